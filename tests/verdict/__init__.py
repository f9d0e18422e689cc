"""Tests of verdict."""
