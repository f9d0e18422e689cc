"""The world of one walk: its person, its clock, its messages and its files."""
