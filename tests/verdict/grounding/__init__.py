"""What each step is about."""
