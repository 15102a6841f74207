"""Codes of contacts: the quick way gives what segno gives."""

import pytest
import segno

from keyacct_desktop.documents.qr import ContactCode, squares_of


def drawn(text: str) -> list[bytes]:
    code = segno.make(text, micro=False, encoding="utf-8", error="l", boost_error=False, mask=0, mode="byte")
    return [bytes(row) for row in code.matrix]


@pytest.mark.parametrize("length", [1, 17, 18, 32, 33, 53, 54, 78, 100, 106, 134, 154, 192, 230, 231, 271, 300, 367,
                                    400, 425, 426, 900])  # fmt: skip
def test_every_size_is_what_the_library_draws(length: int):
    for text in ("a" * length, ("王b建;国" * length)[: length // 2 + 1]):
        assert [bytes(row) for row in squares_of(text)] == drawn(text)


def test_the_code_holds_the_contact_with_its_signs_escaped():
    text = ContactCode("王;建国", "138", company="甲,乙").text()
    assert "FN:王\\;建国" in text
    assert "ORG:甲\\,乙" in text
    assert text.startswith("BEGIN:VCARD\nVERSION:3.0")


def test_what_is_unknown_is_not_in_the_code():
    assert ContactCode("王").text() == "BEGIN:VCARD\nVERSION:3.0\nN:王\nFN:王\nEND:VCARD"
