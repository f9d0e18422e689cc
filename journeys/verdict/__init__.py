"""Steps against gestures: statuses and findings, without a browser."""
