"""Tests of what Word keeps beside its paragraphs."""
