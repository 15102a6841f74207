"""The window on a small book with birthdays in both calendars, an anniversary and a follow-up; today is 16 March 2026."""

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.calendar.screen import CalendarScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from tests.ui.fakes import FakePrompts
from tests.ui.rep import Rep


def add_date(
    tx, party: int, type_: str, calendar: str, year: int | None, month: int, day: int, **more
) -> int:
    return tx.insert(
        "important_date",
        party_id=party,
        type=type_,
        calendar=calendar,
        year=year,
        month=month,
        day=day,
        **more,
    )


@pytest.fixture
def ids(book: Book) -> dict[str, int]:
    """王伟 (born 20 March 1986, a follow-up on the 18th), 李娜 (lunar 八月十五 1979), 大华贸易 (founded 24 March 2001)."""
    found = {}
    with book.transaction("import.finished") as tx:
        for name, kind in (("王伟", "person"), ("李娜", "person"), ("大华贸易", "company")):
            found[name] = tx.insert(
                "party", kind=kind, name=name, stage="closed", created_at=tx.now, updated_at=tx.now
            )
        tx.insert("contact_point", party_id=found["王伟"], kind="phone", value="13800138000")
        add_date(tx, found["王伟"], "birthday", "solar", 1986, 3, 20)
        add_date(tx, found["李娜"], "birthday", "lunar", 1979, 8, 15)
        add_date(tx, found["大华贸易"], "founding", "solar", 2001, 3, 24)
        found["task"] = tx.insert(
            "task", party_id=found["王伟"], kind="next_step", owner="us", text="送样品", due_on="2026-03-18",
            created_at=tx.now,
        )  # fmt: skip
    return found


@pytest.fixture
def chinese(translations: Translations) -> None:
    assert translations.use(Language.CHINESE)


@pytest.fixture
def house(qtbot, chinese, ids, tools: Tools) -> MainWindow:
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


class PatientRep(Rep):
    """Waits until the calendar has followed: a change of the book is read again in the next round of events."""

    def settle(self) -> None:
        for _ in range(4):
            super().settle()


@pytest.fixture
def rep(qtbot, house: MainWindow, prompts: FakePrompts) -> Rep:
    rep = PatientRep(qtbot, house, prompts)
    rep.come_back()
    return rep


@pytest.fixture
def calendar(qtbot, house: MainWindow, rep: Rep) -> CalendarScreen:
    """The calendar in front, with the keyboard in it."""
    house.show_screen("calendar")
    screen = house.current_page()
    assert isinstance(screen, CalendarScreen)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is screen.views.month)
    return screen
