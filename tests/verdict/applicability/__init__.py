"""Tests of journeys.verdict.applicability."""
