"""The constructions by which French tells somebody to do something."""
