"""Parcours tells whether a written tutorial still tells the truth about an online journey."""
