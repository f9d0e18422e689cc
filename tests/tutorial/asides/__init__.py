"""Tests of what a document carries beside its words."""
