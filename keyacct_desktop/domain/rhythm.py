"""When the next contact is due, and attention that comes only with orders (method.md D23)."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import GRADES, TIER_RANK, Grade, Tier
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.vocabulary import InteractionType


class RhythmBasis(StrEnum):
    """From what the next contact is counted; a customer never reached counts from the first order or the card."""

    CONTACT = "contact"
    ORDER = "order"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Due:
    """The next contact: ordinal day, the rhythm's days, and from what it was counted."""

    day: int
    rhythm_days: int
    basis: RhythmBasis

    def days_late(self, as_of: int) -> int:
        """Days after the due day; negative before it."""
        return as_of - self.day


def tier_rhythm(service_tier: Tier | None, settings: MethodSettings) -> int | None:
    """Days between contacts for the tier whose service is given; None: no rhythm."""
    return None if service_tier is None else settings.rhythm[TIER_RANK[service_tier]]


def grade_rhythm(grade: Grade, settings: MethodSettings) -> int:
    """Days between contacts for a prospect of this grade (method.md D4)."""
    return settings.prospect_rhythm[GRADES.index(grade)]


def next_contact(
    rhythm_days: int | None, last_two_way: int | None, first_order: int | None, created: int | None
) -> Due | None:
    """D23's due day. Only two-way contacts restart the rhythm; tries without answer do not."""
    if rhythm_days is None:
        return None
    bases = (
        (last_two_way, RhythmBasis.CONTACT),
        (first_order, RhythmBasis.ORDER),
        (created, RhythmBasis.CARD),
    )
    for day, basis in bases:
        if day is not None:
            return Due(day + rhythm_days, rhythm_days, basis)
    return None


def post_sale_due(
    order_days: Sequence[int], follow_up_days: Sequence[int], as_of: int, settings: MethodSettings
) -> int | None:
    """The day of the one extra check after the latest order, or None: it was made, or its time has passed twice."""
    if not order_days:
        return None
    order = order_days[-1]
    if as_of - order > 2 * settings.post_sale_check or bisect_left(follow_up_days, order) < len(
        follow_up_days
    ):
        return None
    return order + settings.post_sale_check


@dataclass(frozen=True, slots=True)
class LastMinute:
    """临时抱佛脚: `near` of `own` contacts came shortly before an order."""

    near: int
    own: int
    flagged: bool

    @property
    def share(self) -> float | None:
        return self.near / self.own if self.own else None


def last_minute(own_days: Sequence[int], order_days: Sequence[int], settings: MethodSettings) -> LastMinute:
    """D23's index over W. A contact on the order's own day counts as before it. Both lists rising."""
    near = 0
    for day in own_days:
        at = bisect_left(order_days, day)
        if at < len(order_days) and order_days[at] - day <= settings.burst_days:
            near += 1
    own = len(own_days)
    flagged = own >= settings.burst_contacts and near * BP >= settings.burst_share * own
    return LastMinute(near, own, flagged)


def cold_after_order(
    order_days: Sequence[int],
    two_way_days: Sequence[int],
    service_tier: Tier | None,
    as_of: int,
    settings: MethodSettings,
) -> bool:
    """成交即冷: after the latest order that is old enough, a key or major customer heard nothing for 60 days."""
    if service_tier not in (Tier.KEY, Tier.MAJOR):
        return False
    old_enough = bisect_right(order_days, as_of - settings.cold_days)
    if not old_enough:
        return False
    order = order_days[old_enough - 1]
    first_after = bisect_right(two_way_days, order)
    return first_after == len(two_way_days) or two_way_days[first_after] > order + settings.cold_days


_T = InteractionType
DEFAULT_SERVICES: Mapping[Tier, tuple[str, ...]] = {
    Tier.KEY: (
        _T.AFTER_SALE,
        _T.PRODUCT_NEWS,
        _T.MATERIAL,
        _T.EVENT,
        _T.GREETING_CARD,
        _T.LETTER,
        _T.TOP_LEVEL,
    ),
    Tier.MAJOR: (_T.AFTER_SALE, _T.PRODUCT_NEWS, _T.MATERIAL, _T.EVENT, _T.GREETING_CARD),
    Tier.REGULAR: (_T.AFTER_SALE, _T.PRODUCT_NEWS, _T.GREETING_CARD),
    Tier.MAINTENANCE: (_T.AFTER_SALE, _T.FEEDBACK_CHANNEL),
    Tier.VOID: (),
}
"""Services a tier is to get at least once in W, as interaction types (分级服务政策); the rep edits the table."""


def missing_services(promised: Sequence[str], given: Collection[str]) -> tuple[str, ...]:
    """The services of a tier's list that were not given in W."""
    return tuple(service for service in promised if service not in given)
