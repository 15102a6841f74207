"""Photos: any picture is made small, everything else is one clear sentence."""

import time
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QPushButton, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits
from keyacct_desktop.services.photos import read_photo
from keyacct_desktop.ui.customers.card.crop_dialog import CropDialog
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.customers.card.photo import PhotoView, monogram
from keyacct_desktop.ui.customers.card.photo_loader import WORK_SIDE, cut_photo, load_picture, middle_square
from keyacct_desktop.ui.shell.workspace import Workspace
from tests.ui.customers.hands import settle
from tests.ui.fakes import FakePrompts


def picture(width: int, height: int, left: str = "red", right: str = "blue") -> QImage:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor(left))
    for x in range(width // 2, width):
        for y in range(0, height, max(height // 50, 1)):
            image.setPixelColor(x, y, QColor(right))
    return image


@pytest.fixture
def jpeg(tmp_path: Path, qapp) -> Path:
    path = tmp_path / "photo.jpg"
    assert picture(300, 400).save(str(path))
    return path


@pytest.fixture
def panel(qtbot, workspace: Workspace, book: Book) -> CardPanel:
    party = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "王伟"}))
    made = CardPanel(workspace)
    qtbot.addWidget(made)
    made.resize(820, 600)
    made.show()
    made.show_party(party)
    return made


def test_a_chosen_photo_is_cropped_and_kept(
    qtbot, panel: CardPanel, book: Book, jpeg: Path, prompts: FakePrompts
) -> None:
    prompts.answer("open_file", jpeg)
    qtbot.mouseClick(panel.findChild(PhotoView), Qt.MouseButton.LeftButton)
    dialog = panel.findChild(CropDialog)
    view = dialog.findChild(QWidget, "crop_view")
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.mouseClick(dialog.findChild(QPushButton, "crop_accept"), Qt.MouseButton.LeftButton)
    assert panel.party_id is not None
    kept = QImage.fromData(read_photo(book, panel.party_id) or b"")
    assert kept.width() == kept.height() <= 512
    settle()
    assert panel.findChild(PhotoView).has_photo()
    book.undo()
    settle()
    assert not panel.findChild(PhotoView).has_photo()


def test_a_picture_is_pasted(qtbot, panel: CardPanel, book: Book) -> None:
    QGuiApplication.clipboard().setImage(picture(80, 60))
    panel._actions.do("photo_paste")
    qtbot.mouseClick(
        panel.findChild(CropDialog).findChild(QPushButton, "crop_accept"), Qt.MouseButton.LeftButton
    )
    assert panel.party_id is not None
    assert read_photo(book, panel.party_id) is not None


def test_what_is_no_picture_is_told_in_one_sentence(
    qtbot, panel: CardPanel, workspace: Workspace, tmp_path: Path, prompts: FakePrompts
) -> None:
    text = tmp_path / "photo.jpg"
    text.write_text("not a picture")
    prompts.answer("open_file", text)
    with qtbot.waitSignal(workspace.trouble_came) as told:
        qtbot.mouseClick(panel.findChild(PhotoView), Qt.MouseButton.LeftButton)
    assert isinstance(told.args[1], Refused)
    assert told.args[1].code == "not_a_picture"
    assert panel.findChild(CropDialog) is None


@pytest.mark.qt_log_ignore("JPEG", extend=True)
@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.jpg", b"hello", "not_a_picture"),
        ("a.png", b"", "not_a_picture"),
        ("a.png", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "not_a_picture"),
        ("a.jpg", b"GIF89a" + bytes(100), "not_a_picture"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + bytes(50), "picture_unreadable"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + bytes(50), "picture_unreadable"),
    ],
)
def test_only_pictures_are_opened_whatever_they_are_called(
    tmp_path: Path, name: str, data: bytes, code: str, qapp
) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(Refused) as refused:
        load_picture(path)
    assert refused.value.code == code


def test_a_picture_with_the_wrong_ending_is_opened_all_the_same(tmp_path: Path, qapp) -> None:
    path = tmp_path / "really_a.jpg"
    assert picture(40, 30).save(str(path), "PNG")
    assert load_picture(path).width() == 40


def test_a_hundred_megapixels_are_read_small_and_fast(tmp_path: Path, qapp) -> None:
    path = tmp_path / "huge.jpg"
    huge = QImage(10_000, 10_000, QImage.Format.Format_Grayscale8)
    huge.fill(128)
    assert huge.save(str(path), "JPEG")
    del huge
    start = time.perf_counter()
    image = load_picture(path)
    assert time.perf_counter() - start < 5
    assert max(image.width(), image.height()) == WORK_SIDE


def test_the_cut_is_square_small_and_white_where_the_picture_was_clear(qapp) -> None:
    clear = QImage(900, 700, QImage.Format.Format_ARGB32)
    clear.fill(Qt.GlobalColor.transparent)
    kept = QImage.fromData(cut_photo(clear, middle_square(clear.size())))
    assert (kept.width(), kept.height()) == (512, 512)
    assert kept.pixelColor(10, 10).lightness() > 250
    small = QImage.fromData(cut_photo(picture(90, 60), QRect(0, 0, 60, 60)))
    assert small.width() == 60


@pytest.mark.parametrize(
    ("name", "letters"), [("王伟", "王"), ("John Smith", "JS"), ("<b>", "<"), ("  ", ""), ("anna", "A")]
)
def test_without_a_photo_stands_a_monogram(name: str, letters: str) -> None:
    assert monogram(name) == letters
