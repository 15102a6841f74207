"""The five relationship levels as the records show them, and the next step that is missing (method.md D11).

The level itself is the rep's; this is the measured one beside it.
"""

from bisect import bisect_left
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from keyacct_desktop.domain.activity import Care, Trade
from keyacct_desktop.domain.exact import BP
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.vocabulary import Level


@dataclass(frozen=True, slots=True)
class MissingStep:
    """What to do, how often, to satisfy a level. Codes: "inbound_or_feedback", "after_sale", "quarter_contact",
    "product_news", "joint_work", "confirm_partner"."""

    level: int
    code: str
    count: int


@dataclass(frozen=True, slots=True)
class LevelEvidence:
    """What the records of W show. `followed` of `orders` had a follow-up with result in time; `quarters` of the
    last four 90-day blocks had an own two-way contact."""

    inbound: int
    told_feedback: bool
    orders: int
    followed: int
    quarters: int
    news: int
    joint_work: int
    confirmed: bool


@dataclass(frozen=True, slots=True)
class MeasuredLevel:
    """The highest satisfied level, and the missing steps of the unsatisfied levels below it and of the next one."""

    level: int
    missing: tuple[MissingStep, ...]
    evidence: LevelEvidence


def followed_orders(order_days: Sequence[int], follow_up_days: Sequence[int], within: int) -> int:
    """How many orders had a follow-up on their day or within so many days after (both lists rising)."""
    if not follow_up_days:
        return 0
    found = 0
    for day in order_days:
        at = bisect_left(follow_up_days, day)
        if at < len(follow_up_days) and follow_up_days[at] <= day + within:
            found += 1
    return found


def level_evidence(trade: Trade, care: Care, confirmed: bool, settings: MethodSettings) -> LevelEvidence:
    """The evidence of D11 from a customer's digests."""
    return LevelEvidence(
        care.inbound,
        care.told_feedback,
        len(trade.order_days),
        followed_orders(trade.order_days, care.follow_up_days, settings.level_follow_up_days),
        care.quarters,
        care.news,
        care.joint_work,
        confirmed,
    )


def measured_level(evidence: LevelEvidence, settings: MethodSettings) -> MeasuredLevel:
    """D11. Without an order in W level 3 is skipped: neither reached nor missing."""
    steps_4 = _steps_4(evidence, settings)
    steps = [(2, _steps_2(evidence))]
    if evidence.orders:
        steps.append((3, _steps_3(evidence, settings)))
    steps.append((4, steps_4))
    steps.append((5, (*steps_4, *_steps_5(evidence, settings))))
    reached = 1
    for level, open_steps in steps:
        if not open_steps:
            reached = level
    missing: list[MissingStep] = []
    for level, open_steps in steps:
        missing.extend(open_steps)
        if level > reached:
            break
    return MeasuredLevel(reached, tuple(missing), evidence)


def all_partners(levels: Collection[int]) -> bool:
    """Whether a whole book of at least five customers is put at level 5, which deserves a gentle word."""
    return len(levels) >= 5 and min(levels) == Level.PARTNER


def _steps_2(evidence: LevelEvidence) -> tuple[MissingStep, ...]:
    if evidence.inbound or evidence.told_feedback:
        return ()
    return (MissingStep(2, "inbound_or_feedback", 1),)


def _steps_3(evidence: LevelEvidence, settings: MethodSettings) -> tuple[MissingStep, ...]:
    needed = -(-evidence.orders * settings.level_follow_up_share // BP)
    if evidence.followed >= needed:
        return ()
    return (MissingStep(3, "after_sale", needed - evidence.followed),)


def _steps_4(evidence: LevelEvidence, settings: MethodSettings) -> tuple[MissingStep, ...]:
    missing = []
    if evidence.quarters < settings.level_quarters:
        missing.append(MissingStep(4, "quarter_contact", settings.level_quarters - evidence.quarters))
    if evidence.news < settings.level_news:
        missing.append(MissingStep(4, "product_news", settings.level_news - evidence.news))
    return tuple(missing)


def _steps_5(evidence: LevelEvidence, settings: MethodSettings) -> tuple[MissingStep, ...]:
    missing = []
    if evidence.joint_work < settings.level_joint_work:
        missing.append(MissingStep(5, "joint_work", settings.level_joint_work - evidence.joint_work))
    if not evidence.confirmed:
        missing.append(MissingStep(5, "confirm_partner", 1))
    return tuple(missing)
