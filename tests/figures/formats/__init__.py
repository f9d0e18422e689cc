"""Tests of journeys.figures.formats."""
