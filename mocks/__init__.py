"""What the platform does: a local copy of its services."""
