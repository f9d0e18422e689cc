"""Files of settings that people write: read and checked, refused in one sentence."""
