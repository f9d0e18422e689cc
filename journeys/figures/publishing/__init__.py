"""Publishes figures as sets, films and galleries."""
