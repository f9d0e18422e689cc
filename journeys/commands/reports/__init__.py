"""What `verify` writes for people and for builds."""
