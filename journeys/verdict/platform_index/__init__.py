"""The index of the platform: every name and fact of its screens, at one release."""
