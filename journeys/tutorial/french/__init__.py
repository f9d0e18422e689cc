"""French, of any text: tokens, sentences, verbs, clauses, names."""
