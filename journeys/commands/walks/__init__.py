"""The commands that make walks and bring them together, and where walks are made."""
