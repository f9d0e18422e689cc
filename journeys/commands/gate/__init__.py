"""The commands and options by which a team decides what it verifies and accepts."""
