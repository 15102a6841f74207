"""Use cases: one module per area, a function is one thing the rep does."""
