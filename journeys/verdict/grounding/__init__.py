"""Ground, then claim: what each step is about on the platform, by evidence, and what may be said of it."""
