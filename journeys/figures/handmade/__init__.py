"""Figures that people made by hand: found among the screens of a walk, and compared; needs OpenCV."""
