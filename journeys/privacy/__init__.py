"""Personal data: found in text and pictures, and never shown in full."""
