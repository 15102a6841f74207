"""An important date in read mode: as it was said, when it comes next and how far that is, how old one is then.

Knows a card's dates and today; what stops all reminders of somebody (method.md D25) is said with each of them.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QObject

from keyacct_desktop.domain.date_preview import preview
from keyacct_desktop.domain.date_rules import USUAL_CHOICES, DateRule, RuleKind, occurrences
from keyacct_desktop.domain.lunar import FIRST_DAY, LAST_DAY
from keyacct_desktop.domain.vocabulary import Calendar, DateType
from keyacct_desktop.services.cards import Card, DateEntry
from keyacct_desktop.services.dates.options import DateOptions, rule_for
from keyacct_desktop.ui.customers.card.values import date_title, said_text
from keyacct_desktop.ui.words.date_rules import RuleWords, choice_words, counterpart, note_words
from keyacct_desktop.ui.words.days import day_words, distance, short_day


@dataclass(frozen=True, slots=True)
class DateLines:
    """What a date says: the day itself, below it what follows from it. `is_near`: within a week."""

    said: str
    follows: str
    is_near: bool


SOON_DAYS = 30
_PERSONAL = frozenset({DateType.BIRTHDAY, DateType.WEDDING})


def _in_both(entry: DateEntry) -> bool:
    """Whether the other calendar's day is worth a word: of whatever is lunar, and of days that families keep by
    either calendar."""
    return entry.day.calendar is Calendar.LUNAR or entry.type in _PERSONAL


def next_date(dates: Sequence[DateEntry], today: date) -> str:
    """The date that comes first, when it comes within a month: "生日 · 3 天后"; "" otherwise."""
    if not FIRST_DAY <= today <= LAST_DAY - timedelta(days=SOON_DAYS):
        return ""
    coming = [
        (day, entry)
        for entry in dates
        for day in occurrences(
            rule_for(entry.type, entry.day, entry.options or DateOptions()),
            today,
            today + timedelta(days=SOON_DAYS),
        )[:1]
    ]
    if not coming:
        return ""
    day, entry = min(coming, key=lambda found: found[0])
    return f"{date_title(entry.type, entry.relation, entry.label)} · {distance(day, today)}"


class ReadDates(QObject):
    """The lines of a card's dates on one day."""

    NEAR_DAYS = 7

    def __init__(self, card: Card, today: date) -> None:
        super().__init__()
        self._card = card
        self._today = today

    def lines(self, entry: DateEntry) -> DateLines:
        """The words of one date."""
        other = counterpart(entry.day) if _in_both(entry) else ""
        said = f"{said_text(entry)} = {other}" if other else said_text(entry)
        silence = self._silence(entry)
        if silence and (self._card.deceased or not self._card.in_post):
            return DateLines(said, silence, False)
        options = entry.options or DateOptions()
        rule = rule_for(entry.type, entry.day, options)
        near = False
        parts = []
        if not FIRST_DAY <= self._today <= LAST_DAY:
            return DateLines(said, silence, False)
        coming = preview(rule, self._today, 1)
        if coming:
            first = coming[0]
            near = not silence and (first.day - self._today).days <= self.NEAR_DAYS
            parts.append(day_words(first.day, self._today))
            if first.ages is not None:
                parts.append(RuleWords().age(first.ages, entry.type))
            parts += [note_words(note) for note in first.notes]
            parts += self._passed(rule, first.day)
        else:
            parts.append(self.tr("is over"))
        parts += self._chosen(rule, options)
        parts.append(silence)
        return DateLines(said, " · ".join(part for part in parts if part), near)

    def _silence(self, entry: DateEntry) -> str:
        """Why nothing of it is ever spoken of, "" when it is."""
        if self._card.deceased:
            return self.tr("deceased, no reminders")
        if self._card.kind == "contact" and not self._card.in_post:
            return self.tr("has left, no reminders")
        return self.tr("no reminders") if entry.stopped else ""

    def _passed(self, rule: DateRule, coming: date) -> Iterator[str]:
        """The solar day that a lunar date had this year, when it is over."""
        if rule.kind is not RuleKind.LUNAR or coming.year == self._today.year:
            return
        for day in occurrences(rule, date(self._today.year, 1, 1), self._today):
            yield self.tr("this year it was {day}").replace("{day}", short_day(day, self._today))

    def _chosen(self, rule: DateRule, options: DateOptions) -> Iterator[str]:
        """What differs from the usual."""
        if rule.choices != USUAL_CHOICES:
            yield from choice_words(rule)
        if options.leads is not None:
            yield RuleWords().leads(options.leads)
        if options.greet is not None:
            yield self.tr("greet") if options.greet else self.tr("do not greet")
        if options.gift is not None:
            yield self.tr("with a gift") if options.gift else self.tr("no gift")
