"""How many visits lead to something, and which were needless (method.md D33)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.vocabulary import Result

SUCCESSES = frozenset({Result.ORDER, Result.PROMISE, Result.NEXT_STEP})
_LOW_TIERS = frozenset({Tier.MAINTENANCE, Tier.VOID})


class VisitRow(NamedTuple):
    """One visit paid to a customer (interaction type "visit")."""

    id: int
    customer_id: int
    day: int
    purpose: str | None
    result: str | None


@dataclass(frozen=True, slots=True)
class Visits:
    """`successful` of `total`; `without_goal` and `without_result` are visit ids, oldest first. The latter are
    repeated visits to 维持 or 无效 customers that brought nothing, as the one before."""

    total: int
    successful: int
    without_goal: tuple[int, ...]
    without_result: tuple[int, ...]

    @property
    def success_share(self) -> float | None:
        return self.successful / self.total if self.total else None

    @property
    def needless(self) -> int:
        return len({*self.without_goal, *self.without_result})


def visit_review(visits: Iterable[VisitRow], tiers: Mapping[int, Tier]) -> Visits:
    """D33 over the visits given. `tiers` holds the customers whose tier is known."""
    total = successful = 0
    no_goal: list[int] = []
    no_result: list[int] = []
    empty_before: set[int] = set()
    for visit in sorted(visits, key=lambda row: (row.day, row.id)):
        total += 1
        if not visit.purpose:
            no_goal.append(visit.id)
        if visit.result in SUCCESSES:
            successful += 1
            empty_before.discard(visit.customer_id)
            continue
        if visit.customer_id in empty_before and tiers.get(visit.customer_id) in _LOW_TIERS:
            no_result.append(visit.id)
        empty_before.add(visit.customer_id)
    return Visits(total, successful, tuple(no_goal), tuple(no_result))
