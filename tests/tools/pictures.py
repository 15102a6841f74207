"""Pictures of every screen and dialog, in both languages, light and dark, small and large, by one command.

    python -m tests.tools.pictures [--only NAME] [--big BOOK]

They land in ./pictures as SCENE-BOOK-LANGUAGE-THEME-WIDTHxHEIGHT.png. A scene is a function that brings the
window into a state and returns a picture; add yours to SCENES.
"""

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QListWidget,
    QMenu,
    QScrollArea,
    QTableView,
    QWidget,
)

from keyacct_desktop.app import paths, translations_build
from keyacct_desktop.app.start import Program
from keyacct_desktop.services.book import FixedClock, create_book
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.customers.dates.rows import DateRow
from keyacct_desktop.ui.pyramid.scope import Page
from keyacct_desktop.ui.pyramid.screen import PyramidScreen
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.commands import CommandId
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.theme import ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState

AS_OF = date(2026, 3, 16)
SIZES = ((1280, 720), (1920, 1080))
TARGET = Path("pictures")


Scene = Callable[[MainWindow], QPixmap]


def _settings(section: int) -> Scene:
    def scene(window: MainWindow) -> QPixmap:
        names = window.screen_widget("settings").findChild(QListWidget, "settings_sections")
        assert names is not None
        window.workspace.navigate("settings", section=section % names.count())
        return _look(window)

    return scene


def _look(window: MainWindow) -> QPixmap:
    QTest.qWait(150)
    return window.grab()


def _customers(window: MainWindow) -> QPixmap:
    window.show_screen("customers")
    return _look(window)


def _today(window: MainWindow) -> QPixmap:
    window.show_screen("today")
    QTest.qWait(250)
    return _look(window)


def _review(window: MainWindow) -> QPixmap:
    window.workspace.navigate("today", page="review")
    return _look(window)


def _card(window: MainWindow) -> QPixmap:
    rows = window.workspace.book.fetch("SELECT id FROM list_row ORDER BY revenue_fen DESC LIMIT 1")
    if rows:
        window.show_customer(rows[0][0])
    return _look(window)


def _dialog(open_it: Callable[[MainWindow], object]) -> Scene:
    """A scene of whatever dialog is opened, modal or not; it is looked at and closed from a timer."""

    def scene(window: MainWindow) -> QPixmap:
        before = set(QApplication.topLevelWidgets())
        looked: list[QPixmap] = []

        def look() -> None:
            new = [w for w in QApplication.topLevelWidgets() if w not in before and w.isVisible()]
            shown = (
                QApplication.activeModalWidget()
                or QApplication.activePopupWidget()
                or (new[0] if new else window)
            )
            looked.append(shown.grab())
            if shown is not window:
                shown.close()

        QTimer.singleShot(400, look)
        open_it(window)
        while not looked:
            QTest.qWait(20)
        return looked[0]

    return scene


def _command(command: str) -> Scene:
    def open_it(window: MainWindow) -> None:
        window.workspace.commands.action(command).trigger()

    return _dialog(open_it)


def _import(window: MainWindow) -> None:
    source = paths.data_dir() / "客户名单.csv"
    source.write_text(
        "姓名,公司,手机,生日,备注\n王伟,大华贸易,138 0013 8000,1985年3月8日,爱喝茶\n李娜,,13900139000,农历八月十五,\n",
        encoding="gb18030",
    )
    window.workspace.import_file(source)


def _worth(name: str) -> Scene:
    """A panel of the card's value block, opened by its command."""

    def open_it(window: MainWindow) -> None:
        rows = window.workspace.book.fetch(
            "SELECT id FROM measure WHERE tier = 'key' ORDER BY net_fen DESC LIMIT 1"
        )
        window.show_customer(rows[0][0] if rows else None)
        window.workspace.commands.action(name).trigger()

    return _dialog(open_it)


def _worth_card(window: MainWindow) -> QPixmap:
    rows = window.workspace.book.fetch("SELECT id FROM measure WHERE tier = 'major' ORDER BY id LIMIT 1")
    if rows:
        window.show_customer(rows[0][0])
    return _look(window)


def _dated(window: MainWindow) -> CardPanel | None:
    """The card of somebody born in a leap month, being edited, in a state to look at its dates."""
    rows = window.workspace.book.fetch(
        "SELECT d.party_id FROM important_date d JOIN list_row l ON l.id = d.party_id "
        "ORDER BY d.is_leap_month DESC, d.day = 30 AND calendar = 'lunar' DESC, d.id LIMIT 1"
    )
    if not rows:
        return None
    window.show_customer(rows[0][0])
    return window.findChild(CardPanel)


def _scroll_to(panel: CardPanel, widget: QWidget | None) -> None:
    sheet = panel.findChild(QScrollArea)
    QTest.qWait(100)
    if sheet is not None and widget is not None:
        sheet.ensureWidgetVisible(widget, 0, 60)


def _dates_read(window: MainWindow) -> QPixmap:
    panel = _dated(window)
    if panel is not None:
        _scroll_to(panel, panel.findChild(QWidget, "section_dates"))
    return _look(window)


def _dates_edit(window: MainWindow) -> QPixmap:
    panel = _dated(window)
    if panel is not None:
        panel.edit()
        button = panel.findChild(QAbstractButton, "add_birthday:self")
        if button is not None:
            button.click()
            QTest.keyClicks(panel.focusWidget(), "1985-2-28")
            _scroll_to(panel, panel.findChildren(DateRow)[-1])
    return _look(window)


def _date_rule(window: MainWindow) -> None:
    panel = _dated(window)
    if panel is not None:
        panel.edit()
        row = panel.findChild(DateRow)
        if row is not None:
            row.open_details()


def _pyramid(page: str, rep: object = None, *, numbers: bool = False) -> Scene:
    """A chart of the pyramid; `rep` is an entry of the choice of reps, counted from the top."""

    def scene(window: MainWindow) -> QPixmap:
        window.workspace.navigate("pyramid", page=page)
        screen = window.findChild(PyramidScreen)
        if screen is not None:
            _look(window)
            if isinstance(rep, int):
                screen.scope_bar.rep.setCurrentIndex(rep)
            if numbers:
                screen.toggle_numbers()
            if page == "levels":
                cell = screen.findChild(QAbstractButton, "cell_regular_2")
                if cell is not None:
                    cell.click()
            if page == "concentration":
                screen.board.leaving.pick_largest()
            # A picture of another size is drawn once the size has settled.
            QTest.qWait(250)
        return _look(window)

    return scene


def _boss_report(window: MainWindow) -> None:
    window.workspace.navigate("pyramid", page="pyramid")
    window.workspace.commands.action("pyramid.report").trigger()
    QTest.qWait(300)


def _calendar(view: str, day: str = "") -> Scene:
    def scene(window: MainWindow) -> QPixmap:
        window.workspace.navigate("calendar", view=view, day=day)
        return _look(window)

    return scene


def _calendar_print(window: MainWindow) -> QPixmap:
    window.workspace.navigate("calendar", view="month", day="2026-09-25")
    return _command("calendar.print_month")(window)


def _print(name: str) -> Scene:
    def scene(window: MainWindow) -> QPixmap:
        picture = _customers(window)
        # A book without customers shows how to begin, and has nobody to print.
        if not window.workspace.commands.has("customers.print"):
            return picture
        return _command(f"customers.print_{name}")(window)

    return scene


def _print_menu(window: MainWindow) -> QPixmap:
    picture = _customers(window)
    if not window.workspace.commands.has("customers.print"):
        return picture
    window.workspace.commands.action("customers.print").trigger()
    _look(window)
    (menu,) = window.findChildren(QMenu, "print_menu")[-1:]
    return menu.grab()


def _festivals(window: MainWindow) -> QPixmap:
    window.workspace.navigate("festivals", festival="mid_autumn", day="2026-09-25")
    screen = window.current_page()
    if screen is not None:
        table = screen.findChild(QTableView, "plan_table")
        if table is not None and table.model().rowCount():
            window.workspace.commands.action("festivals.prepare").trigger()
            table.selectRow(min(14, table.model().rowCount() - 1))
    return _look(window)


def _festival_dialog(name: str) -> Scene:
    def open_it(window: MainWindow) -> None:
        window.workspace.navigate("festivals", festival="mid_autumn", day="2026-09-25")
        page = window.current_page()
        button = page.findChild(QAbstractButton, name) if page is not None else None
        if button is not None:
            button.click()

    return _dialog(open_it)


SCENES: dict[str, Scene] = {
    "today": _today,
    "review": _review,
    "customers": _customers,
    "card": _card,
    "dates-read": _dates_read,
    "dates-edit": _dates_edit,
    "dates-rule": _dialog(_date_rule),
    "new-customer": _command(CommandId.NEW_CUSTOMER),
    "quick-log": _command(CommandId.QUICK_LOG),
    "order": _command(CommandId.NEW_ORDER),
    "import": _dialog(_import),
    "palette": _command(CommandId.PALETTE),
    "shortcuts": _command(CommandId.SHORTCUTS),
    "settings-general": _settings(0),
    "settings-fields": _settings(1),
    "settings-reps": _settings(2),
    "settings-tags": _settings(3),
    "settings-sensitive": _settings(4),
    "settings-industry": _settings(5),
    "settings-policy": _settings(6),
    "settings-value": _settings(7),
    "settings-zone": _settings(9),
    "settings-reminders": _settings(-1),
    "worth-card": _worth_card,
    "worth-why": _worth("card.why"),
    "worth-level": _worth("card.level"),
    "worth-tier": _worth("card.tier"),
    "pyramid": _pyramid("pyramid"),
    "pyramid-reps": _pyramid("pyramid", 1),
    "pyramid-rep": _pyramid("pyramid", 2),
    "pyramid-numbers": _pyramid("pyramid", numbers=True),
    "pyramid-report": _dialog(_boss_report),
    **{f"pyramid-{page}": _pyramid(page) for page in Page if page is not Page.PYRAMID},
    "calendar-month": _calendar("month"),
    "calendar-autumn": _calendar("month", "2026-09-25"),
    "calendar-week": _calendar("week"),
    "calendar-agenda": _calendar("agenda"),
    "calendar-year": _calendar("year"),
    "calendar-print": _calendar_print,
    "print-menu": _print_menu,
    "print-cards": _print("cards"),
    "print-brief": _print("brief"),
    "print-list": _print("list"),
    "print-labels": _print("labels"),
    "print-envelopes": _print("envelopes"),
    "festivals": _festivals,
    "festivals-texts": _festival_dialog("greeting_texts"),
    "festivals-choose": _festival_dialog("festivals_choose"),
    "festivals-gift": _festival_dialog("greeting_gift_button"),
}


def main() -> int:
    parser = argparse.ArgumentParser(description="Pictures of every screen")
    parser.add_argument("--only", default="", help="scenes whose name contains this")
    parser.add_argument("--big", type=Path, help="a large book to look at as well")
    parser.add_argument("--quick", action="store_true", help="Chinese, 1280×720 and the demo book only")
    options = parser.parse_args()
    translations_build.build_if_stale()
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    TARGET.mkdir(exist_ok=True)
    with demo_books(options.big) as books:
        for name, book in books.items():
            if options.quick and name != "demo":
                continue
            for language in Language:
                if options.quick and language is not Language.CHINESE:
                    continue
                for theme in (ThemeChoice.LIGHT, ThemeChoice.DARK):
                    _shoot(app, name, book, language, theme, options)
    return 0


def _shoot(
    app: QApplication,
    name: str,
    book: Path,
    language: Language,
    theme: ThemeChoice,
    options: argparse.Namespace,
) -> None:
    for width, height in SIZES[:1] if options.quick else SIZES:
        for scene, show in SCENES.items():
            if options.only not in scene:
                continue
            state = UiState(paths.config_dir() / f"{scene}-{name}-{language}-{theme}-{width}.ini")
            program = Program(app, language=language, state=state, inline_tasks=True, clock=FixedClock(AS_OF))
            sys.excepthook = sys.__excepthook__
            program.theme.choose(theme)
            try:
                program.open(BookWish(book))
                assert program.window is not None
                program.window.resize(width, height)
                QTest.qWait(60)
                file = TARGET / f"{scene}-{name}-{language}-{theme}-{width}x{height}.png"
                show(program.window).save(str(file))
                print(file)
            finally:
                program.end()
                if program.window is not None:
                    program.window.hide()
                    program.window.deleteLater()
                QTest.qWait(10)


@contextmanager
def demo_books(big: Path | None) -> Iterator[dict[str, Path]]:
    from keyacct_desktop.services.demo import fill_demo

    with tempfile.TemporaryDirectory() as folder:
        os.environ[paths.HOME_VARIABLE] = folder
        clock = FixedClock(AS_OF)
        books = {"empty": paths.default_book(), "demo": paths.demo_book()}
        paths.ensure(paths.data_dir())
        create_book(books["empty"], clock=clock).close()
        demo = create_book(books["demo"], clock=clock)
        fill_demo(demo, as_of=AS_OF)
        demo.close()
        if big is not None:
            books["big"] = Path(shutil.copy(big, Path(folder) / "big.keyacct"))
        yield books


if __name__ == "__main__":
    sys.exit(main())
