"""Tests of journeys.figures.drawing."""
