"""Reads PDFs back: text, sizes, fonts; and looks at rendered pages."""

from collections.abc import Iterator
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtGui import QImage

from keyacct_desktop.documents.devices import page_image, write_pdf
from keyacct_desktop.documents.page import Document, Size


def written(document: Document, folder: Path) -> PdfReader:
    """The document as a file, opened by a strict reader."""
    path = folder / "out.pdf"
    write_pdf(document, path)
    return PdfReader(path, strict=True)


def text_of(reader: PdfReader, page: int | None = None) -> str:
    """All text, or that of one page; without the breaks that a reader puts between runs."""
    pages = reader.pages if page is None else [reader.pages[page]]
    return "".join(each.extract_text().replace("\n", "") for each in pages)


def sizes_mm(reader: PdfReader) -> set[tuple[int, int]]:
    """The sizes of all pages in whole millimetres."""
    return {
        (round(float(p.mediabox.width) / 72 * 25.4), round(float(p.mediabox.height) / 72 * 25.4))
        for p in reader.pages
    }


def fonts(reader: PdfReader) -> Iterator[dict]:
    """The descriptors of all fonts of all pages."""
    for page in reader.pages:
        for font in page["/Resources"].get("/Font", {}).values():
            descendant = font.get_object()["/DescendantFonts"][0].get_object()
            yield descendant["/FontDescriptor"].get_object()


def images(document: Document, dpi: float = 60) -> list[QImage]:
    """Every page as a picture."""
    return [page_image(page, document.setup.size, dpi) for page in document.pages()]


def inked(image: QImage, size: Size) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all that is not white, in millimetres; the page must not be blank."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    across, down = grey.width(), grey.height()
    line = grey.bytesPerLine()
    data = bytes(grey.constBits())
    rows = [data[y * line : y * line + across] for y in range(down)]
    dark = [min(row) < 250 for row in rows]
    assert any(dark), "the page is blank"
    top, bottom = dark.index(True), down - 1 - dark[::-1].index(True)
    columns = [min(row[x] for row in rows) < 250 for x in range(across)]
    left, right = columns.index(True), across - 1 - columns[::-1].index(True)
    mm = size.width / across
    return left * mm, top * mm, (right + 1) * mm, (bottom + 1) * mm


def stays_inside(document: Document, slack: float = 0.8) -> bool:
    """Whether every page is painted, and nothing of it lies in the margins."""
    area = document.setup.area
    for image in images(document):
        left, top, right, bottom = inked(image, document.setup.size)
        if left < area.x - slack or top < area.y - slack:
            return False
        if right > area.right + slack or bottom > area.bottom + slack:
            return False
    return True
