"""Tests of what is found of somebody, and hidden."""
