"""The searches for personal data, one for each kind, on the folded copy of a text."""
