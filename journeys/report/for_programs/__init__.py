"""Reports that programs read: JSON, JUnit, SARIF, and the lists of GitHub, GitLab, reviewdog and editors."""
