"""Single cells of an import."""

from datetime import date, datetime, time, timedelta

import pytest

from keyacct_desktop.services.importing import cells
from keyacct_desktop.services.importing.cells import CellError, UnknownWord

TODAY = date(2026, 3, 16)


@pytest.mark.parametrize(
    ("cell", "minutes"),
    [
        ("30", 30), (30, 30), ("90分钟", 90), ("1小时20分", 80), ("1.5 h", 90), ("约40", 40),
        ("1:30", 90), (timedelta(minutes=45), 45), (time(0, 50), 50), ("-", None), ("", None),
        ("半小时", 30), ("半个小时", 30), ("一小时", 60), ("两个小时", 120), ("一个半小时", 90), ("1小时半", 90), ("2h", 120),
    ],
)  # fmt: skip
def test_durations_are_minutes(cell: object, minutes: int | None) -> None:
    assert cells.minutes(cell) == minutes


@pytest.mark.parametrize("cell", ["很久", "25小时", timedelta(days=2)])
def test_absurd_durations_are_refused(cell: object) -> None:
    with pytest.raises(CellError) as caught:
        cells.minutes(cell)
    assert caught.value.code == "minutes_invalid"


@pytest.mark.parametrize(
    ("cell", "number"), [("3台", 3), ("1,200.5", 1200.5), (-4, 4), (2.5, 2.5), ("不详", None), (0, None)]
)
def test_quantities_may_carry_a_unit(cell: object, number: float | None) -> None:
    assert cells.quantity(cell) == number


@pytest.mark.parametrize(("cell", "code"), [("若干", "not_a_number"), (1e15, "too_large")])
def test_what_is_no_quantity_is_refused(cell: object, code: str) -> None:
    with pytest.raises(CellError) as caught:
        cells.quantity(cell)
    assert caught.value.code == code


def test_money_of_ten_thousands_counts_only_bare_numbers() -> None:
    read = cells.money_reader(10_000)
    assert [read(cell) for cell in (1.5, "1.5", "1.5万", "暂无", 3)] == [
        1_500_000, 1_500_000, 1_500_000, None, 3_000_000,
    ]  # fmt: skip
    with pytest.raises(CellError):
        read(True)


def test_yes_and_no_and_neither() -> None:
    assert [cells.yes_no(word) for word in ("是", "否", "不详")] == ["1", "0", None]
    with pytest.raises(UnknownWord):
        cells.yes_no("也许")


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (datetime(2026, 1, 5, 14, 30), "2026-01-05 14:30"),
        (datetime(2026, 1, 5), "2026-01-05"),
        (date(2026, 1, 5), "2026-01-05"),
        (5, "5"),
    ],
)
def test_cells_are_written_as_they_look(cell: object, text: str) -> None:
    assert cells.as_text(cell) == text


@pytest.mark.parametrize(
    ("cell", "clock"),
    [
        ("2026/1/5 14:30", "14:30"), ("2026/1/5 下午3:05", "15:05"), (datetime(2026, 1, 5, 9, 5), "09:05"),
        (datetime(2026, 1, 5), None), ("2026/1/5", None), ("2026/1/5 0:00:00", None), ("a 99:99", None),
    ],
)  # fmt: skip
def test_the_time_of_day_is_read_beside_the_day(cell: object, clock: str | None) -> None:
    assert cells.clock_time(cell) == clock


def test_text_is_trimmed_and_put_on_one_line() -> None:
    read = cells.text_reader(20)
    assert [read(cell) for cell in (" 王  明\n", "a\tb", 5, "王\u3000")] == ["王 明", "a\tb", "5", "王"]
    for bad, code in (("a\0b", "nul"), ("名" * 21, "too_long")):
        with pytest.raises(CellError) as caught:
            read(bad)
        assert caught.value.code == code


@pytest.mark.parametrize(
    ("key", "cell", "stored"),
    [
        ("headcount", "300人", "300"), ("graduated_year", 2003, "2003"), ("trust", "4", "4"), ("budget", "35万", "35000000"),
        ("met_on", date(2024, 1, 2), "2024-01-02"), ("served", "是", "1"), ("stage", "成交", "closed"), ("headcount", "不详", None),
    ],
)  # fmt: skip
def test_fields_are_read_by_their_type(key: str, cell: object, stored: str | None) -> None:
    assert cells.field_reader(key, TODAY, 1)(cell) == stored


@pytest.mark.parametrize(
    ("key", "cell", "code"),
    [("headcount", "很多", "not_a_number"), ("trust", "9", "not_a_rating"), ("budget", "-5", "negative"), ("met_on", "昨", "not_a_date")],
)  # fmt: skip
def test_fields_refuse_what_they_cannot_hold(key: str, cell: object, code: str) -> None:
    with pytest.raises(CellError) as caught:
        cells.field_reader(key, TODAY, 1)(cell)
    assert caught.value.code == code


def test_remembering_cells_has_an_end() -> None:
    read = cells.remembering(lambda cell: str(cell) + "!")
    assert [read(str(i)) for i in range(50_002 + 5)][-1] == "50006!"
    assert read("3") == "3!"
