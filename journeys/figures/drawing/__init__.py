"""Draws a figure: crops the screen, frames and numbers the control."""
