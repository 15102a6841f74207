"""The festival list on paper: by tier, with last year, way, gift, and room to tick off (method.md row 53)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.page import Document, Paper
from keyacct_desktop.services.greetings.plan import Plan, Row
from keyacct_desktop.ui.festivals.plan_model import PlanWords
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.days import full_day
from keyacct_desktop.ui.words.greetings import way_word

if TYPE_CHECKING:
    from keyacct_desktop.documents.table import Row as Line


def print_plan(workspace: Workspace, name: str, plan: Plan, rows: Sequence[Row]) -> None:
    """Open the print dialog for these people of a plan."""
    workspace.print_document(PlanSource(name, plan, tuple(rows)))


@dataclass(frozen=True, slots=True)
class PlanSource:
    """The people in sight, grouped by tier; with or without their texts."""

    occasion: str
    plan: Plan
    rows: tuple[Row, ...]
    name: str = "festivals.plan"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape: bool = True
    may_turn: bool = True

    @property
    def title(self) -> str:
        return QCoreApplication.translate("PlanPrint", "Print the festival list")

    @property
    def file_name(self) -> str:
        return f"{self.occasion} {self.plan.day.isoformat()}"

    def choices(self) -> Sequence[Choice | Tick]:
        return [Tick("texts", QCoreApplication.translate("PlanPrint", "With the texts"))]

    def build(self, chosen: Chosen) -> Document:
        from keyacct_desktop.documents.table import Column, Table
        from keyacct_desktop.documents.table_list import TableList, list_document

        translate = QCoreApplication.translate
        texts = chosen.ticked("texts")
        columns = [
            Column(translate("PlanPrint", "Name"), bold=True),
            Column(translate("PlanPrint", "Addressed as")),
            Column(translate("PlanPrint", "Last time")),
            Column(translate("PlanPrint", "How")),
            Column(translate("PlanPrint", "Gift")),
            Column(translate("PlanPrint", "State")),
            Column(translate("PlanPrint", "Done"), least=14),
        ]
        if texts:
            columns.insert(5, Column(translate("PlanPrint", "Text"), most=110, lines=5))
        title = f"{self.occasion} · {full_day(self.plan.day)}"
        # The command line asks for a profile; what is carried along says nothing of tiers.
        tiers = chosen.value("profile") != "travel"
        lines = [self._line(row, texts, tiers) for row in self.rows]
        return list_document(TableList(title, Table(tuple(columns), lines)), chosen.setup)

    def _line(self, row: Row, texts: bool, tiers: bool) -> "Line":
        from keyacct_desktop.documents.table import Row as Line

        words = PlanWords()
        cells = [
            words.name(row), row.honorific or "", words.last(row), way_word(row.way), words.gift(row),
            words.state(row, self.plan.as_of), "" if row.state == "planned" else "✓",
        ]  # fmt: skip
        if texts:
            cells.insert(5, row.text)
        return Line(tuple(cells), group=words.tier(row) if tiers else "")
