"""Tests of the mock platform."""
