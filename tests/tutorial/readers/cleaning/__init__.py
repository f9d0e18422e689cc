"""Tests of what is taken off any text."""
