"""The card as it is read: only what is known, well set. Built anew for every card and every change."""

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.fields import FieldSpec, FieldType, Group
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, FieldValue, Link
from keyacct_desktop.ui.customers.card.figures import Figures
from keyacct_desktop.ui.customers.card.head import CardHead
from keyacct_desktop.ui.customers.card.labels import CopyButton, LinkButton, WrapLabel
from keyacct_desktop.ui.customers.card.people import PeopleList
from keyacct_desktop.ui.customers.card.questions import Questions
from keyacct_desktop.ui.customers.card.sections import Columns, Section
from keyacct_desktop.ui.customers.card.values import (
    address_title,
    date_title,
    point_title,
    value_text,
)
from keyacct_desktop.ui.customers.gifts.block import GiftBlock
from keyacct_desktop.ui.customers.worth.panels import WorthPanels
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.timeline import TimelineView
from keyacct_desktop.ui.words.days import full_day, local_day, short_day
from keyacct_desktop.ui.words.fields import field_title, group_title

_IN_HEAD = frozenset({"name", "honorific", "stage", "do_not_disturb"})
_LONG_LINES = 8
_SHOWN_ABOVE = {
    "person": ("company", "department", "post"),
    "contact": ("department", "post"),
    "company": ("industry", "region"),
}
"""Fields that the head's second line already shows."""


class ReadView(QWidget):
    """`copied` (text), `followed` (party id), `wished` (what to do), `answered` (field key, typed text),
    `confirmed` (key of a judged fact that still holds)."""

    copied = Signal(str)
    followed = Signal(int)
    wished = Signal(str)
    answered = Signal(str, str)
    confirmed = Signal(str)

    def __init__(self, card: Card, book: Book, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_read")
        self.setProperty("look", "page")
        self._card = card
        today = self._today = book.clock.today()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.xl)
        self._layout.setSpacing(SPACE.m)
        self.head = CardHead(card, theme)
        self.head.wished.connect(self.wished)
        self.head.followed.connect(self.followed)
        self._layout.addWidget(self.head)
        self.worth = WorthPanels(card, book, theme)
        self._layout.addWidget(self.worth)
        figures = Figures(card.numbers, today)
        if figures.count:
            self._layout.addWidget(figures)
        self.questions = Questions(card, today)
        self.questions.answered.connect(self.answered)
        self.questions.wished.connect(self.wished)
        self._layout.addWidget(self.questions)
        columns = Columns()
        columns.set_sections([section for section in self._sections() if section.rows])
        self._layout.addWidget(columns)
        self._add_people()
        self.gifts = GiftBlock(card, book)
        self.gifts.greet_wanted.connect(self._wish_greeting)
        self._layout.addWidget(self.gifts)
        story = Section("timeline", self.tr("Timeline"))
        self.timeline = TimelineView(book, card.id, theme)
        if self.timeline.count:
            story.add_wide(self.timeline)
            self._layout.addWidget(story)
        self._layout.addStretch(1)

    def _sections(self) -> Iterable[Section]:
        yield self._contact()
        yield self._dates()
        for group in (Group.NEED, Group.BUSINESS, Group.WORK, Group.SOURCE, Group.FAMILY, Group.INTERESTS,
                      Group.LIFESTYLE, Group.EDUCATION, Group.RELATION, Group.EVALUATION, Group.CUSTOM):  # fmt: skip
            yield self._group(group)
        yield self._file()

    def _contact(self) -> Section:
        section = Section(Group.CONTACT, group_title(Group.CONTACT))
        for point in self._card.points:
            value = CopyButton(point.value)
            value.setObjectName(f"copy_{point.id}")
            value.copied.connect(self.copied)
            section.add_row(point_title(point), value)
        for address in self._card.addresses:
            text = f"{address.text}　{address.postcode}" if address.postcode else address.text
            section.add_row(address_title(address.label), CopyText(text, self))
        self._add_fields(section, Group.CONTACT)
        return section

    def _dates(self) -> Section:
        section = Section("dates", QCoreApplication.translate("ReadView", "Dates"))
        if not self._card.dates:
            return section
        from keyacct_desktop.ui.customers.dates.read import ReadDates

        words = ReadDates(self._card, self._today)
        for entry in self._card.dates:
            lines = words.lines(entry)
            follows = _value(lines.follows, look="next" if lines.is_near else "small")
            follows.setObjectName(f"date_follows_{entry.id}")
            title = date_title(entry.type, entry.relation, entry.label)
            section.add_row(title, _value(lines.said), follows if lines.follows else None)
        return section

    def _group(self, group: Group) -> Section:
        section = Section(group, group_title(group))
        if group is Group.SOURCE:
            self._add_fields(section, group, ("source",))
            self._add_link(section, self.tr("Referred by"), self._card.referrer)
            self._add_fields(section, group, skip=("source",))
            return section
        if group is Group.WORK:
            self._add_link(section, self.tr("Introduced by"), self._card.introduced_by)
        self._add_fields(section, group)
        return section

    def _file(self) -> Section:
        """What the file itself is: number, rep, sex, short name and other head facts."""
        section = Section("file", self.tr("File"))
        self._add_fields(section, Group.HEAD)
        if self._card.rep:
            section.add_row(self.tr("Rep"), _value(self._card.rep.name))
        if section.rows and self._card.created_at:
            section.add_row(self.tr("Since"), _value(full_day(local_day(self._card.created_at))))
        return section

    def _add_fields(
        self, section: Section, group: Group, only: tuple[str, ...] = (), skip: tuple[str, ...] = ()
    ) -> None:
        for spec, known in self._card.group(group):
            above = spec.key in _IN_HEAD or spec.key in _SHOWN_ABOVE[self._card.kind]
            if above or spec.key in skip or (only and spec.key not in only):
                continue
            title = self._custom_title(spec.key) or field_title(spec.key, self._card.kind)
            long = spec.type is FieldType.LONG or len(known.value) > 200
            label = _value(value_text(spec, known.value), _LONG_LINES if long else 0)
            label.setObjectName(f"value_{spec.key}")
            note = self._judged(spec, known)
            if long or note is None or note.sizeHint().width() + label.sizeHint().width() > _ROOM:
                section.add_row(title, Foldable(label) if long else label, note)
            else:
                section.add_row(title, _beside(label, note))

    def _custom_title(self, key: str) -> str:
        return next((one.title for one in self._card.custom if one.spec.key == key), "")

    def _judged(self, spec: FieldSpec, known: FieldValue) -> QWidget | None:
        if known.judged_on is None:
            return None
        day = short_day(known.judged_on, self._today)
        if not known.stale:
            return _value(self.tr("judged on {day}").format(day=day), look="small")
        stale = StaleNote(spec.key, self.tr("judged on {day}, still true?").format(day=day))
        stale.confirmed.connect(self.confirmed)
        return stale

    def _add_link(self, section: Section, title: str, link: Link | None) -> None:
        if link is not None:
            button = LinkButton(link.name, link.id)
            button.setObjectName(f"link_{link.id}")
            button.followed.connect(self.followed)
            section.add_row(title, button)

    def _add_people(self) -> None:
        if not self._card.people:
            return
        section = Section("people", self.tr("People"))
        people = PeopleList(self._card.people, self._today)
        people.followed.connect(self.followed)
        people.copied.connect(self.copied)
        people.add_wanted.connect(self._wish_contact)
        section.add_wide(people)
        self._layout.addWidget(section)

    def activate_layout(self) -> None:
        """Lay everything out now, so that the place in the page can be set."""
        self._layout.activate()

    def _wish_contact(self) -> None:
        self.wished.emit("add_contact")

    def _wish_greeting(self) -> None:
        self.wished.emit("greet")


class CopyText(WrapLabel):
    """A longer text, such as an address, that copies itself on a click."""

    def __init__(self, text: str, view: ReadView) -> None:
        super().__init__(text, "value")
        self.setContentsMargins(_INDENT, 1, 0, 1)
        self._view = view
        self.setToolTip(QCoreApplication.translate("CopyButton", "Click to copy"))

    @override
    def mouseReleaseEvent(self, event: object) -> None:
        self.copy()
        self._view.copied.emit(self.text())


class Foldable(QWidget):
    """A long text of which the first lines are shown, with a button for the rest."""

    def __init__(self, label: WrapLabel) -> None:
        super().__init__()
        self._label = label
        self._button = QPushButton(self.tr("Show all"))
        self._button.setProperty("look", "quiet")
        self._button.setAutoDefault(False)
        self._button.clicked.connect(self._show_all)
        self._button.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(label)
        layout.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self._button.setVisible(label.is_cut(320))

    def _show_all(self) -> None:
        self._label.show_all()
        self._button.hide()


class StaleNote(QPushButton):
    """ "Judged on …, still true?": a click says that it is."""

    confirmed = Signal(str)

    def __init__(self, key: str, text: str) -> None:
        super().__init__(text)
        self._key = key
        self.setObjectName(f"stale_{key}")
        self.setProperty("look", "stale")
        self.setAutoDefault(False)
        self.clicked.connect(self._confirm)

    def _confirm(self) -> None:
        self.confirmed.emit(self._key)


_INDENT = 6
_ROOM = 250
"""A judged value and its day stand in one line when they fit in so many pixels."""


def _beside(value: WrapLabel, note: QWidget) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(SPACE.xs)
    row.addWidget(value)
    row.addWidget(note)
    row.addStretch(1)
    return holder


def _value(text: str, lines: int = 0, look: str = "value") -> WrapLabel:
    label = WrapLabel(text, look, lines=lines)
    label.setContentsMargins(_INDENT, 1, 0, 1)
    return label
