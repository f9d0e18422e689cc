"""Made-up sentences and tutorials with the steps a careful reader finds in them."""
