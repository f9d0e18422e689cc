"""Tests of Markdown beyond its core."""
