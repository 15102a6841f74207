"""How somebody stands on the sheet of a day: who, what and how old, then what was done last and the phone.

Paints and says; reads nothing.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from keyacct_desktop.ui.calendar.marks import draw_mark, is_task
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.dates import (
    DateWords,
    occurrence_company,
    occurrence_who,
    occurrence_words,
    occurrence_years,
    said_on,
)
from keyacct_desktop.ui.words.days import short_day
from keyacct_desktop.ui.words.greetings import occasion_name

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.days import DayEntry
    from keyacct_desktop.ui.shell.theme import Theme

LINE: Final = Qt.ItemDataRole.UserRole
_LEFT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
_RIGHT: Final = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
_INDENT: Final = 24
_PAD: Final = 7


def line_words(line: "DayEntry") -> str:
    """Everything on a line, for a screen reader."""
    parts = [occurrence_words(line.occurrence), aside_words(line), *past_words(line), phone_words(line)]
    tier = line.occurrence.tier
    if tier:
        parts.append(choice("Tier", tier))
    return " · ".join(part for part in parts if part)


def aside_words(line: "DayEntry") -> str:
    """Beside the name: the post and the company of a contact person."""
    one = line.occurrence
    return " ".join(part for part in (occurrence_company(one), line.post) if part)


def past_words(line: "DayEntry") -> list[str]:
    """The last greeting and the last gift, or else the last contact."""
    translate = QCoreApplication.translate
    day = line.occurrence.day
    words = []
    greeting, gift, contact = line.last_greeting, line.last_gift, line.last_contact
    if greeting is not None:
        text = translate("DayLine", "Last greeting: {occasion}, {day}")
        on = greeting.done_on or greeting.day
        words.append(text.format(occasion=occasion_name(greeting.occasion), day=short_day(on, day)))
    if gift is not None:
        text = translate("DayLine", "Last gift: {name}, {day}")
        words.append(text.format(name=gift.name, day=short_day(gift.given_on, day)))
    if contact is not None:
        text = translate("DayLine", "Last contact: {kind}, {day}")
        words.append(
            text.format(kind=choice("InteractionType", contact.type), day=short_day(contact.day, day))
        )
    elif greeting is None:
        words.append(translate("DayLine", "No contact yet"))
    return words


def phone_words(line: "DayEntry") -> str:
    """A mobile number as people read it out: 138 0013 8000."""
    phone = line.phone or ""
    grouped = f"{phone[:3]} {phone[3:7]} {phone[7:]}" if len(phone) == 11 and phone.isdigit() else phone
    return f"{grouped} {line.phone_of}" if grouped and line.phone_of else grouped


class DayLineDelegate(QStyledItemDelegate):
    """Lines of different height: what is not known takes no room."""

    def __init__(self, theme: "Theme", parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = DateWords()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        body, small = self._heights()
        return QSize(120, 2 * body + len(self._small_lines(index.data(LINE))) * small + 2 * _PAD)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line, tokens, rect = index.data(LINE), self._theme.tokens, option.rect
        one = line.occurrence
        painter.save()
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.hover))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))
        painter.setPen(QColor(tokens.line))
        painter.drawLine(rect.left(), rect.bottom(), rect.right(), rect.bottom())
        body, small = self._heights()
        left, right, top = rect.left() + _INDENT, rect.right() - 8, rect.top() + _PAD
        draw_mark(painter, QPointF(rect.left() + 13, top + body / 2), tokens, one.tier, task=is_task(one))
        taken = self._right(
            painter, QRect(left, top, right - left, body), choice("Tier", one.tier) if one.tier else ""
        )
        room = right - taken - 8
        name = self._text(
            painter, QRect(left, top, room - left, body), occurrence_who(one), "strong", tokens.ink
        )
        self._text(
            painter, QRect(name + 8, top, room - name - 8, body), aside_words(line), "small", tokens.ink_soft
        )
        top += body
        what = occurrence_years(one)
        mark = self._words.round_mark(one)
        end = self._text(painter, QRect(left, top, right - left, body), what, "body", tokens.ink)
        if mark:
            self._text(painter, QRect(end + 8, top, right - end - 8, body), mark, "strong", tokens.warn)
        top += body
        for text in self._small_lines(line):
            self._text(painter, QRect(left, top, right - left, small), text, "small", tokens.ink_soft)
            top += small
        painter.restore()

    def _small_lines(self, line: "DayEntry") -> list[str]:
        first = " · ".join(part for part in (said_on(line.occurrence), phone_words(line)) if part)
        return [text for text in (first, *past_words(line)) if text]

    def _heights(self) -> tuple[int, int]:
        body = QFontMetrics(self._theme.font("strong")).height() + 2
        return body, QFontMetrics(self._theme.font("small")).height() + 1

    def _text(self, painter: QPainter, rect: QRect, text: str, role: str, colour: str) -> int:
        """Draw and return the right end of what was drawn."""
        font = self._theme.font(role)
        metrics = QFontMetrics(font)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, max(rect.width(), 0))
        painter.setFont(font)
        painter.setPen(QColor(colour))
        painter.drawText(rect, _LEFT, shown)
        return rect.left() + metrics.horizontalAdvance(shown)

    def _right(self, painter: QPainter, rect: QRect, text: str) -> int:
        font = self._theme.font("small")
        painter.setFont(font)
        painter.setPen(QColor(self._theme.tokens.ink_soft))
        painter.drawText(rect, _RIGHT, text)
        return QFontMetrics(font).horizontalAdvance(text)
