"""The files figures live in: their metadata, their size, and the documents that hold them."""
