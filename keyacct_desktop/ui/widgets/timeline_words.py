"""What a timeline entry says: icon, kind, text, further lines, amounts. Knows entries and words, no widgets."""

from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QObject

from keyacct_desktop.domain.vocabulary import InteractionType, Owner, Purpose, Result, Stage, TaskKind
from keyacct_desktop.services.timeline import BookedOrder, LoggedContact, Promise, StageMove, TimelineEntry
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, money_words, short_day, weekday

_LONGEST = 600
_ICONS = {
    "visit": "visit", "incoming_visit": "visit", "service": "visit", "call": "phone", "email": "mail",
    "letter": "mail", "greeting_card": "mail", "wechat": "log", "sms": "log", "meal": "gift",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class EntryWords:
    """`lines` are (text, look) below the text; `amount` stands on the right; `faded` is for what counts no more."""

    icon: str
    kind: str
    text: str = ""
    lines: list[tuple[str, str]] = field(default_factory=list)
    amount: str = ""
    faded: bool = False


class TimelineWords(QObject):
    """Makes the words; a class, because only its `tr` knows plurals."""

    def __init__(self, today: date) -> None:
        super().__init__()
        self._today = today

    def of(self, entry: TimelineEntry) -> EntryWords:
        """The words of one entry."""
        match entry:
            case LoggedContact():
                return self._contact(entry)
            case BookedOrder():
                return self._order(entry)
            case Promise():
                return self._promise(entry)
            case StageMove():
                return self._stage(entry)

    def _contact(self, entry: LoggedContact) -> EntryWords:
        facts = []
        if entry.present:
            facts.append(self.tr("with {names}").replace("{names}", _joined(entry.present)))
        if entry.others:
            facts.append(self.tr("together with {names}").replace("{names}", _joined(entry.others)))
        if not (entry.answered or entry.greeting or entry.type == InteractionType.GREETING_CARD):
            facts.append(self.tr("not reached"))
        if entry.result and entry.result != Result.NONE:
            facts.append(choice(Result, entry.result))
        if entry.purpose:
            facts.append(choice(Purpose, entry.purpose))
        if entry.time:
            facts.append(entry.time)
        if entry.minutes:
            facts.append(self.tr("%n minute(s)", "", entry.minutes))
        lines = [(" · ".join(facts), "small")] if facts else []
        if entry.lesson:
            lines.append((self.tr("Learned: {text}").replace("{text}", entry.lesson), "small"))
        if entry.next_step or entry.next_on:
            lines.append(self._next_step(entry))
        cost = (
            self.tr("cost {amount}").replace("{amount}", money_words(entry.cost_fen))
            if entry.cost_fen
            else ""
        )
        kind = choice(InteractionType, entry.type)
        if entry.greeting and entry.type != InteractionType.GREETING_CARD:
            kind = self.tr("Greeting by {way}").replace("{way}", kind)
        return EntryWords(_ICONS.get(entry.type, "customers"), kind, _clipped(entry.content), lines, cost)

    def _next_step(self, entry: LoggedContact) -> tuple[str, str]:
        day = f"{short_day(entry.next_on, self._today)} {weekday(entry.next_on)}" if entry.next_on else ""
        text = " ".join(part for part in (day, entry.next_step) if part)
        if entry.next_done:
            return f"✓ {text}", "faint"
        late = entry.next_on is not None and entry.next_on < self._today
        return f"→ {text}", "warn" if late else "next"

    def _order(self, entry: BookedOrder) -> EntryWords:
        kind = self.tr("Return") if entry.is_return else self.tr("Order")
        text = entry.product
        if entry.quantity is not None:
            text = f"{text} × {entry.quantity:g}".strip()
        facts = []
        if entry.cancelled:
            facts.append(self.tr("cancelled"))
        if entry.profit_fen is not None:
            facts.append(self.tr("profit {amount}").replace("{amount}", money_words(entry.profit_fen)))
        if entry.concession_fen:
            facts.append(
                self.tr("concession {amount}").replace("{amount}", money_words(entry.concession_fen))
            )
        lines = [(" · ".join(facts), "small")] if facts else []
        if entry.note:
            lines.append((_clipped(entry.note), "small"))
        amount = money_words(-entry.amount_fen if entry.is_return else entry.amount_fen)
        return EntryWords("order", kind, text, lines, amount, faded=entry.cancelled)

    def _promise(self, entry: Promise) -> EntryWords:
        if entry.kind == TaskKind.TASK:
            kind = choice(TaskKind, entry.kind)
        else:
            kind = self.tr("They promised") if entry.owner == Owner.THEM else self.tr("We promised")
        if entry.done_on is not None:
            return EntryWords("check", kind, entry.text, [(self.tr("✓ done"), "faint")])
        if entry.due_on is None:
            return EntryWords("clock", kind, entry.text)
        late = entry.due_on < self._today
        due = self.tr("due {day}").replace("{day}", short_day(entry.due_on, self._today))
        return EntryWords("clock", kind, entry.text, [(due, "warn" if late else "small")])

    def _stage(self, entry: StageMove) -> EntryWords:
        to = choice(Stage, entry.to_stage)
        move = f"{choice(Stage, entry.from_stage)} → {to}" if entry.from_stage else to
        reasons = {"first_order": self.tr("first order"), "returned": self.tr("came back with an order")}
        reason = reasons.get(entry.reason or "", entry.reason or "")
        return EntryWords("star", self.tr("Stage"), f"{move} · {reason}" if reason else move)


def day_column(day: date, today: date) -> tuple[str, str]:
    """The two lines of the date column: the day, and the weekday or the year."""
    if day.year == today.year:
        return short_day(day, today), weekday(day)
    return short_day(day, day), full_day(day)[:5] if full_day(day)[4:5] == "年" else str(day.year)


def _clipped(text: str) -> str:
    """A long note is read where it is changed; here a page of it would bury the story."""
    return text if len(text) <= _LONGEST else text[:_LONGEST].rstrip() + "…"


def _joined(names: tuple[str, ...]) -> str:
    return "、".join(names) if any(not name.isascii() for name in names) else ", ".join(names)
