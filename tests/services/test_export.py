"""The customer list as a table: the columns that people expect, text that stays text, and back in as it was."""

import csv
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import python_calamine
from PySide6.QtCore import QCoreApplication

from keyacct_desktop.app.commands.language import Language
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.fields import FIELD, FIELDS, FieldType
from keyacct_desktop.exchange.choices import code_of, yes_or_no
from keyacct_desktop.exchange.columns import guess_columns, guess_kind, label_of
from keyacct_desktop.services.book import Book, FixedClock, create_book
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.export import export_book
from keyacct_desktop.services.importing import plan_import, run_import
from keyacct_desktop.ui.words.export import Words, export_words
from tests.conftest import TODAY


@pytest.fixture(params=["zh_CN", "en"])
def words(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[Words]:
    """The words of each language in turn."""
    del qapp
    with Language(request.param):
        yield export_words()


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[Words]:
    del qapp
    with Language("zh_CN"):
        yield export_words()


@pytest.fixture
def demo(book: Book) -> Book:
    fill_demo(book, as_of=TODAY, customers=80)
    return book


def rows_of(path: Path) -> list[list[str]]:
    if path.suffix == ".csv":
        with path.open(encoding="utf-8-sig", newline="") as file:
            return list(csv.reader(file))
    sheet = python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0)
    return [[str(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]


def add(book: Book, **values: object) -> int:
    with book.transaction("customer.added", name="x") as tx:
        return tx.insert(
            "party",
            **{"kind": "person", "name": "王伟", "created_at": tx.now, "updated_at": tx.now, **values},
        )


def test_chinese_words_head_a_chinese_list(demo: Book, chinese: Words, tmp_path: Path) -> None:
    export_book(demo, tmp_path / "名单.csv", words=chinese)
    rows = rows_of(tmp_path / "名单.csv")
    for header in (
        "客户名称",
        "手机",
        "微信号",
        "单位",
        "职务",
        "生日",
        "农历生日",
        "标签",
        "阶段",
        "来源",
        "备注",
    ):
        assert header in rows[0]
    assert {row[rows[0].index("阶段")] for row in rows[1:]} <= {"搜索", "筛选", "开发", "成交", "放弃"}
    assert any("农历" in row[rows[0].index("农历生日")] for row in rows[1:])


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_both_kinds_of_file_hold_the_same_table(
    demo: Book, chinese: Words, tmp_path: Path, suffix: str
) -> None:
    assert export_book(demo, tmp_path / f"a{suffix}", words=chinese) == 80
    rows = rows_of(tmp_path / f"a{suffix}")
    assert len(rows) == 81
    assert len({len(row) for row in rows}) == 1
    names = [row[rows[0].index("客户名称")] for row in rows[1:]]
    assert names == [row[0] for row in demo.fetch("SELECT name FROM list_row ORDER BY id")]


def test_every_header_is_understood_by_our_own_import(words: Words) -> None:
    from keyacct_desktop.services import export

    targets = [*export._HEAD, *export._TAIL, *export._DATES, "contact_name", "contact_post", "contact_phone"]
    targets += ["wechat", "email", "qq", "web", "postcode", "need", "note"]
    targets += [field.key for field in FIELDS if field.key not in targets and _is_exported(field.key)]
    headers = [words.header(target) for target in targets]
    mapping = guess_columns(headers, "customers")
    wrong = {
        headers[i]: (target, mapping.get(i)) for i, target in enumerate(targets) if mapping.get(i) != target
    }
    assert wrong == {}
    assert guess_kind(headers) == "customers"


def test_labels_of_phones_and_addresses_are_understood_too(words: Words) -> None:
    from keyacct_desktop.services import export

    for label in export._PHONE_LABELS:
        assert label_of(words.header("phone", label), "phone") == label
    for label in export._ADDRESS_LABELS:
        assert label_of(words.header("address", label), "address") == label


def test_every_word_of_a_choice_is_understood_too(words: Words) -> None:
    fields = [field for field in FIELDS if field.type is FieldType.CHOICE]
    wrong = [
        (field.key, code, words.choice(field.key, code))
        for field in fields
        for code in field.choices
        if code_of(field.key, words.choice(field.key, code)) != code
    ]
    assert wrong == []
    assert [code_of("kind", words.choice("PartyKind", kind)) for kind in ("person", "company")] == [
        "person",
        "company",
    ]
    assert [yes_or_no(words.choice("yes_no", code)) for code in ("1", "0")] == [True, False]


def _is_exported(key: str) -> bool:
    """Facts of customers; those of contact people alone and sensitive ones have no column."""
    return FIELD[key].kinds != frozenset({"contact"}) and not FIELD[key].sensitive


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_the_list_read_into_an_empty_book_makes_the_same_list(
    demo: Book, words: Words, tmp_path: Path, suffix: str
) -> None:
    add(demo, name="=cmd|' /C calc'!A0", note="-1+1", company="@SUM", region="+86")
    demo_rows = _comparable(demo)
    export_book(demo, tmp_path / f"a{suffix}", words=words)
    other = create_book(tmp_path / "other.keyacct", clock=FixedClock(TODAY))
    plan = plan_import(other, tmp_path / f"a{suffix}", on_duplicate="create")
    assert plan.rejected == ()
    assert plan.unmapped_columns == ()
    run_import(other, plan)
    try:
        assert _comparable(other) == demo_rows
    finally:
        other.close()


def _comparable(book: Book) -> list[tuple[object, ...]]:
    """What a customer list says of each customer."""
    return book.fetch(
        "SELECT p.kind, p.name, p.short_name, p.honorific, p.sex, p.number, p.stage, p.source, p.region, "
        "p.industry, p.company, p.post, p.need, p.note, r.name, "
        "(SELECT group_concat(v, '|') FROM (SELECT kind || ':' || value AS v FROM contact_point c "
        " WHERE c.party_id = p.id ORDER BY v)), "
        "(SELECT group_concat(v, '|') FROM (SELECT coalesce(label, '') || ':' || text AS v FROM address a "
        " WHERE a.party_id = p.id ORDER BY v)), "
        "(SELECT group_concat(v, '|') FROM (SELECT name AS v FROM party_tag t JOIN tag ON tag.id = tag_id "
        " WHERE t.party_id = p.id ORDER BY v)), "
        "(SELECT group_concat(v, '|') FROM (SELECT key || ':' || value AS v FROM fact f "
        " WHERE f.party_id = p.id ORDER BY v)), "
        "(SELECT group_concat(v, '|') FROM (SELECT type || relation || calendar || coalesce(year, '-') || '-' || "
        " month || '-' || day || is_leap_month AS v FROM important_date d WHERE d.party_id = p.id "
        " AND relation IN ('self', 'spouse') AND type != 'expiry' ORDER BY v)) "
        "FROM party p LEFT JOIN rep r ON r.id = p.rep_id WHERE p.kind != 'contact' ORDER BY p.name, p.number, 16"
    )


def test_several_phones_have_a_column_each(book: Book, chinese: Words, tmp_path: Path) -> None:
    party = add(book)
    with book.transaction("customer.edited", name="x") as tx:
        for place, value in enumerate(("13800001111", "138 0000 2222", "+86 13800003333")):
            tx.insert(
                "contact_point", party_id=party, kind="phone", label="mobile", value=value, position=place
            )
    export_book(book, tmp_path / "a.csv", words=chinese)
    header, row = rows_of(tmp_path / "a.csv")
    cells = dict(zip(header, row, strict=True))
    assert (cells["手机"], cells["手机2"], cells["手机3"]) == (
        "13800001111",
        "138 0000 2222",
        "'+86 13800003333",
    )


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@x", "\t=1", "＝1", "|x"])
def test_no_cell_can_become_a_formula(book: Book, chinese: Words, tmp_path: Path, name: str) -> None:
    add(book, name=name)
    export_book(book, tmp_path / "a.csv", words=chinese)
    header, row = rows_of(tmp_path / "a.csv")
    assert row[header.index("客户名称")] == f"'{name}"
    export_book(book, tmp_path / "a.xlsx", words=chinese)
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode("utf-8")
    assert "<f>" not in sheet
    assert "hyperlink" not in sheet


def test_phones_are_text_in_a_spreadsheet(book: Book, chinese: Words, tmp_path: Path) -> None:
    party = add(book)
    with book.transaction("customer.edited", name="x") as tx:
        tx.insert("contact_point", party_id=party, kind="phone", label="work", value="057188886666")
    export_book(book, tmp_path / "a.xlsx", words=chinese)
    header, row = rows_of(tmp_path / "a.xlsx")
    assert row[header.index("座机")] == "057188886666"


def test_archived_customers_stay_in_the_book(book: Book, chinese: Words, tmp_path: Path) -> None:
    add(book, name="在", archived=0)
    add(book, name="不在", archived=1)
    assert export_book(book, tmp_path / "a.csv", words=chinese) == 1
    assert "不在" not in (tmp_path / "a.csv").read_text("utf-8")


def test_an_empty_book_gives_the_headers_alone(book: Book, chinese: Words, tmp_path: Path) -> None:
    assert export_book(book, tmp_path / "a.xlsx", words=chinese) == 0
    assert len(rows_of(tmp_path / "a.xlsx")) == 1


def test_a_field_of_the_reps_own_has_its_column(book: Book, chinese: Words, tmp_path: Path) -> None:
    party = add(book)
    with book.transaction("customer.edited", name="x") as tx:
        field = tx.insert("custom_field", name="门店数", type="number")
        tx.insert("fact", party_id=party, key=f"custom:{field}", value="12")
    export_book(book, tmp_path / "a.csv", words=chinese)
    header, row = rows_of(tmp_path / "a.csv")
    assert row[header.index("门店数")] == "12"


@pytest.mark.parametrize("name", ["a.vcf", "a.pdf", "a", ".json/../a"])
def test_an_unknown_suffix_is_refused_with_the_known_ones(
    book: Book, chinese: Words, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Refused) as refused:
        export_book(book, tmp_path / name, words=chinese)
    assert refused.value.code == "unknown_format"
    assert refused.value.params["known"] == ".csv .xlsx .ics .json"
    assert not (tmp_path / name).exists()


def test_a_text_too_long_for_a_spreadsheet_cell_is_said_and_nothing_is_left(
    book: Book, chinese: Words, tmp_path: Path
) -> None:
    add(book, note="长" * 40_000)
    (tmp_path / "out").mkdir()
    with pytest.raises(Refused) as refused:
        export_book(book, tmp_path / "out" / "a.xlsx", words=chinese)
    assert refused.value.code == "too_long_for_xlsx"
    assert refused.value.params["column"] == "备注"
    assert list((tmp_path / "out").iterdir()) == []
    export_book(book, tmp_path / "out" / "a.csv", words=chinese)


def test_the_book_itself_is_never_the_target(book: Book, chinese: Words, tmp_path: Path) -> None:
    link = tmp_path / "list.csv"
    link.symlink_to(book.path)
    with pytest.raises(Refused) as refused:
        export_book(book, link, words=chinese)
    assert refused.value.code == "target_is_book"
