"""Stretches that several journeys share."""
