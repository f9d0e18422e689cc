"""Figures put to the proof: planted drifts, made by hand, and how fast they are drawn."""
