"""Damaged and hostile documents, in numbers."""
