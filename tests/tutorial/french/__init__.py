"""Tests of journeys.tutorial.french."""
