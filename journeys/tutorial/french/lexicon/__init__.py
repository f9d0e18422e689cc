"""The words detection knows, read once from the tables beside these modules."""
