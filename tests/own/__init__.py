"""Tests of journeys.own."""
