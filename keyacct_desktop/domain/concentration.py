"""How much of the profit hangs on few customers, and what goes with one that leaves (method.md D30)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction

from keyacct_desktop.domain.exact import BP, half_up

TOP = 10


@dataclass(frozen=True, slots=True)
class Concentration:
    """Shares of the positive net of the closed customers: `shares` of the first ten, one by one. `hhi` is the sum of
    all squared shares (1 when one customer brings everything), `like` how many equal customers would be as
    concentrated. Unknown without profit."""

    profitable: int
    profit_fen: int
    shares: tuple[float, ...]
    hhi: float | None
    like: float | None

    def first(self, count: int) -> float | None:
        """The share of the first `count`, at most ten; unknown without profit."""
        return sum(self.shares[:count]) if self.shares else None


def concentration(nets_fen: Iterable[int]) -> Concentration:
    """The concentration of a book's nets; those ≤ 0 take no part."""
    gains = sorted((net for net in nets_fen if net > 0), reverse=True)
    total = sum(gains)
    if not gains:
        return Concentration(0, 0, (), None, None)
    squares = sum(net * net for net in gains)
    return Concentration(
        len(gains),
        total,
        tuple(net / total for net in gains[:TOP]),
        squares / (total * total),
        total * total / squares,
    )


@dataclass(frozen=True, slots=True)
class Leaving:
    """What happens when some customers leave: `lost_fen` of `total_fen` net, and what the prospects' forecast would
    bring instead. `share` is unknown when the book has no positive total, `cover` when nothing is lost."""

    lost_fen: int
    total_fen: int
    share: float | None
    cover_fen: int
    cover: float | None


def leaving(
    nets_fen: Iterable[int], leavers_fen: Sequence[int], forecast_fen: int, default_margin_bp: int
) -> Leaving:
    """D30's what-if. `nets_fen` are all closed customers' (the leavers among them), `forecast_fen` is D4's."""
    total, lost = sum(nets_fen), sum(leavers_fen)
    gain = half_up(Fraction(forecast_fen * default_margin_bp, BP))
    return Leaving(
        lost,
        total,
        lost / total if total > 0 else None,
        gain,
        gain / lost if lost > 0 else None,
    )
