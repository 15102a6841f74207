"""CSV that no spreadsheet takes for formulas, and that reads back as it was."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.exchange.safe_csv import guard, unguard, write_csv
from keyacct_desktop.exchange.tables import open_table


@given(st.text() | st.from_regex(r"'*[=+\-@|\t\r].*", fullmatch=True))
def test_the_guard_is_taken_off_exactly(text: str) -> None:
    assert unguard(guard(text)) == text


@pytest.mark.parametrize("text", ["=1+1", "+86 138", "-5", "@x", "\tx", "\rx", "|x", "＝1", "'=1", "\n=1"])
def test_text_that_starts_like_a_formula_is_guarded(text: str) -> None:
    assert guard(text) == "'" + text


@pytest.mark.parametrize("text", ["王小明", "", "'quoted'", "5-3", " =1"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guard(text) == text
    assert unguard(text) == text


def test_a_written_file_reads_back_with_numbers_bare(tmp_path: Path) -> None:
    path = tmp_path / "名单.csv"
    assert write_csv(path, ["姓名", "备注"], [["=HYPERLINK(1)", 'a,"b"\nc'], ["王", -5], [None, 1.5]]) == 3
    raw = path.read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    assert ",-5\r\n" in raw.decode("utf-8-sig")
    assert [cells for _, cells in open_table(path).rows()] == [
        ("=HYPERLINK(1)", 'a,"b"\nc'),
        ("王", "-5"),
        ("", "1.5"),
    ]


def test_a_failed_write_leaves_the_old_file_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old", encoding="utf-8")
    with pytest.raises(TypeError):
        write_csv(path, ["a"], [5])  # type: ignore[list-item]
    assert path.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
