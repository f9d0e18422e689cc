"""What a page object acts with: recording hands, and the search for messages."""
