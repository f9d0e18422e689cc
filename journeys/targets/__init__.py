"""Where a walk happens: today the mock platform."""
