"""The pytest plugin: documents are collected as tests, one a step."""
