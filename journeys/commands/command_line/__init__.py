"""The command line itself: its commands loaded when they are wanted, its help in the language spoken."""
