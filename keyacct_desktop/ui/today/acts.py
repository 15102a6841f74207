"""What can be done with the current line of Today: its commands, its menus, and what they write.

Each act is one undoable change; the list follows by itself when the hub tells of it.
"""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services import reminder_marks, today_marks
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.today import Line, is_greeted, is_occasion, is_promise
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.today.day_dialog import DayDialog
from keyacct_desktop.ui.words.days import day_words, short_day

_OTHER: Final = "other"


class TodayActs(QObject):
    """Registers the commands on `page`. `menu_wanted` carries a menu and the command whose button it belongs to."""

    menu_wanted = Signal(object, str)

    def __init__(self, workspace: Workspace, page: QWidget) -> None:
        super().__init__(page)
        self._workspace = workspace
        self._page = page
        self._line: Line | None = None
        self._waiting: Line | None = None
        self.actions = self._register()
        self.set_line(None)

    def set_line(self, line: Line | None) -> None:
        """The line that the commands are about from now on."""
        self._line = line
        for action in self.actions:
            action.setEnabled(line is not None)
        if line is not None:
            self._workspace.commands.action("today.copy_phone").setEnabled(bool(line.phone))
            promise = any(is_promise(reason) for reason in line.reasons)
            self._workspace.commands.action("today.tick").setEnabled(promise)
            greet = any(is_greeted(reason) for reason in line.reasons)
            self._workspace.commands.action("today.greet").setEnabled(greet)
            self._workspace.commands.action("today.greeted").setEnabled(has_date(line))

    def log(self) -> None:
        """Open the quick log with the customer filled in."""
        if self._line is not None:
            self._workspace.log_contact([self._line.customer_id])

    def open_card(self) -> None:
        if self._line is not None:
            self._workspace.open_customer(self._line.customer_id)

    def print_brief(self) -> None:
        """One page to read before the visit."""
        if self._line is not None:
            self._workspace.print_brief([self._line.customer_id])

    def copy_phone(self) -> None:
        """Put the phone on the clipboard."""
        if self._line is not None and self._line.phone:
            QApplication.clipboard().setText(self._line.phone)
            self._workspace.say(self.tr("{phone} copied").replace("{phone}", self._line.phone))

    def tick(self) -> None:
        """The promise is kept: tick it off without a contact."""
        line = self._line
        if line is None:
            return
        task = next((reason.ref for reason in line.reasons if is_promise(reason)), None)
        if task is not None:
            self._try(self.tr("Ticked off: {name}"), line, today_marks.tick_off, task_id=task)

    def greet(self) -> None:
        """Write to whom the day belongs: text, card or gift, in the plan of greetings."""
        near = next((one.date for one in self._line.reasons if is_greeted(one)), None) if self._line else None
        if near is not None:
            day = near.day.isoformat()
            self._workspace.navigate(
                ScreenId.FESTIVALS, customer=near.party_id, occasion=near.occasion, day=day
            )

    def greeted(self) -> None:
        """The birthday or other day was thought of: it asks no more this year."""
        line = self._line
        if line is None or not has_date(line):
            return
        keys = [reason.date.key for reason in line.reasons if reason.date is not None and is_occasion(reason)]
        try:
            reminder_marks.done(self._workspace.book, keys, name=line.name, party_id=line.customer_id)
        except BookError as error:
            self._workspace.report_trouble(line.name, error)
        else:
            self._taken(self.tr("Ticked off: {name}").replace("{name}", line.name))

    def quiet(self) -> None:
        """Do not disturb."""
        if self._line is not None:
            words = self.tr("{name} will not be disturbed; only broken promises show")
            self._try(words, self._line, today_marks.do_not_disturb)

    def bring_back(self, party_id: int) -> None:
        """Take somebody who was put off into the list again."""
        try:
            today_marks.bring_back(self._workspace.book, party_id=party_id)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("Bring back"), error)

    def choose_snooze(self) -> None:
        """Ask until when."""
        if self._line is None:
            return
        today = self._workspace.book.clock.today()
        menu = self._menu("snooze_menu", self._snooze_chosen)
        days = [
            (self.tr("Tomorrow"), today_marks.tomorrow(today)),
            (self.tr("Next week"), today_marks.next_week(today)),
        ]
        if days[0][1] == days[1][1]:
            # On a Sunday next week is tomorrow.
            del days[1]
        for place, (words, day) in enumerate(days, start=1):
            action = menu.addAction(f"&{place}  {words}    {day_words(day, today)}")
            action.setData(day.isoformat())
        menu.addAction("&3  " + self.tr("On a day…")).setData(_OTHER)
        self.menu_wanted.emit(menu, "today.snooze")

    def choose_skip(self) -> None:
        """Ask why."""
        if self._line is None:
            return
        menu = self._menu("skip_menu", self._skip_chosen)
        reasons = (
            self.tr("Just spoke by other means"),
            self.tr("Away or not available"),
            self.tr("No need at present"),
        )
        for place, reason in enumerate(reasons, start=1):
            menu.addAction(f"&{place}  {reason}").setData(reason)
        menu.addAction("&4  " + self.tr("Another reason…")).setData(_OTHER)
        self.menu_wanted.emit(menu, "today.skip")

    def _snooze_chosen(self, action: QAction) -> None:
        line, chosen = self._line, str(action.data())
        if line is None:
            return
        if chosen == _OTHER:
            self._ask_day(line)
        else:
            self._snooze(line, date.fromisoformat(chosen))

    def _snooze(self, line: Line, day: date) -> None:
        near = short_day(day, self._workspace.book.clock.today())
        words = self.tr("{name} comes back on {day}").replace("{day}", near)
        self._try(words, line, today_marks.snooze, until=day)

    def _ask_day(self, line: Line) -> None:
        title = self.tr("Put off {name}").replace("{name}", line.name)
        dialog = DayDialog(title, self._workspace.book.clock.today(), self._page)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self._day_chosen)
        self._waiting = line
        dialog.open()

    def _day_chosen(self, day: object) -> None:
        line, self._waiting = self._waiting, None
        if line is not None and isinstance(day, date):
            self._snooze(line, day)

    def _skip_chosen(self, action: QAction) -> None:
        line, reason = self._line, str(action.data())
        if line is None:
            return
        if reason == _OTHER:
            title = self.tr("Skip {name} today").replace("{name}", line.name)
            reason = self._workspace.prompts.ask_text(self._page, title, self.tr("Why?")) or ""
            if not reason.strip():
                return
        self._try(self.tr("{name} is skipped today"), line, today_marks.skip, reason=reason)

    def _try(self, words: str, line: Line, act: object, **values: object) -> None:
        assert callable(act)
        words = words.replace("{name}", line.name)
        try:
            act(self._workspace.book, party_id=line.customer_id, **values)
        except (Refused, BookError, InvalidText) as error:
            self._workspace.report_trouble(line.name, error)
        else:
            self._taken(words)

    def _taken(self, words: str) -> None:
        """Say what was done. Nothing more is done with a line that is about to go: the list comes anew in a moment,
        and a key pressed twice must not mean it twice."""
        self.set_line(None)
        self._workspace.say(words)

    def _menu(self, name: str, slot: object) -> QMenu:
        menu = QMenu(self._page)
        menu.setObjectName(name)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.triggered.connect(slot)
        return menu

    def _register(self) -> list[QAction]:
        group, add = Group.CUSTOMERS, self._workspace.commands.add
        spec, page = CommandSpec, self._page
        return [
            add(spec("today.log", self.tr("Log it"), ("L", "Return", "Enter"), "log", group), self.log, page),
            add(spec("today.tick", self.tr("Promise kept"), "T", "check", group), self.tick, page),
            add(spec("today.greet", self.tr("Greet"), "G", "gift", group), self.greet, page),
            add(spec("today.greeted", self.tr("Congratulated"), "H", "check", group), self.greeted, page),
            add(spec("today.open", self.tr("Card"), "O", "person", group), self.open_card, page),
            add(
                spec("today.brief", self.tr("Brief"), ("P", "Ctrl+P"), "visit", group), self.print_brief, page
            ),
            add(spec("today.snooze", self.tr("Later"), "S", "clock", group), self.choose_snooze, page),
            add(spec("today.skip", self.tr("Skip"), "X", "next", group), self.choose_skip, page),
            add(spec("today.quiet", self.tr("Do not disturb"), "D", "", group), self.quiet, page),
            add(spec("today.copy_phone", self.tr("Copy phone"), "C", "copy", group), self.copy_phone, page),
        ]


def has_date(line: Line) -> bool:
    """Whether a birthday or the like of today or tomorrow is among the reasons."""
    return any(is_occasion(reason) for reason in line.reasons)
