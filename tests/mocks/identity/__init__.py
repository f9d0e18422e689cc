"""Tests of FranceConnect, the identity providers and the phone."""
