"""Days off from a file: what the State Council announced for a year, as a list (csv, xlsx) or JSON.

All or nothing: one row that cannot be read refuses the file, with its row. Knows no words.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.said_date import LAST_YEAR, InvalidDate, parse_cell_date
from keyacct_desktop.domain.text import InvalidText, clean, fold
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.exchange.faults import TableError as TableError
from keyacct_desktop.exchange.tables import open_table
from keyacct_desktop.services.book import Book, refuse_open_book
from keyacct_desktop.services.dates.workdays import DayKind
from keyacct_desktop.storage.queries import dates as queries

ROW_LIMIT: Final = 5_000
"""More than ten years of every day: whatever has more is another list."""
NAME_LIMIT: Final = 100
_JSON_LIMIT: Final = 5 * 1024 * 1024

_DATE_HEADERS: Final = frozenset({"date", "day", "日期", "日子", "时间"})
_NAME_HEADERS: Final = frozenset(
    {"name", "holiday", "名称", "节日", "节假日", "假期", "说明", "备注", "label"}
)
_KIND_HEADERS: Final = frozenset(
    {
        "kind",
        "type",
        "off|work",
        "off/work",
        "类型",
        "休班",
        "休/班",
        "是否休息",
        "状态",
        "安排",
        "isoffday",
        "off",
    }
)
_OFF: Final = frozenset(
    {
        "off",
        "holiday",
        "休",
        "休息",
        "放假",
        "休假",
        "假",
        "节假日",
        "法定节假日",
        "public_holiday",
        "休息日",
        "假日",
        "公休日",
        "补休",
        "true",
        "是",
        "1",
    }
)
# 调休 alone says both: a day off in lieu and the work day for it. It is refused, not guessed.
_WORK: Final = frozenset(
    {
        "work", "workday", "班", "上班", "补班", "补班日", "正常上班", "调休上班", "工作", "工作日", "transfer_workday", "false", "否",
        "0",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class HolidayRow:
    """One day of a file. `row` is its line or, in JSON, its place from 1."""

    row: int
    day: date
    kind: DayKind
    name: str | None


def read_holiday_file(path: Path) -> list[HolidayRow]:
    """The days that a file holds, by day.

    Raises TableError for a file that cannot be opened; Refused: holiday_file_empty, holiday_no_columns,
    holiday_too_many (limit), holiday_not_json, and with row and value holiday_bad_date, holiday_bad_kind,
    holiday_bad_name, holiday_twice.
    """
    refuse_open_book(path)
    looks_json = path.suffix.lower() == ".json" or _first_sign(path) in (b"{", b"[")
    found = list(_json_rows(path) if looks_json else _table_rows(path))
    if not found:
        raise Refused("holiday_file_empty")
    seen: dict[date, int] = {}
    for one in found:
        if one.day in seen:
            raise Refused("holiday_twice", None, row=one.row, value=one.day.isoformat(), first=seen[one.day])
        seen[one.day] = one.row
    return sorted(found, key=_by_day)


def import_holidays(book: Book, path: Path) -> int:
    """Take the days of a file into the book, each in place of what was known of it: one step "holidays.imported"
    (count, name). Returns how many days were taken. Raises as `read_holiday_file`."""
    rows = read_holiday_file(path)
    known = queries.holiday_ids(book)
    new = [one for one in rows if one.day.isoformat() not in known]
    with book.transaction("holidays.imported", count=len(rows), name=path.name) as tx:
        for one in rows:
            before = known.get(one.day.isoformat())
            if before is not None and before[1:] != (one.kind.value, one.name):
                tx.update("holiday_day", before[0], kind=one.kind.value, name=one.name)
        tx.insert_many(
            "holiday_day",
            ("day", "kind", "name"),
            [(one.day.isoformat(), one.kind.value, one.name) for one in new],
        )
    return len(rows)


def clear_holidays(book: Book, year: int | None = None) -> int:
    """Forget what files said, of one year or of all: "holidays.cleared". Returns how many days that were."""
    ids = [
        row[0]
        for day, row in queries.holiday_ids(book).items()
        if year is None or day.startswith(f"{year:04d}-")
    ]
    if ids:
        with book.transaction("holidays.cleared", count=len(ids)) as tx:
            tx.delete("holiday_day", ids)
    return len(ids)


def imported_years(book: Book) -> list[int]:
    """The years of which files said something."""
    return sorted(queries.holiday_years(book))


def _table_rows(path: Path) -> Iterator[HolidayRow]:
    table = open_table(path)
    places = _columns(table.headers)
    if table.header_line and not {"date", "kind"} <= places.keys():
        raise Refused("holiday_no_columns")
    if not table.header_line:
        places = {"date": 0, "name": 1, "kind": 2}
    for count, (line, cells) in enumerate(table.rows()):
        values = {key: cells[place] if place < len(cells) else "" for key, place in places.items()}
        if not any(str(value).strip() for value in values.values()):
            continue
        if count >= ROW_LIMIT:
            raise Refused("holiday_too_many", None, limit=ROW_LIMIT)
        yield _row(line, values.get("date", ""), values.get("name", ""), values.get("kind", ""))


def _columns(headers: Iterable[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for place, header in enumerate(headers):
        word = fold(header).replace(" ", "").strip("*:")
        for key, words in (("date", _DATE_HEADERS), ("kind", _KIND_HEADERS), ("name", _NAME_HEADERS)):
            if word in words:
                places.setdefault(key, place)
                break
    return places


def _json_rows(path: Path) -> Iterator[HolidayRow]:
    try:
        if path.stat().st_size > _JSON_LIMIT:
            raise Refused("holiday_too_many", None, limit=ROW_LIMIT)
        document = json.loads(path.read_text(encoding="utf-8-sig"))
    except (ValueError, RecursionError):
        raise Refused("holiday_not_json") from None
    for row, (day, name, kind) in enumerate(_json_days(document), 1):
        if row > ROW_LIMIT:
            raise Refused("holiday_too_many", None, limit=ROW_LIMIT)
        yield _row(row, day, name, kind)


def _json_days(document: Any) -> Iterator[tuple[Any, Any, Any]]:
    """(date, name, kind) of a list of days, of a list under "days", or of a table from date to name and kind."""
    if isinstance(document, dict):
        inner = next(
            (document[key] for key in ("days", "dates", "holidays") if isinstance(document.get(key), list)),
            None,
        )
        if inner is None:
            for day, said in document.items():
                yield (day, *_name_and_kind(said))
            return
        document = inner
    if not isinstance(document, list):
        raise Refused("holiday_not_json")
    for one in document:
        if isinstance(one, Mapping):
            folded = {fold(str(key)).replace(" ", ""): value for key, value in one.items()}
            yield (
                _said(folded, _DATE_HEADERS),
                _said(folded, _NAME_HEADERS),
                _said(folded, _KIND_HEADERS),
            )
        elif isinstance(one, list) and one:
            yield (one[0], *_name_and_kind(one[1:]))
        else:
            yield one, "", ""


def _name_and_kind(said: Any) -> tuple[Any, Any]:
    if isinstance(said, list):
        padded = [*said, "", ""]
        return padded[0], padded[1]
    if isinstance(said, Mapping):
        folded = {fold(str(key)): value for key, value in said.items()}
        return _said(folded, _NAME_HEADERS), _said(folded, _KIND_HEADERS)
    return said, ""


def _said(values: Mapping[str, Any], words: frozenset[str], default: Any = "") -> Any:
    return next((value for key, value in values.items() if key in words and value is not None), default)


def _row(row: int, day: Any, name: Any, kind: Any) -> HolidayRow:
    return HolidayRow(row, _read_day(row, day), _read_kind(row, kind), _read_name(row, name))


def _read_day(row: int, value: Any) -> date:
    if isinstance(value, datetime):
        value = value.date()
    try:
        if isinstance(value, bool) or not isinstance(value, str | int | float | date):
            raise InvalidDate("not_a_date")
        said = parse_cell_date(value, pivot_year=LAST_YEAR)
        if said.calendar is not Calendar.SOLAR or said.year is None:
            raise InvalidDate("year_missing")
        found = said.to_day()
    except (InvalidDate, ValueError):
        raise Refused("holiday_bad_date", None, row=row, value=_shown(value)) from None
    return found


def _read_kind(row: int, value: Any) -> DayKind:
    word = fold(str(value)).replace(" ", "").removesuffix(".0")
    if word in _OFF:
        return DayKind.OFF
    if word in _WORK:
        return DayKind.WORK
    raise Refused("holiday_bad_kind", None, row=row, value=_shown(value))


def _read_name(row: int, value: Any) -> str | None:
    try:
        name = " ".join(clean(str(value), 1000).split())
    except InvalidText:
        name = "?" * (NAME_LIMIT + 1)
    if len(name) > NAME_LIMIT:
        raise Refused("holiday_bad_name", None, row=row, limit=NAME_LIMIT)
    return name or None


def _shown(value: Any) -> str:
    return " ".join(str(value).split())[:40]


def _first_sign(path: Path) -> bytes:
    """The first byte that is no blank; b"" for a file that cannot be opened, which the table reader then says."""
    try:
        with path.open("rb") as file:
            return file.read(64).removeprefix(b"\xef\xbb\xbf").strip()[:1]
    except OSError:
        return b""


def _by_day(one: HolidayRow) -> date:
    return one.day
