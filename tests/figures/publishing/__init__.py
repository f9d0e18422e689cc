"""Tests of journeys.figures.publishing."""
