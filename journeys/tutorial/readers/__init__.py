"""One module per format; each turns the bytes of a document into its blocks and figures."""
