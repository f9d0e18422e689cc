"""Tests of where walks are made."""
