"""`chart`: every picture as a file of every kind, without a display; wrong usage ends with 2 and says what is known."""

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop.__main__ import main
from keyacct_desktop.app import translations_build
from keyacct_desktop.charts import engine
from keyacct_desktop.services.book import FixedClock, open_book
from keyacct_desktop.ui.charting.pictures import NAMES
from tests.conftest import TODAY
from tests.services.pyramid.books import add_rep, method_book

MAGIC = {".png": b"\x89PNG", ".svg": b"<?xml", ".pdf": b"%PDF"}


@pytest.fixture(scope="module", autouse=True)
def words(qapp: QApplication) -> None:
    translations_build.build_if_stale()


@pytest.fixture
def path(book_path: Path, clock: FixedClock) -> Path:
    """The book of D2; 小李 has five of the customers."""
    book = open_book(book_path, clock=clock)
    ids = method_book(book, TODAY)
    add_rep(book, "小李", ids[5:])
    book.close()
    return book_path


def chart(path: Path, *arguments: str, lang: str = "zh_CN") -> int:
    return main(["chart", "--book", str(path), *arguments, "--as-of", TODAY.isoformat(), "--lang", lang])


@pytest.mark.parametrize("name", NAMES)
def test_every_picture_is_written(
    name: str, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / f"{name}.png"
    assert chart(path, name, str(target)) == 0
    assert target.read_bytes().startswith(MAGIC[".png"])
    out, err = capsys.readouterr()
    assert out == ""
    assert "已写入" in err
    assert list(tmp_path.glob(".*")) == []


@pytest.mark.parametrize("suffix", MAGIC)
@pytest.mark.parametrize("lang", ["zh_CN", "en"])
def test_the_suffix_says_which_kind(suffix: str, lang: str, path: Path, tmp_path: Path) -> None:
    target = tmp_path / f"图{suffix}"
    assert chart(path, "movement", str(target), lang=lang) == 0
    content = target.read_bytes()
    assert content.startswith(MAGIC[suffix])
    for private in ("客户A", "亏损户", str(tmp_path), "matplotlib"):
        assert private.encode() not in content


def test_another_day_and_one_salesperson_give_other_pictures(path: Path, tmp_path: Path) -> None:
    whole, theirs, past = (tmp_path / f"{name}.svg" for name in ("whole", "theirs", "past"))
    day = (TODAY - timedelta(days=150)).isoformat()
    assert chart(path, "pyramid", str(whole)) == 0
    assert chart(path, "pyramid", str(theirs), "--rep", "小李") == 0
    assert main(["chart", "--book", str(path), "pyramid", str(past), "--as-of", day]) == 0
    assert len({whole.read_bytes(), theirs.read_bytes(), past.read_bytes()}) == 3


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("pie", "x.png"), "pyramid, whale"),
        (("pyramid", "x.jpg"), ".png, .svg, .pdf"),
        (("pyramid", "x"), ".png, .svg, .pdf"),
        (("pyramid", "x.png", "--rep", "小王"), "小李"),
        (("pyramid", "nowhere/x.png"), "nowhere"),
    ],
)
def test_wrong_usage_ends_with_2_and_says_what_is_known(
    arguments: tuple[str, ...],
    told: str,
    path: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    assert chart(path, *arguments) == 2
    assert told in capsys.readouterr().err
    assert list(tmp_path.glob("x*")) == []


def test_the_book_itself_and_a_folder_are_no_targets(path: Path, tmp_path: Path) -> None:
    (tmp_path / "folder.png").mkdir()
    assert chart(path, "pyramid", str(tmp_path / "folder.png")) == 2
    disguised = path.rename(tmp_path / "book.png")
    before = disguised.read_bytes()
    assert chart(disguised, "pyramid", str(disguised)) == 2
    assert disguised.read_bytes() == before


def test_a_picture_that_cannot_be_written_leaves_the_old_one(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "old.png"
    target.write_bytes(b"old")

    def refuse(self: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device", str(self))

    monkeypatch.setattr(Path, "write_bytes", refuse)
    assert chart(path, "pyramid", str(target)) == 4
    assert str(target) in capsys.readouterr().err
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob(".old*")) == []


def test_without_a_chinese_font_the_remedy_is_said(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def missing() -> None:
        raise engine.MissingChineseFont

    monkeypatch.setattr(engine, "prepare", missing)
    assert chart(path, "pyramid", str(tmp_path / "x.png")) == 2
    assert "Noto Sans CJK" in capsys.readouterr().err


def test_an_empty_book_gives_an_honest_picture(book_path: Path, tmp_path: Path) -> None:
    for name in NAMES:
        assert chart(book_path, name, str(tmp_path / f"{name}.png")) == 0


def test_a_missing_book_ends_with_3(tmp_path: Path) -> None:
    assert chart(tmp_path / "none.keyacct", "pyramid", str(tmp_path / "x.png")) == 3
