"""People who use the mock platform in tests, over HTTP, without a browser."""
