"""Reports that programs read: JSON, JUnit, SARIF."""
