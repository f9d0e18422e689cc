"""Tests of journeys.walk.healing."""
