"""What the person sees: screens and their controls."""
