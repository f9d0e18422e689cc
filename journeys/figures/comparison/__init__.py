"""A picture against the screen as it is now: what differs, in words."""
