"""The steps of a tutorial beside the gestures of a walk."""
