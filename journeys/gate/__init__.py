"""What a team decides: its settings, its documents, what it accepts, what fails, and what is new."""
