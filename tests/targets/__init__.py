"""Tests of journeys.targets."""
