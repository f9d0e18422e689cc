"""Coming to a screen: what is decided where another came, and how that is carried out."""
