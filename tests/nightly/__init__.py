"""Programs that are slow and prove much, each run by `make nightly` or by its own target."""
