"""The timeline on a card: what its rows say, and that the keyboard changes, deletes and ticks off."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.orders import OrderEntry, book_order
from keyacct_desktop.services.tasks import add_task, read_open_tasks
from keyacct_desktop.services.timeline import BookedOrder, LoggedContact, Promise, StageMove
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.timeline import TimelineView
from keyacct_desktop.ui.widgets.timeline_acts import TimelineActs
from tests.conftest import TODAY
from tests.ui.log.conftest import People

House = tuple[Workspace, QWidget]
Show = Callable[[int], TimelineView]


@pytest.fixture
def show(qtbot, house: House) -> Show:
    workspace, window = house
    layout = QVBoxLayout(window)

    def shown(party_id: int) -> TimelineView:
        view = TimelineView(workspace.book, party_id, workspace.theme)
        TimelineActs(workspace, view)
        layout.addWidget(view)
        layout.addStretch(1)
        window.resize(620, 700)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        view.setFocus()
        return view

    return shown


def visit(people: People) -> LogEntry:
    return LogEntry(customers=(people.company,), happened_on=TODAY, type="visit")


def texts(view: TimelineView, row: int) -> list[str]:
    return [label.text() for label in view.rows()[row].findChildren(QLabel) if label.text()]


def test_a_row_says_when_what_with_whom_and_what_next(book: Book, people: People, show: Show) -> None:
    log_interaction(
        book,
        entry=replace(
            visit(people),
            customers=(people.company, people.li),
            present=(people.buyer,),
            content="<b>谈合同</b>",
            result="promise",
            minutes=45,
            next_step="送样品",
            next_on=date(2026, 3, 25),
            cost_fen=1000,
        ),
    )
    said = texts(show(people.company), 0)
    assert said[:5] == ["16 Mar", "Mon", "Visit", "cost ¥5", "<b>谈合同</b>"]
    assert "with 陈建国 · together with 李娜 · Promise" in said[5]
    assert said[6:] == ["→ 25 Mar Wed 送样品"]


def test_orders_promises_and_stages_have_their_own_words(book: Book, people: People, show: Show) -> None:
    order = OrderEntry(party_id=people.wang, ordered_on=TODAY, amount_fen=1_000_000, margin_bp=1500)
    book_order(book, order=replace(order, product="轴承", quantity=2))
    book_order(book, order=replace(order, amount_fen=5_000, is_return=True, margin_bp=None))
    add_task(book, party_id=people.wang, text="付款", owner="them", due_on=date(2026, 3, 10))
    view = show(people.wang)
    assert texts(view, 0)[2:] == ["Return", "−¥50"]
    assert texts(view, 1) == ["Order", "¥10,000", "轴承 × 2", "profit ¥1,500"]
    assert texts(view, 2) == ["Stage", "Search → Closed · first order"]
    assert texts(view, 3)[2:] == ["They promised", "付款", "due 10 Mar"]
    assert [type(row.entry) for row in view.rows()] == [BookedOrder, BookedOrder, StageMove, Promise]


def test_enter_opens_the_current_entry_to_be_changed(
    book: Book, people: People, house: House, show: Show
) -> None:
    contact = log_interaction(book, entry=visit(people))
    order = book_order(
        book, order=OrderEntry(party_id=people.company, ordered_on=date(2026, 3, 1), amount_fen=100)
    )
    wished: list[tuple[str, int]] = []
    house[0].contact_change_wanted.connect(lambda entry_id: wished.append(("contact", entry_id)))
    house[0].order_change_wanted.connect(lambda entry_id: wished.append(("order", entry_id)))
    view = show(people.company)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert isinstance(view.current(), LoggedContact)
    assert wished == [("contact", contact), ("order", order)]


def test_delete_takes_the_entry_away_and_says_how_to_have_it_back(
    book: Book, people: People, house: House, show: Show
) -> None:
    log_interaction(book, entry=visit(people))
    said: list[str] = []
    house[0].said.connect(said.append)
    QTest.keyClick(show(people.company), Qt.Key.Key_Delete)
    assert not book.fetch("SELECT * FROM interaction")
    assert said == ["Deleted · Ctrl+Z takes it back"]
    book.undo()
    assert len(book.fetch("SELECT * FROM interaction")) == 1


def test_a_change_of_stage_cannot_be_deleted(book: Book, people: People, show: Show) -> None:
    book_order(book, order=OrderEntry(party_id=people.wang, ordered_on=TODAY, amount_fen=100))
    view = show(people.wang)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert isinstance(view.current(), StageMove)
    QTest.keyClick(view, Qt.Key.Key_Delete)
    assert len(book.fetch("SELECT * FROM stage_change")) == 1


def test_space_ticks_the_next_step_off_for_this_customer(book: Book, people: People, show: Show) -> None:
    log_interaction(
        book,
        entry=replace(
            visit(people), customers=(people.company, people.li), next_step="送样品", next_on=TODAY
        ),
    )
    QTest.keyClick(show(people.company), Qt.Key.Key_Space)
    assert read_open_tasks(book, people.company) == []
    assert len(read_open_tasks(book, people.li)) == 1


def test_the_tick_of_a_promise_is_taken_back_the_same_way(book: Book, people: People, show: Show) -> None:
    add_task(book, party_id=people.wang, text="寄样品")
    QTest.keyClick(show(people.wang), Qt.Key.Key_Space)
    assert read_open_tasks(book, people.wang) == []
    QTest.keyClick(show(people.wang), Qt.Key.Key_Space)
    assert len(read_open_tasks(book, people.wang)) == 1


def test_a_double_click_opens_and_a_right_click_offers_what_can_be_done(
    book: Book, people: People, house: House, show: Show
) -> None:
    entry = log_interaction(book, entry=replace(visit(people), next_step="报价"))
    wished: list[int] = []
    house[0].contact_change_wanted.connect(wished.append)
    view = show(people.company)
    QTest.mouseDClick(view.rows()[0], Qt.MouseButton.LeftButton)
    assert wished == [entry]
    QTest.keyClick(view, Qt.Key.Key_Menu)
    menu = view.findChild(QWidget, "timeline_menu")
    assert [action.text() for action in menu.actions()] == ["Change …", "Done", "Delete"]
    menu.close()


def test_older_entries_come_twenty_at_a_time_by_button_or_arrow(
    book: Book, people: People, show: Show
) -> None:
    for number in range(50):
        log_interaction(
            book,
            entry=replace(visit(people), happened_on=TODAY - timedelta(days=number), content=f"第{number}次"),
        )
    view = show(people.company)
    more = view.findChild(QPushButton, "timeline_more")
    assert view.count == 20
    more.click()
    assert view.count == 40
    for _ in range(40):
        QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.count == 50
    assert not more.isVisible()
    assert "第40次" in texts(view, 40)


def test_a_very_long_note_does_not_bury_the_story(book: Book, people: People, show: Show) -> None:
    log_interaction(book, entry=replace(visit(people), content="长" * 500_000))
    shown = texts(show(people.company), 0)[3]
    assert len(shown) < 1000
    assert shown.endswith("…")


def test_the_rows_speak_both_languages(book: Book, people: People, show: Show, language: Language) -> None:
    log_interaction(book, entry=replace(visit(people), minutes=1, next_step="送样品", next_on=TODAY))
    said = texts(show(people.company), 0)
    assert (
        said
        == {
            Language.CHINESE: ["3月16日", "周一", "拜访", "1 分钟", "→ 3月16日 周一 送样品"],
            Language.ENGLISH: ["16 Mar", "Mon", "Visit", "1 minute", "→ 16 Mar Mon 送样品"],
        }[language]
    )
