"""What a walk may not do: leave the mock, or engage a real person."""
