"""What counts as the same text, and what the book refuses."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.text import InvalidText, clean, fold, strip_invisible


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("王小明", "王小明"),
        ("  王　小明 ", "王 小明"),
        ("ＡＢＣ公司", "abc公司"),
        ("Straße", "strasse"),
        ("ABC  Co.", "abc co."),
        ("\u202a13800138000\u202c", "13800138000"),
        ("王\u200b明\ufeff", "王明"),
        ("（杭州）", "(杭州)"),
        ("", ""),
    ],
)
def test_texts_that_look_the_same_fold_to_the_same(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_invisible_marks_are_dropped_and_case_kept() -> None:
    assert strip_invisible("A\u200bB\u202e王") == "AB王"
    assert strip_invisible("Ab") == "Ab"


def test_emoji_and_right_to_left_text_are_kept_as_they_are() -> None:
    family = "👨\u200d👩\u200d👧 שלום مرحبا"
    assert clean(f"  {family}\r\n下一行\r ") == f"{family}\n下一行"


@pytest.mark.parametrize(("text", "code"), [("王\0明", "nul"), ("王\ud800", "surrogate")])
def test_text_that_no_file_can_hold_is_refused(text: str, code: str) -> None:
    with pytest.raises(InvalidText) as caught:
        clean(text)
    assert caught.value.code == code


def test_too_long_text_is_refused_with_its_length_and_the_limit() -> None:
    with pytest.raises(InvalidText) as caught:
        clean("名" * 10_000, 200)
    assert (caught.value.code, caught.value.params) == ("too_long", {"length": 10_000, "limit": 200})
    assert clean("名" * 200, 200) == "名" * 200
