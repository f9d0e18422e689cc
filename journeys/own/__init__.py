"""What a team adds: journeys of its own, and the code that their walks depend on."""
