"""Tests of Mon Compte Formation."""
