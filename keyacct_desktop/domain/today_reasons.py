"""Which reasons a customer gives to be contacted today (method.md D24, classes 1 and 3 to 8).

The dates of class 2 come from the calendar as ready reasons. Must not know the order of the list.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_codes import IntervalState, ReasonCode, RenewalState, Tier, Zone
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import ContractRow
from keyacct_desktop.domain.renewals import renewal_state
from keyacct_desktop.domain.rhythm import RhythmBasis
from keyacct_desktop.domain.today import Reason
from keyacct_desktop.domain.vocabulary import Owner, TaskKind

if TYPE_CHECKING:
    from keyacct_desktop.domain.measures import Measures

_CARD_TIERS = (Tier.KEY, Tier.MAJOR)
_OPEN = (RenewalState.DUE, RenewalState.GRACE)


class OpenTask(NamedTuple):
    """An undone task with its due day (codes of TaskKind and Owner); `text` is what the rep wrote."""

    id: int
    kind: str
    owner: str
    due_day: int | None
    text: str | None = None


def task_reasons(tasks: Sequence[OpenTask], as_of: int) -> list[Reason]:
    """Our overdue promises are class 1, those due today class 2; everything else that is due is a step, class 6.
    A task without a due day waits."""
    found = []
    for task in tasks:
        if task.due_day is None or task.due_day > as_of:
            continue
        late = as_of - task.due_day
        code = ReasonCode.STEP_DUE
        if task.kind == TaskKind.PROMISE and task.owner == Owner.US:
            code = ReasonCode.PROMISE_OVERDUE if late else ReasonCode.PROMISE_TODAY
        found.append(Reason(code, late, task.id, task.text))
    return found


def renewal_reasons(contracts: Sequence[ContractRow], as_of: int, settings: MethodSettings) -> list[Reason]:
    """Renewals within the first lead or in grace are class 4, near the end of grace class 1. `ref` is the place
    of the contract in the list."""
    found = []
    for place, row in enumerate(contracts):
        if row.due_day is None:
            continue
        renewal = renewal_state(row.due_day, row.paid_day, as_of, settings, row.grace_days)
        if renewal.state not in _OPEN:
            continue
        code = ReasonCode.RENEWAL_DUE if renewal.state is RenewalState.DUE else ReasonCode.RENEWAL_GRACE
        if renewal.alarm:
            code = ReasonCode.RENEWAL_GRACE_ENDING
        found.append(Reason(code, renewal.days, place))
    return found


def measure_reasons(measures: "Measures", as_of: int, settings: MethodSettings) -> list[Reason]:
    """What the measures themselves ask for: rhythm and after-sale check (5), order due (7), zone and card (8)."""
    found = []
    due = measures.next_contact
    if due is not None and due.day <= as_of:
        reached = due.basis is RhythmBasis.CONTACT
        found.append(Reason(ReasonCode.RHYTHM if reached else ReasonCode.NEVER_CONTACTED, as_of - due.day))
    if measures.post_sale_day is not None and measures.post_sale_day <= as_of:
        found.append(Reason(ReasonCode.POST_SALE, as_of - measures.post_sale_day))
    interval = measures.interval
    if interval.state not in (None, IntervalState.NORMAL) and not measures.dropped:
        half_days_late = 2 * (interval.days_since or 0) - (interval.expected_half_days or 0)
        found.append(Reason(ReasonCode.ORDER_DUE, half_days_late // 2))
    if measures.zone_confirmed:
        under = measures.zone is Zone.UNDER
        found.append(Reason(ReasonCode.ZONE_UNDER if under else ReasonCode.ZONE_OVER))
    filled = measures.completeness
    if measures.tier in _CARD_TIERS and filled is not None and filled * BP < settings.card_gap_below:
        found.append(Reason(ReasonCode.CARD_GAPS))
    return found
