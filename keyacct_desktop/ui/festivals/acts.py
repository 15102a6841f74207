"""What can be done with the plan: copy, mark, skip, gifts, texts, print. Each is one undoable change, and nothing is
sent from here."""

from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.services.gifts import GiftEntry, read_gift
from keyacct_desktop.services.greetings.acts import Said
from keyacct_desktop.services.greetings.plan import DATE_PREFIX, Row
from keyacct_desktop.services.greetings.starters import starting_texts
from keyacct_desktop.services.greetings.texts import add_templates
from keyacct_desktop.services.interactions import read_people
from keyacct_desktop.ui.festivals.board import TROUBLE, Board
from keyacct_desktop.ui.festivals.hand import Hand
from keyacct_desktop.ui.festivals.person_panel import PersonPanel
from keyacct_desktop.ui.festivals.plan_view import ALL, PlanView
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.finder import BookFinder
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.festivals import is_chinese

_MOST_FOUND: Final = 12


class PlanActs(QObject):
    """Registers the commands on `page`. `done` with the row that the cursor should go to after persons left the list;
    `added` with the id of somebody who was put there."""

    done = Signal(int)
    added = Signal(int)

    def __init__(
        self,
        workspace: Workspace,
        board: Board,
        view: PlanView,
        panel: PersonPanel,
        hand: Hand,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._workspace, self._board, self._view, self._panel = workspace, board, view, panel
        self._hand, self._page = hand, page
        self._actions = self._register()
        hand.changed.connect(self.set_acts)
        view.table.copy_wanted.connect(self.copy_text)
        view.wished.connect(self.do)
        panel.wished.connect(self.do)
        self.set_acts()

    def do(self, wish: str) -> None:
        """What a button of the panel or of the view stands for."""
        {
            "copy": self.copy_text, "sent": self.mark_sent, "skip": self.skip, "reopen": self.reopen,
            "gift": self.edit_gift, "card": self.open_card, "texts": self.edit_texts, "prepare": self.prepare,
            "copied": self.mark_copied, "print": self.print_plan, "add": self.add_person,
        }[wish]()  # fmt: skip

    def set_acts(self) -> None:
        """Only with somebody in hand there is something to do."""
        has_row = self._hand.row() is not None
        for action in self._actions:
            action.setEnabled(has_row)

    def copy_text(self) -> None:
        """Copy the text in hand for WeChat, keep it, and go on to the next person."""
        row = self._hand.row()
        if row is None:
            return
        said = self._hand.said(row)
        why = self._board.why_not(said, copying=True)
        if why:
            self._workspace.say(self.tr("Not copied: {why}").replace("{why}", why))
            return
        QApplication.clipboard().setText(said.text)
        self._workspace.say(self.tr("Copied for {name}").replace("{name}", row.name))
        if row.state == "planned":
            self._panel.dirty = False
            if (said.text, said.template_id, said.way) != (row.text, row.template_id, row.way):
                self._board.keep([said])
            self._board.copied.add(row.party_id)
            self._view.say_copied(len(self._board.copied))
        self._view.table.go_to(self._view.table.currentIndex().row() + 1)

    def mark_sent(self) -> None:
        """Mark the chosen ones as sent; the text in hand goes with its person."""
        self._mark([self._hand.said(row) for row in self._view.table.chosen() if row.state == "planned"])

    def mark_copied(self) -> None:
        """Mark as sent everybody whose text was copied."""
        rows = [self._board.row(party_id) for party_id in self._board.copied]
        self._mark([self._hand.said(row) for row in rows if row is not None and row.state == "planned"])

    def skip(self) -> None:
        """No greeting for the chosen ones this time."""
        rows = [row for row in self._view.table.chosen() if row.state == "planned"]
        self._panel.dirty = False
        if rows and self._board.skip(rows):
            self._after_act(rows)

    def reopen(self) -> None:
        """The chosen ones are to be greeted after all."""
        rows = [row for row in self._view.table.chosen() if row.state != "planned"]
        if rows and self._board.reopen(rows):
            self._after_act(rows)

    def open_card(self) -> None:
        row = self._hand.row()
        if row is not None:
            self._workspace.open_customer(row.party_id)

    def edit_gift(self) -> None:
        """Open the gift planned for the person, or a new one for the occasion."""
        row, subject = self._hand.row(), self._board.subject
        if row is None or subject is None:
            return
        from keyacct_desktop.ui.widgets.gift_dialog import GiftDialog

        occasion = subject.occasion.removeprefix(DATE_PREFIX)
        gift = GiftEntry(party_id=row.party_id, name="", given_on=subject.day, occasion=occasion)
        try:
            if row.gift_id is not None:
                gift = read_gift(self._workspace.book, row.gift_id).entry
        except TROUBLE as error:
            self._workspace.report_trouble(row.name, error)
            return
        GiftDialog(
            self._workspace.book, [(row.party_id, row.name)], gift, row.gift_id, self._page.window()
        ).open()

    def edit_texts(self) -> None:
        """Open the rep's texts, signature and words."""
        from keyacct_desktop.ui.festivals.texts_dialog import TextsDialog

        self._hand.keep_typed()
        occasion = self._board.subject.occasion if self._board.subject else ""
        TextsDialog(self._workspace.book, occasion, self._page.window()).open()

    def choose_festivals(self) -> None:
        """Open the table of festivals."""
        from keyacct_desktop.ui.festivals.choose_dialog import ChooseDialog

        ChooseDialog(self._workspace.book, self._page.window()).open()

    def prepare(self) -> None:
        """Write texts for the selected people, or for everybody in sight."""
        self._hand.keep_typed()
        chosen = self._view.table.chosen() if self._view.table.chosen_count() > 1 else self._view.model.rows()
        if not self._board.templates():
            self._workspace.say(self.tr("There are no texts yet; take the starting texts or write one."))
            self.edit_texts()
            return
        self._board.prepare(list(chosen))
        self._hand.refill()

    def add_person(self) -> None:
        """Take somebody into this plan whom no rule puts there; of a company the one who was met last."""
        if self._board.subject is None:
            return
        prompts, title = self._workspace.prompts, self.tr("Add somebody to the plan")
        name = prompts.ask_text(self._page, title, self.tr("Who? Name, pinyin or phone"))
        if not name or not name.strip():
            return
        hits = BookFinder(self._workspace.book, None).find(name, _MOST_FOUND)
        if not hits:
            prompts.tell(self._page, title, self.tr("Nobody of that name was found."))
            return
        at: int | None = 0
        if len(hits) > 1:
            words = [f"{hit.title}　{hit.subtitle}" if hit.subtitle else hit.title for hit in hits]
            at = prompts.choose(self._page, title, self.tr("Which one?"), words)
        if at is None:
            return
        people = read_people(self._workspace.book, [hits[at].id])
        self._board.add(people[0].id if people else hits[at].id)
        self.added.emit(people[0].id if people else hits[at].id)

    def print_plan(self) -> None:
        """Print the list in sight, where the window knows how to."""
        from keyacct_desktop.ui.festivals.paper import print_plan

        if self._board.plan is not None:
            print_plan(self._workspace, self._board.name, self._board.plan, self._view.model.rows())

    def take_starters(self) -> None:
        """Keep the starting texts as the rep's own."""
        try:
            count = add_templates(self._workspace.book, starting_texts(is_chinese()))
        except TROUBLE as error:
            self._workspace.report_trouble(self.tr("Starting texts"), error)
        else:
            self._view.table.setFocus()
            self._workspace.say(self.tr("%n text(s) kept", "", count))

    def _mark(self, said: list[Said]) -> None:
        self._panel.dirty = False
        counts = self._panel.counts() and len(said) == 1
        if said and self._board.mark(said, counts=counts):
            self._after_act([one.row for one in said])

    def _after_act(self, rows: list[Row]) -> None:
        """The list without those who are done; the cursor on who comes next."""
        at = self._view.table.currentIndex().row()
        gone = {row.party_id for row in rows}
        before = sum(1 for row in self._view.model.rows()[:at] if row.party_id in gone)
        stays = self._view.filter() == ALL and len(rows) == 1
        self.done.emit(at + 1 if stays else at - before)

    def _register(self) -> list[QAction]:
        spec, group, add = CommandSpec, Group.CUSTOMERS, self._workspace.commands.add
        add(
            spec("festivals.prepare", self.tr("Prepare greeting texts"), "Ctrl+Shift+T", "edit", group),
            self.prepare,
            on=self._page,
        )
        add(
            spec("festivals.texts", self.tr("Greeting texts and signature"), "", "edit", group),
            self.edit_texts,
        )
        add(
            spec("festivals.print", self.tr("Print the greeting list…"), "Ctrl+P", "export", Group.BOOK),
            self.print_plan,
            on=self._page,
        )
        return [
            add(
                spec("festivals.copy", self.tr("Copy the greeting"), "Ctrl+Shift+C", "copy", group),
                self.copy_text,
                on=self._page,
            ),
            add(
                spec("festivals.sent", self.tr("Mark the greeting as sent"), ("Ctrl+Return", "Ctrl+Enter"), "check", group),
                self.mark_sent,
                on=self._page,
            ),
            add(spec("festivals.skip", self.tr("No greeting this time"), "X", "next", group), self.skip, on=self._view),
            add(spec("festivals.gift", self.tr("Gift for the occasion"), "G", "gift", group), self.edit_gift, on=self._view),
            add(spec("festivals.card", self.tr("Open the card"), "O", "person", group), self.open_card, on=self._view),
        ]  # fmt: skip
