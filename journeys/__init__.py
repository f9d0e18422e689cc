"""Scripts that walk the platform, readers of tutorials, and the verdicts that compare the two."""
