"""Which drifts are planted, together or alone, and under which tutorials."""
