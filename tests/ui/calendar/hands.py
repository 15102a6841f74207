"""What a rep does in a painted calendar, and what can be read of it."""

from datetime import date

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from keyacct_desktop.ui.calendar.day_grid import DayGrid
from keyacct_desktop.ui.calendar.screen import CalendarScreen


def drag(grid: DayGrid, key: str, day: date) -> None:
    """Carry a line to another day with the mouse."""
    start, end = grid.line_rect(key).center(), grid.cell_rect(day).center()
    QTest.mousePress(grid, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(grid, start + QPoint(6, 4))
    QTest.mouseMove(grid, start + QPoint(20, 12))
    QTest.mouseMove(grid, end)
    QTest.mouseRelease(grid, Qt.MouseButton.LeftButton, pos=end)
    for _ in range(4):
        QApplication.processEvents()


def click_day(grid: DayGrid, day: date) -> None:
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=grid.cell_rect(day).bottomRight() - QPoint(8, 4))


def title(screen: CalendarScreen) -> str:
    return screen.findChild(QLabel, "calendar_title").text()


def sheet(screen: CalendarScreen) -> str:
    return screen.panel.findChild(QLabel, "day_title").text()
