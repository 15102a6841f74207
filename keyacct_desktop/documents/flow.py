"""Content that flows over pages: rows one below the other, text that may break between its lines.

Nothing is cut: what does not fit goes on, a title never stays behind alone. Rows hold broken lines, so they are
painted in the thread that made them.
"""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.fonts import DOTS, Style, face
from keyacct_desktop.documents.page import Rect
from keyacct_desktop.documents.paint import LINE_GREY, RULE, Canvas
from keyacct_desktop.documents.styles import BODY, LABEL, STRONG
from keyacct_desktop.documents.text import Lines, fit

_PAD: Final = 0.35
_LEAST_LINES: Final = 2
"""So many lines of a text stay together at least."""


class FlowRow:
    """Something with a height in mm. A `title` stays with what follows."""

    title = False
    height: float

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        raise NotImplementedError

    def split(self, room: float) -> "tuple[FlowRow, FlowRow] | None":  # noqa: ARG002 - most rows do not break
        """The part that fits into `room` mm and the rest; None when it does not break there."""
        return None


class Placed(NamedTuple):
    """A row and its place on a page."""

    row: FlowRow
    x: float
    y: float


def flow(rows: Iterable[FlowRow], first: Rect, further: Rect) -> list[list[Placed]]:
    """Rows on pages: the first has the place `first`, which may be too small for anything, all others `further`.
    No rows, no pages."""
    waiting, pages = list(rows)[::-1], list[list[Placed]]()
    if not waiting:
        return []
    place, y = first, first.y
    page: list[Placed] = []
    while waiting:
        row = waiting.pop()
        fits = y + row.height + _title_need(row, waiting) <= place.bottom
        parts = None if fits else row.split(place.bottom - y)
        # What fits on no page at all is put on an empty one rather than turned for ever.
        if fits or (parts is None and place is further and all(placed.row.title for placed in page)):
            page.append(Placed(row, place.x, y))
            y += row.height
            continue
        if parts is not None:
            page.append(Placed(parts[0], place.x, y))
            waiting.append(parts[1])
        else:
            waiting.append(row)
        pages.append(page)
        page, place, y = [], further, further.y
        waiting += _again(pages[-1], waiting[-1:])
    return [*pages, page] if page else pages


def rows_of(pages: Iterable[Sequence[Placed]]) -> list[FlowRow]:
    """The rows of some pages, to be placed anew."""
    return [placed.row for page in pages for placed in page]


def _again(page: Sequence[Placed], following: Sequence[FlowRow]) -> list[FlowRow]:
    """The title that the next page begins with: of the group that goes on there, if one does."""
    if not following or following[0].title:
        return []
    last = next((placed.row for placed in reversed(page) if placed.row.title), None)
    return [last.continued()] if isinstance(last, SectionTitle) else []


def _title_need(row: FlowRow, waiting: Sequence[FlowRow]) -> float:
    """What must follow a title on its page: the next row, or the first lines of it."""
    if not row.title or not waiting:
        return 0.0
    following = waiting[-1]
    least = _LEAST_LINES * face(BODY).leading + 1.5
    return min(following.height, least) if following.split(least) else following.height


class SectionTitle(FlowRow):
    """The heading of a group, with a rule below it."""

    title = True

    def __init__(self, text: str, width: float, *, again: bool = False) -> None:
        self._text, self._width, self._again = text, width, again
        self.height = face(STRONG).leading + 2.4

    def continued(self) -> "SectionTitle":
        """The same for the next page."""
        return SectionTitle(self._text, self._width, again=True)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        shown = self._text
        if self._again:
            shown = QCoreApplication.translate("Print", "{heading} (continued)").format(heading=shown)
        canvas.text(x, y + 1.2, shown, STRONG, width=self._width)
        bottom = y + self.height - 0.5
        canvas.line(x, bottom, x + self._width, bottom, RULE, LINE_GREY)


class TextRow(FlowRow):
    """A label and a text of any length beside it; also without a label."""

    def __init__(
        self,
        label: str,
        label_width: float,
        lines: Lines,
        first: int = 0,
        last: int | None = None,
        pad: float = _PAD,
    ) -> None:
        self._label, self._label_width, self._lines = label, label_width, lines
        self._first, self._last = first, lines.count if last is None else last
        self._pad = pad
        self.height = max(self._last - self._first, 1) * lines.leading + 2 * pad

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        y += self._pad
        if self._label and self._first == 0:
            down = face(self._lines.style).ascent - face(LABEL).ascent
            canvas.text(x, y + down, self._label, LABEL, width=self._label_width - 1)
        canvas.lines(x + self._label_width, y, self._lines, self._first, self._last)

    def split(self, room: float) -> "tuple[FlowRow, FlowRow] | None":
        fits = self._first + int((room - 2 * self._pad) / self._lines.leading)
        if fits - self._first < _LEAST_LINES or self._last - fits < 1:
            return None
        one, lines, width = self._label, self._lines, self._label_width
        return (
            TextRow(one, width, lines, self._first, fits, self._pad),
            TextRow(one, width, lines, fits, self._last, self._pad),
        )


class LineRow(FlowRow):
    """A label and a text that is known to fit beside it on one line: most facts and entries are that short."""

    __slots__ = ("_label", "_label_width", "_text", "height")

    def __init__(self, label: str, label_width: float, text: str) -> None:
        self._label, self._label_width, self._text = label, label_width, text
        self.height = face(BODY).leading + 2 * _PAD

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        y += _PAD
        if self._label:
            down = face(BODY).ascent - face(LABEL).ascent
            canvas.text(x, y + down, self._label, LABEL, width=self._label_width - 1)
        canvas.text(x + self._label_width, y, self._text, BODY)


def text_row(label: str, label_width: float, text: str, width: float) -> FlowRow:
    """A label and a text of any length, in all `width` mm wide."""
    if _fits(text, BODY, width - label_width):
        return LineRow(label, label_width, text)
    return TextRow(label, label_width, Lines(text, BODY, width - label_width))


class PairRow(FlowRow):
    """Two short facts side by side: (label, text) each, known to fit."""

    def __init__(self, cells: Sequence[tuple[str, str]], width: float, label_width: float) -> None:
        self._cells, self._width, self._label_width = cells, width, label_width
        self.height = face(BODY).leading + 2 * _PAD

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        half, y = self._width / 2, y + _PAD
        down = face(BODY).ascent - face(LABEL).ascent
        for at, (label, text) in enumerate(self._cells):
            left = x + at * half
            canvas.text(left, y + down, label, LABEL)
            canvas.text(left + self._label_width, y, text, BODY)


def label_width(labels: Iterable[str], width: float) -> float:
    """One width for the labels of several groups, so that their texts stand in one line."""
    return min(max((face(LABEL).width(label) for label in labels), default=0) + 2.5, width * 0.24)


def pair_rows(pairs: Sequence[tuple[str, str]], width: float, beside: float) -> list[FlowRow]:
    """Facts as rows, labels `beside` mm wide: short ones two by two, long ones over the whole width, none cut."""
    half = width / 2
    rows: list[FlowRow] = []
    waiting: list[tuple[str, str]] = []
    for label, text in pairs:
        if _fits(text, BODY, half - beside - 1) and _fits(label, LABEL, beside - 1):
            waiting.append((label, text))
            if len(waiting) == 2:
                rows.append(PairRow(waiting, width, beside))
                waiting = []
            continue
        if waiting:
            rows.append(PairRow(waiting, width, beside))
            waiting = []
        own = beside
        if not _fits(label, LABEL, own - 1):
            own = min(face(LABEL).width(fit(label, LABEL, half)) + 2.5, half)
        rows.append(text_row(label, own, text, width))
    if waiting:
        rows.append(PairRow(waiting, width, beside))
    return rows


def _fits(text: str, style: Style, width: float) -> bool:
    ready, room = face(style), width * DOTS
    return "\n" not in text and (ready.surely_fits(text, room) or ready.advance(text) <= room)
