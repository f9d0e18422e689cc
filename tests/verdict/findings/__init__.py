"""Tests of journeys.verdict.findings."""
