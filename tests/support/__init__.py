"""What tests of several rooms share, and tests of journeys.support."""
