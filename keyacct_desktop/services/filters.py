"""What the filters of the customer list offer: values with the number of customers that each would leave.

Knows views and counts, no widget; read when a filter opens.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.vocabulary import Source, Stage
from keyacct_desktop.services.customers import ViewSpec, where_of
from keyacct_desktop.storage.queries import customers as queries
from keyacct_desktop.storage.queries.customer_measures import count_tiers

if TYPE_CHECKING:
    from keyacct_desktop.storage.book import Book


@dataclass(frozen=True, slots=True)
class FilterChoice:
    """One value that a filter offers, with how many customers have it under the other filters.

    `label` is a name from the book; None where the interface has the words (stages, sources, "none").
    """

    value: str | int
    label: str | None
    count: int


def filter_choices(book: "Book", *, view: ViewSpec, field: str) -> list[FilterChoice]:
    """The values that a filter offers: field "stage", "rep", "tag", "source", "region", "tier" or "kind".

    Counts obey the view's other filters, so that they say what a tick would bring.
    """
    match field:
        case "stage":
            counts = dict(queries.count_by(book, where_of(book, view._replace(stages=frozenset())), "stage"))
            return [FilterChoice(stage.value, None, counts.get(stage.value, 0)) for stage in Stage]
        case "source":
            counts = dict(
                queries.count_by(book, where_of(book, view._replace(sources=frozenset())), "source")
            )
            known = [
                FilterChoice(one.value, None, counts[one.value]) for one in Source if one.value in counts
            ]
            other = [
                FilterChoice(value, value, count)
                for value, count in counts.items()
                if value and value not in set(Source)
            ]
            return [*known, *other, *_none(counts.get(None, 0))]
        case "region":
            rows = queries.count_by(book, where_of(book, view._replace(regions=frozenset())), "region")
            named = [FilterChoice(value, value, count) for value, count in rows if value]
            return [*named, *_none(dict(rows).get(None, 0))]
        case "rep":
            found = queries.count_reps(book, where_of(book, view._replace(reps=frozenset())))
        case "tag":
            # With "all of them" a further tick narrows what the ticks so far have left.
            without = view if view.every_tag else view._replace(tags=frozenset())
            found = queries.count_tags(book, where_of(book, without))
        case "tier":
            tiers = count_tiers(book, *where_of(book, view._replace(tiers=frozenset())))
            known = [FilterChoice(tier.value, None, tiers.get(tier.value, 0)) for tier in TIERS]
            return [*known, *_none(tiers.get(None, 0))]
        case "kind":
            counts = dict(queries.count_by(book, where_of(book, view._replace(kind=None)), "kind"))
            return [FilterChoice(kind, None, counts.get(kind, 0)) for kind in ("person", "company")]
        case _:
            raise KeyError(field)
    return [FilterChoice(value, name, count) for value, name, count in found]


def _none(count: int) -> list[FilterChoice]:
    return [FilterChoice("", None, count)] if count else []
