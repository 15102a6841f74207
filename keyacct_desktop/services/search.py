"""The one search: customers by name, pinyin, initials, phone, company, tag, account, contact person, note and talk.

While a window is open its index holds the folded text of all customers in memory, one long text per field in the
order of names: a keystroke is a few substring searches there (quality.md, "What decides speed"). Without an index
(command line, first second after the start) SQL answers the same.
"""

import time
from array import array
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from keyacct_desktop.services.search_snapshot import Snapshot, build_snapshot
from keyacct_desktop.services.search_text import (
    NAME,
    PHONE,
    Match,
    Query,
    explain,
    name_spans,
    parse_query,
    rank,
    stages,
)
from keyacct_desktop.storage.queries import search as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

__all__ = [
    "Explained", "Found", "Hit", "Match", "Query", "Scan", "SearchIndex", "Snapshot", "build_snapshot",
    "explain_hits", "find_customers", "parse_query",
]  # fmt: skip

OVERLAY_MOST: Final = 2000
"""Customers changed since the index was built, beyond which it is better built anew."""

_PAUSE: Final = 256


@dataclass(frozen=True, slots=True)
class Hit:
    """A customer found: `field` is one of search_text.FIELDS or "talk"; the mark lies in `snippet`."""

    id: int
    name: str
    kind: str
    field: str
    snippet: str
    start: int
    length: int
    company: str | None = None


@dataclass(frozen=True, slots=True)
class Found:
    """The best hits, and how many customers fit in all."""

    hits: list[Hit]
    total: int


@dataclass(frozen=True, slots=True)
class Explained:
    """Why a customer is in the result: the match (None: in an interaction that is not shown), marks in the name."""

    match: Match | None
    name_spans: list[tuple[int, int]]


class Scan:
    """One search under way: `ids` grows in order of rank, by as much work at a time as the caller allows."""

    def __init__(self, steps: Iterator[int | None]) -> None:
        self.ids: array[int] = array("q")
        self.done = False
        self._steps = steps

    def advance(self, *, count: int | None = None, seconds: float | None = None) -> bool:
        """Go on until there are `count` ids, the time is over, or all is found; returns whether all is found."""
        end = None if seconds is None else time.perf_counter() + seconds
        add = self.ids.append
        for found in self._steps:
            if found is not None:
                add(found)
                if count is not None and len(self.ids) >= count:
                    return False
            elif end is not None and time.perf_counter() > end:
                return False
        self.done = True
        return True


class SearchIndex:
    """The search of an open book. Fill it with `install(build_snapshot(book))`; until then SQL answers.

    Used from one thread; only `build_snapshot` runs elsewhere.
    """

    def __init__(self, book: "Book") -> None:
        self._book = book
        self._snapshot: Snapshot | None = None
        self._changed: dict[int, list[str]] = {}
        self._stale: set[int] = set()
        self._waiting: set[int] | None = set()

    @property
    def ready(self) -> bool:
        return self._snapshot is not None

    def build(self) -> None:
        """Build here and now."""
        self.begin()
        self.install(build_snapshot(self._book))

    def begin(self) -> None:
        """A snapshot is about to be read: remember what changes meanwhile."""
        self._waiting = set()

    def install(self, snapshot: Snapshot) -> None:
        """Answer from this snapshot, read after `begin`."""
        self._snapshot = snapshot
        self._changed, self._stale = {}, set()
        waiting, self._waiting = self._waiting, None
        if waiting:
            self.note_changed(waiting)

    def note_changed(self, ids: Iterable[int] | None) -> bool:
        """Customers were changed, added or deleted (None: very many). Returns whether to build anew."""
        if ids is None:
            self._snapshot = None
            return True
        changed = set(ids)
        if self._waiting is not None:
            self._waiting |= changed
        if self._snapshot is None:
            return False
        for party_id in changed:
            self._changed.pop(party_id, None)
        self._stale |= changed
        for party_id, text in queries.texts_of(self._book, sorted(changed)):
            self._changed[party_id] = text.split(queries.FIELD_SEPARATOR)
        return len(self._stale) > OVERLAY_MOST

    def scan(self, text: str, *, among: bytes | bytearray | None = None, talk: bool = True) -> Scan:
        """Begin a search, best matches first. `among` holds a 1 at the id of every customer that may be found."""
        query = parse_query(text)
        return Scan(self._steps(query, among, talk))

    def matching_ids(self, text: str) -> set[int]:
        """The ids of all customers that fit, interactions included."""
        scan = self.scan(text)
        scan.advance()
        return set(scan.ids)

    def find(self, text: str, limit: int = 20) -> list[Hit]:
        """The best `limit` customers with where they were found."""
        scan = self.scan(text)
        scan.advance(count=limit)
        return _hits(self._book, list(scan.ids), parse_query(text))

    def named(self, prefix: str) -> set[int]:
        """Customers whose name, pinyin or initials begin with the text: for type-ahead in the list."""
        query = parse_query(prefix)
        if not query:
            return set()
        word = " ".join(query.words)
        if self._snapshot is None:
            texts = queries.texts_with(self._book, [[word]])
            return {i for i, text in texts if _begins(text.split(queries.FIELD_SEPARATOR), word)}
        found = {i for i, parts in self._changed.items() if _begins(parts, word)}
        for number in range(NAME, PHONE):
            found.update(self._ids_of(self._snapshot.fields[number].rows_with("\n" + word)))
        return found

    def _ids_of(self, rows: Iterable[int]) -> Iterator[int]:
        assert self._snapshot is not None
        ids = self._snapshot.ids
        return (ids[row] for row in rows if ids[row] not in self._stale)

    def _steps(self, query: Query, among: bytes | bytearray | None, talk: bool) -> Iterator[int | None]:
        """Ids in order of rank, each once; None now and then, so that the caller can look at the clock."""
        if not query:
            return
        seen: set[int] = set()
        source = self._from_memory(query) if self._snapshot is not None else self._from_sql(query)
        size = len(among) if among is not None else 0
        since = 0
        for found in source:
            since += 1
            if found is None or since >= _PAUSE:
                since = 0
                yield None
            if found is None or found in seen:
                continue
            if among is not None and not (found < size and among[found]):
                continue
            seen.add(found)
            yield found
        if talk and _talkable(query):
            yield None
            for found in queries.talked_about(self._book, query.words):
                if found not in seen and (among is None or (found < size and among[found])):
                    seen.add(found)
                    yield found

    def _from_sql(self, query: Query) -> Iterator[int | None]:
        return iter([party_id for party_id, _ in _search_by_sql(self._book, query)])

    def _from_memory(self, query: Query) -> Iterator[int | None]:
        snapshot = self._snapshot
        assert snapshot is not None
        overlay = sorted(
            (place, party_id)
            for party_id, parts in self._changed.items()
            if (place := rank(parts, query)) is not None
        )
        waiting = iter([*overlay, (1000, 0)])
        next_place, next_id = next(waiting)
        first, others = query.words[0], [word.encode() for word in query.words[1:]]
        absent: set[int] = set()
        for place, (number, needle) in enumerate(_all_stages(query, first), start=0 if query.phone else 1):
            while next_place <= place:
                yield next_id
                next_place, next_id = next(waiting)
            if number in absent:
                continue
            if needle[0] == "\n" and first.encode() not in snapshot.fields[number].text:
                absent.add(number)
                continue
            for row in snapshot.fields[number].rows_with(needle):
                party_id = snapshot.ids[row]
                if party_id in self._stale:
                    continue
                if place and others and not snapshot.holds(row, others):
                    yield None
                    continue
                yield party_id
            yield None
        while next_place < 1000:
            yield next_id
            next_place, next_id = next(waiting)


def find_customers(book: "Book", text: str, limit: int = 20) -> Found:
    """The best `limit` customers for a text and the number of all, without an index. Raises BookError."""
    query = parse_query(text)
    if not query:
        return Found([], 0)
    ids = [party_id for party_id, _ in _search_by_sql(book, query)]
    if _talkable(query):
        known = set(ids)
        ids += [party_id for party_id in queries.talked_about(book, query.words) if party_id not in known]
    return Found(_hits(book, ids[: max(limit, 0)], query), len(ids))


def explain_hits(book: "Book", ids: Sequence[int], text: str) -> dict[int, Explained]:
    """For the rows in sight: where the text was found in each."""
    query = parse_query(text)
    if not query or not ids:
        return {}
    names = queries.names_of(book, ids)
    explained = {}
    for party_id, searched in queries.texts_of(book, ids):
        parts = searched.split(queries.FIELD_SEPARATOR)
        spans = name_spans(names[party_id][0], parts, query) if party_id in names else []
        explained[party_id] = Explained(explain(parts, query), spans)
    unknown = [party_id for party_id, one in explained.items() if one.match is None]
    if unknown and _talkable(query):
        for party_id, content in queries.talk_of(book, query.words, unknown).items():
            explained[party_id] = Explained(_talk_match(content, query), explained[party_id].name_spans)
    return explained


def _all_stages(query: Query, word: str) -> Iterator[tuple[int, str]]:
    if query.phone:
        yield PHONE, query.phone
    yield from stages(word)


def _begins(parts: Sequence[str], word: str) -> bool:
    return any(parts[number].startswith(word) for number in range(NAME, PHONE))


def _talkable(query: Query) -> bool:
    return all(len(word) >= queries.TALK_LEAST for word in query.words)


def _search_by_sql(book: "Book", query: Query) -> list[tuple[int, list[str]]]:
    rows = queries.texts_with(book, [[word] for word in query.words])
    if query.phone:
        known = {row[0] for row in rows}
        rows += [row for row in queries.texts_with(book, [[query.phone]]) if row[0] not in known]
    ranked = []
    for order, (party_id, text) in enumerate(rows):
        parts = text.split(queries.FIELD_SEPARATOR)
        place = rank(parts, query)
        if place is not None:
            ranked.append((place, order, party_id, parts))
    ranked.sort(key=lambda one: one[:2])
    return [(party_id, parts) for _, _, party_id, parts in ranked]


def _hits(book: "Book", ids: Sequence[int], query: Query) -> list[Hit]:
    names = queries.names_of(book, ids)
    explained = explain_hits(book, ids, " ".join(query.words))
    hits = []
    for party_id in ids:
        if party_id not in names:
            continue
        name, kind, company = names[party_id]
        one = explained.get(party_id)
        match = one.match if one and one.match else Match("talk", "", 0, 0)
        if match.field in ("name", "pinyin", "initials"):
            spans = one.name_spans if one else []
            start, length = spans[0] if spans else (0, 0)
            match = Match(match.field, name, start, length)
        hits.append(Hit(party_id, name, kind, match.field, match.text, match.start, match.length, company))
    return hits


def _talk_match(content: str, query: Query) -> Match:
    flat = " ".join(content.split())
    lowered = flat.lower()
    at = lowered.find(query.words[0]) if len(lowered) == len(flat) else -1
    begin = max(0, at - 8)
    lead = "…" if begin else ""
    return Match(
        "talk",
        lead + flat[begin : begin + 60],
        len(lead) + max(at, 0) - begin,
        len(query.words[0]) if at >= 0 else 0,
    )
