"""Figures made by hand: what is said of them, and how often it is true."""
