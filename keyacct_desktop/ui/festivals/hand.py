"""The person in hand: whose text the panel shows, and what was typed for them."""

from PySide6.QtCore import QObject, Signal

from keyacct_desktop.services.greetings.acts import Said
from keyacct_desktop.services.greetings.plan import Row
from keyacct_desktop.ui.festivals.board import Board
from keyacct_desktop.ui.festivals.person_panel import PersonPanel
from keyacct_desktop.ui.festivals.plan_table import PlanTable
from keyacct_desktop.ui.shell.workspace import Workspace


class Hand(QObject):
    """`changed` when another person is in hand. What is typed is kept before anybody else comes into the panel."""

    changed = Signal()

    def __init__(
        self, workspace: Workspace, board: Board, table: PlanTable, panel: PersonPanel, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace, self._board, self._table, self._panel = workspace, board, table, panel
        self.party_id: int | None = None
        table.current_changed.connect(self.show)
        table.open_wanted.connect(panel.take_focus)
        panel.edit.escaped.connect(table.setFocus)
        panel.edited.connect(self.check)
        panel.way_picked.connect(self.offer_for_way)
        panel.template_picked.connect(self.pick_template)

    def let_go(self) -> None:
        """Nobody is in hand; what was typed has been kept or given up."""
        self.party_id = None

    def put_down(self) -> None:
        """Nobody is in hand, and the panel is empty."""
        self.keep_typed()
        self.party_id = None
        self._fill(None)

    def show(self) -> None:
        """Show the person with the cursor; what was typed for the one before is kept."""
        row = self._table.current()
        party_id = row.party_id if row is not None else None
        if party_id is not None and party_id == self.party_id:
            return
        self.keep_typed()
        # Keeping has read persons again.
        row = self._board.row(party_id) if party_id is not None else None
        self.party_id = party_id
        self._fill(row)

    def _fill(self, row: Row | None) -> None:
        today = self._workspace.book.clock.today()
        text, template = self._board.offer(row) if row is not None else ("", None)
        self._panel.show_person(row, text, template, self._board.templates(), today)
        self.check()
        self.changed.emit()

    def check(self) -> None:
        row = self.row()
        if row is not None and row.state == "planned":
            found = self._board.cautions(
                row, self._panel.text(), self._panel.template_id(), self._panel.way()
            )
            self._panel.show_cautions(found)

    def said(self, row: Row) -> Said:
        """What this person gets: what is in the panel for the one in hand, else what is kept."""
        if row.party_id == self.party_id:
            return Said(row, self._panel.text(), self._panel.template_id(), self._panel.way())
        return Said(row, row.text, row.template_id, row.way)

    def row(self) -> Row | None:
        return self._board.row(self.party_id) if self.party_id is not None else None

    def keep_typed(self) -> None:
        """What was typed for the person in hand becomes part of the plan."""
        row = self.row()
        if row is None or not self._panel.dirty:
            return
        self._panel.dirty = False
        if row.state == "planned":
            self._board.keep([self.said(row)])

    def refill(self) -> None:
        """The person in hand has another text now."""
        row = self.row()
        if row is not None and not self._panel.dirty:
            self._fill(row)

    def pick_template(self, template_id: int) -> None:
        row = self.row()
        template = next((one for one in self._board.templates() if one.id == template_id), None)
        if row is not None and template is not None:
            self._panel.put_text(self._board.text_of(template, row), template_id)

    def offer_for_way(self) -> None:
        """Another way may need words: offer some where there are none."""
        row = self.row()
        if row is not None and not self._panel.text().strip():
            text, template = self._board.offer(row._replace(way=self._panel.way()))
            if text:
                self._panel.put_text(text, template)
