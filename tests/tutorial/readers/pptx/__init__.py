"""Tests of what a slide show keeps beside its text."""
