"""The command line as outside scripts see it: exit codes, JSON keys, what is on which stream, and no traceback ever."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from keyacct_desktop import __version__
from keyacct_desktop.__main__ import main
from keyacct_desktop.app import cli
from keyacct_desktop.services.book import create_book, open_book

Run = Callable[..., "Ended"]


class Ended:
    """How a command ended: `code`, and what it wrote on `out` and `err`."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err
        assert "Traceback" not in err

    @property
    def json(self) -> dict[str, object]:
        """The one document on standard output."""
        document = json.loads(self.out)
        assert isinstance(document, dict)
        return document


@pytest.fixture
def run(qapp: QApplication, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run a command in this process, in English unless it says otherwise."""
    del qapp

    def run_command(*arguments: object) -> Ended:
        words = [str(argument) for argument in arguments]
        code = main(words if "--lang" in words else [*words, "--lang", "en"])
        captured = capsys.readouterr()
        return Ended(code, captured.out, captured.err)

    return run_command


@pytest.fixture(scope="module")
def demo_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from datetime import date

    from keyacct_desktop.services.demo import make_demo_book

    path = tmp_path_factory.mktemp("cli") / "demo.keyacct"
    make_demo_book(path, customers=60, as_of=date(2026, 3, 16))
    return path


@pytest.fixture
def demo(demo_template: Path, tmp_path: Path) -> Path:
    import shutil

    return Path(shutil.copy(demo_template, tmp_path / "demo.keyacct"))


def names(book: Path) -> list[str]:
    opened = open_book(book, alongside=True)
    try:
        return [row[0] for row in opened.fetch("SELECT name FROM list_row ORDER BY id")]
    finally:
        opened.close()


# --- usage ---------------------------------------------------------------------------------------------------


def test_the_version_is_printed(run: Run) -> None:
    ended = run("--version")
    assert (ended.code, ended.out) == (0, f"keyacct-desktop {__version__}\n")


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["password", "--book", "b", "set"],
        ["search", "--book", "b"],
        ["search", "--book", "b", "x", "--limit", "0"],
        ["search", "--book", "b", "x", "--limit", "many"],
        ["search", "x"],
        ["demo"],
        ["demo", "--book", "b", "--as-of", "gestern"],
        ["demo", "--book", "b", "--customers", "0"],
        ["demo", "--book", "b", "--reps", "1000"],
        ["import", "--book", "b", "nothing.csv"],
        ["import", "--book", "b", "x.csv", "--kind", "stars"],
        ["export", "--book", "b"],
        ["check", "--book"],
        ["check", "--book", ""],
        ["--no-such-option"],
        ["--lang", "fr", "check", "--book", "b"],
    ],
)
def test_wrong_usage_ends_with_two_and_says_what_is_wrong(
    run: Run, words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    ended = run(*words)
    assert ended.code == 2
    assert ended.err.strip()
    assert ended.out == ""
    assert [each.name for each in tmp_path.iterdir() if each.name != "home"] == []


def test_help_names_every_command(run: Run) -> None:
    ended = run("--help")
    assert ended.code == 0
    for command in cli.COMMANDS:
        assert command in ended.out


def test_the_book_and_the_language_may_stand_before_the_command(run: Run, demo: Path) -> None:
    assert run("--book", demo, "--lang", "zh_CN", "check").err == "客户册完好。\n"
    assert run("check", "--book", demo, "--lang", "zh_CN").err == "客户册完好。\n"
    assert run("check", f"--book={demo}", "--lang", "en").err == "The book is whole.\n"


def test_a_number_out_of_range_says_the_range(run: Run, tmp_path: Path) -> None:
    assert "1 to 50" in run("demo", "--book", tmp_path / "b.keyacct", "--reps", "51").err


# --- books that cannot be opened -----------------------------------------------------------------------------


def odd_book(tmp_path: Path, how: str, demo: Path) -> Path:
    path = tmp_path / "odd.keyacct"
    match how:
        case "missing":
            pass
        case "empty":
            path.write_bytes(b"")
        case "not a book":
            path.write_text("姓名,手机\n" * 50, "utf-8")
        case "folder":
            path.mkdir()
        case "newer":
            content = bytearray(demo.read_bytes())
            content[60:64] = (9999).to_bytes(4, "big")
            path.write_bytes(content)
        case "another database":
            content = bytearray(demo.read_bytes())
            content[68:72] = b"\0\0\0\0"
            path.write_bytes(content)
    return path


@pytest.mark.parametrize("how", ["missing", "empty", "not a book", "folder", "newer", "another database"])
@pytest.mark.parametrize(
    "words",
    [
        ["search", "x"],
        ["check"],
        ["check", "--json"],
        ["backup"],
        ["export", "out.json"],
        ["import", "in.csv"],
    ],
    ids=" ".join,
)
def test_a_book_that_cannot_be_opened_ends_with_three_and_one_line(
    run: Run, tmp_path: Path, demo: Path, how: str, words: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("in.csv").write_text("姓名\n张三\n", "utf-8")
    book = odd_book(tmp_path, how, demo)
    before = book.read_bytes() if book.is_file() else None
    files = sorted(each.name for each in tmp_path.iterdir() if each.name != "home")
    ended = run(*words, "--book", book)
    assert ended.code == 3
    assert len(ended.err.splitlines()) == 1
    assert ended.out == ""
    assert (book.read_bytes() if book.is_file() else None) == before
    assert sorted(each.name for each in tmp_path.iterdir() if each.name != "home") == files


def test_a_book_that_is_open_elsewhere_is_read_but_not_written(run: Run, demo: Path, tmp_path: Path) -> None:
    source = tmp_path / "in.csv"
    source.write_text("姓名\n张三\n", "utf-8")
    window = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys; from pathlib import Path; from keyacct_desktop.services.book import open_book; "
            "book = open_book(Path(sys.argv[1])); print('open', flush=True); sys.stdin.read(); book.close()",
            str(demo),
        ],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with window:
        assert window.stdout is not None
        assert window.stdout.readline() == "open\n"
        refused = run("import", "--book", demo, source)
        assert refused.code == 3
        assert "open in another program" in refused.err
        assert run("search", "--book", demo, "wang").code == 0
        assert run("backup", "--book", demo).code == 0
        assert run("export", "--book", demo, tmp_path / "a.json").code == 0
        assert window.stdin is not None
        window.stdin.close()
    assert window.returncode == 0
    assert run("import", "--book", demo, source).code == 0


# --- disks that refuse ---------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="folder modes")
def test_a_folder_that_cannot_be_written_ends_with_four(tmp_path: Path, demo: Path) -> None:
    locked = tmp_path / "locked"
    locked.mkdir()
    demo.rename(locked / "demo.keyacct")
    book = locked / "demo.keyacct"
    locked.chmod(0o555)
    try:
        for words in (
            ["demo", "--book", locked / "new.keyacct"],
            ["export", "--book", book, locked / "a.json"],
            ["export", "--book", book, locked / "a.csv"],
            ["export", "--book", book, locked / "a.xlsx"],
            ["backup", "--book", book, locked / "backups"],
        ):
            ended = as_somebody(words, tmp_path)
            assert ended.code == 4, (words, ended.err)
            assert len(ended.err.splitlines()) == 1
        assert os.listdir(locked) == ["demo.keyacct"]
    finally:
        locked.chmod(0o755)


@pytest.mark.skipif(os.name != "posix", reason="limits of a process")
@pytest.mark.parametrize("name", ["a.json", "a.csv", "a.xlsx"])
def test_a_disk_that_is_full_half_way_ends_with_four_and_leaves_the_old_file(
    run: Run, tmp_path: Path, name: str
) -> None:
    book = tmp_path / "large.keyacct"
    run("demo", "--book", book, "--customers", 200)
    target = tmp_path / "out" / name
    target.parent.mkdir()
    target.write_text("old")
    limited = (
        "import resource, sys; from keyacct_desktop.__main__ import main\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (36_000, 36_000)); sys.exit(main(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", limited, "export", "--book", str(book), str(target), "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 4, done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert str(target) in done.stderr
    assert target.read_text() == "old"
    assert os.listdir(target.parent) == [name]


def as_somebody(words: list[object], home: Path) -> Ended:
    """Run as a user whom folder modes hold back: nobody, where the tests run as root."""
    script = "import sys; from keyacct_desktop.__main__ import main; sys.exit(main(sys.argv[1:]))"
    if os.geteuid() == 0:
        # Drop what lets root write everywhere, keep the rest.
        script = (
            "import ctypes; c = ctypes.CDLL(None, use_errno=True)\n"
            "for number in (1, 2, 3): c.prctl(24, number, 0, 0, 0)\n"
            "h = (ctypes.c_uint32 * 2)(0x20080522, 0); d = (ctypes.c_uint32 * 6)()\n"
            "assert c.capset(h, d) == 0\n" + script
        )
    done = subprocess.run(
        [sys.executable, "-c", script, *map(str, words), "--lang", "en"],
        capture_output=True,
        text=True,
        env={**os.environ, "KEYACCT_HOME": str(home / "home")},
        check=False,
    )
    return Ended(done.returncode, done.stdout, done.stderr)


# --- demo ----------------------------------------------------------------------------------------------------


def test_a_demo_book_is_made_the_same_twice(run: Run, tmp_path: Path) -> None:
    for name in ("a", "b"):
        made = run(
            "demo", "--book", tmp_path / f"{name}.keyacct", "--customers", 20, "--reps", 2, "--seed", 7,
            "--as-of", "2026-03-16",
        )  # fmt: skip
        assert made.code == 0
        assert made.out == ""
        assert run("export", "--book", tmp_path / f"{name}.keyacct", tmp_path / f"{name}.json").code == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    assert len(names(tmp_path / "a.keyacct")) == 20


def test_a_demo_never_goes_over_a_file_that_is_there(run: Run, demo: Path) -> None:
    before = demo.read_bytes()
    assert run("demo", "--book", demo).code == 3
    assert demo.read_bytes() == before


# --- import --------------------------------------------------------------------------------------------------

LIST = "姓名,手机,生日,星座\n张三,13800001111,农历八月十五,狮子\n李四,13800002222,13月40日,\n王五,13800003333,,\n"


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "名单.csv"
    path.write_bytes(LIST.encode("gb18030"))
    return path


def test_an_import_tells_what_it_did_in_json(run: Run, book_path: Path, source: Path) -> None:
    ended = run("import", "--book", book_path, source, "--json")
    assert ended.code == 1
    document = ended.json
    assert {"created", "updated", "skipped", "rejected", "unmapped_columns", "duplicates"} <= set(document)
    assert (document["created"], document["updated"], document["skipped"]) == (2, 0, 0)
    assert document["unmapped_columns"] == ["星座"]
    (rejected,) = document["rejected"]  # type: ignore[misc]
    assert {key: rejected[key] for key in ("row", "column", "value", "reason")} == {
        "row": 3, "column": "生日", "value": "13月40日", "reason": "There is no month 13.",
    }  # fmt: skip
    assert names(book_path) == ["张三", "王五"]


def test_a_list_imported_twice_creates_nothing_twice(run: Run, book_path: Path, source: Path) -> None:
    run("import", "--book", book_path, source)
    again = run("import", "--book", book_path, source, "--json").json
    assert (again["created"], again["skipped"]) == (0, 2)
    duplicates = again["duplicates"]
    assert [(one["row"], one["why"]) for one in duplicates] == [(2, "same phone"), (4, "same phone")]  # type: ignore[index,union-attr]
    assert all(one["customer"] in ("1", "2") for one in duplicates)  # type: ignore[index,union-attr]
    created = run("import", "--book", book_path, source, "--json", "--on-duplicate", "create").json
    assert created["created"] == 2


def test_a_dry_run_says_the_same_and_writes_nothing(run: Run, book_path: Path, source: Path) -> None:
    before = book_path.read_bytes()
    ended = run("import", "--book", book_path, source, "--json", "--dry-run")
    assert ended.code == 1
    assert ended.json["created"] == 2
    assert names(book_path) == []
    assert book_path.read_bytes() == before
    assert sorted(each.name for each in source.parent.iterdir() if each.suffix == ".csv") == [source.name]


def test_rejected_rows_go_to_the_file_that_was_named(
    run: Run, book_path: Path, source: Path, tmp_path: Path
) -> None:
    ended = run("import", "--book", book_path, source, "--rejects", tmp_path / "left.csv")
    assert ended.code == 1
    assert "2 new, 0 updated, 0 skipped, 1 not taken" in ended.out
    assert "line 3\t生日\t13月40日\tThere is no month 13." in ended.out
    assert str(tmp_path / "left.csv") in ended.err
    mended = (tmp_path / "left.csv").read_text("utf-8-sig").replace("13月40日", "3月8日")
    (tmp_path / "left.csv").write_text(mended, "utf-8-sig")
    assert run("import", "--book", book_path, tmp_path / "left.csv").code == 0
    assert names(book_path) == ["张三", "王五", "李四"]


def test_orders_and_visits_are_imported_by_their_headers(
    run: Run, book_path: Path, source: Path, tmp_path: Path
) -> None:
    run("import", "--book", book_path, source)
    (tmp_path / "orders.csv").write_text(
        "客户,日期,金额,利润\n张三,2026/3/1,1.2万,3000\n赵六,2026/3/2,5,1\n", "utf-8"
    )
    ended = run("import", "--book", book_path, tmp_path / "orders.csv", "--json")
    assert (ended.code, ended.json["created"]) == (1, 1)
    (tmp_path / "visits.csv").write_text("客户,日期,类型,内容\n王五,2026/3/1,拜访,送了样品\n", "utf-8")
    ended = run("import", "--book", book_path, tmp_path / "visits.csv", "--kind", "interactions", "--json")
    assert (ended.code, ended.json["created"]) == (0, 1)
    assert run("search", "--book", book_path, "送了样品", "--json").json["total"] == 1


@pytest.mark.parametrize(
    "content", [b"", b"\0" * 500, b"\x89PNG\r\n", '姓名,备注\n"张三,x\n'.encode(), b"a,b\n1,2\n"]
)
def test_a_file_that_is_no_list_ends_with_two_and_leaves_the_book(
    run: Run, book_path: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "odd.csv").write_bytes(content)
    ended = run("import", "--book", book_path, tmp_path / "odd.csv")
    assert ended.code == 2
    assert len(ended.err.splitlines()) == 1
    assert names(book_path) == []


# --- export, and a whole book back ---------------------------------------------------------------------------


def test_a_book_through_json_is_the_same_book(run: Run, demo: Path, book_path: Path, tmp_path: Path) -> None:
    assert run("export", "--book", demo, tmp_path / "a.json").code == 0
    dry = run("import", "--book", book_path, tmp_path / "a.json", "--json", "--dry-run")
    assert (dry.code, dry.json["created"], names(book_path)) == (0, 60, [])
    ended = run("import", "--book", book_path, tmp_path / "a.json", "--json")
    assert (ended.code, ended.json["created"], ended.json["rejected"]) == (0, 60, [])
    assert run("export", "--book", book_path, tmp_path / "b.json").code == 0
    assert (tmp_path / "a.json").read_bytes() == (tmp_path / "b.json").read_bytes()
    refused = run("import", "--book", book_path, tmp_path / "a.json")
    assert refused.code == 2
    assert "empty" in refused.err


@pytest.mark.parametrize("suffix", ["csv", "xlsx"])
def test_an_exported_list_is_imported_again(
    run: Run, demo: Path, book_path: Path, tmp_path: Path, suffix: str
) -> None:
    assert run("export", "--book", demo, tmp_path / f"a.{suffix}", "--lang", "zh_CN").code == 0
    ended = run("import", "--book", book_path, tmp_path / f"a.{suffix}", "--json", "--on-duplicate", "create")
    assert (ended.code, ended.json["created"], ended.json["unmapped_columns"]) == (0, 60, [])
    assert sorted(names(book_path)) == sorted(names(demo))


@pytest.mark.parametrize("name", ["a.vcf", "a.docx", "a"])
def test_a_kind_of_file_that_is_not_known_lists_the_known_ones(
    run: Run, demo: Path, tmp_path: Path, name: str
) -> None:
    ended = run("export", "--book", demo, tmp_path / name)
    assert ended.code == 2
    assert ".csv .xlsx .ics .json" in ended.err
    assert not (tmp_path / name).exists()


def test_the_dates_to_come_are_exported_for_the_telephone(run: Run, demo: Path, tmp_path: Path) -> None:
    ended = run("export", "--book", demo, tmp_path / "a.ics", "--lang", "zh_CN")
    assert (ended.code, "个日子" in ended.err + ended.out) == (0, True)
    text = (tmp_path / "a.ics").read_text(encoding="utf-8")
    assert text.startswith("BEGIN:VCALENDAR")
    assert "（农历" in text


def test_an_export_into_no_folder_is_wrong_usage(run: Run, demo: Path, tmp_path: Path) -> None:
    assert run("export", "--book", demo, tmp_path / "nowhere" / "a.csv").code == 2
    (tmp_path / "b.csv").mkdir()
    assert run("export", "--book", demo, tmp_path / "b.csv").code == 2


# --- search, check, backup, restore, self-test ---------------------------------------------------------------


def test_a_search_answers_in_json(run: Run, demo: Path) -> None:
    name = names(demo)[0]
    document = run("search", "--book", demo, name, "--json").json
    assert set(document) == {"results", "total"}
    first = document["results"][0]  # type: ignore[index]
    assert set(first) >= {"id", "name", "kind", "matched"}
    assert (first["name"], first["matched"]) == (name, "name")
    assert isinstance(first["id"], str)
    assert first["kind"] in ("person", "company")


def test_a_search_counts_all_and_shows_some(run: Run, demo: Path) -> None:
    document = run("search", "--book", demo, "139", "--json", "--limit", 1).json
    assert len(document["results"]) == 1  # type: ignore[arg-type]
    assert document["total"] > 1  # type: ignore[operator]
    assert len(run("search", "--book", demo, "139", "--limit", 1).out.splitlines()) == 1


def test_a_search_that_finds_nothing_is_no_error(run: Run, demo: Path) -> None:
    ended = run("search", "--book", demo, "无此人", "--json")
    assert (ended.code, ended.json) == (0, {"results": [], "total": 0})


def test_a_whole_book_is_whole(run: Run, demo: Path) -> None:
    ended = run("check", "--book", demo, "--deep", "--json")
    assert ended.code == 0
    assert ended.json["whole"] is True
    assert ended.json["findings"] == []
    assert ended.json["rows"]["party"] > 60  # type: ignore[index]


def test_a_book_with_a_fault_is_named_with_its_fault(run: Run, demo: Path) -> None:
    content = bytearray(demo.read_bytes())
    content[len(content) // 2 : len(content) // 2 + 8192] = bytes(8192)
    demo.write_bytes(content)
    ended = run("check", "--book", demo, "--json")
    assert ended.code == 1
    assert ended.json["whole"] is False
    assert {"code", "count", "text"} <= set(ended.json["findings"][0])  # type: ignore[index]
    assert run("check", "--book", demo).out.strip()


def test_a_backup_is_restored_and_the_old_book_kept(
    run: Run, demo: Path, tmp_path: Path, source: Path
) -> None:
    before = names(demo)
    backup = Path(run("backup", "--book", demo, tmp_path / "backups").out.strip())
    assert backup.parent == tmp_path / "backups"
    run("import", "--book", demo, source)
    assert len(names(demo)) == 62
    ended = run("restore", backup, "--book", demo)
    assert ended.code == 0
    assert names(demo) == before
    assert len(names(Path(ended.out.strip()))) == 62


def test_without_a_folder_the_backup_goes_to_the_books_own(run: Run, demo: Path, home: Path) -> None:
    assert run("backup", "--book", demo).out.startswith(str(home))


@pytest.mark.parametrize("content", [None, b"", b"no backup at all" * 100])
def test_a_backup_that_is_none_leaves_the_book(
    run: Run, demo: Path, tmp_path: Path, content: bytes | None
) -> None:
    before = demo.read_bytes()
    if content is not None:
        (tmp_path / "backup.keyacct").write_bytes(content)
    ended = run("restore", tmp_path / "backup.keyacct", "--book", demo)
    assert ended.code == 3
    assert demo.read_bytes() == before


def test_the_self_test_says_ok_for_each_step(run: Run, home: Path) -> None:
    ended = run("self-test")
    assert ended.code == 0
    lines = ended.out.splitlines()
    assert len(lines) == 11
    assert all(line.startswith("ok  ") for line in lines)
    assert os.environ["KEYACCT_HOME"] == str(home)
    assert not (home / "data").exists()


# --- our own faults, and the process from outside ------------------------------------------------------------


def test_a_bug_of_ours_ends_with_five_and_a_report_without_customer_text(
    run: Run, demo: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise ZeroDivisionError("张三 13800001111")

    monkeypatch.setattr("keyacct_desktop.services.search.find_customers", fail)
    ended = run("search", "--book", demo, "x")
    assert ended.code == 5
    (report,) = (home / "log").glob("crash-*.txt")
    assert str(report) in ended.err
    assert "ZeroDivisionError" in report.read_text("utf-8")
    assert "张三" not in report.read_text("utf-8") + ended.err


def test_ctrl_c_says_that_nothing_was_changed(run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("keyacct_desktop.services.search.find_customers", stop)
    ended = run("search", "--book", demo, "x")
    assert (ended.code, ended.err) == (130, "Stopped. Nothing was changed.\n")


def outside(*words: object, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run(
        [sys.executable, "-m", "keyacct_desktop", *map(str, words)],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_finds_no_room_is_said_in_one_sentence(demo: Path, unbuffered: str) -> None:
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "keyacct_desktop", "search", "--book", str(demo), "wang", "--lang", "en"],
            stdout=full, stderr=subprocess.PIPE, check=False,
            env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
    assert done.returncode == 4
    assert done.stderr.decode() == (
        "The disk is full: the output is not complete. Free some space and try again.\n"
    )


def test_the_version_imports_nothing_heavy() -> None:
    done = subprocess.run(
        [
            sys.executable, "-c",
            "import sys; from keyacct_desktop.__main__ import main; main(['--version']); "
            "heavy = {'PySide6', 'sqlalchemy', 'argparse', 'sqlcipher3'} & set(sys.modules); sys.exit(len(heavy))",
        ],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0


def test_a_search_imports_neither_sqlalchemy_nor_widgets(demo: Path) -> None:
    done = subprocess.run(
        [
            sys.executable, "-c",
            "import sys; from keyacct_desktop.__main__ import main; code = main(sys.argv[1:]); "
            "heavy = {'PySide6.QtWidgets', 'sqlalchemy', 'alembic', 'matplotlib'} & set(sys.modules); "
            "print(heavy, file=sys.stderr); sys.exit(code + len(heavy))",
            "search", "--book", str(demo), "wang",
        ],
        capture_output=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr


def test_json_is_utf8_in_every_locale_and_without_a_display(demo: Path) -> None:
    name = names(demo)[0]
    done = outside("search", "--book", demo, name, "--json", LC_ALL="C", PYTHONIOENCODING="ascii", DISPLAY="")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["results"][0]["name"] == name


def test_a_reader_that_has_heard_enough_is_no_error(demo: Path) -> None:
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "keyacct_desktop",
            "search",
            "--book",
            str(demo),
            "1",
            "--limit",
            "9999",
            "--json",
        ],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": ""},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.close()
    assert b"Traceback" not in process.stderr.read()
    process.stderr.close()
    assert process.wait() == 0


def test_a_name_that_is_no_file_name_is_wrong_usage(run: Run) -> None:
    assert run("check", "--book", "a\0b").code == 2


def test_odd_names_of_books_are_just_names(run: Run, tmp_path: Path) -> None:
    for name in ("客户 簿?.keyacct", "a%20b#c.keyacct", "{path}.keyacct"):
        create_book(tmp_path / name).close()
        assert run("check", "--book", tmp_path / name).code == 0


@pytest.mark.parametrize("command", ["demo", "analyse", "today"])
def test_a_day_that_is_none_is_said_in_one_sentence(
    command: str, book_path: Path, tmp_path: Path, capsys
) -> None:
    path = tmp_path / "new.keyacct" if command == "demo" else book_path
    assert main([command, "--book", str(path), "--as-of", "2026-13-01", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "2026-13-01 is no date; write it like 2026-03-16.\n"
    assert command != "demo" or not path.exists()
    assert main([command, "--book", str(path), "--as-of", "", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "The date is empty; write it like 2026-03-16.\n"
