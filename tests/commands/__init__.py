"""Tests of journeys.commands."""
