"""Words read on pictures, by a program of this machine."""
