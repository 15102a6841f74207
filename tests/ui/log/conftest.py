"""A book with a company, its people and two private customers; the window the forms open beside."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from tests.services.test_interactions import add_party


@dataclass(frozen=True)
class People:
    company: int
    buyer: int
    engineer: int
    wang: int
    li: int


@pytest.fixture
def people(book: Book) -> People:
    company = add_party(book, "长江机械", "company")
    return People(
        company,
        add_party(book, "陈建国", "contact", company),
        add_party(book, "赵丽", "contact", company),
        add_party(book, "王志强"),
        add_party(book, "李娜"),
    )


@pytest.fixture
def house(qtbot, tools: Tools) -> Iterator[tuple[Workspace, QWidget]]:
    """The workspace and its window."""
    window = QWidget()
    qtbot.addWidget(window)
    workspace = Workspace(tools, window)
    with qtbot.waitExposed(window):
        window.show()
    yield workspace, window
    for dialog in window.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if dialog.isWindow():
            dialog.close()
