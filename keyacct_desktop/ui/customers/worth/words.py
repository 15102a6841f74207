"""What the measures of one customer say, in sentences a salesperson would use. Knows measures, no widget.

Unknown is said as unknown, and little data as little data: never as a bad grade.
"""

from datetime import date

from PySide6.QtCore import QObject

from keyacct_desktop.domain.interval import Interval
from keyacct_desktop.domain.levels import LevelEvidence, MissingStep
from keyacct_desktop.domain.measures import Measures
from keyacct_desktop.domain.method_codes import IntervalState, Mark, TierReason
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.rhythm import Due, RhythmBasis
from keyacct_desktop.domain.tier_changes import Gap
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words, short_day

LITTLE_DATA = (Mark.OBSERVATION, Mark.SHORT_HISTORY, Mark.FEW_CUSTOMERS)


def days_text(days: float) -> str:
    """30 or 30.5."""
    return f"{days:g}"


class WorthWords(QObject):
    """Holds the words: only `tr` of a class knows plurals."""

    def gap(self, gap: Gap | None, *, at_top: bool) -> str:
        """The gap to the next tier: "¥30,000 more profit lifts to Major"."""
        if gap is None:
            return self.tr("The highest tier") if at_top else ""
        tier = choice("Tier", gap.tier)
        if gap.added_fen is None:
            return self.blocked(gap.blocked, tier)
        # rounded up to whole yuan: with what is said the customer does rise
        yuan = -(-gap.added_fen // 100)
        return (
            self.tr("{money} more profit lifts to {tier}")
            .replace("{money}", money_words(yuan * 100))
            .replace("{tier}", tier)
        )

    def blocked(self, cap: str | None, tier: str) -> str:
        """What stands between a customer and the next tier besides profit."""
        if cap == TierReason.ONE_OFF:
            return self.tr("Buy once more on another day, and {tier} is open").replace("{tier}", tier)
        if cap == TierReason.LOW_LOYALTY:
            return self.tr("{tier} opens with more loyalty").replace("{tier}", tier)
        return self.tr("{tier} is closed for now").replace("{tier}", tier)

    def next_contact(self, due: Due | None, as_of: date) -> tuple[str, bool]:
        """(when the next contact is due, whether that is over)."""
        if due is None:
            return self.tr("No contact rhythm for this tier"), False
        day, late = date.fromordinal(due.day), due.days_late(as_of.toordinal())
        when = self.tr("Contact due {day}").replace("{day}", short_day(day, as_of))
        if late > 0:
            return when + " · " + self.tr("%n day(s) late", "", late), True
        if late == 0:
            return self.tr("Contact due today"), False
        return when + " · " + self.tr("in %n day(s)", "", -late), False

    def basis(self, due: Due) -> str:
        """From what the next contact was counted."""
        days = self.tr("every %n day(s)", "", due.rhythm_days)
        since = {
            RhythmBasis.CONTACT: self.tr("counted from the last talk in both directions"),
            RhythmBasis.ORDER: self.tr("never reached yet: counted from the first order"),
            RhythmBasis.CARD: self.tr("never reached yet: counted from the card's first day"),
        }[due.basis]
        return f"{days} · {since}"

    def rhythm(self, interval: Interval) -> tuple[str, bool]:
        """(the order rhythm, whether it asks for something)."""
        if interval.days_since is None:
            return self.tr("No orders yet"), False
        since = interval.days_since
        if interval.expected_days is None or interval.state is None:
            return self.tr("%n day(s) since the last order; too few orders for a rhythm", "", since), False
        every = self.tr("An order about every {days} days").replace(
            "{days}", days_text(interval.expected_days)
        )
        now = self.tr("%n day(s) ago now", "", since)
        state = choice("IntervalState", interval.state)
        return f"{every}, {now} · {state}", interval.state is not IntervalState.NORMAL

    def loyalty(self, measures: Measures) -> str:
        """Loyalty in a few words; a score that rests on little is not called weak."""
        if measures.loyalty is None or Mark.LOYALTY_UNKNOWN in measures.marks:
            return self.tr("Loyalty unknown: too little is known yet")
        score = f"{measures.loyalty.score:.0f}"
        if Mark.LOYALTY_LITTLE_DATA in measures.marks or Mark.OBSERVATION in measures.marks:
            return self.tr("Loyalty {score} · little data").replace("{score}", score)
        band = choice("LoyaltyBand", measures.loyalty.band)
        return self.tr("Loyalty {score} · {band}").replace("{score}", score).replace("{band}", band)

    def little_data(self, measures: Measures, months: int) -> str:
        """Said when the grade rests on little; "" when it does not."""
        if Mark.OBSERVATION in measures.marks:
            return self.tr("Observation period")
        if Mark.SHORT_HISTORY in measures.marks:
            return self.tr("Little data: %n month(s)", "", months)
        if Mark.FEW_CUSTOMERS in measures.marks:
            return self.tr("Little data: few customers")
        return ""

    def grade_days(self, days: int | None) -> str:
        """How far away a prospect's deal is."""
        if days is None:
            return self.tr("No expected date of the deal")
        if days < 0:
            return self.tr("The expected date passed %n day(s) ago", "", -days)
        return self.tr("Deal expected in %n day(s)", "", days)

    def step(self, step: MissingStep) -> str:
        """The missing step: "1 more after-sale follow-up → Accountable"."""
        count = step.count
        what = {
            "inbound_or_feedback": self.tr("tell them how to reach us with feedback"),
            "after_sale": self.tr("%n more after-sale follow-up(s)", "", count),
            "quarter_contact": self.tr("talk in %n more quarter(s)", "", count),
            "product_news": self.tr("bring product news %n more time(s)", "", count),
            "joint_work": self.tr("work on something together %n more time(s)", "", count),
            "confirm_partner": self.tr("confirm on the card that this is a partner"),
        }.get(step.code, step.code)
        return f"{what} → {choice('Level', step.level)}"

    def steps(self, missing: tuple[MissingStep, ...], shown_level: int | None) -> list[str]:
        """The steps above the level that is shown, nearest first; all when none lies above."""
        above = [step for step in missing if shown_level is None or step.level > shown_level]
        return [self.step(step) for step in (above or missing)]

    def evidence(self, found: LevelEvidence, settings: MethodSettings) -> list[tuple[int, bool, str]]:
        """(level, satisfied, what the records show) of levels 2 to 5, as method.md D11 asks."""
        need = -(-found.orders * settings.level_follow_up_share // 10_000)
        lines = [
            (
                2,
                bool(found.inbound or found.told_feedback),
                self.tr("They came to us %n time(s)", "", found.inbound)
                + (" · " + self.tr("feedback channel told") if found.told_feedback else ""),
            )
        ]
        if found.orders:
            text = self.tr("{done} of {all} orders followed up in time; {need} needed")
            lines.append((3, found.followed >= need, _filled(text, found.followed, found.orders, need)))
        else:
            lines.append((3, False, self.tr("No orders in the last 12 months: this step is skipped")))
        text = self.tr("Talks in {done} of 4 quarters; {need} needed")
        quarters = text.replace("{done}", str(found.quarters)).replace("{need}", str(settings.level_quarters))
        news = self.tr("product news %n time(s)", "", found.news)
        reached = found.quarters >= settings.level_quarters and found.news >= settings.level_news
        lines.append((4, reached, f"{quarters} · {news}"))
        joint = self.tr("Worked together {done} times; {need} needed")
        joint = joint.replace("{done}", str(found.joint_work)).replace(
            "{need}", str(settings.level_joint_work)
        )
        word = self.tr("confirmed as partner") if found.confirmed else self.tr("not confirmed as partner")
        together = found.joint_work >= settings.level_joint_work and found.confirmed and reached
        lines.append((5, together, f"{joint} · {word}"))
        return lines


def _filled(text: str, done: int, everything: int, need: int) -> str:
    return text.replace("{done}", str(done)).replace("{all}", str(everything)).replace("{need}", str(need))
