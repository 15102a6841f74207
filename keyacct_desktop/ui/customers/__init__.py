"""The customer list and the card."""
