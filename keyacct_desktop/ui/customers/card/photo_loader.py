"""Pictures from files and the clipboard, made small while they are read, and cut to the photo that is kept.

Only JPEG, PNG, WebP and BMP are opened, told by their first bytes, never by the name: what a file calls
itself starts no other decoder.
"""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRect, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import refuse_open_book
from keyacct_desktop.services.photos import SIDE

WORK_SIDE = 1600
"""Pictures are read at most this wide and high: enough to choose a part of them."""

_MOST_PIXELS = 450_000_000
_MEMORY_MB = 256
_QUALITY = 88


def load_picture(path: Path) -> QImage:
    """The picture of a file, upright, at most WORK_SIDE wide and high.

    Raises Refused: "not_a_picture", "picture_unreadable", "picture_too_large", "source_is_book"; OSError when there
    is no file.
    """
    refuse_open_book(path)
    with path.open("rb") as file:
        format_ = _format_of(file.read(16))
    if format_ is None:
        raise Refused("not_a_picture", "photo", name=path.name)
    reader = QImageReader(str(path), QByteArray(format_))
    reader.setAutoTransform(True)
    QImageReader.setAllocationLimit(_MEMORY_MB)
    size = reader.size()
    if not size.isValid():
        raise Refused("picture_unreadable", "photo", name=path.name)
    if size.width() * size.height() > _MOST_PIXELS:
        raise Refused("picture_too_large", "photo", name=path.name)
    if max(size.width(), size.height()) > WORK_SIDE:
        reader.setScaledSize(size.scaled(WORK_SIDE, WORK_SIDE, Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        too_large = reader.error() is QImageReader.ImageReaderError.InvalidDataError and _heavy(size, format_)
        raise Refused("picture_too_large" if too_large else "picture_unreadable", "photo", name=path.name)
    return image


def cut_photo(image: QImage, part: QRect) -> bytes:
    """The JPEG of a square part of a picture, at most SIDE wide, on white where the picture is transparent."""
    square = image.copy(part)
    if max(square.width(), square.height()) > SIDE:
        square = square.scaled(
            QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    flat = QImage(square.size(), QImage.Format.Format_RGB32)
    flat.fill(Qt.GlobalColor.white)
    from PySide6.QtGui import QPainter

    painter = QPainter(flat)
    painter.drawImage(0, 0, square)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    flat.save(buffer, "JPEG", _QUALITY)  # type: ignore[call-overload]
    buffer.close()
    return bytes(data.data())


def middle_square(size: QSize) -> QRect:
    """The largest square of a picture; of an upright one a little above the middle, where a face is."""
    side = min(size.width(), size.height())
    return QRect((size.width() - side) // 2, (size.height() - side) // 3, side, side)


def _format_of(head: bytes) -> bytes | None:
    if head.startswith(b"\xff\xd8\xff"):
        return b"jpeg"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return b"png"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return b"webp"
    return b"bmp" if head.startswith(b"BM") else None


def _heavy(size: QSize, format_: bytes) -> bool:
    return format_ != b"jpeg" and size.width() * size.height() * 4 > _MEMORY_MB * 1_000_000
