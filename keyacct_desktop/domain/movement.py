"""Who rose and who fell between two dates: customers that changed their tier, that are new, and that are gone."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from keyacct_desktop.domain.method_codes import TIER_RANK, TIERS, Tier

Standing = tuple[Tier, int]
"""A closed customer's tier and net in fen on a day."""


class Move(NamedTuple):
    """One customer on both dates; tier and net are None where it was not a customer."""

    id: int
    tier_before: Tier | None
    tier_after: Tier | None
    net_before_fen: int | None
    net_after_fen: int | None

    @property
    def change_fen(self) -> int:
        return (self.net_after_fen or 0) - (self.net_before_fen or 0)


class Flow(NamedTuple):
    """How many went from one tier to another; None is outside of the book."""

    before: Tier | None
    after: Tier | None
    heads: int


@dataclass(frozen=True, slots=True)
class Movement:
    """Moves, those with the largest change of net first. `stayed` kept their tier; `flows` has everybody."""

    rose: tuple[Move, ...]
    fell: tuple[Move, ...]
    new: tuple[Move, ...]
    gone: tuple[Move, ...]
    stayed: int
    flows: tuple[Flow, ...]
    before: tuple[tuple[Tier, int], ...]
    after: tuple[tuple[Tier, int], ...]
    """How many customers each tier had, 关键 first."""


def compare_standings(before: Mapping[int, Standing], after: Mapping[int, Standing]) -> Movement:
    """The movement between two states of the same book."""
    rose: list[Move] = []
    fell: list[Move] = []
    new: list[Move] = []
    stayed = 0
    flows: dict[tuple[Tier | None, Tier | None], int] = {}
    for party, (tier, net) in after.items():
        old = before.get(party)
        if old is None:
            new.append(Move(party, None, tier, None, net))
            key: tuple[Tier | None, Tier | None] = (None, tier)
        else:
            key = (old[0], tier)
            step = TIER_RANK[old[0]] - TIER_RANK[tier]
            if step:
                (rose if step > 0 else fell).append(Move(party, old[0], tier, old[1], net))
            else:
                stayed += 1
        flows[key] = flows.get(key, 0) + 1
    gone = [Move(party, old[0], None, old[1], None) for party, old in before.items() if party not in after]
    for move in gone:
        flows[move.tier_before, None] = flows.get((move.tier_before, None), 0) + 1
    return Movement(
        _ranked(rose),
        _ranked(fell),
        _ranked(new),
        _ranked(gone),
        stayed,
        tuple(Flow(old_tier, tier, count) for (old_tier, tier), count in sorted(flows.items(), key=_place)),
        _counts(before.values()),
        _counts(after.values()),
    )


def _ranked(moves: list[Move]) -> tuple[Move, ...]:
    return tuple(sorted(moves, key=lambda move: (-abs(move.change_fen), move.id)))


def _place(item: tuple[tuple[Tier | None, Tier | None], int]) -> tuple[int, int]:
    (before, after), _ = item
    return (
        len(TIERS) if before is None else TIER_RANK[before],
        len(TIERS) if after is None else TIER_RANK[after],
    )


def _counts(standings: Iterable[Standing]) -> tuple[tuple[Tier, int], ...]:
    counts = dict.fromkeys(TIERS, 0)
    for tier, _ in standings:
        counts[tier] += 1
    return tuple(counts.items())
