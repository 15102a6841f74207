"""Phone cells as people fill them."""

import time

import pytest

from keyacct_desktop.exchange.phones import read_phones


@pytest.mark.parametrize(
    "cell",
    [
        "13800138000",
        13800138000,
        13800138000.0,
        "13800138000.0",
        "1.3800138E+10",
        "138 0013 8000",
        "138-0013-8000",
        "+86 138 0013 8000",
        "0086-13800138000",
        "8613800138000",
        "１３８００１３８０００",
        "\u202a13800138000\u202c",
        "13800138000（微信同号）",
        "138 0013 8000 王总",
        "手机：13800138000",
        "17951 13800138000",
        "13800138000 转 123",
    ],
)
def test_every_way_to_write_a_mobile_number_matches(cell: str | float) -> None:
    (phone,) = read_phones(cell)
    assert (phone.e164, phone.digits, phone.label) == ("+8613800138000", "13800138000", "mobile")


@pytest.mark.parametrize(
    ("cell", "e164"),
    [
        ("0571-88886666", "+8657188886666"),
        ("(010)12345678", "+861012345678"),
        ("0571 8888 6666", "+8657188886666"),
        ("86 571 88886666", "+8657188886666"),
        ("400-800-8820", "+864008008820"),
        ("+1 650 253 0000", "+16502530000"),
        ("95588", None),
        ("88886666", None),
        ("010-12345678-8001", None),
        ("400 800 8820转1", None),
    ],
)
def test_other_numbers_are_kept_whole(cell: str, e164: str | None) -> None:
    (phone,) = read_phones(cell)
    assert phone.e164 == e164
    assert phone.raw == cell
    assert phone.digits == "".join(c for c in cell if c.isdigit())


@pytest.mark.parametrize(
    ("cell", "digits"),
    [
        ("13800138000/13900139000", ["13800138000", "13900139000"]),
        ("13800138000、0571-88886666", ["13800138000", "057188886666"]),
        ("13800138000，13900139000；13700137000", ["13800138000", "13900139000", "13700137000"]),
        ("13800138000 13900139000", ["13800138000", "13900139000"]),
        ("138 0013 8000\n139 0013 9000", ["13800138000", "13900139000"]),
        ("王13800138000李13900139000", ["13800138000", "13900139000"]),
        ("手机:13800138000 办公:0571-88886666", ["13800138000", "057188886666"]),
        ("0571-88886666 0571-88886667", ["057188886666", "057188886667"]),
        ("0571-88886666/7", ["057188886666"]),
        ("/13800138000", ["13800138000"]),
    ],
)
def test_several_numbers_in_a_cell_are_told_apart(cell: str, digits: list[str]) -> None:
    assert [phone.digits for phone in read_phones(cell)] == digits


def test_words_beside_a_number_are_kept_and_tell_its_label() -> None:
    mobile, office, fax = read_phones("13800138000（张） / 办公 0571-88886666 / 传真0571-88886667")
    assert (mobile.note, office.label, fax.label) == ("张", "work", "fax")


def test_the_header_says_the_label() -> None:
    assert read_phones("0571-88886666", "home")[0].label == "home"
    assert read_phones("13800138000", "work")[0].label == "work"
    assert read_phones("0571-88886666", "mobile")[0].label == "work"


def test_digits_that_a_spreadsheet_rounded_away_are_doubted_and_not_invented() -> None:
    (phone,) = read_phones("1.38001E+10")
    assert (phone.raw, phone.e164, phone.digits, phone.doubtful) == ("1.38001E+10", None, "", True)


@pytest.mark.parametrize("cell", ["张三", "call me", "()"])
def test_a_number_without_digits_is_kept_as_text(cell: str) -> None:
    (phone,) = read_phones(cell)
    assert (phone.raw, phone.e164, phone.digits) == (cell, None, "")


@pytest.mark.parametrize("cell", ["", "  ", "\u200b"])
def test_a_blank_cell_has_no_number(cell: str) -> None:
    assert read_phones(cell) == []


@pytest.mark.parametrize(
    "cell", ["1" * 50_000, "1 " * 25_000, "(" * 25_000 + "1" * 25_000, "-1" * 25_000, "1/" * 25_000]
)
def test_absurd_cells_are_read_without_a_pause(cell: str) -> None:
    start = time.perf_counter()
    assert read_phones(cell)
    assert time.perf_counter() - start < 1
