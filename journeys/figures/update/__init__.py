"""Which figures are drawn anew, and who decides."""
