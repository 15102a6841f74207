"""Files are whole or not there; every device gets the same pages; memory does not grow with the pages."""

import errno
import tracemalloc
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QFile, QIODevice, Qt
from PySide6.QtGui import QImage

from keyacct_desktop.documents import devices
from keyacct_desktop.documents.devices import page_image, write_pdf
from keyacct_desktop.documents.fonts import Style
from keyacct_desktop.documents.page import EVERY_PAGE, Document, Page, PageRange, Paper, Rect, one_part, sheet
from keyacct_desktop.documents.paint import Canvas
from keyacct_desktop.domain.errors import Refused
from tests.documents.pdf import fonts, inked, sizes_mm, text_of, written

BODY = Style(10)


def many(count: int, words: str = "第 {} 页") -> Document:
    """A document of so many parts with one page each."""

    class Parts(list):
        def __len__(self) -> int:
            return count

        def __getitem__(self, at):
            if at >= count:
                raise IndexError
            return lambda: [Page(lambda canvas: canvas.text(12, 12, words.format(at + 1), BODY))]

        def __iter__(self):
            return (self[at] for at in range(count))

    return Document("多页", sheet(Paper.A5), Parts())


def test_a_file_has_pages_size_title_and_embedded_fonts(tmp_path: Path):
    reader = written(many(3), tmp_path)
    assert len(reader.pages) == 3
    assert sizes_mm(reader) == {(148, 210)}
    assert reader.metadata is not None
    assert reader.metadata.title == "多页"
    assert text_of(reader, 2) == "第 3 页"
    found = list(fonts(reader))
    assert found
    assert all("/FontFile2" in font or "/FontFile3" in font for font in found)


def test_a_lying_page_is_wider_than_high(tmp_path: Path):
    document = one_part("x", sheet(Paper.A4, landscape=True), [Page(lambda c: c.text(12, 12, "横", BODY))])
    assert sizes_mm(written(document, tmp_path)) == {(297, 210)}


def test_a_cancelled_document_leaves_the_old_file(tmp_path: Path):
    path = tmp_path / "cards.pdf"
    path.write_bytes(b"old")

    def stop(done: int, total: int) -> None:
        if done == 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_pdf(many(10), path, stop)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_page_that_fails_leaves_nothing_behind(tmp_path: Path):
    def fail(canvas: Canvas) -> None:
        raise ValueError("broken")

    with pytest.raises(ValueError, match="broken"):
        write_pdf(one_part("x", sheet(Paper.A5), [Page(fail)]), tmp_path / "x.pdf")
    assert list(tmp_path.iterdir()) == []


def test_progress_counts_parts_up_to_the_last(tmp_path: Path):
    seen: list[tuple[int, int]] = []
    write_pdf(many(4), tmp_path / "x.pdf", lambda done, total: seen.append((done, total)))
    assert seen == [(0, 4), (1, 4), (2, 4), (3, 4), (4, 4)]


def test_only_the_wanted_pages_are_written(tmp_path: Path):
    path = tmp_path / "x.pdf"
    assert write_pdf(many(9), path, None, PageRange.read("2-3, 8-")) == 4
    reader = PdfReader(path, strict=True)
    assert [text_of(reader, at) for at in range(4)] == ["第 2 页", "第 3 页", "第 8 页", "第 9 页"]


def test_a_document_without_pages_is_refused(tmp_path: Path):
    with pytest.raises(Refused) as refusal:
        write_pdf(many(0), tmp_path / "x.pdf")
    assert refusal.value.code == "nothing_to_print"
    assert list(tmp_path.iterdir()) == []


def test_pages_that_are_not_there_are_refused_and_nothing_is_written(tmp_path: Path):
    with pytest.raises(Refused) as refusal:
        write_pdf(many(3), tmp_path / "x.pdf", None, PageRange.read("7"))
    assert refusal.value.code == "no_such_page"
    assert refusal.value.params["pages"] == 3
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("text", ["1-3,5", "1－3，5", "１～３、５", "1 至 3 5"])
def test_a_range_is_read_as_it_is_typed_in_chinese_too(text: str):
    assert PageRange.read(text).spans == ((1, 3), (5, 5))


@pytest.mark.parametrize("text", ["0", "3-1", "x", "1..2", "-4", "²"])
def test_a_range_that_cannot_be_read_is_refused(text: str):
    with pytest.raises(Refused) as refusal:
        PageRange.read(text)
    assert refusal.value.code == "page_range_unclear"


def test_a_folder_that_is_not_there_is_told_as_such(tmp_path: Path):
    with pytest.raises(FileNotFoundError):
        write_pdf(many(1), tmp_path / "nowhere" / "x.pdf")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_told(tmp_path: Path):
    full = QFile("/dev/full")
    assert full.open(QIODevice.OpenModeFlag.WriteOnly)
    with pytest.raises(OSError) as error:
        devices._paint_pdf(many(300), full, tmp_path / "x.pdf", None, EVERY_PAGE)
    assert error.value.errno == errno.ENOSPC


def test_memory_does_not_grow_with_the_pages(tmp_path: Path):
    def peak(pages: int) -> int:
        tracemalloc.start()
        write_pdf(many(pages, "同一行 {}"), tmp_path / "x.pdf")
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(10)
    assert peak(1000) < peak(10) + 300_000


def test_a_picture_of_a_page_shows_what_is_printed_where_it_is_printed():
    page = Page(lambda canvas: canvas.fill(Rect(20, 30, 40, 50), 0))
    size = sheet(Paper.A5).size
    left, top, right, bottom = inked(page_image(page, size, 127), size)
    assert (left, top, right, bottom) == pytest.approx((20, 30, 60, 80), abs=0.25)


def shades(image: QImage) -> set[int]:
    return {image.pixelColor(x, y).red() for x in range(image.width()) for y in range(image.height())}


def test_the_screen_shows_every_line_of_a_picture_shrunk_to_a_part_of_its_size(tmp_path: Path):
    picture = QImage(1600, 1600, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    for x in range(0, 1600, 8):
        for y in range(1600):
            picture.setPixel(x, y, 0xFF000000)
    page = Page(lambda canvas: canvas.image(Rect(0, 0, 100, 100), picture))
    # One point in eight is dark: shown evenly grey, not as stripes of white and dark by chance.
    shown = shades(page_image(page, sheet(Paper.A5).size, 25.4).copy(2, 2, 96, 96))
    assert min(shown) > 200
    assert max(shown) < 250
    # A file keeps all its points.
    ((width, height),) = pictures(written(one_part("x", sheet(Paper.A5), [page]), tmp_path))
    assert (width, height) == (1600, 1600)


def pictures(reader: PdfReader) -> list[tuple[int, int]]:
    """Width and height, in points, of the pictures in a file."""
    found = [page["/Resources"].get("/XObject", {}).values() for page in reader.pages]
    things = [thing.get_object() for of_page in found for thing in of_page]
    return [(thing["/Width"], thing["/Height"]) for thing in things if thing["/Subtype"] == "/Image"]
