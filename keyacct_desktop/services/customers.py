"""The customer list as the rep asks for it: which customers, in which order, page by page; and set-wise edits,
each one undoable step. Knows no widget and keeps nothing between calls. On the start path: what only edits need
is imported there."""

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final, NamedTuple

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.storage.queries import customer_changes as bulk
from keyacct_desktop.storage.queries import customers as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

TAG_SEPARATOR: Final = "\x1f"

DEFAULT_COLUMNS: Final = (
    "name", "company", "phone", "stage", "tier", "net", "last_contact", "due", "tags", "next", "revenue",
)  # fmt: skip
"""The columns of a view that has none of its own, by key (ui/models/customer_columns.py)."""


class ViewSpec(NamedTuple):
    """A view of the list: columns, order, filters. What is typed into the search box is no part of it.

    `reps` holds rep ids, 0 for "nobody"; `tags` tag ids, 0 for "none"; "" in `sources`, `regions` and
    `tiers` means "none".
    `quiet_days` N keeps customers without a contact in the last N days, those never contacted included.
    `archived` None shows archived and other customers alike. `people` keeps these customers only.
    """

    columns: tuple[str, ...] = DEFAULT_COLUMNS
    sort: str = "name"
    descending: bool = False
    stages: frozenset[str] = frozenset()
    reps: frozenset[int] = frozenset()
    tags: frozenset[int] = frozenset()
    every_tag: bool = False
    sources: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    tiers: frozenset[str] = frozenset()
    quiet_days: int | None = None
    never_contacted: bool = False
    kind: str | None = None
    archived: bool | None = False
    people: tuple[int, ...] | None = None

    def is_filtered(self) -> bool:
        """Whether the view leaves out customers that are not archived."""
        return self.without_filters() != self._replace(archived=False)

    def without_filters(self) -> "ViewSpec":
        """The same columns and order, showing everybody who is not archived."""
        return ViewSpec(columns=self.columns, sort=self.sort, descending=self.descending)


class CustomerRow(NamedTuple):
    """One line of the list. A tuple, because 100,000 of them pass while scrolling; money in fen, days in ISO."""

    id: int
    archived: int
    kind: str
    name: str
    honorific: str | None
    company: str | None
    post: str | None
    phone: str | None
    wechat: str | None
    stage: str
    rep_name: str | None
    region: str | None
    industry: str | None
    source: str | None
    number: str | None
    tags: str | None
    last_contact_on: str | None
    next_on: str | None
    next_text: str | None
    first_order_on: str | None
    last_order_on: str | None
    order_count: int
    revenue_fen: int
    created_at: str
    tier: str | None
    grade: str | None
    net_fen: int | None
    level: int | None
    due_on: str | None

    def tag_names(self) -> list[str]:
        """The tags in alphabetical order."""
        return self.tags.split(TAG_SEPARATOR) if self.tags else []


def list_ids(book: "Book", *, view: ViewSpec, most: int | None = None) -> "array[int]":
    """Ids of the customers in the view, in its order; at most the first `most`, where that is quicker.

    Raises BookError; KeyError for an unknown sort key.
    """
    return queries.ids_in_order(book, where_of(book, view), view.sort, view.descending, most)


def read_rows(book: "Book", ids: Sequence[int]) -> dict[int, CustomerRow]:
    """The rows of these customers by id; those that are gone are missing."""
    return {row[0]: CustomerRow._make(row) for row in queries.rows_of(book, ids)}


def count_customers(book: "Book", *, archived: bool | None = False, view: ViewSpec | None = None) -> int:
    """How many customers the view shows; without a view, all that are (not) archived, None counts both."""
    return queries.count_rows(book, where_of(book, view or ViewSpec(archived=archived)))


def list_tags(book: "Book") -> list[str]:
    """The names of all tags, for a menu."""
    return [name for _, name in queries.tags(book)]


def list_reps(book: "Book") -> list[tuple[int, str]]:
    """(id, name) of the reps in use, oneself first."""
    return queries.reps(book)


def change_customers(
    book: "Book",
    *,
    ids: Iterable[int],
    stage: str | None = None,
    rep_id: int | None = None,
    no_rep: bool = False,
    source: str | None = None,
    add_tags: Sequence[str] = (),
    remove_tags: Sequence[str] = (),
    archive: bool | None = None,
) -> int:
    """Change many customers as one step; what is None stays. Returns how many customers were meant.

    A change of stage is noted with its day. `add_tags` makes tags that do not exist yet. Raises BookError,
    InvalidText (a tag's name) and Refused("unknown_choice") for a stage that there is not.
    """
    from keyacct_desktop.domain.vocabulary import Stage

    if stage is not None and stage not in set(Stage):
        raise Refused("unknown_choice", "stage", value=stage)
    added = _tag_names(add_tags)
    wanted = list(ids)
    name = _step_name(stage, rep_id, no_rep, source, added, remove_tags, archive)
    with book.transaction(name, count=len(wanted)) as tx:
        bulk.choose(tx, wanted)
        count = bulk.count_chosen(tx)
        if stage is not None:
            today = book.clock.today().isoformat()
            changes = [(i, old, stage, today) for i, old in bulk.other_stages(tx, stage)]
            bulk.set_column(tx, "stage", stage)
            tx.insert_many("stage_change", ("party_id", "from_stage", "to_stage", "changed_on"), changes)
        if rep_id is not None or no_rep:
            bulk.set_column(tx, "rep_id", rep_id)
        if source is not None:
            bulk.set_column(tx, "source", source or None)
        if archive is not None:
            bulk.set_column(tx, "archived", int(archive))
        known = bulk.tag_ids(tx, [*added, *remove_tags])
        for tag in added:
            tag_id = known.get(tag) or tx.insert("tag", name=tag)
            pairs = [(party_id, tag_id) for party_id in bulk.chosen_without_tag(tx, tag_id)]
            tx.insert_many("party_tag", ("party_id", "tag_id"), pairs)
        for tag in remove_tags:
            if tag in known:
                bulk.drop_tag(tx, known[tag])
    return count


def delete_customers(book: "Book", *, ids: Iterable[int]) -> int:
    """Delete customers with all that belongs to them, as one step; returns how many. Raises BookError.

    Interactions at which nobody else was go with them.
    """
    wanted = list(ids)
    with book.transaction("customers.deleted", **_meant(book, wanted)) as tx:
        bulk.choose(tx, wanted)
        count = bulk.count_chosen(tx)
        bulk.remember_meetings(tx)
        tx.delete("party", bulk.chosen_ids(tx))
        bulk.drop_meetings_without_people(tx)
    return count


def where_of(book: "Book", view: ViewSpec) -> queries.Where:
    return queries.where(
        archived=view.archived,
        kind=view.kind,
        stages=sorted(view.stages),
        reps=sorted(view.reps),
        sources=sorted(view.sources),
        regions=sorted(view.regions),
        tags=sorted(view.tags),
        tiers=sorted(view.tiers),
        every_tag=view.every_tag,
        contacted_before=_days_ago(book.clock.today(), view.quiet_days),
        never_contacted=view.never_contacted,
        people=view.people,
    )


def _days_ago(today: date, days: int | None) -> str | None:
    if days is None:
        return None
    return date.fromordinal(max(today.toordinal() - max(days, 0), 1)).isoformat()


def _tag_names(names: Sequence[str]) -> list[str]:
    from keyacct_desktop.domain.text import clean

    return list(dict.fromkeys(name for name in (clean(text, 100) for text in names) if name))


def _meant(book: "Book", ids: list[int]) -> dict[str, object]:
    if len(ids) == 1:
        found = queries.names_of(book, ids)
        return {"count": 1, "name": found[0][1] if found else ""}
    return {"count": len(ids)}


def _step_name(
    stage: str | None,
    rep_id: int | None,
    no_rep: bool,
    source: str | None,
    added: Sequence[str],
    removed: Sequence[str],
    archive: bool | None,
) -> str:
    names = [
        name
        for name, meant in (
            ("customers.stage_changed", stage is not None),
            ("customers.rep_changed", rep_id is not None or no_rep),
            ("customers.source_changed", source is not None),
            ("customers.tagged", bool(added)),
            ("customers.untagged", bool(removed)),
            ("customers.archived", archive is True),
            ("customers.unarchived", archive is False),
        )
        if meant
    ]
    return names[0] if len(names) == 1 else "customers.changed"
