"""The command `parcours`."""
