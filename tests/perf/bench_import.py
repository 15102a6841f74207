"""Importing a list, beside parsing it and inserting the same rows raw into the same tables (S7).

Run: python -m tests.perf.bench_import [ROWS [BOOK]]. The list is made up; BOOK is copied first, a new one otherwise.
The import recognises the columns, checks every cell, looks for duplicates, records one step of undo and keeps the
rows of the list and the search; the raw side does none of it.
"""

import csv
import random
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time
from pathlib import Path

from keyacct_desktop.services.book import Book, create_book, open_book
from keyacct_desktop.services.importing import plan_import, run_import

ROUNDS = 3
HEADERS = ("姓名", "公司", "手机", "电话", "微信", "邮箱", "地址", "生日", "来源", "标签", "金额", "备注")
TABLES = ("party", "contact_point", "address", "party_tag", "important_date", "stage_change")


def write_list(folder: Path, rows: int) -> tuple[Path, Path]:
    """The same made-up list as .csv and as .xlsx."""
    import xlsxwriter

    dice = random.Random(1)
    lines = [_row(dice, number) for number in range(rows)]
    text, sheet = folder / "list.csv", folder / "list.xlsx"
    with text.open("w", encoding="utf-8-sig", newline="") as file:
        csv.writer(file).writerows([HEADERS, *lines])
    with xlsxwriter.Workbook(sheet, {"constant_memory": True}) as workbook:
        page = workbook.add_worksheet()
        for at, line in enumerate([HEADERS, *lines]):
            page.write_row(at, 0, line)
    return text, sheet


def _row(dice: random.Random, number: int) -> list[str]:
    name = f"王{dice.choice('小明大伟芳丽军强')}{dice.choice('华国建文武')}{number}"
    return [
        name, f"杭州{number // 3}长江电子有限公司", f"1{dice.randint(3, 9)}{number:09d}",
        f"0571-8{number:07d}" if number % 5 == 0 else "", f"wx_{number}", f"a{number}@example.com",
        f"浙江省杭州市西湖区文三路{number}号", dice.choice(["1985/3/8", "1985年3月8日", "农历八月十五", "3月8日", ""]),
        dice.choice(["转介绍", "展会", "广告"]), dice.choice(["老客户", "重点,电子", ""]), f"{number}.50", "说明文字" * 3,
    ]  # fmt: skip


def fresh_book(folder: Path, source: Path | None) -> Book:
    for old in folder.glob("book.keyacct*"):
        old.unlink()
    path = folder / "book.keyacct"
    if source is None:
        return create_book(path)
    return open_book(Path(shutil.copy(source, path)))


def raw_seconds(book: Book, source: Path, folder: Path, first_id: int) -> float:
    """Parsing the text and inserting the imported rows as they are, by the plain driver, into equal tables."""
    target = folder / "raw.db"
    target.unlink(missing_ok=True)
    connection = sqlite3.connect(target, isolation_level=None)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    rows = {}
    for table in TABLES:
        owner = "id" if table == "party" else "party_id"
        rows[table] = book.fetch(f"SELECT * FROM {table} WHERE {owner} >= ?", (first_id,))
        for (sql,) in book.fetch(
            "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL "
            "ORDER BY type DESC",
            (table,),
        ):
            connection.execute(sql)
    start = time.perf_counter()
    with source.open(encoding="utf-8-sig", newline="") as file:
        list(csv.reader(file))
    connection.execute("BEGIN")
    for table, values in rows.items():
        if values:
            marks = ", ".join("?" * len(values[0]))
            connection.executemany(f"INSERT INTO {table} VALUES ({marks})", values)
    connection.execute("COMMIT")
    seconds = time.perf_counter() - start
    connection.close()
    return seconds


def main(arguments: list[str]) -> None:
    rows = int(arguments[0]) if arguments else 10_000
    source = Path(arguments[1]) if len(arguments) > 1 else None
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        lists = write_list(folder, rows)
        figures: dict[str, list[float]] = {}
        for _ in range(ROUNDS):
            for path in lists:
                book = fresh_book(folder, source)
                first = book.fetch("SELECT coalesce(max(id), 0) + 1 FROM party")[0][0]
                start = time.perf_counter()
                plan = plan_import(book, path)
                planned = time.perf_counter()
                run_import(book, plan)
                figures.setdefault(f"{path.suffix} plan", []).append(planned - start)
                figures.setdefault(f"{path.suffix} import", []).append(time.perf_counter() - planned)
                if path.suffix == ".csv":
                    figures.setdefault("raw", []).append(raw_seconds(book, path, folder, first))
                start = time.perf_counter()
                book.undo()
                figures.setdefault(f"{path.suffix} undo", []).append(time.perf_counter() - start)
                book.close()
    medians = {what: statistics.median(times) for what, times in figures.items()}
    for what, seconds in medians.items():
        print(f"{rows} rows {what:14} {seconds:7.2f} s  {seconds / medians['raw']:5.2f} x raw")


if __name__ == "__main__":
    main(sys.argv[1:])
