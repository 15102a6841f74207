"""The demo book: made-up Chinese customers with three years of history, the same for the same seed and day."""

from keyacct_desktop.services.demo.fill import fill_demo

__all__ = ["fill_demo"]
