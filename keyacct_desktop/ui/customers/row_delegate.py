"""Paints the rows of the customer list: all rows in sight in one go, from ready texts.

A stock delegate is asked once per cell and asks the model a dozen times more; this one is asked once per repaint
(quality.md, "What decides speed"). Knows lines and colours, no book.
"""

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap

from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.ui.models.customer_columns import COLUMNS, INDEX_OF
from keyacct_desktop.ui.models.customer_model import Line
from keyacct_desktop.ui.models.customer_words import CustomerWords
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.widgets.icons import pixmap
from keyacct_desktop.ui.widgets.tier_chip import tier_colour
from keyacct_desktop.ui.words.search_fields import search_field

if TYPE_CHECKING:
    from keyacct_desktop.services.search import Match

PADDING: Final = 8
_ICON: Final = 14
_DOT: Final = 7
_CHIP_GAP: Final = 4
_CACHE_MOST: Final = 20_000

NAME: Final = INDEX_OF["name"]
FOUND: Final = INDEX_OF["found"]
NAME_FIELDS: Final = frozenset({"name", "pinyin", "initials"})
"""What is marked in the name itself needs no further word."""

STAGE: Final = INDEX_OF["stage"]
TAGS: Final = INDEX_OF["tags"]
NEXT: Final = INDEX_OF["next"]
TIER: Final = INDEX_OF["tier"]
DUE: Final = INDEX_OF["due"]
NET: Final = INDEX_OF["net"]
_FAINT: Final = frozenset({INDEX_OF["number"], INDEX_OF["created"], INDEX_OF["source"]})


class Cell(NamedTuple):
    """One column in sight: its number and its place across."""

    column: int
    x: int
    width: int


class RowLook(NamedTuple):
    """How one row stands among the others."""

    selected: bool = False
    current: bool = False
    hovered: bool = False
    focused: bool = False


class RowPainter:
    """Fonts, colours and measured texts of the list; made anew when the theme changes."""

    def __init__(self, theme: Theme, font: QFont, words: CustomerWords, ratio: float = 1.0) -> None:
        self.words = words
        self.ratio = ratio
        self.font = QFont(font)
        # Figures of equal width, so that amounts stand under each other.
        self.font.setFeature(QFont.Tag("tnum"), 1)
        self.strong = QFont(self.font)
        self.strong.setWeight(QFont.Weight.DemiBold)
        self.small = QFont(self.font)
        self.small.setPointSizeF(self.font.pointSizeF() * 0.88)
        self._metrics = QFontMetrics(self.font)
        self._strong_metrics = QFontMetrics(self.strong)
        self._small_metrics = QFontMetrics(self.small)
        self.row_height = self._metrics.height() + 11
        self._baseline = (self.row_height - self._metrics.height()) // 2 + self._metrics.ascent()
        self._texts: dict[tuple[str, int, bool], tuple[str, int]] = {}
        self._chips: dict[tuple[str, bool], QPixmap] = {}
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of the theme."""
        tokens = theme.tokens
        self._surface = QColor(tokens.surface)
        self._selected = QColor(tokens.accent_soft)
        self._hovered = QColor(tokens.hover)
        self._line = QColor(tokens.line)
        self._ink = QColor(tokens.ink)
        self._soft = QColor(tokens.ink_soft)
        self._faint = QColor(tokens.ink_faint)
        self._accent = QColor(tokens.accent)
        self._warn = QColor(tokens.warn)
        self._hit = QColor(tokens.hit)
        self._stages = {
            "search": QColor(tokens.line_strong),
            "screen": QColor(tokens.ink_faint),
            "develop": QColor(tokens.accent),
            "closed": QColor(tokens.good),
            "dropped": QColor(tokens.line),
        }
        self._tiers: dict[str, QColor] = {tier: QColor(tier_colour(tokens, tier)) for tier in TIERS}
        self._person = pixmap("person", tokens.ink_faint, _ICON)
        self._company = pixmap("company", tokens.ink_faint, _ICON)
        self._chips.clear()

    def paint_row(
        self, painter: QPainter, y: int, width: int, line: Line | None, cells: list[Cell], look: RowLook
    ) -> None:
        """One row from the left edge to `width`."""
        height = self.row_height
        ground = self._selected if look.selected else self._hovered if look.hovered else self._surface
        painter.fillRect(0, y, width, height, ground)
        painter.fillRect(0, y + height - 1, width, 1, self._line)
        if look.current:
            painter.fillRect(0, y, 3, height - 1, self._accent if look.focused else self._faint)
        if line is None:
            return
        for cell in cells:
            if cell.column == NAME:
                self._paint_name(painter, y, line, cell)
            elif cell.column == STAGE:
                self._paint_stage(painter, y, line, cell)
            elif cell.column == TIER:
                self._paint_tier(painter, y, line, cell)
            elif cell.column == TAGS:
                self._paint_tags(painter, y, line, cell, look.selected)
            elif cell.column == FOUND:
                self._paint_found(painter, y, line, cell)
            else:
                self._paint_text(painter, y, line, cell)

    def _paint_text(self, painter: QPainter, y: int, line: Line, cell: Cell) -> None:
        text = line.cells[cell.column]
        if not text:
            return
        shown, advance = self._fit(text, cell.width - 2 * PADDING, False)
        x = cell.x + PADDING
        if COLUMNS[cell.column].right:
            x = cell.x + cell.width - PADDING - advance
        ink = self._ink
        if line.row.archived or cell.column in _FAINT:
            ink = self._faint
        elif (
            (cell.column == NEXT and self.words.is_late(line.row.next_on))
            or (cell.column == DUE and self.words.is_late(line.row.due_on))
            or (cell.column == NET and (line.row.net_fen or 0) < 0)
        ):
            ink = self._warn
        painter.setPen(ink)
        painter.drawText(x, y + self._baseline, shown)

    def _paint_name(self, painter: QPainter, y: int, line: Line, cell: Cell) -> None:
        icon = self._company if line.row.kind == "company" else self._person
        x = cell.x + PADDING + 2
        painter.drawPixmap(x, y + (self.row_height - _ICON) // 2, icon)
        x += _ICON + 6
        room = cell.x + cell.width - PADDING - x
        text = line.cells[NAME]
        shown, advance = self._fit(text, room, True)
        painter.setFont(self.strong)
        if line.explained:
            for start, length in line.explained.name_spans:
                self._mark(painter, self._strong_metrics, x, y, shown, start, length)
        painter.setPen(self._faint if line.row.archived else self._ink)
        painter.drawText(x, y + self._baseline, shown)
        painter.setFont(self.font)
        if line.row.honorific and room - advance > 24:
            title, _ = self._fit(line.row.honorific, room - advance - 6, False)
            painter.setPen(self._faint)
            painter.drawText(x + advance + 6, y + self._baseline, title)

    def _paint_stage(self, painter: QPainter, y: int, line: Line, cell: Cell) -> None:
        colour = self._stages.get(line.row.stage, self._faint)
        middle = y + self.row_height // 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, True)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(cell.x + PADDING, middle - _DOT // 2, _DOT, _DOT)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        shown, _ = self._fit(line.cells[STAGE], cell.width - 2 * PADDING - _DOT - 6, False)
        quiet = line.row.archived or line.row.stage == "dropped"
        painter.setPen(self._faint if quiet else self._soft)
        painter.drawText(cell.x + PADDING + _DOT + 6, y + self._baseline, shown)

    def _paint_tier(self, painter: QPainter, y: int, line: Line, cell: Cell) -> None:
        """A bar in the tier's colour and its word; a prospect's grade has no colour."""
        colour = self._tiers.get(line.row.tier or "")
        if colour is not None:
            painter.fillRect(cell.x + PADDING, y + 8, 4, self.row_height - 17, colour)
        shown, _ = self._fit(line.cells[TIER], cell.width - 2 * PADDING - 10, False)
        painter.setPen(self._faint if line.row.archived or colour is None else self._ink)
        painter.drawText(cell.x + PADDING + 10, y + self._baseline, shown)

    def _paint_tags(self, painter: QPainter, y: int, line: Line, cell: Cell, selected: bool) -> None:
        x, end = cell.x + PADDING, cell.x + cell.width - PADDING
        names = line.row.tag_names()
        for position, name in enumerate(names):
            chip = self._chip(name, selected)
            wide = round(chip.width() / chip.devicePixelRatio())
            high = round(chip.height() / chip.devicePixelRatio())
            left = len(names) - position
            reserve = 0 if left == 1 else self._metrics.horizontalAdvance(f"+{left}") + _CHIP_GAP
            if x + wide + reserve > end:
                if position == 0 and end - x > 24:
                    painter.save()
                    painter.setClipRect(QRect(x, y, end - x - reserve, self.row_height))
                    painter.drawPixmap(x, y + (self.row_height - high) // 2, chip)
                    painter.restore()
                    x, left = end - reserve + _CHIP_GAP, left - 1
                if left and reserve:
                    painter.setPen(self._faint)
                    painter.drawText(x, y + self._baseline, f"+{left}")
                return
            painter.drawPixmap(x, y + (self.row_height - high) // 2, chip)
            x += wide + _CHIP_GAP

    def _paint_found(self, painter: QPainter, y: int, line: Line, cell: Cell) -> None:
        match = line.explained.match if line.explained else None
        if match is None or match.field in NAME_FIELDS:
            return
        label = search_field(match.field)
        x = cell.x + PADDING
        room = cell.width - 2 * PADDING
        label, advance = self._fit(label, room, False)
        painter.setPen(self._faint)
        painter.drawText(x, y + self._baseline, label)
        x += advance + 8
        room -= advance + 8
        if room < 20:
            return
        text, start = self._slid(match, room)
        shown, _ = self._fit(text, room, False)
        self._mark(painter, self._metrics, x, y, shown, start, match.length)
        painter.setPen(self._faint if line.row.archived else self._ink)
        painter.drawText(x, y + self._baseline, shown)

    def _slid(self, match: "Match", room: int) -> tuple[str, int]:
        """The snippet moved to the left until its mark can be seen, and where the mark is now."""
        text, start = match.text, match.start
        while start > 1 and self._metrics.horizontalAdvance(text[: start + match.length]) > room - 16:
            cut = min(4, start - 1)
            text, start = "…" + text[cut + 1 :], start - cut
        return text, start

    def _mark(
        self, painter: QPainter, metrics: QFontMetrics, x: int, y: int, shown: str, start: int, length: int
    ) -> None:
        if start >= len(shown) or length <= 0:
            return
        left = metrics.horizontalAdvance(shown[:start])
        wide = metrics.horizontalAdvance(shown[start : start + length])
        painter.fillRect(x + left - 1, y + 4, wide + 2, self.row_height - 9, self._hit)

    def _fit(self, text: str, room: int, strong: bool) -> tuple[str, int]:
        """The text as it fits, and its width; remembered, because the same words come again and again."""
        key = (text, room, strong)
        fitted = self._texts.get(key)
        if fitted is None:
            if len(self._texts) > _CACHE_MOST:
                self._texts.clear()
            metrics = self._strong_metrics if strong else self._metrics
            # A name of 10,000 characters is cut before it is measured.
            plain = text[:300].replace("\n", " ")
            shown = metrics.elidedText(plain, Qt.TextElideMode.ElideRight, max(room, 0))
            fitted = self._texts[key] = (shown, metrics.horizontalAdvance(shown))
        return fitted

    def _chip(self, name: str, selected: bool) -> QPixmap:
        chip = self._chips.get((name, selected))
        if chip is None:
            if len(self._chips) > 500:
                self._chips.clear()
            chip = self._chips[name, selected] = self._draw_chip(name, selected)
        return chip

    def _draw_chip(self, name: str, selected: bool) -> QPixmap:
        shown = self._small_metrics.elidedText(name, Qt.TextElideMode.ElideRight, 120)
        wide, high = self._small_metrics.horizontalAdvance(shown) + 14, self._small_metrics.height() + 3
        chip = QPixmap(round(wide * self.ratio), round(high * self.ratio))
        chip.setDevicePixelRatio(self.ratio)
        chip.fill(Qt.GlobalColor.transparent)
        painter = QPainter(chip)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self._line)
        painter.setBrush(self._hovered if not selected else self._surface)
        painter.drawRoundedRect(0, 0, wide - 1, high - 1, high / 2, high / 2)
        painter.setFont(self.small)
        painter.setPen(self._soft)
        painter.drawText(7, (high - self._small_metrics.height()) // 2 + self._small_metrics.ascent(), shown)
        painter.end()
        return chip
