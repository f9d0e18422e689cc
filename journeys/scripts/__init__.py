"""One journey per file, told with the pages."""
