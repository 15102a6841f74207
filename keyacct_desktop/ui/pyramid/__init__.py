"""The customer pyramid on the screen, and the charts beside it."""
