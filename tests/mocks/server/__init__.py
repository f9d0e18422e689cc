"""Tests of mocks.server."""
