"""Days off as announced, files of the rep before them, and nothing guessed beyond."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.exchange.faults import TableError
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.holiday_files import clear_holidays, import_holidays, imported_years
from keyacct_desktop.services.dates.workdays import DayInfo, DayKind, announced_years, day_kind, read_days

OFF, WORK = DayKind.OFF, DayKind.WORK


def test_a_holiday_a_work_day_in_its_stead_and_plain_days(book: Book) -> None:
    spring = day_kind(book, date(2026, 2, 17))
    assert (spring.kind, spring.festival, spring.is_off) == (OFF, "spring_festival", True)
    saturday = day_kind(book, date(2026, 2, 14))
    assert (saturday.kind, saturday.festival, saturday.is_off) == (WORK, "spring_festival", False)
    assert day_kind(book, date(2026, 3, 16)) == DayInfo()
    assert day_kind(book, date(2026, 3, 16)).is_off is False
    assert day_kind(book, date(2026, 3, 15)).is_off is True


def test_what_was_not_announced_is_not_known(book: Book) -> None:
    days = read_days(book, date(2026, 12, 31), date(2027, 1, 2))
    assert [days[day].announced for day in sorted(days)] == [True, False, False]
    assert days[date(2027, 1, 1)].kind is None
    assert days[date(2027, 1, 2)].is_off is None  # a Saturday may become a work day
    assert 2027 not in announced_years(book)
    assert day_kind(book, date(1990, 10, 1)).announced is False


LINES = [("2027-02-06", "春节", "off"), ("2027-02-14", "春节调休", "work"), ("2027-10-01", "国庆节", "off")]


def written(
    path: Path, header: str, rows: Sequence[tuple[str, ...]], encoding: str = "utf-8", part: str = ","
) -> Path:
    lines = [header, *(part.join(row) for row in rows)] if header else [part.join(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding=encoding)
    return path


def check_taken(book: Book) -> None:
    days = read_days(book, date(2027, 2, 6), date(2027, 2, 14))
    assert (days[date(2027, 2, 6)].kind, days[date(2027, 2, 6)].festival) == (OFF, "spring_festival")
    assert (days[date(2027, 2, 14)].kind, days[date(2027, 2, 14)].name) == (WORK, "春节调休")
    assert days[date(2027, 2, 7)] == DayInfo(is_weekend=True)
    assert day_kind(book, date(2027, 10, 1)).is_off is True
    assert imported_years(book) == [2027]


@pytest.mark.parametrize(
    ("header", "encoding", "part"),
    [
        ("date,name,kind", "utf-8", ","),
        ("日期,名称,类型", "gbk", ","),
        ("日期\t节日\t休/班", "utf-16", "\t"),
        ("", "utf-8", ","),
    ],
)  # fmt: skip
def test_a_list_in_whatever_coding(book: Book, tmp_path: Path, header: str, encoding: str, part: str) -> None:
    words = {"off": "休", "work": "班"} if encoding != "utf-8" else {}
    rows = [(day, name, words.get(kind, kind)) for day, name, kind in LINES]
    assert import_holidays(book, written(tmp_path / "days.csv", header, rows, encoding, part)) == 3
    check_taken(book)


def test_a_spreadsheet_with_real_dates(book: Book, tmp_path: Path) -> None:
    import xlsxwriter

    path = tmp_path / "放假.xlsx"
    workbook = xlsxwriter.Workbook(str(path))
    sheet = workbook.add_worksheet()
    style = workbook.add_format({"num_format": "yyyy-mm-dd"})
    sheet.write_row(0, 0, ["名称", "日期", "安排"])
    for at, (day, name, kind) in enumerate(LINES, 1):
        sheet.write(at, 0, name)
        sheet.write_datetime(at, 1, __import__("datetime").datetime.fromisoformat(day), style)
        sheet.write(at, 2, {"off": "放假", "work": "上班"}[kind])
    workbook.close()
    assert import_holidays(book, path) == 3
    check_taken(book)


@pytest.mark.parametrize(
    "document",
    [
        [{"date": day, "name": name, "kind": kind} for day, name, kind in LINES],
        {"year": 2027, "days": [{"name": n, "date": d, "isOffDay": k == "off"} for d, n, k in LINES]},
        {day: [name, kind] for day, name, kind in LINES},
        {day: {"name": name, "type": kind} for day, name, kind in LINES},
        [list(line) for line in LINES],
    ],
)  # fmt: skip
def test_json_in_the_forms_in_which_it_is_passed_around(book: Book, tmp_path: Path, document: object) -> None:
    path = tmp_path / "2027.json"
    path.write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    assert import_holidays(book, path) == 3
    check_taken(book)


def test_a_file_goes_before_the_programs_own_data_and_undo_takes_it_back(book: Book, tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.csv", "date,name,kind", [("2026-02-14", "", "off"), ("2026-03-16", "店庆", "off")]
    )
    assert import_holidays(book, path) == 2
    assert (day_kind(book, date(2026, 2, 14)).kind, day_kind(book, date(2026, 2, 14)).festival) == (
        OFF, "spring_festival",
    )  # fmt: skip
    assert day_kind(book, date(2026, 3, 16)).name == "店庆"
    written(path, "date,name,kind", [("2026-03-16", "店庆", "work"), ("2026-03-17", "", "off")])
    assert import_holidays(book, path) == 2
    assert day_kind(book, date(2026, 3, 16)).kind is WORK
    book.undo()
    assert (day_kind(book, date(2026, 3, 16)).kind, day_kind(book, date(2026, 3, 17)).kind) == (OFF, None)
    assert clear_holidays(book, 2027) == 0
    assert clear_holidays(book, 2026) == 2
    assert day_kind(book, date(2026, 2, 14)).kind is WORK
    book.undo()
    assert clear_holidays(book) == 2


@pytest.mark.parametrize(
    ("rows", "code", "row"),
    [
        ([("2027-01-01", "元旦", "off"), ("2027-13-01", "元旦", "off")], "holiday_bad_date", 3),
        ([("1月1日", "元旦", "off")], "holiday_bad_date", 2),
        ([("农历2027-1-1", "春节", "off")], "holiday_bad_date", 2),
        ([("2027-01-01", "元旦", "大概")], "holiday_bad_kind", 2),
        ([("2027-01-01", "元旦", "")], "holiday_bad_kind", 2),
        ([("2027-01-01", "元" * 101, "off")], "holiday_bad_name", 2),
        ([("2027-01-01", "元旦", "off"), ("2027/1/1", "元旦", "休")], "holiday_twice", 3),
    ],
)  # fmt: skip
def test_one_bad_row_refuses_the_file_and_says_which(
    book: Book, tmp_path: Path, rows: list[tuple[str, ...]], code: str, row: int
) -> None:
    with pytest.raises(Refused, match=code) as refused:
        import_holidays(book, written(tmp_path / "days.csv", "date,name,kind", rows))
    assert refused.value.params["row"] == row
    assert imported_years(book) == []
    assert book.undo_name() is None


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{", "holiday_not_json"), ("[]", "holiday_file_empty"), ('{"days": []}', "holiday_file_empty"),
        ("7", "holiday_not_json"), ('"x"', "holiday_not_json"), ("[[]]", "holiday_bad_date"),
        ("[7]", "holiday_bad_date"), ('{"2027-01-01": true}', "holiday_bad_kind"), ("[true]", "holiday_bad_date"),
        ("[" * 100_000, "holiday_not_json"), (" " * (5 * 1024 * 1024) + "[]", "holiday_too_many"),
        (f"[{'7,' * 5_000}7]", "holiday_bad_date"),
        ('[{"date": "2027-01-01", "name": "a\\u0000b", "kind": "off"}]', "holiday_bad_name"),
    ],
)  # fmt: skip
def test_json_that_is_no_list_of_days(book: Book, tmp_path: Path, text: str, code: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(Refused, match=code):
        import_holidays(book, path)


def test_json_with_more_days_than_ten_years_is_another_list(book: Book, tmp_path: Path) -> None:
    path = tmp_path / "x.json"
    path.write_text(json.dumps([["2027-01-01", "", "off"]] * 5001))
    with pytest.raises(Refused, match="holiday_too_many"):
        import_holidays(book, path)


def test_blank_rows_and_yes_or_no_as_numbers(book: Book, tmp_path: Path) -> None:
    rows = [("2027-01-01", "元旦", "1.0"), ("", "", ""), ("2027-01-03", "元旦调休", "0")]
    assert import_holidays(book, written(tmp_path / "a.csv", "日期,名称,是否休息", rows)) == 2
    assert [one.kind for one in read_days(book, date(2027, 1, 1), date(2027, 1, 3)).values()] == [
        OFF,
        None,
        WORK,
    ]


def test_a_list_of_one_year_announces_nothing_of_the_year_before(book: Book, tmp_path: Path) -> None:
    rows = [("2027-12-31", "元旦", "休"), ("2028-01-01", "元旦", "休"), ("2028-01-29", "春节", "休")]
    import_holidays(book, written(tmp_path / "2028.csv", "日期,名称,类型", rows))
    assert announced_years(book) & {2027, 2028} == {2028}
    assert day_kind(book, date(2027, 12, 31)).is_off is True
    assert day_kind(book, date(2027, 2, 8)).is_off is None


def test_a_word_that_means_both_is_not_guessed(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holiday_bad_kind"):
        import_holidays(book, written(tmp_path / "a.csv", "日期,名称,类型", [("2027-02-14", "春节", "调休")]))


def test_another_list_is_refused(book: Book, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="holiday_no_columns"):
        import_holidays(book, written(tmp_path / "a.csv", "姓名,手机", [("王伟", "13800138000")]))
    with pytest.raises(Refused, match="holiday_too_many"):
        import_holidays(
            book, written(tmp_path / "b.csv", "date,name,kind", [("2027-01-01", "", "off")] * 5002)
        )
    with pytest.raises(TableError, match="missing"):
        import_holidays(book, tmp_path / "none.csv")
    (tmp_path / "empty.csv").write_text("")
    with pytest.raises(TableError, match="empty"):
        import_holidays(book, tmp_path / "empty.csv")
