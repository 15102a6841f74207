"""How Chinese words are spelled, for the window: the same spelling that the search uses."""

from keyacct_desktop.storage.spelling import Spelling, spell

__all__ = ["Spelling", "spell"]
