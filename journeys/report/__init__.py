"""One module per way of telling a verdict."""
