"""Codes to words in the customer's language."""
