"""Text as it is compared and as it is accepted: folding for matching, cleaning at the border.

Owns what counts as "the same name" and which text the book refuses. Must not know where the text comes
from or what it is for.
"""

import re
import unicodedata

from keyacct_desktop.domain.errors import InvalidText as InvalidText

NAME_LIMIT = 200
LINE_LIMIT = 2_000
LONG_LIMIT = 1_000_000
"""The longest name, one-line text and note that the book takes, in characters."""

_INVISIBLE = re.compile(
    "[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_FOLDED = re.compile("[0-9a-z\u4e00-\u9fff]+")
"""Text that folding cannot change: most names, so that a list of 100,000 folds in no time."""
_PLAIN = re.compile("[ -~\u4e00-\u9fff]*")
"""Text in which folding changes only case and blanks."""
_BLANKS = re.compile(r"\s+")
_SURROGATE = re.compile("[\ud800-\udfff]")


def fold(text: str) -> str:
    """The form in which two texts are compared: full-width and compatibility forms unified, case folded,
    invisible and direction marks dropped, runs of blanks made one. Idempotent."""
    if _FOLDED.fullmatch(text):
        return text
    if text.isascii() or _PLAIN.fullmatch(text):
        return " ".join(text.lower().split())
    folded = _fold_once(text)
    while folded != text:
        text, folded = folded, _fold_once(folded)
    return folded


def _fold_once(text: str) -> str:
    plain = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text)).casefold()
    return _BLANKS.sub(" ", _INVISIBLE.sub("", plain)).strip()


def strip_invisible(text: str) -> str:
    """The text without invisible and direction marks, otherwise as it was."""
    return text if text.isascii() else _INVISIBLE.sub("", text)


def clean(text: str, limit: int = LINE_LIMIT) -> str:
    """The text as the book keeps it: trimmed, line ends unified, emoji and right-to-left text untouched.

    Raises InvalidText for a NUL character, a lone surrogate or more than `limit` characters.
    """
    if "\0" in text:
        raise InvalidText("nul")
    if not text.isascii() and _SURROGATE.search(text):
        raise InvalidText("surrogate")
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    text = text.strip().strip("\ufeff")
    if len(text) > limit:
        raise InvalidText("too_long", length=len(text), limit=limit)
    return text
