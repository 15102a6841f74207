"""A contact as a QR code that a telephone's camera takes into its address book. segno is loaded on first use."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, cycle, islice
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from segno import QRCode


@dataclass(frozen=True, slots=True)
class ContactCode:
    """What the code holds; unknown is ""."""

    name: str
    phone: str = ""
    email: str = ""
    company: str = ""
    post: str = ""

    def text(self) -> str:
        """The contact as a vCard 3.0, as short as it can be: fewer squares are easier to read."""
        lines = [
            "BEGIN:VCARD",
            "VERSION:3.0",
            f"N:{_escaped(self.name, 60)}",
            f"FN:{_escaped(self.name, 60)}",
        ]
        lines += [
            f"{key}:{_escaped(value, 80)}"
            for key, value in (
                ("TEL", self.phone), ("EMAIL", self.email), ("ORG", self.company), ("TITLE", self.post),
            )
            if value
        ]  # fmt: skip
        return "\n".join([*lines, "END:VCARD"])


def squares_of(text: str) -> Sequence[Sequence[int]]:
    """The squares of the code of a text, row by row, 1 for dark, without its quiet border.

    segno draws each size once; the text is then put into that drawing, in a fifth of the time, because a thousand
    cards have a thousand codes. A text too long for the sizes known here is left to segno whole.
    """
    data = text.encode()
    version = next((v for v, size in _SIZES.items() if len(data) + (2 if v < 10 else 3) <= size.data), None)
    if version is None:
        return [bytes(row) for row in _drawn(text).matrix]
    blank, size = _blank(version), _SIZES[version]
    bits = int.from_bytes(_message(data, version, size)) << blank.spare
    squares = bytearray(blank.squares)
    for place, bit in zip(blank.order, f"{bits ^ blank.mask:0{len(blank.order)}b}", strict=True):
        squares[place] = bit == "1"
    return [squares[at : at + blank.side] for at in range(0, len(squares), blank.side)]


class _Size(NamedTuple):
    """Correction level L: bytes of data, bytes of correction in a block, and how long each block is."""

    data: int
    correction: int
    blocks: tuple[int, ...]


_SIZES: Final = {
    1: _Size(19, 7, (19,)), 2: _Size(34, 10, (34,)), 3: _Size(55, 15, (55,)), 4: _Size(80, 20, (80,)),
    5: _Size(108, 26, (108,)), 6: _Size(136, 18, (68,) * 2), 7: _Size(156, 20, (78,) * 2),
    8: _Size(194, 24, (97,) * 2), 9: _Size(232, 30, (116,) * 2), 10: _Size(274, 18, (68, 68, 69, 69)),
    11: _Size(324, 20, (81,) * 4), 12: _Size(370, 24, (92, 92, 93, 93)), 13: _Size(428, 26, (107,) * 4),
}  # fmt: skip
"""ISO/IEC 18004, versions 1 to 13."""


class _Blank(NamedTuple):
    """A code without its text: `order` are the places of the bits, `mask` what is turned of them, `spare` how many
    bits at the end mean nothing."""

    squares: bytes
    side: int
    order: tuple[int, ...]
    mask: int
    spare: int


def _drawn(text: str, version: int | None = None) -> "QRCode":
    import segno

    # The lowest correction has the largest squares, which a cheap printer needs more. One fixed mask: any reader
    # takes any mask, and trying all eight takes long.
    return segno.make(
        text,
        version=version,
        micro=False,
        encoding="utf-8",
        error="l",
        boost_error=False,
        mask=0,
        mode="byte",
    )


@lru_cache(maxsize=16)
def _blank(version: int) -> _Blank:
    from segno import consts

    code = _drawn("x", version)
    aligned = (consts.TYPE_ALIGNMENT_PATTERN_DARK, consts.TYPE_ALIGNMENT_PATTERN_LIGHT)
    kinds = [list(row) for row in code.matrix_iter(border=0, verbose=True)]
    side = len(kinds)
    order = []
    # Two columns at a time, up and down by turns; the column of the dotted line is skipped.
    for turn, right in enumerate([*range(side - 1, 6, -2), 5, 3, 1]):
        for step in range(side):
            y = step if turn % 2 else side - 1 - step
            order += [
                y * side + x
                for x in (right, right - 1)
                if kinds[y][x] not in aligned and not _is_frame(x, y, side, version)
            ]
    mask = int("".join("1" if sum(divmod(place, side)) % 2 == 0 else "0" for place in order), 2)
    size = _SIZES[version]
    whole = 8 * (size.data + size.correction * len(size.blocks))
    return _Blank(b"".join(map(bytes, code.matrix)), side, tuple(order), mask, len(order) - whole)


def _is_frame(x: int, y: int, side: int, version: int) -> bool:
    """The three corners with their format bits, the dotted lines, and from version 7 on the version's number."""
    if x == 6 or y == 6 or (x < 9 and y < 9) or (x < 9 and y >= side - 8) or (y < 9 and x >= side - 8):
        return True
    return version >= 7 and ((x < 6 and y >= side - 11) or (y < 6 and x >= side - 11))


def _message(data: bytes, version: int, size: _Size) -> bytes:
    """Data and correction in the order in which they are placed."""
    wide = 8 if version < 10 else 16
    bits = ((0b0100 << wide | len(data)) << 8 * len(data) | int.from_bytes(data)) << 4
    length = (4 + wide + 4) // 8 + len(data)
    # An empty byte before the padding, as segno has it; a reader stops at the end of the text.
    padding = chain((0,), cycle((0xEC, 0x11)))
    filled = bits.to_bytes(length) + bytes(islice(padding, size.data - length))
    blocks, at = [], 0
    for long in size.blocks:
        blocks.append(filled[at : at + long])
        at += long
    woven = [block[i] for i in range(max(size.blocks)) for block in blocks if i < len(block)]
    checks = [_correction(block, size.correction) for block in blocks]
    return bytes([*woven, *(check[i] for i in range(size.correction) for check in checks)])


def _correction(block: bytes, count: int) -> bytes:
    """Reed–Solomon: the rest of the block divided by the generator, whole rows of bytes at a time."""
    table, top, whole = _multiples(count), 8 * (count - 1), (1 << 8 * count) - 1
    rest = 0
    for byte in block:
        rest = (rest << 8 & whole) ^ table[byte ^ rest >> top]
    return rest.to_bytes(count)


@lru_cache(maxsize=16)
def _multiples(count: int) -> tuple[int, ...]:
    """The generator of this many bytes, times each byte."""
    powers, logs = [0] * 512, [0] * 256
    value = 1
    for at in range(255):
        powers[at] = powers[at + 255] = value
        logs[value] = at
        value = value << 1 ^ (0x11D if value & 0x80 else 0)

    def times(one: int, other: int) -> int:
        return powers[logs[one] + logs[other]] if one and other else 0

    generator = [1]
    for at in range(count):
        shifted = [*generator, 0]
        generator = [
            have ^ times(before, powers[at]) for have, before in zip(shifted, [0, *generator], strict=True)
        ]
    return tuple(int.from_bytes(bytes(times(each, byte) for each in generator[1:])) for byte in range(256))


def _escaped(text: str, most: int) -> str:
    text = " ".join(text.split())[:most]
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text
