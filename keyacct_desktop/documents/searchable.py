"""Makes the text of a PDF that Qt wrote the text that was printed.

Qt maps each glyph back to the lowest letter that has it: in a CJK font 一 becomes the radical ⼀ (U+2F00) and a
blank a tab, and letters beyond the basic plane (𬭎, emoji) get nothing. Whoever searches the file finds nothing
then. The maps (ToUnicode) are written again behind the file, as an update that the format provides for.
"""

import mmap
import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from typing import Final, NamedTuple

from PySide6.QtGui import QRawFont

from keyacct_desktop.documents.fonts import Style, face
from keyacct_desktop.documents.paint import Letters

_FONT: Final = re.compile(
    rb"/Subtype /Type0\s+/BaseFont /([^\s/]+)\s+/Encoding /Identity-H\s[^>]*?/ToUnicode (\d+) 0 R"
)
_RANGE: Final = re.compile(rb"<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:\[([^\]]*)\]|<([0-9A-Fa-f]{4})>)")
_HEX: Final = re.compile(rb"<([0-9A-Fa-f]+)>")
_START: Final = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_TRAILER: Final = re.compile(rb"trailer\s*<<(.*?)>>", re.DOTALL)

_HEAD: Final = (
    b"/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
    b"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
    b"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
    b"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
)
_TAIL: Final = b"endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n"
_MOST_IN_BLOCK: Final = 100


def name_letters(path: Path, letters: Letters) -> None:
    """Write the maps of all fonts of this file again; a file that is built otherwise stays as it is. Raises OSError."""
    with path.open("r+b") as file, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as data:
        tail = bytes(data[-4096:])
        start, trailer = _START.search(tail), _TRAILER.search(tail)
        if start is None or trailer is None:
            return
        maps = [
            _Map(int(number), b"bold" in name.lower(), _read_map(data, int(number)))
            for name, number in _FONT.findall(data)
        ]
        addition = bytearray(b"" if tail.endswith(b"\n") else b"\n")
        offsets: dict[int, int] = {}
        for number, better in _improve(maps, letters):
            offsets[number] = len(data) + len(addition)
            addition += _map_object(number, better)
        addition += _cross_references(len(data) + len(addition), offsets, int(start[1]), trailer[1])
    if offsets:
        with path.open("ab") as end:
            end.write(addition)


class _Map(NamedTuple):
    """One font's map as Qt wrote it: glyph code → letter."""

    number: int
    bold: bool
    known: dict[int, str]

    def gaps(self) -> list[int]:
        return [code for code in range(1, max(self.known, default=0)) if code not in self.known]


def _read_map(data: mmap.mmap, number: int) -> dict[int, str]:
    begin = data.find(b"\n%d 0 obj\n" % number)
    end = data.find(b"endstream", begin)
    if begin < 0 or end < 0:
        return {}
    known: dict[int, str] = {}
    for first, last, several, single in _RANGE.findall(data[begin:end]):
        start, count = int(first, 16), int(last, 16) - int(first, 16) + 1
        values = (
            [int(value, 16) for value in _HEX.findall(several)]
            if several
            else range(int(single, 16), int(single, 16) + count)
        )
        known.update({at: chr(value) for at, value in enumerate(values, start) if value})
    return known


def _improve(maps: list[_Map], letters: Letters) -> Iterator[tuple[int, dict[int, str]]]:
    """The maps that can be bettered: (object number, the whole map)."""
    ours = [one for one in maps if one.known and all(_glyph(one.bold, text) for text in one.known.values())]
    others = [one for one in maps if one not in ours]
    for one in maps:
        better = dict(one.known)
        if one in ours:
            better.update(_real_letters(one, letters))
        rare = [
            letter
            for letter, bold in letters.rare
            if bold is one.bold and bool(_glyph(bold, letter)) is (one in ours)
        ]
        # Glyphs come in the order of their first use, and so do letters. Two fonts that both stand in for ours
        # cannot be told apart.
        gaps = one.gaps()
        if len(rare) >= len(gaps) and (one in ours or len(others) == 1):
            last = max(one.known, default=0)
            better.update(zip([*gaps, *range(last + 1, last + 1 + len(rare) - len(gaps))], rare, strict=True))
        if better != one.known:
            yield one.number, better


def _real_letters(one: _Map, letters: Letters) -> dict[int, str]:
    """For glyphs that bear the name of a letter that was not drawn: the letter that was."""
    strange = {code: text for code, text in one.known.items() if text not in letters.all}
    if not strange:
        return {}
    drawn = {_glyph(one.bold, letter): letter for letter in letters.all if letter <= "\uffff"}
    return {code: drawn.get(_glyph(one.bold, text), text) for code, text in strange.items()}


@lru_cache(maxsize=20_000)
def _glyph(bold: bool, letter: str) -> int:
    """The glyph of a letter in the font of our pages; 0 when it has none."""
    return next(iter(_raw_font(bold).glyphIndexesForString(letter)), 0)


def _raw_font(bold: bool) -> QRawFont:
    return QRawFont.fromFont(face(Style(bold=bold)).font)


def _map_object(number: int, known: dict[int, str]) -> bytes:
    body = bytearray(_HEAD)
    pairs = sorted(known.items())
    for at in range(0, len(pairs), _MOST_IN_BLOCK):
        block = pairs[at : at + _MOST_IN_BLOCK]
        body += b"%d beginbfchar\n" % len(block)
        for code, text in block:
            body += b"<%04X> <%s>\n" % (code, text.encode("utf-16-be").hex().upper().encode())
        body += b"endbfchar\n"
    body += _TAIL
    return b"%d 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (number, len(body), bytes(body))


def _cross_references(place: int, offsets: dict[int, int], previous: int, trailer: bytes) -> bytes:
    table = b"0 1\n0000000000 65535 f \n" + b"".join(
        b"%d 1\n%010d 00000 n \n" % (number, offsets[number]) for number in sorted(offsets)
    )
    return b"xref\n%strailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (table, trailer, previous, place)
