"""A figure drawn: the screen cut, its control framed and numbered."""
