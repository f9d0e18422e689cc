"""Tests of journeys.verification."""
