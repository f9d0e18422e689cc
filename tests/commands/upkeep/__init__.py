"""Tests of the commands that look after this machine and the walks kept on it."""
