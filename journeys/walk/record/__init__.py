"""What a walk leaves: gestures, screens, pictures, outlines, traces."""
