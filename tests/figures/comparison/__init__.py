"""Tests of journeys.figures.comparison."""
