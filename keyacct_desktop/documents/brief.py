"""Visit briefs: what to know before a visit on exactly one page, with a goal line and room to write; and packs of them.

Takes words that are ready to be read and already without what the profile leaves out. A brief never grows a second
page: long texts are cut to fewer lines first, then what stands last in the longest group goes, and is counted.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from threading import Lock
from typing import Final, overload

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.fonts import Style, face
from keyacct_desktop.documents.page import Document, Page, Part, Rect, Setup
from keyacct_desktop.documents.paint import RULE, Align, Canvas
from keyacct_desktop.documents.styles import BODY, LABEL, SMALL, STRONG, TITLE, page_words
from keyacct_desktop.documents.table_list import TableList, list_pages
from keyacct_desktop.documents.text import Lines

_CHUNK: Final = 40
_TWO_COLUMNS_FROM: Final = 110.0
_GUTTER: Final = 6.0
_MOST_LINES: Final = (6, 4, 3, 2, 1)
"""Lines that one entry may take; the first that makes everything fit is taken."""
_TRIES: Final = 4
_RULING: Final = 8.5
_FOOT: Final = 6.0
_PAD: Final = 0.35
_NARROW, _WIDE = 0.36, 0.6
"""The part of a column that labels may take, where texts are long and where all of them are short."""
_SHORT: Final = 30
_CHIPS: Final = Style(9, bold=True)


@dataclass(frozen=True, slots=True)
class BriefLine:
    """One fact, promise or question; `label` may be empty."""

    label: str
    text: str = ""


@dataclass(frozen=True, slots=True)
class BriefSection:
    """A group, the most important line first. `boxes` puts a box to tick before every line. Without lines it vanishes."""

    title: str
    lines: tuple[BriefLine, ...] = ()
    boxes: bool = False


@dataclass(frozen=True, slots=True)
class BriefContent:
    """One brief. `under` says who it is, `reach` how to get there, `chips` the classes; `goal` and `notes` are the
    headings of what is written by hand."""

    name: str
    under: str = ""
    reach: tuple[str, ...] = ()
    chips: tuple[str, ...] = ()
    sections: tuple[BriefSection, ...] = ()
    goal: str = ""
    notes: str = ""
    footer: str = ""


Load = Callable[[int, int], Sequence[BriefContent | None]]
"""Briefs from one number up to, not including, another; None for one that is gone. Called in any thread."""

Contents = Callable[[int], TableList]
"""The contents of a pack, when its first brief stands on the page of this number."""


def brief_document(
    title: str, setup: Setup, count: int, load: Load, contents: Contents | None = None
) -> Document:
    """`count` briefs, each on a page of its own; with `contents` the pages that list them come first, and all pages
    are numbered through."""
    if contents is None:
        return Document(title, setup, _Briefs(count, load, setup, 0, 0))
    # Longer page numbers may take a page more of contents, and that changes the numbers again.
    first = len(list_pages(contents(1), setup))
    for _ in range(_TRIES):
        listed = list_pages(contents(first + 1), setup, of=first + count)
        if len(listed) == first:
            break
        first = len(listed)
    return Document(title, setup, _Pack(listed, _Briefs(count, load, setup, first, first + count)))


class _Brief:
    """One brief, laid out for the thread that paints it."""

    def __init__(self, content: BriefContent, area: Rect, page: int, pages: int) -> None:
        self._content, self._area = content, area
        self._page, self._pages = page, pages
        width = area.width
        self._head = [Lines(content.name, TITLE, width, most=2)]
        for text, style, most in (
            (content.under, BODY, 2),
            (" · ".join(content.chips), _CHIPS, 2),
            *((line, BODY, 2) for line in content.reach),
        ):
            if text:
                self._head.append(Lines(text, style, width, most=most))
        head = sum(lines.height for lines in self._head) + 2.5
        write = 48.0 if area.height > 220 else 28.0
        self._body = Rect(area.x, area.y + head, width, max(area.height - head - write - _FOOT, 0))
        self._columns = self._fit()

    def paint(self, canvas: Canvas) -> None:
        area, y = self._area, self._area.y
        for lines in self._head:
            canvas.lines(area.x, y, lines)
            y += lines.height
        canvas.line(area.x, y + 1.2, area.right, y + 1.2, RULE)
        x = area.x
        for column in self._columns:
            column.paint(canvas, x, self._body.y)
            x += column.width + _GUTTER
        self._paint_room(canvas, self._body.y + max(column.height for column in self._columns) + 3)
        y = area.bottom - face(SMALL).leading
        canvas.text(area.x, y, self._content.footer, SMALL, width=area.width - 34)
        if self._pages:
            number = page_words(self._page, self._pages)
            canvas.text(area.x, y, number, SMALL, width=area.width, align=Align.RIGHT)

    def _fit(self) -> "list[_Column]":
        """One column on narrow paper, otherwise two: read down the left one, then the right one."""
        sections = [section for section in self._content.sections if section.lines]
        room, width = self._body.height, self._body.width
        two = width >= _TWO_COLUMNS_FROM
        if two:
            width = (width - _GUTTER) / 2
        columns: list[_Column] = []
        for most in _MOST_LINES:
            groups = [_Group(section, width, most) for section in sections]
            columns = [_Column(part, width) for part in (_halves(groups) if two else (groups,))]
            if all(column.height <= room for column in columns):
                return columns
        for column in columns:
            column.cut_down(room)
        return columns

    def _paint_room(self, canvas: Canvas, y: float) -> None:
        """The goal of the visit, and lines to write on down to the footer."""
        area, content = self._area, self._content
        canvas.text(area.x, y, content.goal, STRONG)
        left = area.x + face(STRONG).width(content.goal) + 2
        base = y + face(STRONG).leading
        canvas.line(min(left, area.right - 30), base, area.right, base, RULE)
        y = base + 4.5
        canvas.text(area.x, y, content.notes, STRONG)
        y += face(STRONG).leading + _RULING - 2
        while y <= area.bottom - _FOOT - 1:
            canvas.line(area.x, y, area.right, y)
            y += _RULING


def _halves(groups: "list[_Group]") -> "tuple[list[_Group], list[_Group]]":
    """The cut that makes the higher of both halves lowest; the left one is the fuller of two that are as good."""
    heights = [group.height for group in groups]
    cuts = range(len(groups), -1, -1)
    at = min(cuts, key=lambda cut: max(sum(heights[:cut]), sum(heights[cut:])))
    return groups[:at], groups[at:]


class _Column:
    """Groups one below the other."""

    def __init__(self, groups: "list[_Group]", width: float) -> None:
        self.width = width
        self._groups = groups
        self._left_out: list[str] = []

    @property
    def height(self) -> float:
        height = sum(group.height for group in self._groups)
        return height + (face(LABEL).leading if self._left_out else 0)

    def cut_down(self, room: float) -> None:
        """Leave out what stands last in the longest group, until no more than `room` mm is taken; when there is only
        one line of each, whole groups from the end, which are named."""
        while self._groups and self.height > room:
            if not max(self._groups, key=_Group.count).drop_last():
                self._left_out.insert(0, self._groups.pop().title)

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        for group in self._groups:
            group.paint(canvas, x, y)
            y += group.height
        if self._left_out:
            words = QCoreApplication.translate("Print", "No room for: {titles}")
            canvas.text(x, y, words.replace("{titles}", " · ".join(self._left_out)), LABEL, width=self.width)


class _Group:
    """A section with its lines broken."""

    def __init__(self, section: BriefSection, width: float, most: int) -> None:
        self._section, self._width = section, width
        self._dropped = 0
        self._box = 4.5 if section.boxes else 0.0
        room = width - self._box
        labels = [face(LABEL).width(line.label) + 2.5 for line in section.lines]
        limit = room * (_WIDE if self._all_short(room, max(labels, default=0)) else _NARROW)
        self._beside = max((each for each in labels if each <= limit), default=0.0)
        self._rows = [
            self._row(line, label, room, most) for line, label in zip(section.lines, labels, strict=True)
        ]

    def _all_short(self, room: float, label: float) -> bool:
        """Whether every text has room on one line beside the widest label: figures stand below each other then."""
        return all(
            len(line.text) <= _SHORT and face(BODY).width(line.text) <= room - label
            for line in self._section.lines
        )

    @property
    def title(self) -> str:
        return self._section.title

    def count(self) -> int:
        return len(self._rows)

    @property
    def height(self) -> float:
        rows = sum(lines.height + 2 * _PAD for _, lines in self._rows)
        return face(STRONG).leading + 1.6 + rows + (face(LABEL).leading if self._dropped else 0) + 2.2

    def drop_last(self) -> bool:
        """Leave the last line out and count it; False when only one is left."""
        if len(self._rows) <= 1:
            return False
        self._rows.pop()
        self._dropped += 1
        return True

    def paint(self, canvas: Canvas, x: float, y: float) -> None:
        canvas.text(x, y, self._section.title, STRONG, width=self._width)
        y += face(STRONG).leading + 0.4
        canvas.line(x, y, x + self._width, y)
        y += 1.2
        for label, lines in self._rows:
            y += _PAD
            left = x + self._box
            if self._box:
                side = face(BODY).leading * 0.6
                canvas.frame(Rect(x + 0.4, y + face(BODY).leading * 0.2, side, side), RULE)
            if label:
                down = face(BODY).ascent - face(LABEL).ascent
                canvas.text(left, y + down, label, LABEL, width=self._beside - 1)
                left += self._beside
            canvas.lines(left, y, lines)
            y += lines.height + _PAD
        if self._dropped:
            words = QCoreApplication.translate("Print", "… and {count} more")
            canvas.text(x + self._box, y, words.format(count=self._dropped), LABEL)

    def _row(self, line: BriefLine, label: float, room: float, most: int) -> tuple[str, Lines]:
        if line.label and line.text and label <= self._beside:
            return line.label, Lines(line.text, BODY, room - self._beside, most=most)
        text = f"{line.label}　{line.text}" if line.label and line.text else line.label or line.text
        return "", Lines(text, BODY, room, most=most)


class _Briefs(Sequence[Part]):
    """One part per brief, of one page; briefs are loaded some at a time, and only the last few are kept."""

    def __init__(self, count: int, load: Load, setup: Setup, before: int, pages: int) -> None:
        self._count, self._load, self._area = count, load, setup.area
        self._before, self._pages = before, pages
        self._lock = Lock()
        self._from = -1
        self._loaded: Sequence[BriefContent | None] = ()

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, at: int) -> Part: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Part]: ...

    def __getitem__(self, at: int | slice) -> Part | Sequence[Part]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(self._count))]
        if not 0 <= at < self._count:
            raise IndexError(at)
        return _Later(self, at)

    def pages(self, at: int) -> list[Page]:
        """The page of a brief; one that is gone keeps an empty page in a pack, so that the numbers hold."""
        content = self._content(at)
        if content is None:
            return [Page(_paint_nothing)] if self._pages else []
        number = self._before + at + 1
        return [Page(_Brief(content, self._area, number, self._pages).paint)]

    def _content(self, at: int) -> BriefContent | None:
        with self._lock:
            start = at - at % _CHUNK
            if start != self._from:
                self._loaded = self._load(start, min(start + _CHUNK, self._count))
                self._from = start
            return self._loaded[at - start]


@dataclass(frozen=True, slots=True)
class _Later:
    """A brief that is made when it is called."""

    briefs: _Briefs
    at: int

    def __call__(self) -> list[Page]:
        return self.briefs.pages(self.at)


class _Pack(Sequence[Part]):
    """The pages of the contents, then the briefs."""

    def __init__(self, contents: list[Page], briefs: _Briefs) -> None:
        self._contents, self._briefs = contents, briefs

    def __len__(self) -> int:
        return len(self._briefs) + 1

    @overload
    def __getitem__(self, at: int) -> Part: ...

    @overload
    def __getitem__(self, at: slice) -> Sequence[Part]: ...

    def __getitem__(self, at: int | slice) -> Part | Sequence[Part]:
        if isinstance(at, slice):
            return [self[each] for each in range(*at.indices(len(self)))]
        return self._briefs[at - 1] if at else self._listed

    def _listed(self) -> list[Page]:
        return self._contents


def _paint_nothing(canvas: Canvas) -> None:
    """The page of a customer who is gone."""
