"""Slide shows."""
