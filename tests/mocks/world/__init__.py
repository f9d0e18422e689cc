"""Tests of mocks.world."""
