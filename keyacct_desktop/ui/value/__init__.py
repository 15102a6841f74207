"""The whole book by tier and relationship level."""
