"""Tests of journeys.walk.record."""
