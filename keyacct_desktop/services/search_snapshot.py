"""What the search keeps in memory: the folded texts of all customers, field by field, equal texts mostly once.

Texts are kept as UTF-8: half the room of `str` where a single rare character would widen a whole field, and as
quick to search. Read in a worker thread, never changed afterwards. Knows nothing of ranks or words.
"""

import time
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Final

from keyacct_desktop.services.search_text import FIELDS
from keyacct_desktop.storage.queries import search as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

_KNOWN_MOST: Final = 8192
"""Texts of a field that are remembered while reading, to keep equal ones once; more would cost more than it saves."""


@dataclass(frozen=True, slots=True)
class FieldTexts:
    """One field of all customers: text n begins at `starts[n]` with a line feed before it.

    `rows[first[n]:first[n + 1]]` are the rows that have it; `number_of[row]` is the way back.
    """

    text: bytearray
    starts: "array[int]"
    first: "array[int]"
    rows: "array[int]"
    number_of: "array[int]"

    def rows_with(self, needle: str) -> Iterator[int]:
        """The rows whose text holds the needle, texts in the order of names."""
        sought = needle.encode()
        find, starts = self.text.find, self.starts
        number, at = 0, find(sought)
        while at >= 0:
            number = bisect_right(starts, at, number) - 1
            yield from self.rows[self.first[number] : self.first[number + 1]]
            number += 1
            at = find(sought, starts[number])

    def holds(self, row: int, sought: bytes) -> bool:
        """Whether the text of a row holds these characters, in UTF-8."""
        number = self.number_of[row]
        return self.text.find(sought, self.starts[number], self.starts[number + 1]) >= 0


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All customers' folded texts, field by field (search_text.FIELDS); row n is the customer `ids[n]`."""

    ids: "array[int]"
    fields: tuple[FieldTexts, ...]

    def holds(self, row: int, words: Iterable[bytes]) -> bool:
        """Whether each of the words (in UTF-8) is in some field of a row."""
        return all(any(field.holds(row, word) for field in self.fields) for word in words)


def build_snapshot(book: "Book", check: Callable[[], object] | None = None) -> Snapshot:
    """Read the texts of all customers; meant for a worker thread. `check` is called between chunks and may raise.

    Raises BookError.
    """
    ids: array[int] = array("q")
    fields = [_Gathering() for _ in FIELDS]
    for chunk in queries.all_texts(book):
        ids.extend(row[0] for row in chunk)
        columns = zip(*(row[1].split(queries.FIELD_SEPARATOR) for row in chunk), strict=True)
        for field, column in zip(fields, columns, strict=True):
            field.add(column)
            time.sleep(0)  # let the window's thread have its turn
        if check is not None:
            check()
    return Snapshot(ids, tuple(field.finished() for field in fields))


class _Gathering:
    """A field while it is read."""

    def __init__(self) -> None:
        self._text = bytearray()
        self._starts: array[int] = array("Q", [0])
        self._number_of: array[int] = array("I")
        self._known: dict[str, int] = {}

    def add(self, texts: Iterable[str]) -> None:
        """The texts of the next rows."""
        known, starts = self._known, self._starts
        for text in texts:
            number = known.get(text)
            if number is None:
                number = known[text] = len(starts) - 1
                self._text += b"\n" + text.encode()
                starts.append(len(self._text))
            self._number_of.append(number)
        if len(known) > _KNOWN_MOST:
            known.clear()

    def finished(self) -> FieldTexts:
        """The field, with the rows of each text brought together."""
        self._known.clear()
        counts = array("I", bytes(4 * (len(self._starts) - 1)))
        for number in self._number_of:
            counts[number] += 1
        first = array("I", accumulate(counts, initial=0))
        rows = array("I", bytes(4 * len(self._number_of)))
        free = first[:]
        for row, number in enumerate(self._number_of):
            rows[free[number]] = row
            free[number] += 1
        return FieldTexts(self._text, self._starts, first, rows, self._number_of)
