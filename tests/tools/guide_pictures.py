"""The few small pictures of README and user guide, in docs/pictures: Chinese, light, the demo book.

    python -m tests.tools.guide_pictures

They show the real window at a fixed day and have 256 colours, so that they stay small.
"""

import os
import sys
import time
from io import BytesIO
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QRect, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from keyacct_desktop.app import paths, translations_build
from keyacct_desktop.app.start import Program
from keyacct_desktop.documents.devices import page_image
from keyacct_desktop.services.book import FixedClock
from keyacct_desktop.ui.customers.dates.rows import DateRow
from keyacct_desktop.ui.customers.screen import CustomersScreen
from keyacct_desktop.ui.customers.worth.block import WorthBlock
from keyacct_desktop.ui.printing.cards import cards_document
from keyacct_desktop.ui.shell.book_actions import BookWish
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.theme import ThemeChoice
from keyacct_desktop.ui.shell.ui_state import UiState
from tests.tools.pictures import AS_OF, demo_books

TARGET = Path("docs/pictures")
PERSON = "陈静"
VALUED = "湖州华康信广告有限公司"
PRINTED = "冯铭泽"
DESK = 0xFFE4E1DA
BORN = "1987年闰六月初十"
FESTIVAL = {"festival": "mid_autumn", "day": "2026-09-25"}
LIST = """客户,单位,手机,生日,农历生日,标签,车牌
王伟,大华贸易,138 0013 8000,1985年3月8日,,老乡,浙A·12345
李娜,,13900139000,,八月十五,爱喝茶,
陈静,嘉兴市供电公司,13004961044,,,,
周敏,恒达机械,13700137000,85.3.8,,,浙B·66188
赵强,,13600136000,13月40日,,,
"""


def main() -> int:
    translations_build.build_if_stale()
    app = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(app, QApplication)
    # The clock stands at noon in China: no text is warned of as sent by night.
    os.environ["TZ"] = "Asia/Shanghai"
    time.tzset()
    TARGET.mkdir(parents=True, exist_ok=True)
    with demo_books(None) as books:
        state = UiState(paths.config_dir() / "guide.ini")
        clock = FixedClock(AS_OF)
        program = Program(app, language=Language.CHINESE, state=state, inline_tasks=True, clock=clock)
        sys.excepthook = sys.__excepthook__
        program.theme.choose(ThemeChoice.LIGHT)
        try:
            program.open(BookWish(books["demo"]))
            window = program.window
            assert window is not None
            window.resize(1280, 720)
            window.activateWindow()
            _close_banner(window)
            _today(window)
            _review(window)
            _customers(window)
            _worth(window)
            _pyramid(window)
            _edit(window)
            _several(window)
            _log(window)
            _import(window)
            _date_rule(window)
            _calendar(window)
            _festivals(window)
            _printed_card(window)
        finally:
            program.end()
    return 0


def _screen(window: MainWindow) -> CustomersScreen:
    screen = window.screen_widget("customers")
    assert isinstance(screen, CustomersScreen)
    return screen


def _person(window: MainWindow) -> int:
    rows = window.workspace.book.fetch("SELECT id FROM list_row WHERE name = ?", (PERSON,))
    return int(rows[0][0])


def _close_banner(window: MainWindow) -> None:
    """The day's notice would stand on every picture."""
    for _ in range(40):
        QTest.qWait(50)
        button = window.findChild(QAbstractButton, "reminder_banner_close")
        if button is not None and button.isVisible():
            button.click()
            return


def _today(window: MainWindow) -> None:
    window.show_screen("today")
    _save(_look(window), "today")


def _review(window: MainWindow) -> None:
    window.workspace.navigate("today", page="review")
    picture = _look(window)
    _save(picture.copy(QRect(68, 74, picture.width() - 68, 418)), "review")
    window.workspace.navigate("today")


def _worth(window: MainWindow) -> None:
    rows = window.workspace.book.fetch("SELECT id FROM list_row WHERE name = ?", (VALUED,))
    window.show_customer(rows[0][0])
    QTest.qWait(250)
    block = window.findChild(WorthBlock)
    assert block is not None
    _save(block.grab(), "worth")


def _pyramid(window: MainWindow) -> None:
    window.workspace.navigate("pyramid", page="pyramid")
    # The first chart loads its library; a picture of another size is drawn once the size has settled.
    QTest.qWait(900)
    picture = _look(window)
    _save(picture.copy(QRect(68, 74, picture.width() - 68, 616)), "pyramid")


def _customers(window: MainWindow) -> None:
    window.show_customer(_person(window))
    _screen(window).take_focus()
    _save(_look(window), "customers")


def _edit(window: MainWindow) -> None:
    window.show_customer(_person(window))
    card = _screen(window).card
    card.edit()
    picture = _look(window)
    left = card.mapTo(window, card.rect().topLeft()).x()
    _save(picture.copy(QRect(left, 74, picture.width() - left, 616)), "edit")
    card.restore()


def _several(window: MainWindow) -> None:
    screen = _screen(window)
    screen.take_focus()
    for _ in range(3):
        QTest.keyClick(screen.pane.table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    picture = _look(window)
    width = screen.pane.mapTo(window, screen.pane.rect().topRight()).x() + 1
    _save(picture.copy(QRect(68, 424, width - 68, 268)), "several")


def _log(window: MainWindow) -> None:
    window.workspace.log_contact([_person(window)])
    dialog = _dialog()
    content = dialog.findChild(QPlainTextEdit, "log_content")
    next_step = dialog.findChild(QLineEdit, "log_next_step")
    assert content is not None
    assert next_step is not None
    QTest.qWait(100)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_1)
    _type(content, "看了样机，问能不能月底前装好")
    QTest.keyClick(content, Qt.Key.Key_Return)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_3)
    next_step.setFocus()
    _type(next_step, "下周三送报价")
    QTest.qWait(150)
    _save(dialog.grab(), "log")
    dialog.close()


def _import(window: MainWindow) -> None:
    source = paths.data_dir() / "客户名单.csv"
    source.write_text(LIST, encoding="gb18030")
    window.workspace.import_file(source)
    QTest.qWait(400)
    dialog = _dialog()
    picture = dialog.grab()
    # Without the line that says where the file lies.
    _save(picture.copy(QRect(0, 36, picture.width(), picture.height() - 36)), "import")
    dialog.close()


def _date_rule(window: MainWindow) -> None:
    window.show_customer(_person(window))
    card = _screen(window).card
    card.edit()
    button = card.findChild(QAbstractButton, "add_custom:self")
    assert button is not None
    button.click()
    row = card.findChildren(DateRow)[-1]
    field = row.findChild(QLineEdit, "date_value")
    assert field is not None
    _type(field, BORN)
    kinds = row.findChild(QComboBox)
    assert kinds is not None
    kinds.setCurrentIndex(0)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        _save(dialog.grab(), "date-rule")
        dialog.close()

    QTimer.singleShot(400, look)
    row.open_details()
    QTest.qWait(600)
    card.restore()


def _calendar(window: MainWindow) -> None:
    window.workspace.navigate("calendar", view="month", day="2026-09-26")
    _save(_look(window), "calendar")


def _festivals(window: MainWindow) -> None:
    window.workspace.navigate("festivals", **FESTIVAL)
    window.workspace.commands.action("festivals.prepare").trigger()
    page = window.current_page()
    assert page is not None
    table = page.findChild(QTableView, "plan_table")
    assert table is not None
    QTest.qWait(200)
    texts = [row for row in range(table.model().rowCount()) if table.model().index(row, 6).data()]
    for row in texts[:4]:
        table.setCurrentIndex(table.model().index(row, 0))
        QTest.qWait(60)
        QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    picture = _look(window)
    _save(picture.copy(QRect(68, 74, picture.width() - 68, 616)), "festivals")


def _printed_card(window: MainWindow) -> None:
    """Front and back of a card to carry, side by side."""
    book = window.workspace.book
    rows = book.fetch("SELECT id FROM list_row WHERE name = ?", (PRINTED,))
    document = cards_document(book, [rows[0][0]])
    sides = [page for part in document.parts for page in part()][:2]
    images = [page_image(page, document.setup.size, 84) for page in sides]
    width, height = images[0].width(), images[0].height()
    both = QPixmap(2 * width + 36, height + 24)
    both.fill(DESK)
    painter = QPainter(both)
    for place, image in enumerate(images):
        painter.drawImage(12 + place * (width + 12), 12, image)
    painter.end()
    _save(both, "printed-card")


def _type(field: QWidget, text: str) -> None:
    """As an input method does it."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(field, event)


def _dialog() -> QDialog:
    shown = [
        each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()
    ]
    assert len(shown) == 1, shown
    return shown[0]


def _look(window: MainWindow) -> QPixmap:
    QTest.qWait(250)
    return window.grab()


def _save(picture: QPixmap, name: str) -> None:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    picture.save(buffer, "PNG")
    image = Image.open(BytesIO(bytes(buffer.data().data()))).convert("RGB")
    file = TARGET / f"{name}.png"
    # The colours that are there most: backgrounds and marks stay what they are, and edges of letters give way.
    common = sorted(image.getcolors(image.width * image.height) or [], reverse=True)[:256]
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for _, colour in common for part in _parts(colour)])
    image.quantize(palette=palette, dither=Image.Dither.NONE).save(file, optimize=True)
    print(file, image.size, os.path.getsize(file))


def _parts(colour: object) -> tuple[int, ...]:
    return colour if isinstance(colour, tuple) else ()


if __name__ == "__main__":
    sys.exit(main())
