"""The page for the boss: both pyramids, who rose and who fell, and the ten customers who bring most.

What it says is read and drawn in the worker of the print dialog, in the size of the paper that was chosen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Paper, Rect
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.pyramid import Person, Portrait
from keyacct_desktop.ui.charting.pictures import Look, Material, read_material, reading_of
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.pyramid.rendering import paper_look, picture_of
from keyacct_desktop.ui.pyramid.scope import Scope
from keyacct_desktop.ui.words.charts import chart_title
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day
from keyacct_desktop.ui.words.pyramid import grounds, scope_words

if TYPE_CHECKING:
    from keyacct_desktop.documents.report import Plate
    from keyacct_desktop.documents.table import Row, Table
    from keyacct_desktop.services.book import Book

_TEN: Final = 10
_DPI: Final = 300
_INCH: Final = 25.4
_POINTS: Final = 8.5
_WIDEST: Final = 0.52
"""No picture is higher than this part of its width: what is left of a large sheet stays white."""


@dataclass(frozen=True, slots=True)
class ReportSource:
    """The report of a scope. With `discreet` customers stay unnamed unless the rep says otherwise."""

    book: "Book"
    scope: Scope
    discreet: bool = False
    name: str = "pyramid.report"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape: bool = False
    may_turn: bool = False

    @property
    def title(self) -> str:
        return QCoreApplication.translate("PyramidReport", "Report for the boss")

    @property
    def file_name(self) -> str:
        words = QCoreApplication.translate("PyramidReport", "Customer pyramid {day}")
        return words.replace("{day}", self.scope.as_of.isoformat())

    def choices(self) -> Sequence[Choice | Tick]:
        words = QCoreApplication.translate("PyramidReport", "Without customers' names")
        return [Tick("discreet", words, ticked=self.discreet, remembered=False)]

    def build(self, chosen: Chosen) -> Document:
        """Read, draw and lay out. Raises BookError and Refused."""
        from keyacct_desktop.charts.engine import MissingChineseFont
        from keyacct_desktop.documents.report import Report, Skeleton, picture_room, report_document

        scope = self.scope
        charts = ("reps" if scope.side_by_side else "pyramid", "movement")
        material = read_material(
            self.book, charts, rep=scope.rep, as_of=scope.as_of, since=scope.since, only=scope.only
        )
        look = paper_look(discreet=chosen.ticked("discreet"), framed=False, points=_POINTS)
        portrait = material.portrait
        words = tuple((_heading(chart, material), reading_of(chart, material, look)) for chart in charts)
        translate = QCoreApplication.translate
        title = translate("PyramidReport", "Customer pyramid")
        subtitle = scope_words(portrait.as_of, portrait.rep_name, portrait.only)
        table, notes = _table(portrait, look), " ".join(_notes(portrait, look))
        top = translate("PyramidReport", "The ten who bring most")
        room = picture_room(Skeleton(title, subtitle, words, top, table, notes), chosen.setup)
        try:
            plates = _plates(charts, words, material, look, room)
        except MissingChineseFont:
            raise Refused("chinese_font_missing") from None
        day = full_day(self.book.clock.today())
        footer = translate("PyramidReport", "Printed on {day}").replace("{day}", day)
        return report_document(Report(title, subtitle, plates, top, table, notes, footer), chosen.setup)


def _heading(chart: str, material: Material) -> str:
    found = material.comparison
    if chart == "movement" and found is not None:
        return f"{chart_title(chart)}  {found.before.isoformat()} → {found.after.isoformat()}"
    if chart == "pyramid":
        return QCoreApplication.translate("PyramidReport", "Customers and net profit by tier")
    return chart_title(chart)


def _plates(
    charts: Sequence[str], words: Sequence[tuple[str, str]], material: Material, look: Look, room: Rect
) -> "tuple[Plate, ...]":
    from keyacct_desktop.documents.report import Plate

    height = min(room.height / len(charts), room.width * _WIDEST)
    inches = (room.width / _INCH, height / _INCH)
    return tuple(
        Plate(heading, sentence, picture_of(chart, material, look, inches, _DPI))
        for chart, (heading, sentence) in zip(charts, words, strict=True)
    )


def _table(portrait: Portrait, look: Look) -> "Table":
    from keyacct_desktop.documents.paint import Align
    from keyacct_desktop.documents.table import Column, Table

    say = look.words.say
    columns = (
        Column("#", Align.RIGHT, most=8),
        Column(say("name"), most=60, lines=1, bold=True),
        Column(say("tier"), lines=1),
        Column(QCoreApplication.translate("PyramidReport", "Relationship"), lines=1),
        Column(say("revenue"), Align.RIGHT),
        Column(say("profit"), Align.RIGHT),
        Column(say("margin"), Align.RIGHT),
        Column(say("share_of_profit"), Align.RIGHT),
    )
    positive = sum(one.net_fen for one in portrait.people if one.net_fen > 0)
    first = [one for one in portrait.people[:_TEN] if one.net_fen > 0]
    return Table(columns, [_row(place, one, positive, look) for place, one in enumerate(first, 1)])


def _row(place: int, one: Person, positive: int, look: Look) -> "Row":
    from keyacct_desktop.documents.table import Row

    words = look.words
    return Row(
        (
            str(place),
            look.name(one.name, place),
            choice("Tier", one.tier),
            choice("Level", one.level) if one.level else "–",
            words.money(one.revenue_fen),
            words.money(one.net_fen),
            "–" if one.margin is None else words.share(one.margin),
            words.share(one.net_fen / positive),
        )
    )


def _notes(portrait: Portrait, look: Look) -> list[str]:
    text = QCoreApplication.translate(
        "PyramidReport", "Rests on {customers} customers who bought and records of {months} months."
    )
    text = text.replace("{customers}", look.words.number(len(portrait.people)))
    return [
        text.replace("{months}", str(portrait.months_of_history)),
        *grounds(portrait.captions, look.words),
    ]
