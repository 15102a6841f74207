"""`print` as outside scripts see it: a whole PDF file or none, and sentences for what makes no sense."""

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QApplication

from keyacct_desktop.app import cli
from keyacct_desktop.app.commands.outcome import Exit
from keyacct_desktop.services.book import Book, FixedClock
from keyacct_desktop.services.cards import CardEdits, add_party
from keyacct_desktop.services.demo import fill_demo
from tests.conftest import TODAY
from tests.documents.pdf import fonts, sizes_mm, text_of
from tests.printed import SECRET_WORDS, a_company, a_person

NAMES = ("cards", "brief", "list", "phones", "labels", "envelopes", "trip", "month", "dates", "festival")


@pytest.fixture
def told(qapp: QApplication, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Run `print` in this process: (exit code, standard error); standard output stays empty."""

    def run(*arguments: str) -> tuple[int, str]:
        code = cli.run(["print", "--lang", "zh_CN", *map(str, arguments)], FixedClock(TODAY))
        captured = capsys.readouterr()
        assert captured.out == ""
        assert "Traceback" not in captured.err
        return code, captured.err

    return run


@pytest.fixture
def ids(book: Book) -> list[int]:
    return [a_person(book), a_company(book)]


@pytest.fixture
def path(book: Book, ids: list[int]) -> Path:
    """A closed book with two customers that have something in every corner."""
    found = Path(book.path)
    book.close()
    return found


@pytest.mark.parametrize("name", NAMES)
def test_every_print_is_a_file_with_text_and_its_fonts(
    told: Any, path: Path, tmp_path: Path, name: str
) -> None:
    out = tmp_path / "x.pdf"
    code, err = told("--book", path, name, out)
    assert code == Exit.DONE, err
    reader = PdfReader(out, strict=True)
    assert f"共 {len(reader.pages)} 页" in err
    assert all("/FontFile2" in font or "/FontFile3" in font for font in fonts(reader))
    if name not in ("month", "dates", "festival"):
        assert "王建国" in text_of(reader)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_carried_along_embarrasses_nobody(told: Any, path: Path, tmp_path: Path, name: str) -> None:
    told("--book", path, name, tmp_path / "x.pdf")
    # 成交 is a stage, 成交额 what an order came to.
    text = text_of(PdfReader(tmp_path / "x.pdf")).replace("成交额", "")
    # A calendar says whose wedding day it is: that is what it is for.
    found = [word for word in SECRET_WORDS if word in text]
    assert found == [] or name in ("month", "dates")


def test_the_complete_brief_has_what_a_visit_needs(told: Any, path: Path, tmp_path: Path) -> None:
    told("--book", path, "brief", tmp_path / "x.pdf", "--profile", "full")
    reader = PdfReader(tmp_path / "x.pdf")
    assert len(reader.pages) == 2
    text = text_of(reader)
    for words in (
        "王建国", "王总", "最近三次联系", "谈话 9", "谈话 8", "谈话 7", "未了的承诺和待办", "寄样品", "需求", "要一台大机器",
        "还要问清", "忌谈离婚", "龙井茶", "碧波路690号", "数字", "净贡献", "这次的目标", "记录", "要见的人", "李秀英", "教练",
    ):  # fmt: skip
        assert words in text, words
    assert "谈话 6" not in text


@pytest.mark.parametrize(
    ("name", "paper", "size"),
    [("cards", "A5", (148, 210)), ("cards", "A4", (297, 210)), ("brief", "A5", (148, 210)), ("brief", "A4", (210, 297)),
     ("list", "A4", (297, 210)), ("labels", "A4", (210, 297))],
)  # fmt: skip
def test_the_paper_is_the_one_that_was_asked_for(
    told: Any, path: Path, tmp_path: Path, name: str, paper: str, size: tuple[int, int]
) -> None:
    told("--book", path, name, tmp_path / "x.pdf", "--paper", paper)
    assert sizes_mm(PdfReader(tmp_path / "x.pdf")) == {size}


def test_only_the_named_customers_are_printed_in_their_order(
    told: Any, path: Path, tmp_path: Path, ids: list[int]
) -> None:
    out = tmp_path / "x.pdf"
    assert (
        told("--book", path, "brief", out, "--customer", ids[1], "--customer", ids[0], "--customer", ids[1])[
            0
        ]
        == 0
    )
    reader = PdfReader(out)
    assert [text_of(reader, page)[:3] for page in range(len(reader.pages))] == ["鸿达精", "王建国"]


@pytest.mark.parametrize("wanted", ["999999", "0", "-1", "王建国", "", "1e3", "9" * 30])
def test_a_customer_that_is_not_there_is_one_sentence(
    told: Any, path: Path, tmp_path: Path, wanted: str
) -> None:
    code, err = told("--book", path, "cards", tmp_path / "x.pdf", f"--customer={wanted}")
    assert (code, err) == (Exit.USAGE, f"没有编号为 {wanted} 的客户。\n")
    assert not (tmp_path / "x.pdf").exists()


def test_an_unknown_print_lists_the_known_ones(told: Any, path: Path, tmp_path: Path) -> None:
    code, err = told("--book", path, "posters", tmp_path / "x.pdf")
    assert code == Exit.USAGE
    assert "posters" in err
    assert ", ".join(NAMES) in err


@pytest.mark.parametrize("option", [("--profile", "secret"), ("--paper", "A3")])
def test_an_unknown_profile_or_paper_is_refused(told: Any, path: Path, tmp_path: Path, option: Any) -> None:
    code, err = told("--book", path, "cards", tmp_path / "x.pdf", *option)
    assert code == Exit.USAGE
    assert option[1] in err


def test_a_slip_of_the_hand_never_writes_over_a_book(told: Any, path: Path) -> None:
    before = path.read_bytes()
    code, err = told("--book", path, "cards", path)
    assert code == Exit.USAGE
    assert "PDF" in err
    assert path.read_bytes() == before


def test_a_target_that_cannot_be_written_is_one_sentence(told: Any, path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder.pdf"
    folder.mkdir()
    assert told("--book", path, "cards", folder)[0] == Exit.USAGE
    assert told("--book", path, "cards", tmp_path / "gone" / "x.pdf")[0] == Exit.USAGE


def test_a_book_without_customers_has_nobody_to_print_but_an_empty_list(
    told: Any, book: Book, tmp_path: Path
) -> None:
    path = Path(book.path)
    book.close()
    for name in ("cards", "brief", "labels", "envelopes", "trip"):
        assert told("--book", path, name, tmp_path / "x.pdf") == (Exit.USAGE, "没有可打印的客户。\n")
    for name in ("list", "phones"):
        assert told("--book", path, name, tmp_path / "x.pdf")[0] == Exit.DONE


def test_labels_say_who_has_no_address(told: Any, path: Path, tmp_path: Path, ids: list[int]) -> None:
    code, err = told("--book", path, "labels", tmp_path / "x.pdf")
    assert code == Exit.DONE
    assert err.splitlines()[0] == "没有地址，未打印：鸿达精密机械有限公司"
    code, err = told("--book", path, "labels", tmp_path / "y.pdf", "--customer", ids[1])
    assert (code, err) == (Exit.USAGE, "没有地址，未打印：鸿达精密机械有限公司\n")
    assert not (tmp_path / "y.pdf").exists()


def test_an_old_file_stays_when_the_new_one_cannot_be_finished(
    told: Any, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "x.pdf"
    out.write_bytes(b"old")

    def fail(*_: object, **__: object) -> None:
        raise OSError(28, "full", str(out))

    monkeypatch.setattr("keyacct_desktop.documents.devices.name_letters", fail)
    assert told("--book", path, "cards", out)[0] == Exit.DISK_REFUSED
    assert out.read_bytes() == b"old"
    assert [file.name for file in tmp_path.glob("*.pdf*")] == ["x.pdf"]


def test_names_of_any_kind_are_printed_as_typed(told: Any, book: Book, tmp_path: Path) -> None:
    name = "<b>𬭎㛃</b> & 😀"
    add_party(book, kind="person", edits=CardEdits(values={"name": name, "need": "长" * 10_000}))
    path = Path(book.path)
    book.close()
    for kind in ("cards", "brief", "list"):
        out = tmp_path / f"{kind}.pdf"
        assert told("--book", path, kind, out)[0] == Exit.DONE
        assert "<b>𬭎㛃</b> & " in text_of(PdfReader(out, strict=True))
    assert len(PdfReader(tmp_path / "brief.pdf").pages) == 1


def test_the_complete_list_has_the_tiers_of_today_also_in_a_book_never_measured(
    told: Any, book: Book, tmp_path: Path
) -> None:
    fill_demo(book, customers=40, as_of=TODAY)
    path = Path(book.path)
    book.close()
    assert told("--book", path, "list", tmp_path / "x.pdf", "--profile", "full")[0] == Exit.DONE
    assert "维持" in text_of(PdfReader(tmp_path / "x.pdf"))


def test_a_book_that_a_window_has_open_is_printed_as_it_was_measured_last(
    told: Any, book: Book, ids: list[int], tmp_path: Path
) -> None:
    code, err = told("--book", book.path, "cards", tmp_path / "x.pdf", "--profile", "full")
    assert code == Exit.DONE, err
    assert "王建国" in text_of(PdfReader(tmp_path / "x.pdf"))


@pytest.mark.parametrize(("name", "paper"), [("month", "A5"), ("labels", "A5"), ("envelopes", "A4")])
def test_a_print_with_paper_of_its_own_says_that_the_wanted_one_is_not_heeded(
    told: Any, path: Path, tmp_path: Path, name: str, paper: str
) -> None:
    code, err = told("--book", path, name, tmp_path / "x.pdf", "--paper", paper)
    assert code == Exit.DONE
    assert f"{name} 有自己的纸张，--paper {paper} 不起作用。" in err
    assert "不起作用" not in told("--book", path, "list", tmp_path / "y.pdf", "--paper", "A5")[1]


def test_a_brief_says_what_its_profile_leaves_out(told: Any, path: Path, tmp_path: Path) -> None:
    assert "随身：不含忌谈话题" in told("--book", path, "brief", tmp_path / "x.pdf")[1]
    assert "不要带到客户那里" in told("--book", path, "trip", tmp_path / "x.pdf", "--profile", "full")[1]


def test_a_brief_to_carry_has_the_numbers_that_the_customer_knows(
    told: Any, path: Path, tmp_path: Path, ids: list[int]
) -> None:
    told("--book", path, "brief", tmp_path / "x.pdf", "--customer", ids[0])
    text = text_of(PdfReader(tmp_path / "x.pdf"))
    assert "¥8,888" in text
    assert "净贡献" not in text


def test_no_company_stands_on_a_letter_to_somebodys_home(told: Any, book: Book, tmp_path: Path) -> None:
    from keyacct_desktop.services.cards import ListEdit, PostalAddress

    for name, label in (("王建国", "home"), ("李秀英", "work")):
        values = {"name": name, "company": f"{name}的公司"}
        edits = CardEdits(values=values, addresses=ListEdit((PostalAddress("碧波路 1 号", label),)))
        add_party(book, kind="person", edits=edits)
    path = Path(book.path)
    book.close()
    for name in ("labels", "envelopes"):
        told("--book", path, name, tmp_path / "x.pdf")
        text = text_of(PdfReader(tmp_path / "x.pdf"))
        assert "李秀英的公司" in text
        assert "王建国的公司" not in text


def test_a_book_that_is_called_like_a_pdf_is_not_written_over(told: Any, path: Path, tmp_path: Path) -> None:
    book = path.rename(tmp_path / "book.pdf")
    before = book.read_bytes()
    link = tmp_path / "link.pdf"
    link.symlink_to(book)
    for target in (book, link):
        code, err = told("--book", book, "list", target)
        assert code == Exit.USAGE
        assert len(err.splitlines()) == 1
        assert book.read_bytes() == before


@pytest.mark.parametrize("target", ["", " "])
def test_a_target_without_a_name_is_one_sentence(told: Any, path: Path, target: str) -> None:
    code, err = told("--book", path, "list", target)
    assert (code, err) == (Exit.USAGE, f"{target!r} 不是文件名。\n")
