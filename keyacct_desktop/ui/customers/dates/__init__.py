"""Important dates on the card: their rows, their rules, what they say in read mode."""
