"""Greetings: whom to greet on an occasion, what to say, and what was said (method.md D26)."""
