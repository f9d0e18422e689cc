"""Coming to a screen where another came."""
