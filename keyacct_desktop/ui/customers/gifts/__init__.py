"""Gifts and greetings on the card: what was given and said, how it was taken, and the way to the next."""
