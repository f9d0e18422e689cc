"""Tests of mocks.releases."""
