"""True tutorials, under which drifts are planted."""
