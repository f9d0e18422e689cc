"""Pictures of screens, with the control framed."""
