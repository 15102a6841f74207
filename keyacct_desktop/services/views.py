"""Saved views of the customer list: columns, order and filters under a name, kept in the book.

The views that every book has are made here too; their names are the interface's business. On the start path:
what only keeping a view needs is imported there.
"""

from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.customers import ViewSpec
from keyacct_desktop.storage.queries import views as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book

NAME_LIMIT: Final = 40
"""Characters; a longer name would not fit into the menu."""


class BuiltInView(StrEnum):
    """Views of every book, in the order of the menu."""

    ALL = "all"
    QUIET = "quiet"
    PROSPECTS = "prospects"
    CLOSED = "closed"
    ARCHIVED = "archived"


BUILT_IN: Final[dict[BuiltInView, ViewSpec]] = {
    BuiltInView.ALL: ViewSpec(),
    BuiltInView.QUIET: ViewSpec(quiet_days=30, sort="last_contact"),
    BuiltInView.PROSPECTS: ViewSpec(stages=frozenset({"search", "screen", "develop"})),
    BuiltInView.CLOSED: ViewSpec(stages=frozenset({"closed"}), sort="last_order", descending=True),
    BuiltInView.ARCHIVED: ViewSpec(archived=True),
}


class SavedView(NamedTuple):
    """A view that the rep keeps under a name."""

    id: int
    name: str
    spec: ViewSpec


def list_views(book: "Book") -> list[SavedView]:
    """The rep's own views, in order."""
    return [SavedView(i, name, read_spec(payload)) for i, name, payload in queries.view_rows(book)]


def save_view(book: "Book", *, name: str, spec: ViewSpec) -> SavedView:
    """Keep a view under a name; one of the same name is replaced. Raises Refused and InvalidText."""
    from keyacct_desktop.domain.text import fold

    wanted = _checked(name)
    rows = queries.view_rows(book)
    same = next((i for i, known, _ in rows if fold(known) == fold(wanted)), None)
    with book.transaction("view.saved", name=wanted) as tx:
        if same is None:
            same = tx.insert("saved_view", name=wanted, payload=write_spec(spec), position=len(rows))
        else:
            tx.update("saved_view", same, name=wanted, payload=write_spec(spec))
    return SavedView(same, wanted, spec)


def update_view(book: "Book", *, view_id: int, spec: ViewSpec) -> None:
    """Change what a kept view shows."""
    name = next((name for i, name, _ in queries.view_rows(book) if i == view_id), "")
    with book.transaction("view.saved", name=name) as tx:
        tx.update("saved_view", view_id, payload=write_spec(spec))


def rename_view(book: "Book", *, view_id: int, name: str) -> str:
    """Give a view another name; returns it as kept. Raises Refused("name_taken") and InvalidText."""
    from keyacct_desktop.domain.text import fold

    wanted = _checked(name)
    if any(fold(known) == fold(wanted) and i != view_id for i, known, _ in queries.view_rows(book)):
        raise Refused("name_taken", "name", name=wanted)
    with book.transaction("view.renamed", name=wanted) as tx:
        tx.update("saved_view", view_id, name=wanted)
    return wanted


def delete_view(book: "Book", *, view_id: int) -> None:
    """Forget a view; its customers stay."""
    name = next((name for i, name, _ in queries.view_rows(book) if i == view_id), "")
    with book.transaction("view.deleted", name=name) as tx:
        tx.delete("saved_view", view_id)


def write_spec(spec: ViewSpec) -> str:
    """A view as JSON, only what differs from the plain list."""
    import json

    plain = ViewSpec()
    kept = {
        name: _plain(value)
        for name, value, usual in zip(ViewSpec._fields, spec, plain, strict=True)
        if value != usual
    }
    return json.dumps(kept, ensure_ascii=False)


def read_spec(payload: str) -> ViewSpec:
    """A view from JSON. What is unknown or of the wrong kind is passed over: a view never keeps the list shut."""
    import json

    try:
        stored = json.loads(payload)
    except ValueError:
        return ViewSpec()
    if not isinstance(stored, dict):
        return ViewSpec()
    plain = ViewSpec()
    values: dict[str, Any] = {}
    for name, usual in zip(ViewSpec._fields, plain, strict=True):
        if name in stored:
            value = _typed(name, stored[name], usual)
            if value is not None or stored[name] is None:
                values[name] = value
    return ViewSpec(**values)


def _checked(name: str) -> str:
    from keyacct_desktop.domain.text import clean

    wanted = clean(name, NAME_LIMIT)
    if not wanted:
        raise Refused("name_missing", "name")
    return wanted


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    return list(value) if isinstance(value, tuple) else value


_INT_SETS: Final = frozenset({"reps", "tags"})


def _typed(name: str, value: Any, example: Any) -> Any:
    """The stored value in the field's own type, None when it is of another kind."""
    if isinstance(example, frozenset) and isinstance(value, list):
        kind = int if name in _INT_SETS else str
        return frozenset(item for item in value if type(item) is kind)
    if isinstance(example, tuple) and isinstance(value, list):
        return tuple(item for item in value if isinstance(item, str)) or None
    if name == "people" and isinstance(value, list):
        return tuple(item for item in value if type(item) is int)
    if name == "quiet_days":
        return value if type(value) is int and 0 <= value <= 36500 else None
    if name in ("archived", "every_tag", "descending", "never_contacted"):
        return value if isinstance(value, bool) else None
    if name in ("sort", "kind"):
        return value if isinstance(value, str) else None
    return None
