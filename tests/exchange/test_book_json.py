"""The lossless JSON form: exact bytes out, strict and streaming in."""

import io
from collections.abc import Sequence
from typing import Any

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.exchange.book_json import BookReader, Table, write_book

BLOBS = {("photo", "jpeg")}
TABLES: list[tuple[str, tuple[str, ...], list[Sequence[Any]]]] = [
    ("rep", ("id", "name"), [(1, "陈晓"), (3, '"引号"\n换行\t\\ \u2028 \U0001f600 \0')]),
    ("empty", ("id",), []),
    ("photo", ("id", "jpeg"), [(1, b"\xff\xd8\x00"), (2, None)]),
    ("sales_order", ("id", "amount", "quantity"), [(1, 2**53 + 1, 0.1), (2, -5, 3.0)]),
]


def written(tables: list[tuple[str, tuple[str, ...], list[Sequence[Any]]]] = TABLES, schema: int = 1) -> str:
    file = io.StringIO()
    write_book(file, schema, (Table(name, len(rows), columns, rows) for name, columns, rows in tables), BLOBS)
    return file.getvalue()


def read(text: str, newest: int = 1) -> list[tuple[str, tuple[str, ...], list[list[Any]]]]:
    reader = BookReader(io.StringIO(text), newest, BLOBS)
    return [(table.name, table.columns, [list(row) for row in table.rows]) for table in reader.tables()]


def test_what_was_written_is_read_again_exactly() -> None:
    assert read(written()) == [(name, columns, [list(row) for row in rows]) for name, columns, rows in TABLES]


def test_the_bytes_are_one_row_a_line() -> None:
    assert written([("rep", ("id", "name"), [(1, "陈晓"), (2, "周敏")])]) == (
        '{"format": "keyacct-book", "version": 1, "schema": 1, "tables": [\n'
        '{"name": "rep", "count": 2, "columns": ["id","name"], "rows": [\n'
        '[1,"陈晓"],\n[2,"周敏"]\n]}\n]}\n'
    )


def test_another_layout_of_the_same_document_is_read_too() -> None:
    import json

    assert read(json.dumps(json.loads(written()), indent=4)) == read(written())


def test_a_row_longer_than_one_piece_of_reading_is_read() -> None:
    long = [("photo", ("id", "jpeg"), [(1, b"x" * 3_000_000), (2, b"y")])]
    assert read(written(long))[0][2] == [[1, b"x" * 3_000_000], [2, b"y"]]


def test_rows_that_nobody_walks_are_passed_over() -> None:
    reader = BookReader(io.StringIO(written()), 1, BLOBS)
    assert [table.name for table in reader.tables()] == [name for name, _, _ in TABLES]


@pytest.mark.parametrize(
    "text", ["", "   ", "{}", "[1, 2]", "hello", '{"format": "other"}', "姓名,手机\n张三,138", '{"a": 1}']
)
def test_other_files_are_no_books(text: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert refused.value.code == "json_not_a_book"


def test_a_newer_version_or_schema_is_said_to_be_newer() -> None:
    for text in (written(schema=2), written().replace('"version": 1', '"version": 2')):
        with pytest.raises(Refused) as refused:
            read(text)
        assert refused.value.code == "json_newer"


def test_a_file_cut_off_anywhere_is_refused() -> None:
    whole = written().rstrip("\n")
    for end in range(len(whole)):
        with pytest.raises(Refused) as refused:
            read(whole[:end])
        assert refused.value.code in ("json_damaged", "json_not_a_book"), whole[:end]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"count": 2', '"count": 3'),
        ("[1,", "[1,1,"),
        ('[1,"陈晓"]', "[1]"),
        ('[1,"陈晓"]', '{"id":1}'),
        ('"陈晓"', "true"),
        ('"陈晓"', "[2]"),
        ('"/9gA"', '"/9g*"'),
        ('"columns": ["id"]', '"columns": [1]'),
        ("\n]}\n", "\n]}\nmore"),
        ('"rows"', '"cows"'),
    ],
)
def test_a_document_that_does_not_fit_is_damaged(old: str, new: str) -> None:
    text = written()
    assert old in text
    place = text.rindex(old) if old == "\n]}\n" else text.index(old)
    with pytest.raises(Refused) as refused:
        read(text[:place] + new + text[place + len(old) :])
    assert refused.value.code == "json_damaged"


def test_nesting_without_end_is_no_crash() -> None:
    with pytest.raises(Refused):
        read('{"format": ' + "[" * 200_000)
