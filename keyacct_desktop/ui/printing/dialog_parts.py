"""Small parts of the print dialog: its buttons, and the hint how to turn the sheets."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton

from keyacct_desktop.documents.page import Document, Flip


def labelled_button(words: str, name: str, look: str) -> QPushButton:
    """A button that Return presses while the keyboard is on it."""
    button = QPushButton(words)
    button.setObjectName(name)
    if look:
        button.setProperty("look", look)
    return button


def flip_words(document: Document | None) -> str:
    """How to turn the sheets of a document whose fronts and backs belong together; "" for any other."""
    translate = QCoreApplication.translate
    flip = document.flip if document is not None else Flip.NONE
    if flip is Flip.LONG_EDGE:
        return translate(
            "PrintDialog", "Front and back belong together: print on both sides, flipped on the long edge."
        )
    if flip is Flip.SHORT_EDGE:
        return translate(
            "PrintDialog", "Front and back belong together: print on both sides, flipped on the short edge."
        )
    return ""


def place_words(at: int, known: int, *, complete: bool) -> str:
    """Which page of how many; while pages are still counted, of how many at least."""
    translate = QCoreApplication.translate
    if complete:
        words = translate("PrintDialog", "Page {page} of {pages}")
    else:
        words = translate("PrintDialog", "Page {page} of {pages} or more")
    return words.format(page=at + 1, pages=f"{known:,}")
