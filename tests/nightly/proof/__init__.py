"""The proof: every drift is planted, and the verdict must name it, where it is, and nothing else."""
