"""What is written for other programs, held against the schemas they publish."""
