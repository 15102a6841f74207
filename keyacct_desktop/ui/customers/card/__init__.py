"""The customer card: read mode, edit mode, photo. Knows services and words, no list and no other screen."""
