"""Prospect grades A-D and the forecast (method.md D4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from keyacct_desktop.domain.exact import BP, half_up
from keyacct_desktop.domain.method_codes import GRADES, Grade, Mark
from keyacct_desktop.domain.method_settings import MethodSettings


@dataclass(frozen=True, slots=True)
class GradeResult:
    """The grade, the days to the expected close (None: no date) and why it is not better. Reasons: "need_unknown",
    "need_unclear", "no_close_date", "close_date_passed", "decision_maker_not_met", "silent"."""

    grade: Grade
    days_to_close: int | None
    reasons: tuple[str, ...]
    marks: tuple[Mark, ...] = ()


def prospect_grade(
    *,
    need_clear: bool | None,
    close_day: int | None,
    decision_maker_met: bool,
    last_two_way: int | None,
    as_of: int,
    settings: MethodSettings,
) -> GradeResult:
    """D4. A need that was never asked about is graded like an unclear one, under its own reason: nothing says
    yet that this prospect will buy."""
    days = None if close_day is None else close_day - as_of
    if not need_clear or days is None:
        reasons = []
        if not need_clear:
            reasons.append("need_unknown" if need_clear is None else "need_unclear")
        if days is None:
            reasons.append("no_close_date")
        return GradeResult(Grade.D, days, tuple(reasons))
    place, reasons, marks = _by_date(days, settings)
    if place == 0 and not decision_maker_met:
        place, reasons = 1, [*reasons, "decision_maker_not_met"]
    silent = last_two_way is None or as_of - last_two_way > 2 * settings.prospect_rhythm[place]
    if silent:
        reasons = [*reasons, "silent"]
        place = min(place + 1, len(GRADES) - 1)
    return GradeResult(GRADES[place], days, tuple(reasons), marks)


def _by_date(days: int, settings: MethodSettings) -> tuple[int, list[str], tuple[Mark, ...]]:
    if days < 0:
        return 1, ["close_date_passed"], (Mark.CLOSE_DATE_PASSED,)
    for place, most in enumerate(settings.prospect_days):
        if days <= most:
            return place, [], ()
    return len(settings.prospect_days), [], ()


@dataclass(frozen=True, slots=True)
class Forecast:
    """Expected sales of the open prospects in fen; `without_amount` prospects could not be counted."""

    amount_fen: int
    counted: int
    without_amount: int
    own_rates: tuple[Grade, ...]
    """Grades whose probability is the rep's own."""


def sales_forecast(
    prospects: Iterable[tuple[Grade, int | None]],
    decided: Mapping[Grade, tuple[int, int]],
    settings: MethodSettings,
) -> Forecast:
    """D4: Σ amount × p(grade). `decided` is (won, decided) prospects by the grade they had; a grade's own rate
    counts once enough were decided."""
    rates: dict[Grade, Fraction] = {}
    own: list[Grade] = []
    for grade, default in zip(GRADES, settings.win_rate, strict=True):
        won, count = decided.get(grade, (0, 0))
        if count >= settings.win_rate_min_decided:
            rates[grade] = Fraction(won, count)
            own.append(grade)
        else:
            rates[grade] = Fraction(default, BP)
    sums = dict.fromkeys(GRADES, 0)
    counted = without = 0
    for grade, amount in prospects:
        if amount is None:
            without += 1
        else:
            counted += 1
            sums[grade] += amount
    expected = sum((rates[grade] * amount for grade, amount in sums.items()), Fraction(0))
    return Forecast(half_up(expected), counted, without, tuple(own))
