"""Quick log and order."""
