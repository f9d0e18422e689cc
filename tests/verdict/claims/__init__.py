"""What may be said of a tutorial told in its own words."""
