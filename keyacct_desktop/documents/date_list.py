"""Dates as a list, day by day: who, what, age, phone, and room to write.

Takes words that are ready to be read; which dates fall on which day is not known here.
"""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Setup
from keyacct_desktop.documents.paint import Align
from keyacct_desktop.documents.table import Column, Row, Table
from keyacct_desktop.documents.table_list import TableList, list_document


@dataclass(frozen=True, slots=True)
class DateLine:
    """One occurrence. All words ready: `who` "王建国（鸿达公司）", `what` "生日", `age` "41（虚 42）", `note` e.g. the
    last gift; unknown is ""."""

    who: str
    what: str
    age: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ListedDay:
    """A day and what falls on it. `heading` is all of the day: "9月25日 周五　八月十五 中秋节　休"."""

    heading: str
    lines: tuple[DateLine, ...]


@dataclass(frozen=True, slots=True)
class DateList:
    """`title` "2026 年 9 月的重要日子", `subtitle` the filter in words, `footer` e.g. the day of printing."""

    title: str
    days: tuple[ListedDay, ...]
    subtitle: str = ""
    footer: str = ""


def date_list_document(content: DateList, setup: Setup) -> Document:
    """The document of a list of dates. Days without lines are left out."""
    translate = QCoreApplication.translate
    columns = (
        Column(translate("Print", "Who"), most=55, bold=True),
        Column(translate("Print", "Occasion"), most=45),
        Column(translate("Print", "Age"), Align.LEFT, most=26, lines=1),
        Column(translate("Print", "Phone"), most=34, lines=2),
        Column(translate("Print", "Notes"), most=80, least=38),
    )
    rows = [
        Row((line.who, line.what, line.age, line.phone, line.note), day.heading)
        for day in content.days
        for line in day.lines
    ]
    nothing = translate("Print", "No dates in this time.")
    return list_document(
        TableList(content.title, Table(columns, rows), content.subtitle, content.footer, nothing), setup
    )
