"""What if somebody leaves: how much of the profit goes, and how much of it the prospects would bring (D30)."""

from collections.abc import Collection
from dataclasses import dataclass

from keyacct_desktop.domain.concentration import Leaving, leaving
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.pyramid import Pyramid, two_pyramids
from keyacct_desktop.services.pyramid.portrait import Person, Portrait


@dataclass(frozen=True, slots=True)
class WhatIf:
    """The leavers, what is lost and covered, and the pyramid of those who stay (in the tiers they have now).
    `forecast_fen` is the prospects' expected sales; `without_amount` prospects could not be counted."""

    leavers: tuple[Person, ...]
    leaving: Leaving
    forecast_fen: int
    without_amount: int
    after: Pyramid


def what_if_leaves(portrait: Portrait, ids: Collection[int]) -> WhatIf:
    """The picture without some of its customers. Raises Refused "customer_gone" for one that is not in it."""
    wanted = frozenset(ids)
    leavers = tuple(one for one in portrait.people if one.id in wanted)
    if len(leavers) != len(wanted):
        raise Refused("customer_gone")
    forecast = portrait.results.forecast
    return WhatIf(
        leavers,
        leaving(
            [one.net_fen for one in portrait.people],
            [one.net_fen for one in leavers],
            forecast.amount_fen,
            portrait.settings.default_margin,
        ),
        forecast.amount_fen,
        forecast.without_amount,
        two_pyramids((one.tier, one.net_fen) for one in portrait.people if one.id not in wanted),
    )
