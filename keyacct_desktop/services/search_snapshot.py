"""What the search keeps in memory: the folded texts of all customers, field by field, each different text once.

Read in a worker thread, never changed afterwards. Knows nothing of ranks or words.
"""

import time
from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from typing import TYPE_CHECKING

from keyacct_desktop.services.search_text import FIELDS
from keyacct_desktop.storage.queries import search as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class FieldTexts:
    """One field of all customers: each different text once, as text n from `starts[n]` with a line feed before it.

    `rows[first[n]:first[n + 1]]` are the rows that have it; `number_of[row]` is the way back.
    """

    text: str
    starts: "array[int]"
    first: "array[int]"
    rows: "array[int]"
    number_of: "array[int]"

    def rows_with(self, needle: str) -> Iterator[int]:
        """The rows whose text holds the needle, texts in the order of names."""
        find, starts = self.text.find, self.starts
        number, at = 0, find(needle)
        while at >= 0:
            number = bisect_right(starts, at, number) - 1
            yield from self.rows[self.first[number] : self.first[number + 1]]
            number += 1
            at = find(needle, starts[number])


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All customers' folded texts, field by field (search_text.FIELDS); row n is the customer `ids[n]`."""

    ids: "array[int]"
    fields: tuple[FieldTexts, ...]

    def holds(self, row: int, word: str) -> bool:
        """Whether any field of a row holds the word."""
        for field in self.fields:
            number = field.number_of[row]
            if field.text.find(word, field.starts[number], field.starts[number + 1]) >= 0:
                return True
        return False


def build_snapshot(book: "Book", check: Callable[[], object] | None = None) -> Snapshot:
    """Read the texts of all customers; meant for a worker thread. `check` is called between chunks and may raise.

    Equal texts are kept once: people share names, companies and tags. Raises BookError.
    """
    ids: array[int] = array("q")
    groups: list[dict[str, list[int]]] = [{} for _ in FIELDS]
    for chunk in queries.all_texts(book):
        base = len(ids)
        ids.extend(row[0] for row in chunk)
        columns = zip(*(row[1].split(queries.FIELD_SEPARATOR) for row in chunk), strict=True)
        for group, column in zip(groups, columns, strict=True):
            for row, text in enumerate(column, base):
                known = group.get(text)
                if known is None:
                    group[text] = [row]
                else:
                    known.append(row)
        if check is not None:
            check()
        time.sleep(0)  # let the window's thread have its turn
    fields = []
    while groups:
        fields.append(_field_texts(groups.pop(0), len(ids)))
        time.sleep(0)
    return Snapshot(ids, tuple(fields))


def _field_texts(group: dict[str, list[int]], rows: int) -> FieldTexts:
    number_of = array("i", bytes(4 * rows))
    for number, members in enumerate(group.values()):
        for row in members:
            number_of[row] = number
    return FieldTexts(
        "\n" + "\n".join(group),
        array("q", accumulate((len(text) + 1 for text in group), initial=0)),
        array("q", accumulate((len(members) for members in group.values()), initial=0)),
        array("i", chain.from_iterable(group.values())),
        number_of,
    )
