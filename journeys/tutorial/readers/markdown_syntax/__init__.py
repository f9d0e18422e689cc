"""Markdown beyond its core: folded blocks, tabs, notes, components, and the marks inside a line."""
