"""What every room may use: records, atomic files, folders, the machine's language."""
