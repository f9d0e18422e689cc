"""Tests of journeys.gate."""
