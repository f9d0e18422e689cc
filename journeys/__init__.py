"""What the person does, and what the tutorial says of it."""
