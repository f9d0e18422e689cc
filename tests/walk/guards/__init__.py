"""Tests of journeys.walk.guards."""
