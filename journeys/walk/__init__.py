"""A run of a journey: who walks, where, with which hands, and its record."""
