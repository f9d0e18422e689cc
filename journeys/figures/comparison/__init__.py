"""Compares a picture of a tutorial with the screen as it is now, and words the difference."""
