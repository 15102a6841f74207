"""ABC classes by accumulated share (method.md D8), on amounts, profits or purchase counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from keyacct_desktop.domain.method_codes import AbcClass
from keyacct_desktop.domain.tiers import Ladder, ladder

_CLASSES = tuple(AbcClass)

PRESETS: Mapping[str, tuple[int, int]] = {
    "70_90": (7000, 9000),
    "80_95": (8000, 9500),
    "55_85": (5500, 8500),
}
"""Cuts in basis points that the settings offer."""


def abc_class(book: Ladder, value: int, cuts_bp: Sequence[int]) -> AbcClass:
    """The class of a value that is part of `book`; what is not positive is C."""
    return _CLASSES[book.place(value, cuts_bp)] if value > 0 else AbcClass.C


@dataclass(frozen=True, slots=True)
class AbcRow:
    """One class of the table: customers in it, the sum of their values, and both as shares of the whole."""

    abc: AbcClass
    count: int
    value: int
    count_share: float | None
    value_share: float | None


def abc_table(values: Iterable[int], cuts_bp: Sequence[int]) -> tuple[AbcRow, ...]:
    """D8's table over a book's values (fen or purchase counts). Shares of value are of the positive sum."""
    known = list(values)
    book = ladder(known)
    counts, sums = dict.fromkeys(_CLASSES, 0), dict.fromkeys(_CLASSES, 0)
    for value in known:
        abc = abc_class(book, value, cuts_bp)
        counts[abc] += 1
        sums[abc] += value
    return tuple(
        AbcRow(
            abc,
            counts[abc],
            sums[abc],
            counts[abc] / len(known) if known else None,
            sums[abc] / book.total if book.total else None,
        )
        for abc in _CLASSES
    )
