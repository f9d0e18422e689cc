"""Finding a way when the platform is not as the script expects it, and saying so."""
