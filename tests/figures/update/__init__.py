"""Tests of journeys.figures.update."""
