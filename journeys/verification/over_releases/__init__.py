"""What becomes of a document from one release to the next."""
