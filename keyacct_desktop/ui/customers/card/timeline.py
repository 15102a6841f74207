"""The story of a customer on the card: contacts, orders, promises and stages, newest first, twenty at a time."""

from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.vocabulary import InteractionType, Owner, Purpose, Result
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.timeline import (
    BookedOrder,
    Key,
    LoggedContact,
    Promise,
    StageMove,
    TimelineEntry,
    read_timeline,
)
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.customers.card.values import grouped, language
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import full_day, money_words, short_day
from keyacct_desktop.ui.words.fields import choice

FIRST = 20
_DAY_WIDTH = 92
_LINES = 4


class Timeline(QWidget):
    """Reads the first page when built, the next one on "more"."""

    def __init__(self, book: Book, party_id: int, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_timeline")
        self._book = book
        self._party_id = party_id
        self._today = today
        self._last: Key | None = None
        self._year = 0
        self.count = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(SPACE.s)
        self._grid.setVerticalSpacing(SPACE.s)
        self._grid.setColumnMinimumWidth(0, _DAY_WIDTH)
        self._grid.setColumnStretch(1, 1)
        layout.addLayout(self._grid)
        self._more = QPushButton(self.tr("Earlier"))
        self._more.setObjectName("timeline_more")
        self._more.setProperty("look", "quiet")
        self._more.setAutoDefault(False)
        self._more.clicked.connect(self.show_more)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.show_more()

    def show_more(self) -> None:
        """Add the next page."""
        entries = read_timeline(self._book, self._party_id, limit=FIRST + 1, before=self._last)
        for entry in entries[:FIRST]:
            self._add(entry)
        self._more.setVisible(len(entries) > FIRST)
        if entries:
            self._last = entries[:FIRST][-1].key
        self.count += len(entries[:FIRST])

    def _add(self, entry: TimelineEntry) -> None:
        row = self._grid.rowCount()
        day = PlainLabel(short_day(entry.day, self._today), "soft")
        day.setFixedWidth(_DAY_WIDTH)
        self._grid.addWidget(day, row, 0, Qt.AlignmentFlag.AlignTop)
        cell = QVBoxLayout()
        cell.setSpacing(1)
        title, texts = entry_words(entry)
        head = WrapLabel(title, "entry", lines=2)
        cell.addWidget(head)
        for text, look in texts:
            cell.addWidget(WrapLabel(text, look, lines=_LINES))
        self._grid.addLayout(cell, row, 1)


def entry_words(entry: TimelineEntry) -> tuple[str, list[tuple[str, str]]]:
    """(heading, further texts with their look) of one entry."""
    match entry:
        case LoggedContact():
            return _contact_words(entry)
        case BookedOrder():
            return _order_words(entry)
        case Promise():
            return _promise_words(entry)
        case StageMove():
            return _stage_words(entry)


def _contact_words(entry: LoggedContact) -> tuple[str, list[tuple[str, str]]]:
    translate = QCoreApplication.translate
    parts = [choice(InteractionType, entry.type)]
    if not entry.answered:
        parts.append(translate("Timeline", "no answer"))
    if entry.purpose:
        parts.append(choice(Purpose, entry.purpose))
    if entry.minutes:
        parts.append(translate("Timeline", "{count} min").format(count=entry.minutes))
    if entry.result and entry.result != Result.NONE:
        parts.append(choice(Result, entry.result))
    people = [*entry.present, *entry.others]
    if people:
        parts.append(translate("Timeline", "with {people}").format(people=_names(people)))
    texts = [(entry.content, "")] if entry.content else []
    if entry.lesson:
        texts.append((translate("Timeline", "Lesson: {text}").replace("{text}", entry.lesson), "soft"))
    if entry.next_step or entry.next_on:
        when = full_day(entry.next_on) if entry.next_on else ""
        text = " ".join(part for part in (when, entry.next_step) if part)
        words = (
            translate("Timeline", "Next, done: {text}")
            if entry.next_done
            else translate("Timeline", "Next: {text}")
        )
        texts.append((words.replace("{text}", text), "soft"))
    return " · ".join(parts), texts


def _order_words(entry: BookedOrder) -> tuple[str, list[tuple[str, str]]]:
    translate = QCoreApplication.translate
    kind = translate("Timeline", "Return") if entry.is_return else translate("Timeline", "Order")
    parts = [f"{kind} {money_words(entry.amount_fen)}"]
    if entry.cancelled:
        parts.append(translate("Timeline", "cancelled"))
    if entry.profit_fen is not None:
        profit = money_words(entry.profit_fen)
        parts.append(translate("Timeline", "profit {amount}").format(amount=profit))
    product = entry.product
    if entry.quantity is not None:
        product = f"{product} × {grouped(f'{entry.quantity:g}')}" if product else f"× {entry.quantity:g}"
    texts = [(product, "")] if product else []
    if entry.concession_fen:
        amount = money_words(entry.concession_fen)
        texts.append((translate("Timeline", "Concession {amount}").format(amount=amount), "soft"))
    return " · ".join(parts), texts + ([(entry.note, "soft")] if entry.note else [])


def _promise_words(entry: Promise) -> tuple[str, list[tuple[str, str]]]:
    translate = QCoreApplication.translate
    words = (
        translate("Timeline", "We promised")
        if entry.owner == Owner.US
        else translate("Timeline", "They promised")
    )
    if entry.kind != "promise":
        words = choice("TaskKind", entry.kind)
    parts = [words]
    if entry.done_on:
        parts.append(translate("Timeline", "done on {day}").format(day=full_day(entry.done_on)))
    elif entry.due_on:
        parts.append(translate("Timeline", "due {day}").format(day=full_day(entry.due_on)))
    return " · ".join(parts), [(entry.text, "")] if entry.text else []


def _stage_words(entry: StageMove) -> tuple[str, list[tuple[str, str]]]:
    translate = QCoreApplication.translate
    stage = choice("stage", entry.to_stage)
    words = (
        translate("Timeline", "Stage: {stage}")
        if entry.from_stage
        else translate("Timeline", "New card, stage {stage}")
    )
    return words.format(stage=stage), []


def _names(people: list[str]) -> str:
    separator = "、" if language() == "zh" else ", "
    shown = separator.join(name[:20] for name in people[:5])
    return f"{shown} …" if len(people) > 5 else shown
