"""Figures made into sets, films and galleries."""
