"""The commands of the calendar: views, turning pages, going to a day, days off from a file, printing.

Registers them once and does what needs no more than the screen; what is done about a person is ui/calendar/acts.py.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.calendar.pages import View
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.ui.calendar.screen import CalendarScreen


class CalendarDesk(QObject):
    """Commands that work anywhere on the calendar screen."""

    def __init__(self, workspace: Workspace, screen: "CalendarScreen") -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._screen = screen
        self._register()

    def menu_actions(self) -> list[QAction]:
        """What stands behind the button of the header."""
        names = (
            "calendar.print_month", "calendar.print_list", "calendar.import_days_off", "calendar.clear_days_off",
        )  # fmt: skip
        return [self._workspace.commands.action(name) for name in names]

    def show_month(self) -> None:
        self._screen.show_view(View.MONTH)

    def show_week(self) -> None:
        self._screen.show_view(View.WEEK)

    def show_agenda(self) -> None:
        self._screen.show_view(View.AGENDA)

    def show_year(self) -> None:
        self._screen.show_view(View.YEAR)

    def go_on(self) -> None:
        self._screen.turn(1)

    def go_back(self) -> None:
        self._screen.turn(-1)

    def next_year(self) -> None:
        self._screen.turn_years(1)

    def last_year(self) -> None:
        self._screen.turn_years(-1)

    def go_home(self) -> None:
        self._screen.go_home()

    def ask_day(self) -> None:
        """Put the cursor into the field that goes to a day."""
        field = self._screen.header.go_to
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def narrow(self) -> None:
        """Search in the agenda."""
        self._screen.show_view(View.AGENDA)
        self._screen.views.agenda.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_festival(self) -> None:
        self._screen.open_festival()

    def import_days_off(self) -> None:
        """Read the days off of a year from a file of the rep's."""
        from keyacct_desktop.services.dates.holiday_files import TableError, import_holidays

        title = self.tr("Import days off")
        kinds = [(self.tr("Lists"), "*.csv *.xlsx *.xls *.json")]
        path = self._workspace.prompts.open_file(self._screen, title, kinds)
        if path is None:
            return
        try:
            count = import_holidays(self._workspace.book, path)
        except (Refused, TableError, BookError, OSError) as error:
            self._workspace.report_trouble(title, error)
        else:
            self._workspace.say(self.tr("%n day(s) off and work days taken over", "", count))

    def clear_days_off(self) -> None:
        """Forget what imported files said of days off: of one year or, where there are several, of the chosen one."""
        from keyacct_desktop.services.dates.holiday_files import clear_holidays, imported_years

        book, title = self._workspace.book, self.tr("Remove imported days off")
        try:
            years = imported_years(book)
            if not years:
                self._workspace.say(self.tr("No days off have been imported."))
                return
            year = years[0] if len(years) == 1 else None
            if year is None:
                options = [*map(str, years), self.tr("All years")]
                at = self._workspace.prompts.choose(self._screen, title, self.tr("Of which year?"), options)
                if at is None:
                    return
                year = years[at] if at < len(years) else None
            count = clear_holidays(book, year)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(title, error)
        else:
            self._workspace.say(self.tr("%n imported day(s) removed; undo brings them back", "", count))

    def print_month(self) -> None:
        """Print the month of the chosen day."""
        from keyacct_desktop.ui.calendar.printing import MonthSource

        screen = self._screen
        only, festivals = screen.filters.filter(), screen.festivals()
        words = self.tr(", ").join(screen.filters.words())
        self._workspace.print_document(MonthSource(self._workspace.book, screen.day, only, festivals, words))

    def print_list(self) -> None:
        """Print what is in front as a list by day."""
        from keyacct_desktop.ui.calendar.printing import ListSource

        screen = self._screen
        only, festivals = screen.filters.filter(), screen.festivals()
        words = self.tr(", ").join(screen.filters.words())
        source = ListSource(
            self._workspace.book, screen.view, screen.day, screen.shown_span(), only, festivals, words
        )
        self._workspace.print_document(source)

    def _register(self) -> None:
        commands, screen, view, go = self._workspace.commands, self._screen, Group.VIEW, Group.GO
        spec = CommandSpec
        for one, slot in (
            (spec("calendar.view.month", self.tr("Month"), ("1", "M"), "calendar", view), self.show_month),
            (spec("calendar.view.week", self.tr("Week"), ("2", "W"), "calendar", view), self.show_week),
            (spec("calendar.view.agenda", self.tr("List"), ("3", "A"), "calendar", view), self.show_agenda),
            (spec("calendar.view.year", self.tr("Year"), ("4", "Y"), "calendar", view), self.show_year),
            (spec("calendar.today", self.tr("Today"), ("T", "Home"), "today", go), self.go_home),
            (spec("calendar.previous", self.tr("Page back"), "PgUp", "previous", go), self.go_back),
            (spec("calendar.next", self.tr("Page on"), "PgDown", "next", go), self.go_on),
            (
                spec("calendar.last_year", self.tr("A year back"), ("Ctrl+PgUp", "Shift+PgUp"), "", go),
                self.last_year,
            ),
            (
                spec("calendar.next_year", self.tr("A year on"), ("Ctrl+PgDown", "Shift+PgDown"), "", go),
                self.next_year,
            ),
            (spec("calendar.go_to", self.tr("Go to a date"), "G", "search", go), self.ask_day),
            (spec("calendar.narrow", self.tr("Search the coming days"), "S", "search", go), self.narrow),
            (spec("calendar.festival", self.tr("Plan of the festival"), "F", "gift", go), self.open_festival),
            (
                spec("calendar.import_days_off", self.tr("Import days off…"), "", "import", Group.BOOK),
                self.import_days_off,
            ),
            (
                spec(
                    "calendar.clear_days_off", self.tr("Remove imported days off…"), "", "delete", Group.BOOK
                ),
                self.clear_days_off,
            ),
            (
                spec("calendar.print_month", self.tr("Print the month…"), "Ctrl+P", "export", Group.BOOK),
                self.print_month,
            ),
            (
                spec(
                    "calendar.print_list", self.tr("Print as a list…"), "Ctrl+Shift+P", "export", Group.BOOK
                ),
                self.print_list,
            ),
        ):
            commands.add(one, slot, screen)
