"""What can be done about a line of the calendar: its card, a contact, the phone, ticking off, another day.

Each write is one undoable change; the calendar follows when the hub tells of it.
"""

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.calendar.marks import is_task
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.dates import occurrence_words
from keyacct_desktop.ui.words.days import day_words

if TYPE_CHECKING:
    from keyacct_desktop.services.dates.days import DayEntry
    from keyacct_desktop.services.dates.occurrences import Occurrence


class CalendarActs(QObject):
    """Registers the commands on `page`. `moved` carries a follow-up that has another day now."""

    moved = Signal(object)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._line: DayEntry | None = None
        self._moving: Occurrence | None = None
        self.actions = self._register()
        self.set_line(None)

    def set_line(self, line: "DayEntry | None") -> None:
        """The line that the commands are about from now on."""
        self._line = line
        for action in self.actions:
            action.setEnabled(line is not None)
        task = line is not None and is_task(line.occurrence)
        find = self._workspace.commands.action
        for name in ("calendar.done", "calendar.move", "calendar.later", "calendar.earlier"):
            find(name).setEnabled(task)
        find("calendar.copy_phone").setEnabled(line is not None and bool(line.phone))

    def open_card(self) -> None:
        """Open the customer's card."""
        if self._line is not None and self._line.occurrence.customer_id is not None:
            self._workspace.open_customer(self._line.occurrence.customer_id)

    def log(self) -> None:
        """Open the quick log with the customer filled in."""
        if self._line is not None and self._line.occurrence.customer_id is not None:
            self._workspace.log_contact([self._line.occurrence.customer_id])

    def copy_phone(self) -> None:
        """Put the phone on the clipboard."""
        if self._line is not None and self._line.phone:
            QApplication.clipboard().setText(self._line.phone)
            self._workspace.say(self.tr("{phone} copied").replace("{phone}", self._line.phone))

    def finish(self) -> None:
        """Tick a follow-up off."""
        from keyacct_desktop.services.tasks import finish_task

        if self._line is None or not is_task(self._line.occurrence):
            return
        one = self._line.occurrence
        try:
            finish_task(self._workspace.book, task_id=one.row_id)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("Tick off"), error)
        else:
            self._workspace.say(self.tr("Ticked off: {what}").replace("{what}", occurrence_words(one)))

    def choose_day(self) -> None:
        """Ask to which day a follow-up goes."""
        from keyacct_desktop.ui.calendar.move_dialog import MoveDialog

        if self._line is None or not is_task(self._line.occurrence):
            return
        self._moving = self._line.occurrence
        today = self._workspace.book.clock.today()
        dialog = MoveDialog(occurrence_words(self._moving), self._moving.day, today, self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._day_chosen)
        dialog.open()

    def move(self, one: "Occurrence", day: date) -> None:
        """Give a follow-up another day."""
        from keyacct_desktop.services.dates.moving import move_task

        try:
            moved = move_task(self._workspace.book, task_id=one.row_id, to=day)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("Move to another day"), error)
            return
        if moved:
            self.moved.emit(one._replace(day=day))
            words = self.tr("{what} is now on {day}").replace("{what}", occurrence_words(one))
            self._workspace.say(words.replace("{day}", day_words(day, self._workspace.book.clock.today())))

    def later(self) -> None:
        self._step(1)

    def earlier(self) -> None:
        self._step(-1)

    def _step(self, days: int) -> None:
        if self._line is not None and is_task(self._line.occurrence):
            one = self._line.occurrence
            self.move(one, one.day + timedelta(days=days))

    def _day_chosen(self, day: object) -> None:
        one, self._moving = self._moving, None
        if one is not None and isinstance(day, date):
            self.move(one, day)

    def _register(self) -> list[QAction]:
        group, add, spec, page = Group.CUSTOMERS, self._workspace.commands.add, CommandSpec, self._page
        shown = [
            add(spec("calendar.open", self.tr("Card"), "O", "person", group), self.open_card, page),
            add(spec("calendar.log", self.tr("Log it"), "L", "log", group), self.log, page),
            add(
                spec("calendar.copy_phone", self.tr("Copy phone"), "C", "copy", group), self.copy_phone, page
            ),
            add(spec("calendar.done", self.tr("Done"), "X", "check", group), self.finish, page),
            add(spec("calendar.move", self.tr("Other day…"), "R", "calendar", group), self.choose_day, page),
        ]
        add(
            spec("calendar.later", self.tr("Follow-up a day later"), "Alt+Right", "", group), self.later, page
        )
        add(
            spec("calendar.earlier", self.tr("Follow-up a day earlier"), "Alt+Left", "", group),
            self.earlier,
            page,
        )
        return shown
