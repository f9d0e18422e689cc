"""Which drifts are planted, together or alone."""
