"""Reps, tags and fields of the rep's own that an import needs: found by name, made when they are new.

Without a transaction nothing is made. Names are compared folded, the first spelling stays.
"""

from typing import TYPE_CHECKING, Any

from keyacct_desktop.domain.text import fold
from keyacct_desktop.storage.queries import imports as queries

if TYPE_CHECKING:
    from keyacct_desktop.storage.queries.interactions import Reads
    from keyacct_desktop.storage.transaction import Transaction


class NameLists:
    """The three lists of names, and the tags that wait to be tied to cards."""

    def __init__(self, source: "Reads", tx: "Transaction | None") -> None:
        self._tx = tx
        self._reps = self._by_name(source, "rep")
        self._tags = self._by_name(source, "tag")
        self._fields = self._by_name(source, "custom_field")
        self._tied: set[tuple[int, int]] = set()
        self._new: list[tuple[int, int]] = []
        self.my_rep = queries.my_rep(source)

    def rep(self, name: str) -> int:
        """The id of a rep."""
        return self._find(self._reps, "rep", name)

    def tag(self, party_id: int, name: str) -> None:
        """Tie a tag to a card with the next flush."""
        pair = (party_id, self._find(self._tags, "tag", name))
        if pair not in self._tied:
            self._tied.add(pair)
            self._new.append(pair)

    def custom_key(self, target: str, header: str) -> str:
        """The fact key of a custom column; "custom:new" makes a text field headed like the column."""
        if target != "custom:new":
            return target
        return f"custom:{self._find(self._fields, 'custom_field', header[:100] or '?', type='text')}"

    def flush(self) -> None:
        """Write the ties that wait."""
        if self._tx is not None:
            self._tx.insert_many("party_tag", ("party_id", "tag_id"), self._new)
        self._new = []
        self._tied = set()

    def _find(self, known: dict[str, int], table: str, name: str, **values: Any) -> int:
        key = fold(name)
        if key not in known:
            known[key] = (
                self._tx.insert(table, name=name, **values) if self._tx is not None else -len(known) - 1
            )
        return known[key]

    @staticmethod
    def _by_name(source: "Reads", table: str) -> dict[str, int]:
        names: dict[str, int] = {}
        for id_, name in queries.all_names(source, table):
            names.setdefault(fold(name), id_)
        return names
