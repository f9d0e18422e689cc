"""Documents in, steps out."""
