"""Replaces the figures of a document: which ones changed, and which of them to write."""
