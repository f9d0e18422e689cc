"""Dated states of the platform, one TOML file each, and what reads them."""
