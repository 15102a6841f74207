"""The weekly review by keys and clicks: changes accepted and refused with undo, and ways to the people it names."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.proposals import read_proposals
from keyacct_desktop.services.method.review import services_due
from keyacct_desktop.services.week_review import read_week_review
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.today.proposals import ProposalRow
from keyacct_desktop.ui.today.review import ReviewPage
from keyacct_desktop.ui.today.screen import TodayScreen
from keyacct_desktop.ui.words.choices import choice
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, order, talk
from tests.ui.fakes import FakePrompts

WEEK = timedelta(days=7)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def parties(book: Book, clock: FixedClock) -> Iterator[list[int]]:
    """Two customers whose tier is to rise: two weekly runs have seen it."""
    keeper = MeasureKeeper(book)
    made = book_of_profits(book, [120, 80, 50, 40, 30, 20, 15, 10, 5], TODAY)
    keeper.refresh()
    for week in (1, 2):
        clock.day = TODAY + week * WEEK
        keeper.refresh()
        if week == 1:
            order(book, made[5], clock.day, 40_000, profit=16_000)
            order(book, made[7], clock.day, 40_000, profit=16_000)
            talk(book, made[0], clock.day, minutes=60)
    clock.day = TODAY + 3 * WEEK
    keeper.refresh()
    yield made
    keeper.close()


@pytest.fixture
def review(qtbot, parties: list[int], tools: Tools) -> ReviewPage:
    window = MainWindow(tools)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R, CTRL)
    page = window.findChild(ReviewPage, "review_page")
    qtbot.waitUntil(page.isVisible)
    return page


def changes(page: ReviewPage) -> list[str]:
    return [row.accessibleName() for row in page.findChildren(ProposalRow) if row.isVisible()]


def house_of(page: ReviewPage) -> MainWindow:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window


def test_ctrl_r_shows_the_changes_and_esc_goes_back(qtbot, review: ReviewPage, book: Book) -> None:
    assert len(changes(review)) == len(read_proposals(book)) >= 2
    assert any("客户F" in words for words in changes(review))
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    screen = house_of(review).current_page()
    assert isinstance(screen, TodayScreen)
    qtbot.waitUntil(screen.page.isVisible)


def test_a_accepts_the_current_change_and_undo_brings_it_back(qtbot, review: ReviewPage, book: Book) -> None:
    before = read_proposals(book)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A)
    assert len(read_proposals(book)) == len(before) - 1
    qtbot.waitUntil(lambda: len(changes(review)) == len(before) - 1)
    QTest.keySequence(house_of(review), QKeySequence.StandardKey.Undo)
    qtbot.waitUntil(lambda: len(changes(review)) == len(before))


def test_r_refuses_the_next_one_and_needs_a_reason(
    qtbot, review: ReviewPage, book: Book, prompts: FakePrompts
) -> None:
    before = read_proposals(book)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down)
    prompts.answer("ask_text", "  ", "只是一次大单")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
    assert len(read_proposals(book)) == len(before)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_R)
    assert book.fetch("SELECT party_id, verdict, reason FROM decision") == [
        (before[1].customer_id, "rejected", "只是一次大单")
    ]
    qtbot.waitUntil(lambda: len(changes(review)) == len(before) - 1)


def test_all_are_accepted_by_one_click_as_one_step(qtbot, review: ReviewPage, book: Book) -> None:
    count = len(read_proposals(book))
    qtbot.mouseClick(review.findChild(QPushButton, "accept_all"), Qt.MouseButton.LeftButton)
    assert read_proposals(book) == []
    says = review.findChild(QLabel, "review_changes_says")
    qtbot.waitUntil(says.isVisible)
    book.undo()
    qtbot.waitUntil(lambda: len(changes(review)) == count)


def test_a_name_opens_the_card(qtbot, review: ReviewPage, parties: list[int]) -> None:
    house = house_of(review)
    button = next(one for one in review.findChildren(QPushButton) if one.objectName().startswith("name_"))
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert house.current_id() == "customers"
    assert house.customers_in_hand() == [int(button.objectName().removeprefix("name_"))]


def test_the_page_says_where_the_time_goes(review: ReviewPage, book: Book) -> None:
    found = read_week_review(book)
    assert found.effort.share is not None
    words = review.findChild(QLabel, "review_effort_says").text()
    assert f"{found.effort.share * 100:.0f}%" in words


def test_services_that_were_promised_and_not_given_are_named_on_the_page(
    qtbot, review: ReviewPage, book: Book
) -> None:
    due = services_due(book)
    assert due
    section = review.findChild(QWidget, "review_services")
    qtbot.waitUntil(lambda: any(due[0].name in label for label in words_of(section)))
    assert any(choice("InteractionType", due[0].services[0]) in label for label in words_of(section))


def words_of(section: QWidget) -> list[str]:
    return [one.text() for kind in (QLabel, QPushButton) for one in section.findChildren(kind)]
