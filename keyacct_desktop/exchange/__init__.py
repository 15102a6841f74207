"""File formats in and out: bytes to plain rows and back. Knows no book."""
