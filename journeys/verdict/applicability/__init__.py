"""Which readers, and which part of a document, a step applies to."""
