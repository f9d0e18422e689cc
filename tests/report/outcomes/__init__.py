"""Tests of what every report says of documents not judged and of findings accepted."""
