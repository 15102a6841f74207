"""The method: value objects and pure functions. Standard library and dateutil only."""
