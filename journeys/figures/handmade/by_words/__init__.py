"""Figures of the real sites: a screen found by the words of its heading and controls, wherever they stand."""
