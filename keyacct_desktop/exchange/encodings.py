"""Which encoding a text file is in, decided by strict decoding and not by guessing.

Order: byte order mark, UTF-8, GB18030; Big5 only when the GB18030 reading is made of rare characters and the
detector agrees. Must not know delimiters or columns. The one pass over the file also counts its lines.
"""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from keyacct_desktop.exchange.faults import TableError

CHOICES = ("utf-8", "gb18030", "big5", "utf-16")
"""Encodings that are offered for choice."""

_CODECS = {"utf-8": "utf-8-sig", "big5": "cp950"}
_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_CHUNK = 1 << 20
_MIXED_SHARE = 0.02
_COMMON_SHARE = 0.7


@dataclass(frozen=True, slots=True)
class Scan:
    """What one pass over the bytes told: the encoding's name (as in CHOICES) and the number of lines."""

    encoding: str
    lines: int


def codec_of(encoding: str) -> str:
    """The Python codec that reads an encoding by its name. Raises TableError("unknown_encoding")."""
    name = encoding.strip().lower().replace("_", "-")
    try:
        return codecs.lookup(_CODECS.get(name, name)).name
    except (LookupError, ValueError):
        raise TableError("unknown_encoding", encoding=encoding) from None


def scan(path: Path, encoding: str | None = None) -> Scan:
    """The encoding of a text file (the given one, checked) and its length in lines.

    Raises TableError: "nul", "undecodable", "mixed_encoding" with the line, "unknown_encoding".
    """
    with path.open("rb") as file:
        head = file.read(4)
    marked = next((name for bom, name in _BOMS if head.startswith(bom)), None)
    if encoding is not None:
        return Scan(encoding, _decode(path, encoding))
    if marked is not None:
        return Scan(marked, _decode(path, marked))
    lines = _refuse_nul(path)
    if _decodes(path, "utf-8"):
        return Scan("utf-8", lines)
    _refuse_mixture(path)
    if _decodes(path, "gb18030"):
        return Scan("big5" if _looks_big5(path) else "gb18030", lines)
    if _decodes(path, "big5"):
        return Scan("big5", lines)
    _decode(path, "gb18030")
    raise TableError("undecodable")


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def _refuse_nul(path: Path) -> int:
    lines = 1
    for chunk in _chunks(path):
        at = chunk.find(b"\0")
        if at >= 0:
            raise TableError("nul", lines + chunk.count(b"\n", 0, at))
        lines += chunk.count(b"\n")
    return lines


def _decode(path: Path, encoding: str) -> int:
    """Decode the whole file strictly; the number of lines. Raises TableError with the failing line."""
    decoder = codecs.getincrementaldecoder(codec_of(encoding))("strict")
    lines = 1
    for chunk in chain(_chunks(path), [b""]):
        try:
            text = decoder.decode(chunk, final=not chunk)
        except UnicodeDecodeError as error:
            raise TableError("undecodable", lines + error.object[: error.start].count(b"\n")) from None
        if "\0" in text:
            raise TableError("nul", lines + text[: text.index("\0")].count("\n"))
        lines += text.count("\n")
    return lines


def _decodes(path: Path, encoding: str) -> bool:
    try:
        _decode(path, encoding)
    except TableError:
        return False
    return True


def _refuse_mixture(path: Path) -> None:
    """A file that is not UTF-8 as a whole, but has lines of Chinese that are: two encodings in one file."""
    valid = invalid = first_valid = first_invalid = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            if line.isascii():
                continue
            try:
                wide = [c for c in line.decode("utf-8") if not c.isascii()]
            except UnicodeDecodeError:
                invalid += 1
                first_invalid = first_invalid or number
                continue
            if len(wide) > 1 and min(wide) > "\u07ff":
                valid += 1
                first_valid = first_valid or number
    if valid > _MIXED_SHARE * (valid + invalid):
        raise TableError("mixed_encoding", first_invalid if valid >= invalid else first_valid)


def _looks_big5(path: Path) -> bool:
    with path.open("rb") as file:
        sample = file.read(1 << 16)
    wide = [c for c in sample.decode("gb18030", "ignore") if not c.isascii()]
    common = sum(1 for c in wide if _is_common(c))
    if common >= _COMMON_SHARE * len(wide):
        return False
    from charset_normalizer import from_bytes

    best = from_bytes(sample).best()
    return best is not None and best.encoding in ("big5", "big5hkscs", "cp950") and _decodes(path, "big5")


def _is_common(character: str) -> bool:
    """Whether a character is punctuation or one of the 3,755 everyday characters of GB 2312."""
    try:
        return character.encode("gb2312")[0] <= 0xD7
    except UnicodeEncodeError:
        return False
