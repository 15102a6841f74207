"""Where pages go: a PDF file, a picture for the preview, or any paged device such as a printer.

A PDF is there whole or not at all. Pages are made, painted and forgotten one by one.
"""

import errno
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Final

from PySide6.QtCore import QFile, QFileDevice, QIODevice, QMarginsF, QRectF, QSizeF
from PySide6.QtGui import (
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from keyacct_desktop.documents.fonts import DOTS, DPI
from keyacct_desktop.documents.page import EVERY_PAGE, Document, Page, PageRange, Setup, Size
from keyacct_desktop.documents.paint import Canvas, Letters
from keyacct_desktop.documents.searchable import name_letters
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.exchange.safe_file import whole_file

CREATOR: Final = "KeyAcct"

Progress = Callable[[int, int], None]
"""Called with parts done and parts in all; may raise to stop."""


def write_pdf(
    document: Document, path: Path, progress: Progress | None = None, only: PageRange = EVERY_PAGE
) -> int:
    """Write a document, or some of its pages, as a PDF file; returns how many pages. Raises OSError, Refused
    ("nothing_to_print", "no_such_page" when none of the wanted pages exists), and what `progress` raises; the file
    that was there before stays then. Needs a QGuiApplication, and any thread will do."""
    with whole_file(path) as unfinished:
        # Python says in its own errors why a place cannot be written.
        unfinished.touch(exist_ok=False)
        file = QFile(str(unfinished))
        if not file.open(QIODevice.OpenModeFlag.WriteOnly):
            raise _trouble(file, path)
        try:
            count, letters = _paint_pdf(document, file, path, progress, only)
        finally:
            # An open file could not be taken away again on Windows.
            file.close()
        name_letters(unfinished, letters)
    return count


def page_image(page: Page, size: Size, dpi: float) -> QImage:
    """A page as a picture of this many dots per inch."""
    scale = dpi / 25.4
    image = QImage(round(size.width * scale), round(size.height * scale), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    paint_page(page, size, painter, dpi)
    painter.end()
    return image


def paint_page(page: Page, size: Size, painter: QPainter, dpi: float) -> None:
    """Paint a page with its corner at the painter's origin, on a device of this resolution."""
    painter.save()
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.scale(dpi / DPI, dpi / DPI)
    painter.setClipRect(QRectF(0, 0, size.width * DOTS, size.height * DOTS))
    page.paint(Canvas(painter))
    painter.restore()


def print_pages(
    document: Document,
    device: QPagedPaintDevice,
    dpi: float,
    progress: Progress | None = None,
    only: PageRange = EVERY_PAGE,
) -> int:
    """Paint a document on a printer that is set up for its sheet (full page, no margins); returns how many pages.
    Raises Refused "printer_failed" when the printer does not start, "no_such_page", and what `progress` raises."""
    painter = QPainter()
    if not painter.begin(device):
        raise Refused("printer_failed")
    count = 0
    try:
        for page in wanted_pages(document, progress, only):
            if count and not device.newPage():
                raise Refused("printer_failed")
            paint_page(page, document.setup.size, painter, dpi)
            count += 1
    finally:
        painter.end()
    return count


def wanted_pages(document: Document, progress: Progress | None, only: PageRange) -> Iterator[Page]:
    """The pages that are wanted, made one by one. Raises Refused "nothing_to_print" when there is no page
    at all, "no_such_page" when none of the wanted ones exists."""
    number, found, parts = 0, False, len(document.parts)
    for done, part in enumerate(document.parts):
        if progress is not None:
            progress(done, parts)
        for page in part():
            number += 1
            if number in only:
                found = True
                yield page
        if only.last is not None and number >= only.last:
            break
    if number == 0:
        raise Refused("nothing_to_print")
    if not found:
        raise Refused("no_such_page", "pages", pages=number)
    if progress is not None:
        progress(parts, parts)


def page_layout(setup: Setup) -> QPageLayout:
    """The sheet as Qt knows it, without margins: pages keep their own."""
    upright = setup.size.turned() if setup.landscape else setup.size
    turn = QPageLayout.Orientation.Landscape if setup.landscape else QPageLayout.Orientation.Portrait
    size = QPageSize(QSizeF(*upright), QPageSize.Unit.Millimeter)
    return QPageLayout(size, turn, QMarginsF(0, 0, 0, 0))


def _paint_pdf(
    document: Document, file: QFile, path: Path, progress: Progress | None, only: PageRange
) -> tuple[int, Letters]:
    writer = QPdfWriter(file)
    writer.setTitle(document.title)
    writer.setCreator(CREATOR)
    writer.setResolution(DPI)
    writer.setPageLayout(page_layout(document.setup))
    painter = QPainter()
    if not painter.begin(writer):
        raise _trouble(file, path)
    canvas, count = Canvas(painter), 0
    try:
        for page in wanted_pages(document, progress, only):
            if count:
                writer.newPage()
            canvas.begin_page()
            page.paint(canvas)
            count += 1
            if _failed(file):
                raise _trouble(file, path)
    finally:
        # The painter writes the fonts at its end, and the device must be there until then.
        painter.end()
        file.flush()
    if _failed(file):
        raise _trouble(file, path)
    return count, canvas.letters


def _failed(file: QFile) -> bool:
    return file.error() != QFileDevice.FileError.NoError


def _trouble(file: QFile, path: Path) -> OSError:
    # Qt tells what happened in words only; a full disk is the one that the rep can do something about.
    codes = {
        QFileDevice.FileError.PermissionsError: errno.EACCES,
        QFileDevice.FileError.OpenError: errno.EACCES,
        QFileDevice.FileError.ResourceError: errno.ENOSPC,
        QFileDevice.FileError.WriteError: errno.ENOSPC,
    }
    return OSError(codes.get(file.error(), errno.EIO), file.errorString(), str(path))
