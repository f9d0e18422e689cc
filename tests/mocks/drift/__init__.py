"""Tests of mocks.drift."""
