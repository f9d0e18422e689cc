"""What a text states: amounts, delays, subjects, addresses."""
