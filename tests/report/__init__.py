"""Mirrors journeys.report."""
