"""KeyAcct Desktop: the salesperson's own customer book."""

__version__ = "0.1.0"
