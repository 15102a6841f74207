"""The print dialog: what is seen is what is printed, with and without a printer."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton
from shiboken6 import isValid

from keyacct_desktop.documents.devices import print_pages
from keyacct_desktop.documents.page import Flip, PageRange
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.cards import CardSource
from keyacct_desktop.ui.printing.dialog import PrintDialog
from keyacct_desktop.ui.printing.preview import Preview
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.tasks import TaskRunner
from tests.documents.pdf import sizes_mm, text_of
from tests.printed import a_company, a_person
from tests.ui.fakes import FakePrompts
from tests.ui.printing.conftest import Numbers


def opened(window: MainWindow, source: Numbers) -> PrintDialog:
    window.workspace.print_document(source)
    (dialog,) = window.findChildren(PrintDialog)
    return dialog


def find(dialog: PrintDialog, kind: type, name: str):
    found = dialog.findChild(kind, name)
    assert found is not None, name
    return found


def choose(dialog: PrintDialog, name: str, code: str) -> None:
    box = find(dialog, QComboBox, name)
    box.setCurrentIndex(box.findData(code))


def settled(qtbot, source: Numbers, builds: int) -> None:
    qtbot.waitUntil(lambda: len(source.built) == builds)


def save(dialog: PrintDialog, prompts: FakePrompts, path: Path) -> PdfReader:
    prompts.answer("save_file", path)
    QTest.mouseClick(find(dialog, QPushButton, "print_save"), Qt.MouseButton.LeftButton)
    return PdfReader(path, strict=True)


def test_the_preview_shows_the_first_page_and_how_many_there_are(window, source):
    dialog = opened(window, source)
    assert find(dialog, QLabel, "print_place").text() == "Page 1 of 3"
    preview = find(dialog, Preview, "print_preview")
    preview.grab()
    image = preview.view.image
    assert image is not None
    assert any(
        image.pixelColor(x, y).lightness() < 100
        for x in range(image.width())
        for y in range(image.height() // 4)
    )


def test_keys_turn_the_pages_and_stop_at_both_ends(window, source):
    dialog = opened(window, source)
    preview, place = find(dialog, Preview, "print_preview"), find(dialog, QLabel, "print_place")
    QTest.keyClick(preview, Qt.Key.Key_PageUp)
    assert place.text() == "Page 1 of 3"
    for _ in range(5):
        QTest.keyClick(preview, Qt.Key.Key_PageDown)
    assert place.text() == "Page 3 of 3"
    assert not find(dialog, QPushButton, "print_on").isEnabled()


def test_a_pdf_is_saved_without_any_printer(window, source, prompts, tmp_path):
    dialog = opened(window, source)
    assert not find(dialog, QPushButton, "print_now").isEnabled()
    assert find(dialog, QComboBox, "print_printer").currentText() == "No printer is set up"
    reader = save(dialog, prompts, tmp_path / "x.pdf")
    assert [text_of(reader, at) for at in range(3)] == [f"第 {n} 页 travel" for n in (1, 2, 3)]
    assert sizes_mm(reader) == {(210, 297)}
    assert not dialog.isVisible()


def test_return_saves_from_the_page_and_from_a_field_and_presses_the_button_it_is_on(
    window, source, prompts, tmp_path
):
    dialog = opened(window, source)
    preview = find(dialog, Preview, "print_preview")
    preview.setFocus()
    QTest.keyClick(preview, Qt.Key.Key_PageDown)
    turn_back = find(dialog, QPushButton, "print_back")
    turn_back.setFocus()
    QTest.keyClick(turn_back, Qt.Key.Key_Return)
    assert find(dialog, QLabel, "print_place").text() == "Page 1 of 3"
    preview.setFocus()
    prompts.answer("save_file", tmp_path / "x.pdf")
    QTest.keyClick(preview, Qt.Key.Key_Return)
    assert len(PdfReader(tmp_path / "x.pdf", strict=True).pages) == 3


def test_the_page_is_framed_while_the_keyboard_turns_it(qtbot, window, source):
    dialog = opened(window, source)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    preview = find(dialog, Preview, "print_preview")
    find(dialog, QLineEdit, "print_pages").setFocus()
    before = preview.grab().toImage()
    preview.setFocus()
    assert preview.grab().toImage() != before


def test_what_is_chosen_is_printed_and_remembered(qtbot, window, source, prompts, tmp_path):
    dialog = opened(window, source)
    choose(dialog, "print_profile", "full")
    choose(dialog, "print_paper", "A5")
    choose(dialog, "print_turn", "lying")
    choose(dialog, "print_what", "one")
    find(dialog, QCheckBox, "print_photo").setChecked(True)
    settled(qtbot, source, 2)
    reader = save(dialog, prompts, tmp_path / "x.pdf")
    assert sizes_mm(reader) == {(210, 148)}
    assert text_of(reader, 0) == "第 1 页 full"
    assert source.built[-1].ticked("photo")
    dialog.deleteLater()
    qtbot.waitUntil(lambda: not window.findChildren(PrintDialog))
    again = Numbers()
    opened(window, again)
    assert again.built[0].setup == source.built[-1].setup
    assert again.built[0].values == {"profile": "full", "photo": "yes", "what": "all"}


def test_only_the_pages_of_the_range_are_saved(window, source, prompts, tmp_path):
    dialog = opened(window, source)
    find(dialog, QLineEdit, "print_pages").setText("2-")
    assert text_of(save(dialog, prompts, tmp_path / "x.pdf")) == "第 2 页 travel第 3 页 travel"


@pytest.mark.parametrize(
    ("text", "words"), [("x", "Please write the pages like 1-3, 5."), ("9", "There is no such page")]
)
def test_a_wrong_range_is_told_and_nothing_is_written(window, source, prompts, tmp_path, text, words):
    dialog = opened(window, source)
    field = find(dialog, QLineEdit, "print_pages")
    field.setText(text)
    if text == "9":
        prompts.answer("save_file", tmp_path / "x.pdf")
    dialog.save_pdf()
    assert words in dialog._notice.text()
    assert list(tmp_path.glob("*.pdf")) == []
    assert dialog.isVisible()
    QTest.keyClicks(field, "1")
    assert dialog._notice.text() == ""


def test_a_refusal_while_building_is_told_in_the_dialog(window, source):
    source.refusal = Refused("chinese_font_missing")
    dialog = opened(window, source)
    assert "Chinese font" in dialog._notice.text()
    assert not find(dialog, QPushButton, "print_save").isEnabled()


def test_a_folder_that_cannot_be_written_is_told_and_the_dialog_stays(window, source, prompts, tmp_path):
    dialog = opened(window, source)
    prompts.answer("save_file", tmp_path / "nowhere" / "x.pdf")
    dialog.save_pdf()
    assert dialog._notice.text()
    assert dialog.isVisible()


def test_the_open_book_is_never_written_over(window, source, prompts):
    path = window.workspace.book.path
    before = path.stat().st_ino
    dialog = opened(window, source)
    prompts.answer("save_file", path)
    dialog.save_pdf()
    assert "the book itself" in dialog._notice.text()
    assert dialog.isVisible()
    assert path.stat().st_ino == before


def test_nothing_to_print_is_said(window):
    dialog = opened(window, Numbers(0))
    assert dialog._notice.text() == "There is nothing to print here."
    assert find(dialog, QLabel, "print_place").text() == ""


def test_a_printer_gets_the_pages_sides_and_copies(qtbot, window, source, installed, monkeypatch):
    installed["names"] = ["Office", "Home"]
    sent = []
    monkeypatch.setattr(
        printers, "print_on", lambda name, document, **how: sent.append((name, document.title, how)) or 3
    )
    dialog = opened(window, source)
    find(dialog, QComboBox, "print_printer").setCurrentText("Home")
    find(dialog, QCheckBox, "print_both_sides").setChecked(True)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    ((name, title, how),) = sent
    assert (name, title) == ("Home", "Numbers")
    assert how["both_sides"]
    assert how["copies"] == 1
    assert not dialog.isVisible()
    assert window.workspace.state.text("print/printer") == "Home"


def test_how_to_turn_the_sheet_is_said_when_front_and_back_belong_together(window, source):
    source.flip = Flip.SHORT_EDGE
    dialog = opened(window, source)
    assert "short edge" in find(dialog, QLabel, "print_flip").text()


def test_a_long_document_is_counted_while_it_is_shown(qtbot, window):
    long = Numbers(5000)
    dialog = opened(window, long)
    place = find(dialog, QLabel, "print_place")
    assert place.text().startswith("Page 1 of")
    qtbot.waitUntil(lambda: place.text() == "Page 1 of 5,000")


def test_a_printer_paints_the_same_pages_as_the_file(tmp_path, source, qapp):
    document = source.build(_chosen(source))
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printers.set_up(printer, document, 1, False)
    assert print_pages(document, printer, printer.resolution(), None, PageRange.read("1,3")) == 2
    reader = PdfReader(tmp_path / "printed.pdf")
    assert sizes_mm(reader) == {(210, 297)}
    assert "3" in text_of(reader, 1)


def test_a_printer_that_went_away_is_refused(source, qapp):
    with pytest.raises(Refused) as refusal:
        printers.print_on("Gone", source.build(_chosen(source)), only=PageRange(), copies=1, both_sides=False)
    assert refusal.value.code == "printer_gone"


def test_the_dialog_opens_in_every_language(language, window, source):
    dialog = opened(window, source)
    assert dialog.windowTitle() == "Print numbers"
    assert find(dialog, QPushButton, "print_save").text() in ("Save as PDF…", "存为 PDF…")


def _chosen(source: Numbers):
    from keyacct_desktop.documents.page import Paper, sheet
    from keyacct_desktop.ui.printing.source import Chosen

    return Chosen(sheet(Paper.A4), Paper.A4, {"profile": "travel"})


@pytest.fixture
def busy_window(qtbot, tools) -> MainWindow:
    """A window whose work is done in a worker, as in life."""
    made = MainWindow(tools._replace(tasks=TaskRunner()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    yield made
    made.workspace.tasks.stop_all()


def test_pages_can_be_turned_while_a_thousand_cards_are_written(qtbot, busy_window, prompts, tmp_path):
    book = busy_window.workspace.book
    ids = [a_person(book), a_company(book)] * 300
    busy_window.workspace.print_document(CardSource(book, ids))
    (dialog,) = busy_window.findChildren(PrintDialog)
    save_button = find(dialog, QPushButton, "print_save")
    qtbot.waitUntil(save_button.isEnabled, timeout=20_000)
    prompts.answer("save_file", tmp_path / "cards.pdf")
    save_button.click()
    turned = 0
    while isValid(dialog) and dialog.isVisible() and turned < 2000:
        dialog.preview.turn(1 if turned % 3 else -1)
        dialog.grab()
        qtbot.wait(1)
        turned += 1
    assert turned > 3
    reader = PdfReader(tmp_path / "cards.pdf", strict=True)
    assert len(reader.pages) == 1200
    assert text_of(reader, 1199) == text_of(reader, 3)


def test_writing_can_be_stopped_and_leaves_no_file(qtbot, busy_window, prompts, tmp_path):
    endless = Numbers(200_000)
    dialog = opened(busy_window, endless)
    qtbot.waitUntil(find(dialog, QPushButton, "print_save").isEnabled, timeout=20_000)
    prompts.answer("save_file", tmp_path / "x.pdf")
    dialog.save_pdf()
    stop = find(dialog, QPushButton, "print_stop")
    assert stop.isVisible()
    stop.click()
    qtbot.waitUntil(find(dialog, QPushButton, "print_save").isEnabled, timeout=20_000)
    assert dialog.isVisible()
    assert [path.name for path in tmp_path.iterdir() if "pdf" in path.name] == []
