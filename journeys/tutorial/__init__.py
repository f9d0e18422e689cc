"""Reads documents and finds their steps."""
