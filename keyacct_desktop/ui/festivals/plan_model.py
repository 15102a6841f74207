"""The people of a plan as a Qt model: plain rows, their words made when they come into sight."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap

from keyacct_desktop.services.greetings.plan import Row
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.tier_chip import tier_colour
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words, short_day
from keyacct_desktop.ui.words.greetings import way_word

TIER, NAME, HONORIFIC, LAST, WAY, GIFT, TEXT, STATE = range(8)
COLUMNS: Final = 8
_DOT: Final = 9
_TEXT_SHOWN: Final = 40
_Index = QModelIndex | QPersistentModelIndex


class PlanWords(QObject):
    """What the cells say."""

    def tier(self, row: Row) -> str:
        """The tier, the prospect's grade, or that the rep put the person there."""
        if row.why == "added":
            return self.tr("Added")
        if row.tier is not None:
            return choice("Tier", row.tier)
        return self.tr("Prospect {grade}").replace("{grade}", row.why)

    def name(self, row: Row) -> str:
        return f"{row.name} · {row.company}" if row.company and row.company != row.name else row.name

    def last(self, row: Row) -> str:
        """What was done the last time: "Card · moon cakes"."""
        parts = [way_word(row.last_way)] if row.last_way else []
        if row.last_gift:
            parts.append(row.last_gift)
        return " · ".join(parts) or ("✓" if row.last_on else "—")

    def gift(self, row: Row) -> str:
        if not row.gift_name:
            return ""
        return row.gift_name if row.gift_fen is None else f"{row.gift_name} {money_words(row.gift_fen)}"

    def text(self, row: Row) -> str:
        line = " ".join(row.text[: 2 * _TEXT_SHOWN].split())
        return line if len(line) <= _TEXT_SHOWN else line[: _TEXT_SHOWN - 1] + "…"

    def state(self, row: Row, today: date, *, copied: bool = False) -> str:
        """Done and when, skipped, copied, or what stands in the way."""
        if row.state == "done":
            day = short_day(date.fromisoformat(row.done_on), today) if row.done_on else ""
            return self.tr("✓ sent {day}").replace("{day}", day).strip()
        if row.state == "skipped":
            return self.tr("skipped")
        if copied:
            return self.tr("copied")
        if row.quiet:
            return self.tr("do not disturb")
        if row.address_missing:
            return self.tr("no address")
        if row.unreachable:
            return self.tr("no number")
        return ""

    def heads(self) -> list[str]:
        return [
            self.tr("Tier"),
            self.tr("Name"),
            self.tr("Addressed as"),
            self.tr("Last time"),
            self.tr("How"),
            self.tr("Gift"),
            self.tr("Text"),
            self.tr("State"),
        ]


class PlanModel(QAbstractTableModel):
    """Rows of a plan, filtered by whoever owns it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = PlanWords()
        self._heads = self._words.heads()
        self._rows: list[Row] = []
        self._today = date.min
        self.copied: set[int] = set()
        """Whose text was copied and not yet marked."""
        self._dots: dict[str | None, QPixmap] = {}
        theme.changed.connect(self._redress)

    def set_rows(self, rows: Sequence[Row], today: date) -> None:
        """Show these people."""
        self.beginResetModel()
        self._rows = list(rows)
        self._today = today
        self.endResetModel()

    def rows(self) -> list[Row]:
        return self._rows

    def row_at(self, position: int) -> Row | None:
        return self._rows[position] if 0 <= position < len(self._rows) else None

    def position_of(self, party_id: int) -> int | None:
        """Where a person stands; None when not in sight of the filter."""
        return next((at for at, row in enumerate(self._rows) if row.party_id == party_id), None)

    def replace(self, fresh: dict[int, Row]) -> None:
        """These persons have changed."""
        for at, row in enumerate(self._rows):
            if row.party_id in fresh:
                self._rows[at] = fresh[row.party_id]
        if self._rows:
            last = self.index(len(self._rows) - 1, COLUMNS - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else COLUMNS

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._rows[index.row()]
        column = index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._said(row, column)
            case Qt.ItemDataRole.ForegroundRole:
                return QColor(self._colour(row, column))
            case Qt.ItemDataRole.DecorationRole if column == TIER:
                return self._dot(row.tier)
            case Qt.ItemDataRole.ToolTipRole if column == TEXT:
                return row.text or None
        return None

    def _said(self, row: Row, column: int) -> str:
        words = self._words
        match column:
            case 0:
                return words.tier(row)
            case 1:
                return words.name(row)
            case 2:
                return row.honorific or "—"
            case 3:
                return words.last(row)
            case 4:
                return way_word(row.way)
            case 5:
                return words.gift(row)
            case 6:
                return words.text(row)
        return words.state(row, self._today, copied=row.party_id in self.copied)

    def _colour(self, row: Row, column: int) -> str:
        tokens = self._theme.tokens
        if column == STATE:
            if row.state == "done":
                return tokens.good
            if row.party_id in self.copied:
                return tokens.accent
            return tokens.warn if row.state == "planned" else tokens.ink_faint
        if row.state != "planned" or row.quiet:
            return tokens.ink_faint
        return tokens.ink if column in (NAME, HONORIFIC, WAY) else tokens.ink_soft

    def _dot(self, tier: str | None) -> QPixmap:
        if tier not in self._dots:
            made = QPixmap(_DOT, _DOT)
            made.fill(Qt.GlobalColor.transparent)
            painter = QPainter(made)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(tier_colour(self._theme.tokens, tier)))
            painter.drawEllipse(0, 0, _DOT - 1, _DOT - 1)
            painter.end()
            self._dots[tier] = made
        return self._dots[tier]

    def _redress(self) -> None:
        self._dots.clear()
