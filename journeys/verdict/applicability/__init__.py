"""Whom and which part of the document a step speaks to."""
