"""Tests of whole documents."""
