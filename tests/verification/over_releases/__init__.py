"""Mirrors journeys.verification.over_releases."""
