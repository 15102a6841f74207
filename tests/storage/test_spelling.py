"""Chinese names are spelled as families say them, and every other reading stays findable."""

import pytest

from keyacct_desktop.storage.spelling import initials_of, sort_key, spell


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("单雄信", "shanxiongxin"),
        ("曾国藩", "zengguofan"),
        ("解晓东", "xiexiaodong"),
        ("查良镛", "zhaliangyong"),
        ("仇英", "qiuying"),
        ("区志强", "ouzhiqiang"),
        ("尉迟恭", "yuchigong"),
        ("澹台明", "tantaiming"),
        ("王志强", "wangzhiqiang"),
    ],
)
def test_surnames_are_read_as_surnames(name: str, full: str) -> None:
    assert spell(name).full == full


@pytest.mark.parametrize(
    ("name", "other"), [("单雄信", "danxiongxin"), ("曾国藩", "cengguofan"), ("查良镛", "chaliangyong")]
)
def test_the_usual_reading_of_a_surname_is_kept_as_another(name: str, other: str) -> None:
    assert other in spell(name).others


def test_a_company_is_found_by_every_reading_of_its_characters() -> None:
    spelling = spell("长江机械", person=False)
    assert "changjiangjixie" in spelling.search_text().split()
    assert {"zjjx", "cjjx"} <= set(initials_of(spelling).split())


def test_u_is_taken_for_the_umlaut() -> None:
    assert spell("吕布").search_text().split() == ["lvbu", "lubu"]


def test_latin_letters_and_digits_spell_themselves() -> None:
    assert spell("ABC 3号店", person=False).full == "abc3haodian"


@pytest.mark.parametrize("name", ["", "  ", "😀", "!?"])
def test_what_has_no_reading_is_spelled_as_nothing(name: str) -> None:
    assert spell(name).full == ""
    assert initials_of(spell(name)) == ""


def test_names_sort_by_syllable() -> None:
    names = ["程磊", "陈静", "陈静怡", "曹健"]
    assert sorted(names, key=lambda name: sort_key(spell(name).syllables, name)) == [
        "曹健",
        "陈静",
        "陈静怡",
        "程磊",
    ]
