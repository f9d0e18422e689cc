"""Tests of journeys.verdict.alignment."""
