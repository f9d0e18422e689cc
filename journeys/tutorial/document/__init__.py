"""A document as a whole: what pronouns stand for, headings that announce, blocks in context."""
