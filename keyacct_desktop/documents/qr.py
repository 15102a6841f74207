"""A contact as a QR code that a telephone's camera takes into its address book. segno is loaded on first use."""

from collections.abc import Sequence
from dataclasses import dataclass


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
    """The squares of the code of a text, row by row, 1 for dark, without its quiet border."""
    import segno

    # The lowest correction has the largest squares, which a cheap printer needs more. One fixed mask: trying all
    # eight takes five times as long, and any reader takes any mask.
    code = segno.make(text, micro=False, encoding="utf-8", error="l", boost_error=False, mask=0)
    return [bytes(row) for row in code.matrix]


def _escaped(text: str, most: int) -> str:
    text = " ".join(text.split())[:most]
    for sign in "\\;,":
        text = text.replace(sign, f"\\{sign}")
    return text
