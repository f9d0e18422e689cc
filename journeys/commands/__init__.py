"""The commands: options, exit codes, progress, and one module for each family of commands."""
