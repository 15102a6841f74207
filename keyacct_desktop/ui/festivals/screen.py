"""节日: the festivals ahead, the people to greet on one of them, and the text for each. Nothing is sent from here.

Down, Ctrl+C and Ctrl+Enter are enough to go through a list: the text is copied for WeChat, then marked as sent.
"""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSplitter, QVBoxLayout, QWidget

from keyacct_desktop.domain.festivals import FESTIVAL
from keyacct_desktop.services.book import Change
from keyacct_desktop.services.greetings.starters import starting_texts
from keyacct_desktop.ui.festivals.acts import PlanActs
from keyacct_desktop.ui.festivals.board import Board, Subject, as_occasion
from keyacct_desktop.ui.festivals.hand import Hand
from keyacct_desktop.ui.festivals.occasions import FestivalList, read_upcoming
from keyacct_desktop.ui.festivals.person_panel import PersonPanel
from keyacct_desktop.ui.festivals.plan_view import ALL, OPEN, PlanView
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.festivals import is_chinese


class FestivalsScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("festivals_screen")
        self._workspace = workspace
        self._stale = True
        self.board = Board(workspace, self)
        self.list = FestivalList(workspace.theme)
        self.view = PlanView(workspace.theme)
        self.panel = PersonPanel(workspace.theme)
        self._offer = Notice("")
        self._offer.setObjectName("starters_offer")
        self._offer.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._read_if_seen)
        self.view.model.copied = self.board.copied
        self.hand = Hand(workspace, self.board, self.view.table, self.panel, self)
        self.acts = PlanActs(workspace, self.board, self.view, self.panel, self.hand, self)
        self._lay_out()
        self._connect()

    # What the window asks

    def open_party_ids(self) -> list[int]:
        """The customer of the person in hand."""
        row = self.hand.row()
        return [] if row is None else [row.customer_id]

    def take_focus(self) -> None:
        """The keyboard starts in the table."""
        self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def leave(self) -> bool:
        """Keep the text in hand."""
        self.hand.keep_typed()
        return True

    def arrive(
        self, festival: str = "", day: str = "", customer: int | None = None, occasion: str = "birthday"
    ) -> None:
        """Show the plan of a festival (on `day`, ISO), or one customer's own date (`customer`, `occasion` a DateType or
        Festival code)."""
        self.hand.keep_typed()
        when = date.fromisoformat(day) if day else None
        if customer is not None:
            self.list.let_go()
            today = self._workspace.book.clock.today()
            self.view.choose_filter(ALL)
            self._load(Subject(as_occasion(occasion), when or today, (int(customer),)))
            return
        if festival not in FESTIVAL:
            return
        self._read_list()
        if not self.list.go_to(festival, when) and when is not None:
            self.list.let_go()
            self.view.choose_filter(OPEN)
            self._load(Subject(festival, when))

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read_if_seen()

    # Reading

    def read(self) -> None:
        """Read the festivals and the plan again."""
        self._stale = False
        self.hand.keep_typed()
        self._read_list()
        if self.board.subject is not None:
            self.board.load(self.board.subject)
        elif self.list.current() is None:
            self.list.go_to_next(self._workspace.book.clock.today())

    def _read_list(self) -> None:
        book = self._workspace.book
        today = book.clock.today()
        self.list.show_festivals(read_upcoming(book, today), today)

    def _read_if_seen(self) -> None:
        if self._stale and self.isVisible() and not self._workspace.book.closed:
            self.read()

    def _note(self, change: object) -> None:
        if self.board.writing:
            return
        if (
            isinstance(change, Change)
            and change.tables <= {"setting", "today_mark", "draft"}
            and not self._stale
        ):
            self._stale = "setting" in change.tables
        else:
            self._stale = True
        if self._stale:
            self._soon.start()

    def _note_measured(self, ids: object) -> None:
        # A few customers measured anew after each greeting: who is worth one does not change with that.
        if ids is None or not self.board.rows():
            self._note(None)

    def _festival_picked(self) -> None:
        one = self.list.current()
        if one is not None:
            self.hand.keep_typed()
            if self.board.subject is None or self.board.subject.people:
                self.view.choose_filter(OPEN)
            self._load(Subject(one.code, one.day))

    def _load(self, subject: Subject) -> None:
        if subject != self.board.subject:
            # Nothing may be typed for one occasion that would be kept for another.
            self.hand.put_down()
        self.board.load(subject)

    def _show_plan(self) -> None:
        plan = self.board.plan
        assert plan is not None
        # What was typed while the plan was read.
        self.hand.keep_typed()
        kept = self.hand.party_id
        row = self.view.table.currentIndex().row()
        self._show_rows(kept, max(row, 0))
        own = any(one.occasion for one in self.board.templates())
        offered = starting_texts(is_chinese(), plan.occasion)
        self._starters.setVisible(not own and bool(offered))
        self._offer.setVisible(not own and bool(offered))

    def _show_rows(self, party_id: int | None, otherwise: int) -> None:
        """Filter anew; the cursor goes to this person, or to the row that is given."""
        plan = self.board.plan
        if plan is None:
            return
        self.hand.let_go()
        self.view.show_plan(plan, self.board.name, self.board.whom, self.board.rows(), plan.as_of)
        self.view.say_copied(len(self.board.copied))
        at = self.view.model.position_of(party_id) if party_id is not None else None
        last = self.view.model.rowCount() - 1
        self.view.table.go_to(min(otherwise, last) if at is None else at)
        self.hand.show()

    def _filtered(self) -> None:
        self.hand.keep_typed()
        self._show_rows(self.hand.party_id, 0)

    def _persons_changed(self, ids: object) -> None:
        assert isinstance(ids, set)
        fresh = {party_id: row for party_id in ids if (row := self.board.row(party_id)) is not None}
        self.view.model.replace(fresh)
        if self.board.plan is not None:
            self.view.say_counts(self.board.plan, self.board.rows())

    # Furniture

    def _connect(self) -> None:
        self.list.picked.connect(self._festival_picked)
        self.board.loaded.connect(self._show_plan)
        self.board.changed.connect(self._persons_changed)
        self.view.filtered.connect(self._filtered)
        self.acts.done.connect(self._move_on)
        self.acts.added.connect(self._go_to_added)
        self._workspace.hub.changed.connect(self._note)
        self._workspace.measures.measured.connect(self._note_measured)
        self._workspace.theme.changed.connect(self._redress)

    def _move_on(self, row: int) -> None:
        """Persons are done: the list without them, the cursor on who comes next."""
        self._show_rows(None, row)
        self._read_list()

    def _go_to_added(self, party_id: int) -> None:
        self._show_rows(party_id, 0)

    def _redress(self) -> None:
        self.view.table.viewport().update()
        self.list.viewport().update()

    def _lay_out(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.s, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(PlainLabel(self.tr("Festivals"), "title"))
        column.addWidget(self.list, 1)
        choose = QPushButton(self.tr("Choose…"))
        choose.setObjectName("festivals_choose")
        choose.setToolTip(self.tr("Which festivals, and whom each concerns"))
        choose.setAutoDefault(False)
        choose.clicked.connect(self.acts.choose_festivals)
        column.addWidget(choose)
        self._starters = QPushButton(self.tr("Take the starting texts"))
        self._starters.setObjectName("starters_take")
        self._starters.setAutoDefault(False)
        self._starters.clicked.connect(self.acts.take_starters)
        self._starters.hide()
        self._offer.set_text(self.tr("There is no text for this day yet. A few to start with are at hand."))
        self._offer.hide()
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(0, SPACE.m, SPACE.m, SPACE.m)
        beside.setSpacing(SPACE.s)
        offer = QVBoxLayout()
        offer.setContentsMargins(SPACE.m, 0, 0, 0)
        offer.setSpacing(SPACE.s)
        offer.addWidget(self._offer)
        offer.addWidget(self._starters)
        beside.addLayout(offer)
        beside.addWidget(self.panel, 1)
        self._split = QSplitter()
        self._split.setChildrenCollapsible(False)
        for widget, stretch in ((left, 0), (self.view, 1), (right, 0)):
            self._split.addWidget(widget)
            self._split.setStretchFactor(self._split.count() - 1, stretch)
        left.setMinimumWidth(170)
        right.setMinimumWidth(290)
        self._split.setSizes([200, 690, 306])
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._split)
