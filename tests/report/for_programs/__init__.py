"""Tests of the reports that programs read."""
