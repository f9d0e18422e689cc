"""What programs of others may use besides pages and journeys: `parcours.verify`."""
