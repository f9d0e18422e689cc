"""Whole tutorials, marked by hand, and how well they are read."""
