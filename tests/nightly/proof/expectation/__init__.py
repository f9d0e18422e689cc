"""What a correct verdict says once a drift is planted, and how the verdict given compares."""
