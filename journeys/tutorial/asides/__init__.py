"""What a document carries beside the words its readers see, looked at for personal data."""
