"""What an instruction means: its action, its labels, its device, its condition."""
