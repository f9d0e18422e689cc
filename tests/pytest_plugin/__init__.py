"""Tests of journeys.pytest_plugin."""
