"""The demo book: made-up Chinese customers with three years of history, the same for the same seed and day."""

from keyacct_desktop.services.demo.fill import fill_demo, make_demo_book

__all__ = ["fill_demo", "make_demo_book"]
