"""Address labels on sheets, and envelopes. Takes lines that are ready to be read; shrinks them until they fit.

Sheets lie in the printer edge to edge, so these pages have no margins of their own; the rep shifts them instead.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from keyacct_desktop.documents.fonts import Style, face
from keyacct_desktop.documents.page import Document, Margins, Page, Rect, Setup, Size, one_part
from keyacct_desktop.documents.paint import Align, Canvas
from keyacct_desktop.documents.text import Lines, fit
from keyacct_desktop.domain.print_templates import Envelope, LabelSheet

_SIZES: Final = (11.0, 10.0, 9.0, 8.0, 7.0)
_NO_MARGINS: Final = Margins(0, 0, 0, 0)
_ADDRESS: Final = Style(13)
_PERSON: Final = Style(18, bold=True)
_DIGIT: Final = Style(13)


@dataclass(frozen=True, slots=True)
class AddressLabel:
    """One address. `person` is set larger; all may be empty but not all at once."""

    postcode: str
    address: str
    company: str
    person: str


def labels_document(
    title: str,
    sheet: LabelSheet,
    labels: Sequence[AddressLabel],
    *,
    start: int = 1,
    across: float = 0,
    down: float = 0,
    frames: bool = False,
) -> Document:
    """Labels on sheets, row by row, the first on place `start` (counted from 1) of the first sheet; everything is
    shifted by `across` and `down` mm. `frames` draws the borders, to try a sheet on plain paper."""
    setup = Setup(Size(*sheet.paper), _NO_MARGINS)
    before = min(max(start, 1), sheet.count) - 1
    places: list[AddressLabel | None] = [*(None for _ in range(before)), *labels]
    pages = [
        Page(_LabelPage(sheet, tuple(places[at : at + sheet.count]), across, down, frames).paint)
        for at in range(0, max(len(places), 1), sheet.count)
    ]
    return one_part(title, setup, pages)


def envelopes_document(
    title: str,
    envelope: Envelope,
    labels: Sequence[AddressLabel],
    *,
    across: float = 0,
    down: float = 0,
    boxes: bool = True,
) -> Document:
    """One envelope per address: postcode at the top left, the address, the person below it. Without `boxes` only the
    digits are printed, for envelopes that have the boxes already."""
    setup = Setup(Size(*envelope.size), _NO_MARGINS)
    pages = [Page(_EnvelopePage(envelope, label, across, down, boxes).paint) for label in labels]
    return one_part(title, setup, pages or [Page(_paint_nothing)])


@dataclass(frozen=True, slots=True)
class _LabelPage:
    sheet: LabelSheet
    labels: tuple[AddressLabel | None, ...]
    across: float
    down: float
    frames: bool

    def paint(self, canvas: Canvas) -> None:
        sheet = self.sheet
        for at in range(sheet.count):
            row, column = divmod(at, sheet.columns)
            place = Rect(
                sheet.first[0] + column * sheet.step[0] + self.across,
                sheet.first[1] + row * sheet.step[1] + self.down,
                *sheet.label,
            )
            if self.frames:
                canvas.frame(place)
            label = self.labels[at] if at < len(self.labels) else None
            if label is not None:
                _paint_label(canvas, label, place.inset(5, 3))


def _paint_label(canvas: Canvas, label: AddressLabel, place: Rect) -> None:
    """All lines in the largest size in which they fit, in the middle of the height. Where nothing helps, the address
    and the person are what a letter cannot do without."""
    lines: list[Lines] = []
    for size in _SIZES:
        lines = _label_lines(label, place.width, size, 0)
        if sum(each.height for each in lines) <= place.height:
            break
    else:
        bare = replace(label, company="")
        for shown, most in ((label, 3), (label, 2), (label, 1), (bare, 1), (replace(bare, postcode=""), 1)):
            lines = _label_lines(shown, place.width, _SIZES[-1], most)
            if sum(each.height for each in lines) <= place.height:
                break
    y = place.y + max(place.height - sum(each.height for each in lines), 0) / 2
    for each in lines:
        canvas.lines(place.x, y, each)
        y += each.height


def _label_lines(label: AddressLabel, width: float, size: float, most: int) -> list[Lines]:
    parts = (
        (label.postcode, Style(size)),
        (label.address, Style(size)),
        (label.company, Style(size)),
        (label.person, Style(size + 1, bold=True)),
    )
    return [Lines(text, style, width, most=most) for text, style in parts if text]


@dataclass(frozen=True, slots=True)
class _EnvelopePage:
    envelope: Envelope
    label: AddressLabel
    across: float
    down: float
    boxes: bool

    def paint(self, canvas: Canvas) -> None:
        canvas.move(self.across, self.down)
        self._paint_postcode(canvas)
        envelope, label = self.envelope, self.label
        width, height = envelope.size
        x, y = envelope.address
        end = envelope.person[1] - 2 if label.person else height - 12
        text = "\n".join(part for part in (label.address, label.company) if part)
        for size in (_ADDRESS.size, 12.0, 11.0, 10.0, 9.0):
            lines = Lines(text, Style(size), width - x - 12)
            if lines.height <= end - y:
                break
        else:
            most = max(int((end - y) / lines.leading), 1)
            lines = Lines(text, Style(9.0), width - x - 12, most=most)
        canvas.lines(x, y, lines)
        x, y = envelope.person
        person = Lines(label.person, _PERSON, width - x - 12, most=2)
        if person.height > height - y - 6:
            person = Lines(label.person, Style(12, bold=True), width - x - 12, most=1)
        canvas.lines(x, y, person)
        canvas.move(0, 0)

    def _paint_postcode(self, canvas: Canvas) -> None:
        boxes, code = self.envelope.boxes, self.label.postcode
        if boxes is None or not (len(code) == 6 and code.isascii() and code.isdigit()):
            if code:
                canvas.text(12, 12, fit(code, _ADDRESS, 80), _ADDRESS)
            return
        for at, digit in enumerate(code):
            place = Rect(boxes.first[0] + at * boxes.step, boxes.first[1], *boxes.size)
            if self.boxes:
                canvas.frame(place, 0.3)
            y = place.y + (place.height - face(_DIGIT).leading) / 2
            canvas.text(place.x, y, digit, _DIGIT, width=place.width, align=Align.CENTRE)


def _paint_nothing(canvas: Canvas) -> None:
    """No address, an empty envelope."""
