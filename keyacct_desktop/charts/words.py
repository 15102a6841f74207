"""What a chart says, handed in ready-made: words of closed lists, sentences by code, and how numbers are written.

Knows which sentences the charts need (`TEXTS`); must not know a language.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

NAMES: Final = (
    "pyramid", "whale", "effort", "levels", "history", "abc", "scatter", "movement", "concentration", "reps",
)  # fmt: skip
"""Every chart by its name, as the command line and the window ask for it."""

TEXTS: Final[tuple[str, ...]] = (
    "customers", "profit", "revenue", "margin", "share", "tier", "name", "month", "time", "change",
    "before", "after", "loss_makers", "total_customers", "total_profit", "n_customers", "no_customers_yet",
    "no_profit_yet", "no_minutes", "share_of_customers", "share_of_profit", "share_of_revenue", "cumulated",
    "whale_peak", "whale_losses", "whale_amounts", "abc_class", "abc_zone", "top_fifth", "target",
    "hours_from", "hours_to", "hours_too_many", "hours_too_few", "brings", "nobody", "under", "over", "expected_zone",
    "computed_month", "seen_month", "rose", "fell", "new", "gone", "nobody_moved", "and_more", "outside",
    "thinned", "break_even", "clipped", "no_revenue", "others", "cumulative", "hhi", "nobody_named", "no_rep", "reps_not_shown",
    "one_scale", "part_of_total",
)  # fmt: skip
"""The codes of the sentences; some hold placeholders: see `ui.words.pyramid`."""


@dataclass(frozen=True, slots=True)
class ChartWords:
    """Words and number formats of one language. `tiers` by code, `levels` by number, `texts` by code of TEXTS;
    `money` takes fen, `share` a fraction, `number` a whole number, `hours` minutes, `month` such as "2026-03"."""

    tiers: Mapping[str, str]
    levels: Mapping[int, str]
    texts: Mapping[str, str]
    money: Callable[[int], str]
    share: Callable[[float], str]
    number: Callable[[int], str]
    hours: Callable[[float], str]
    month: Callable[[str], str]

    def say(self, code: str, **params: object) -> str:
        """A sentence with its placeholders filled in."""
        text = self.texts[code]
        for key, value in params.items():
            text = text.replace("{" + key + "}", str(value))
        return text


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around a picture: a title, the sentence that reads it, and small print below. Empty ones take no
    room; in the window the screen says them itself."""

    title: str = ""
    reading: str = ""
    notes: tuple[str, ...] = field(default=())


BARE: Final = Frame()
