"""All reps side by side: everybody's customers among themselves, on one scale."""

from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.pyramid import Pyramid, two_pyramids
from keyacct_desktop.domain.records import CustomerRecord
from keyacct_desktop.domain.standings import standings_on
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import let_go, without_collector
from keyacct_desktop.services.method.records import read_records
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.pyramid.scope import EVERYBODY, NOBODY, Only, kept_ids
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import moment


@dataclass(frozen=True, slots=True)
class RepPyramid:
    """One rep's two pyramids. `rep` is NOBODY and `name` "" for the customers without a rep; `customers` counts the
    closed ones, `net_fen` is their sum with the losses."""

    rep: int
    name: str
    customers: int
    net_fen: int
    pyramid: Pyramid


def read_reps(book: Book, *, as_of: date | None = None, only: Only = EVERYBODY) -> tuple[RepPyramid, ...]:
    """One pyramid per rep, the owner of the book first, also for a rep without customers; those of nobody come last
    and only when there are any. Raises BookError."""
    day = as_of or book.clock.today()
    with moment(book) as reader, without_collector():
        settings = read_settings(reader)
        records = read_records(reader, day, settings).records
        owners = queries.rep_of_customers(reader)
        reps = queries.reps(reader)
        kept = kept_ids(reader, only)
    theirs: dict[int, list[CustomerRecord]] = {rep: [] for rep, _ in reps}
    for record in records:
        theirs.setdefault(owners.get(record.id) or NOBODY, []).append(record)
    records.clear()
    names = dict(reps)
    found = []
    for rep, group in theirs.items():
        stands: list[tuple[Tier, int]] = [
            (stand.tier, stand.net_fen)
            for stand in standings_on(group, day, settings)
            if kept is None or stand.id in kept
        ]
        total = sum(net for _, net in stands)
        found.append(RepPyramid(rep, names.get(rep, ""), len(stands), total, two_pyramids(stands)))
        let_go(group)
    return tuple(found)
