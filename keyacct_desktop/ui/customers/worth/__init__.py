"""What a customer is worth, on the card: tier, level, why, contracts."""
