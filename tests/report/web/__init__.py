"""Tests of the cards and pictures of a report."""
