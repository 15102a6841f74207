"""Renewal states of policies and contracts, and what each source of customers yields (method.md D5)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from keyacct_desktop.domain.exact import add_months, share
from keyacct_desktop.domain.method_codes import RenewalState
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import ContractRow
from keyacct_desktop.domain.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Renewal:
    """Where one renewal stands. `days` is days after the due date (negative before it); `grace_ends` and
    `reinstate_until` are the last days of those states; `alarm` says that grace runs out soon."""

    state: RenewalState
    days: int
    alarm: bool
    grace_ends: date
    reinstate_until: date


def renewal_state(
    due_day: int, paid_day: int | None, as_of: int, settings: MethodSettings, grace_days: int | None = None
) -> Renewal:
    """D5's states for one due date. A payment after `as_of` has not happened yet."""
    grace = settings.renewal_grace if grace_days is None else grace_days
    lapse_day = due_day + grace + 1
    lapsed_on = date.fromordinal(lapse_day)
    reinstate_until = add_months(lapsed_on, settings.renewal_reinstate_months)
    days = as_of - due_day
    if paid_day is not None and paid_day <= as_of:
        state = RenewalState.RENEWED
    elif days < -max(settings.renewal_leads):
        state = RenewalState.NOT_DUE
    elif days <= 0:
        state = RenewalState.DUE
    elif days <= grace:
        state = RenewalState.GRACE
    elif as_of == lapse_day:
        state = RenewalState.LAPSED
    elif as_of <= reinstate_until.toordinal():
        state = RenewalState.REINSTATABLE
    else:
        state = RenewalState.ENDED
    # a contract with a grace shorter than the alarm still gets a last week of warning
    alarm_from = min(settings.renewal_alarm, max(grace - 7, 1))
    alarm = state is RenewalState.GRACE and days >= alarm_from
    return Renewal(state, days, alarm, date.fromordinal(lapse_day - 1), reinstate_until)


def current_renewal(
    due_day: int | None,
    paid_day: int | None,
    cycle_months: int | None,
    end_day: int | None,
    as_of: int,
    settings: MethodSettings,
) -> tuple[int | None, int | None]:
    """The renewal that matters on a day, as (due, paid): once a paid one is past, the next of its cycle takes its
    place as soon as its first lead begins, and stays until it is paid. Never after the contract's end."""
    if due_day is None or paid_day is None or paid_day > as_of or not cycle_months:
        return due_day, paid_day
    following = add_months(date.fromordinal(due_day), cycle_months).toordinal()
    too_early = as_of < following - max(settings.renewal_leads)
    if too_early or (end_day is not None and following > end_day):
        return due_day, paid_day
    return following, None


def long_contract_in_force(contracts: Iterable[ContractRow], as_of: int, settings: MethodSettings) -> bool:
    """Whether a contract of the settings' months or longer runs on `as_of`; one without an end is long
    (method.md D2)."""
    for row in contracts:
        if row.start_day > as_of:
            continue
        if row.end_day is None:
            return True
        needed = add_months(date.fromordinal(row.start_day), settings.tier_contract_months)
        if row.end_day >= as_of and row.end_day + 1 >= needed.toordinal():
            return True
    return False


FUNNEL = (Stage.SEARCH, Stage.SCREEN, Stage.DEVELOP, Stage.CLOSED)


@dataclass(frozen=True, slots=True)
class Conversion:
    """How many customers of one source reached each stage. Rates are shares of the stage before, `total` of the
    first; unknown when nobody reached it."""

    source: str | None
    searched: int
    screened: int
    developed: int
    closed: int

    @property
    def rates(self) -> tuple[float | None, float | None, float | None]:
        return (
            share(self.screened, self.searched),
            share(self.developed, self.screened),
            share(self.closed, self.developed),
        )

    @property
    def total(self) -> float | None:
        return share(self.closed, self.searched)


def source_conversion(furthest: Iterable[tuple[str | None, str]]) -> tuple[Conversion, ...]:
    """D5's conversion by source from (source, furthest stage ever reached) of every customer, dropped ones with
    the stage they had reached. Best total first, then by source; a customer without source counts under None."""
    counts: dict[str | None, list[int]] = {}
    for source, stage in furthest:
        reached = counts.setdefault(source, [0] * len(FUNNEL))
        for place in range(FUNNEL.index(Stage(stage)) + 1):
            reached[place] += 1
    rows = (Conversion(source, *reached) for source, reached in counts.items())
    return tuple(sorted(rows, key=lambda row: (-(row.total or 0), row.source or "")))
