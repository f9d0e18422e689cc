"""Tests of what a PDF shows and does not tell."""
