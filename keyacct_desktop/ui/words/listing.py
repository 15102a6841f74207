"""Several words in a row, with the comma of the language of the window."""

from collections.abc import Iterable

from PySide6.QtCore import QLocale


def listed(words: Iterable[str]) -> str:
    """ "售后回访、活动" in Chinese, "After-sale follow-up, Event" otherwise."""
    chinese = QLocale().language() == QLocale.Language.Chinese
    return ("、" if chinese else ", ").join(words)
