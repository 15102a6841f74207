"""What a card remembers of gifts and greetings, newest first, with the year's sum and the way to add one.

Reads services.gifts and services.greetings.memory once per card; a change of the book shows the card anew.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.gifts import GiftState
from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.services.cards import Card
from keyacct_desktop.services.gifts import GiftEntry, GiftMemory, StoredGift, read_gift, read_memory
from keyacct_desktop.services.greetings.memory import (
    NextOccasion,
    PastGreeting,
    next_occasion,
    read_greetings,
)
from keyacct_desktop.ui.customers.card.labels import AddChip, KeyButton, WrapLabel
from keyacct_desktop.ui.customers.card.sections import Section
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.gift_dialog import GiftDialog
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.days import money_words, short_day
from keyacct_desktop.ui.words.gifts import gift_word, year_words
from keyacct_desktop.ui.words.greetings import occasion_name, way_word
from keyacct_desktop.ui.words.listing import listed

_SHOWN: Final = 5
"""So many gifts and as many greetings at first."""


class GiftBlock(QWidget):
    """Hidden while there is nothing to remember. `greet_wanted` carries the NextOccasion."""

    greet_wanted = Signal(object)

    def __init__(self, card: Card, book: Book, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("gift_block")
        self._card, self._book = card, book
        self._today = book.clock.today()
        self._people = [(card.id, card.name), *((one.id, one.name) for one in card.people)]
        memory, greetings = read_memory(book, card.id), read_greetings(book, card.id, limit=_SHOWN)
        self._next = next_occasion(card.dates, self._today)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if not memory.gifts and not greetings:
            self.hide()
            return
        section = Section("gifts", self.tr("Gifts and greetings"))
        section.add_wide(self._lines(memory, greetings))
        column.addWidget(section)

    def add(self, _key: str = "") -> None:
        """Open the form for a new gift."""
        company = self._card.kind == "company" and len(self._people) > 1
        # A company's gift goes to one of its people.
        first = self._people[1][0] if company else self._card.id
        gift = GiftEntry(party_id=first, name="", given_on=self._today, state=GiftState.GIVEN)
        GiftDialog(self._book, self._people, gift, None, self.window()).open()

    def _edit(self, key: str) -> None:
        try:
            stored = read_gift(self._book, int(key))
        except (Refused, BookError):
            return  # the card is about to be shown anew without it
        people = dict(self._people) | {stored.entry.party_id: stored.person}
        GiftDialog(self._book, list(people.items()), stored.entry, stored.id, self.window()).open()

    def _greet(self, _key: str) -> None:
        self.greet_wanted.emit(self._next)

    def _lines(self, memory: GiftMemory, greetings: list[PastGreeting]) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addWidget(self._summary(memory))
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for stored in memory.gifts[:_SHOWN]:
            self._add_gift(grid, stored)
        for greeting in greetings:
            self._add_greeting(grid, greeting)
        column.addLayout(grid)
        chips = QHBoxLayout()
        chips.setSpacing(SPACE.s)
        add = AddChip(self.tr("Gift"), "gift")
        add.picked.connect(self.add)
        chips.addWidget(add)
        if self._next is not None:
            chips.addWidget(self._greet_chip(self._next))
        chips.addStretch(1)
        column.addLayout(chips)
        return holder

    def _greet_chip(self, occasion: NextOccasion) -> AddChip:
        text = self.tr("Greeting: {occasion} {day}…").replace("{occasion}", occasion_name(occasion.occasion))
        chip = AddChip(text.replace("{day}", short_day(occasion.day, self._today)), "greeting", plus=False)
        chip.picked.connect(self._greet)
        return chip

    def _summary(self, memory: GiftMemory) -> PlainLabel:
        parts = [year_words(memory.year_fen, memory.limit_fen)]
        over = memory.limit_fen is not None and memory.year_fen > memory.limit_fen
        if memory.public:
            kind = gift_word("PublicKind", memory.public)
            parts.append(self.tr("works for {kind}: give nothing").replace("{kind}", kind))
        if memory.likes:
            parts.append(self.tr("likes {words}").replace("{words}", listed(memory.likes)))
        if memory.dislikes:
            parts.append(self.tr("not {words}").replace("{words}", listed(memory.dislikes)))
        label = PlainLabel(" · ".join(parts), "warn" if over or memory.public else "small", wrap=True)
        label.setObjectName("gift_summary")
        return label

    def _add_gift(self, grid: QGridLayout, stored: StoredGift) -> None:
        entry, row = stored.entry, grid.rowCount()
        parts = [entry.name]
        if entry.value_fen is not None:
            parts.append(money_words(entry.value_fen))
        if entry.party_id != self._card.id:
            parts.append(self.tr("for {name}").replace("{name}", stored.person))
        if entry.occasion:
            parts.append(occasion_name(entry.occasion))
        if entry.state != GiftState.GIVEN:
            parts.append(gift_word("GiftState", entry.state))
        if entry.reaction:
            parts.append(gift_word("GiftReaction", entry.reaction))
        day = short_day(entry.given_on, self._today) if entry.given_on else "—"
        grid.addWidget(PlainLabel(day, "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
        label = WrapLabel(" · ".join(parts), "faint" if entry.state == GiftState.RETURNED else "")
        label.setObjectName(f"gift_{stored.id}")
        grid.addWidget(label, row, 1)
        edit = KeyButton(self.tr("Edit"), str(stored.id))
        edit.setObjectName(f"gift_edit_{stored.id}")
        edit.picked.connect(self._edit)
        grid.addWidget(edit, row, 2, Qt.AlignmentFlag.AlignTop)

    def _add_greeting(self, grid: QGridLayout, greeting: PastGreeting) -> None:
        row = grid.rowCount()
        parts = [occasion_name(greeting.occasion)]
        if greeting.skipped:
            parts.append(self.tr("skipped"))
        elif greeting.way:
            parts.append(way_word(greeting.way))
        if greeting.party_id != self._card.id:
            parts.append(self.tr("to {name}").replace("{name}", greeting.name))
        text = " · ".join(parts)
        if greeting.text and not greeting.skipped:
            text += f"　“{' '.join(greeting.text.split())}”"
        when: date = greeting.done_on or greeting.day
        grid.addWidget(PlainLabel(short_day(when, self._today), "soft"), row, 0, Qt.AlignmentFlag.AlignTop)
        label = WrapLabel(text, "faint" if greeting.skipped else "soft", lines=2)
        label.setObjectName(f"greeting_{row}")
        grid.addWidget(label, row, 1, 1, 2)
