"""The index of the platform."""
