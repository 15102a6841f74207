"""What leaves the window: files, the clipboard, the page for the boss, and the question who may not leave."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLabel, QPushButton

from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.charting.pictures import read_material
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.source import Chosen
from keyacct_desktop.ui.pyramid.acts import Picture
from keyacct_desktop.ui.pyramid.report import ReportSource
from keyacct_desktop.ui.pyramid.scope import Page, Scope
from tests.documents.pdf import images, stays_inside, text_of, written
from tests.ui.customers.hands import settle
from tests.ui.fakes import FakePrompts
from tests.ui.pyramid.conftest import TODAY, Desk

SIGNS = {"png": b"\x89PNG", "svg": b"<?xml", "pdf": b"%PDF"}


@pytest.mark.parametrize("suffix", list(SIGNS))
def test_the_picture_is_saved_as_a_file_of_the_wished_kind(
    qtbot, desk: Desk, prompts: FakePrompts, tmp_path: Path, suffix: str
) -> None:
    screen = desk.open()
    target = tmp_path / f"给老板.{suffix}"
    prompts.answer("save_file", target)
    qtbot.keyClick(screen.board.view, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert target.read_bytes().startswith(SIGNS[suffix])
    assert [path.name for path in tmp_path.glob("给老板*")] == [target.name]


def test_a_name_without_a_suffix_becomes_a_png(
    qtbot, desk: Desk, prompts: FakePrompts, tmp_path: Path
) -> None:
    screen = desk.open("movement")
    prompts.answer("save_file", tmp_path / "升降")
    qtbot.mouseClick(screen.findChild(QPushButton, "pyramid_save"), Qt.MouseButton.LeftButton)
    assert (tmp_path / "升降.png").read_bytes().startswith(SIGNS["png"])


def test_a_folder_that_is_not_there_is_told_and_a_cancelled_dialog_does_nothing(
    desk: Desk, prompts: FakePrompts, tmp_path: Path
) -> None:
    screen = desk.open()
    prompts.answer("save_file", tmp_path / "nowhere" / "a.png", None)
    screen.save_picture()
    settle()
    assert len(prompts.told) == 1
    screen.save_picture()
    assert len(prompts.told) == 1


def test_the_picture_is_copied(qtbot, desk: Desk, qapp) -> None:
    screen = desk.open()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(screen.board.view, Qt.Key.Key_C, modifiers)
    image = qapp.clipboard().image()
    assert (image.width(), image.height()) == (2000, 1160)


def test_without_names_nobody_can_be_read_in_picture_and_numbers(qtbot, desk: Desk) -> None:
    screen = desk.open("concentration")
    assert desk.rows()[0][0] == "陈晓"
    screen.findChild(QCheckBox, "pyramid_discreet").setFocus()
    qtbot.keyClick(screen.findChild(QCheckBox, "pyramid_discreet"), Qt.Key.Key_Space)
    desk.drawn()
    told = " ".join(region.tip for region in screen.board.view.rendered.drawing.regions)
    for name in ("陈晓", "李娜", "王伟"):
        assert name not in told
        assert all(name not in cell for row in desk.rows() for cell in row)
    assert desk.rows()[0][0] == "Customer 1"


def test_what_would_be_lost_if_somebody_leaves_and_how_much_prospects_cover(
    qtbot, desk: Desk, book: Book, people
) -> None:
    screen = desk.open("concentration")
    field = screen.board.leaving.picker.field
    qtbot.keyClicks(field, "chenxiao")
    qtbot.waitUntil(lambda: screen.board.leaving.picker.suggestions() == ["陈晓"])
    qtbot.keyClick(field, Qt.Key.Key_Return)
    lost = screen.findChild(QLabel, "leaving_lost")
    share = screen.findChild(QLabel, "leaving_share")
    assert lost.text() == "−¥60,000"
    assert share.text() == "net profit would be lost, 51% of the total."
    assert "would cover 0% of it" in screen.findChild(QLabel, "leaving_cover").text()
    assert screen.findChild(QLabel, "leaving_after").text() == "5 customers with profit would stay."
    qtbot.keyClicks(field, "lina")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert lost.text() == "−¥96,000"
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert lost.text() == ""
    qtbot.keyClicks(field, "xinren")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert screen.board.leaving.picker.ids() == []
    qtbot.mouseClick(screen.findChild(QPushButton, "leaving_first"), Qt.MouseButton.LeftButton)
    assert screen.board.leaving.picker.ids() == [people["陈晓"]]


def test_nothing_is_lost_with_somebody_who_brings_nothing(desk: Desk, team) -> None:
    screen = desk.open("concentration")
    screen.board.leaving.pick([team["钱赔"]])
    assert desk.text("leaving_share") == "No profit would be lost: they bring none."
    assert desk.text("leaving_cover") == ""


def _report(book: Book, *, discreet: bool, scope: Scope | None = None):
    source = ReportSource(book, scope or Scope(TODAY))
    values = {"discreet": "yes" if discreet else "no"}
    return source.build(Chosen(sheet(Paper.A4), Paper.A4, values))


def test_the_page_for_the_boss_holds_the_sentence_the_movement_and_the_first_customers(
    book: Book, people, window, tmp_path: Path
) -> None:
    document = _report(book, discreet=False)
    reader = written(document, tmp_path)
    assert len(reader.pages) == 1
    assert stays_inside(document)
    text = text_of(reader)
    for words in (
        "Customer pyramid",
        "2026-03-16",
        "The ten who bring most",
        "陈晓",
        "孙权",
        "Rests on 6 customers",
    ):
        assert words in text


def test_the_discreet_page_names_nobody(book: Book, team, window, tmp_path: Path) -> None:
    text = text_of(written(_report(book, discreet=True), tmp_path))
    assert "Customer 1" in text
    for name in ("陈晓", "李娜", "王伟"):
        assert name not in text


def test_the_page_speaks_of_the_chosen_rep_or_of_all_side_by_side(
    book: Book, team, window, tmp_path: Path
) -> None:
    text = text_of(written(_report(book, discreet=False, scope=Scope(TODAY, rep=team["刘洋"])), tmp_path))
    assert "刘洋" in text
    assert "王伟" in text
    assert "陈晓" not in text
    side = _report(book, discreet=False, scope=Scope(TODAY, side_by_side=True))
    assert "Salespeople side by side" in text_of(written(side, tmp_path))
    assert len(images(side)) == 1


def test_a_book_without_orders_still_makes_a_page(book: Book, tmp_path: Path) -> None:
    assert "Nobody has bought yet." in text_of(written(_report(book, discreet=False), tmp_path))


def test_without_a_chinese_font_the_report_says_the_remedy(book: Book, monkeypatch) -> None:
    from keyacct_desktop.charts import engine

    monkeypatch.setattr(engine._Ready, "done", False)
    monkeypatch.setattr(engine, "CHINESE_FONTS", ())
    with pytest.raises(Refused) as refused:
        _report(book, discreet=False)
    assert refused.value.code == "chinese_font_missing"


def test_ctrl_p_opens_the_report_in_the_print_dialog(qtbot, desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(printers, "printer_names", lambda: ([], ""))
    screen = desk.open()
    assert screen.page is Page.PYRAMID
    qtbot.keyClick(screen.board.view, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    dialog = desk.window.findChild(QDialog, "print_dialog")
    assert dialog.windowTitle() == "Report for the boss"
    assert dialog.findChild(QLabel, "print_place").text() == "Page 1 of 1"
    dialog.close()
    settle()


def test_without_names_the_leavers_are_found_by_name_and_shown_by_number(qtbot, desk) -> None:
    screen = desk.open("concentration")
    screen.board.leaving.pick_largest()
    screen.findChild(QCheckBox, "pyramid_discreet").setFocus()
    qtbot.keyClick(screen.findChild(QCheckBox, "pyramid_discreet"), Qt.Key.Key_Space)
    desk.drawn()
    picker = screen.board.leaving.picker
    assert [one.name for one in picker.picked()] == ["Customer 1"]
    picker.field.setFocus()
    qtbot.keyClicks(picker.field, "lina")
    qtbot.waitUntil(lambda: picker.suggestions() == ["Customer 2"])
    qtbot.keyClick(picker.field, Qt.Key.Key_Return)
    assert [one.name for one in picker.picked()] == ["Customer 1", "Customer 2"]
    qtbot.keyClick(screen.findChild(QCheckBox, "pyramid_discreet"), Qt.Key.Key_Space)
    desk.drawn()
    assert [one.name for one in picker.picked()] == ["陈晓", "李娜"]


def test_a_long_name_of_a_salesperson_makes_no_name_that_no_disk_takes(book: Book, people) -> None:
    with book.transaction("rep.added", name="长") as tx:
        tx.insert("rep", name="长/\n长" * 25)
    rep = book.fetch("SELECT max(id) FROM rep")[0][0]
    picture = Picture("pyramid", read_material(book, ["pyramid"], rep=rep), discreet=True)
    assert len(picture.file_name().encode()) < 200
    assert not set(picture.file_name()) & set("/\n")


def test_people_picked_from_a_picture_cannot_be_kept_as_a_view(desk, book: Book) -> None:
    desk.open()
    desk.click("tier", "key")
    said: list[str] = []
    desk.window.workspace.said.connect(said.append)
    desk.window.workspace.commands.action("customers.save_view").trigger()
    assert book.fetch("SELECT 1 FROM saved_view") == []
    assert said == [
        "These customers were picked from a picture of one day. Only filters can be kept as a view."
    ]
