"""Tests of what may be said of a tutorial told in its own words."""
