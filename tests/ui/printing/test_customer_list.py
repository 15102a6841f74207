"""The customer list on paper: totals, profiles, any number of rows, stopped when the rep says so."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, add_party
from keyacct_desktop.services.customers import ViewSpec, delete_customers, list_ids, read_rows
from keyacct_desktop.services.demo import fill_demo
from keyacct_desktop.services.method.measuring import refresh_measures
from keyacct_desktop.ui.models.customer_columns import CHOOSABLE, INDEX_OF
from keyacct_desktop.ui.models.customer_words import CustomerWords
from keyacct_desktop.ui.printing.customer_list import (
    CustomerListSource,
    customer_list_document,
    printed_columns,
)
from keyacct_desktop.ui.printing.phones import phones_document
from keyacct_desktop.ui.printing.source import Chosen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from tests.conftest import TODAY
from tests.documents.pdf import sizes_mm, text_of

TRAVEL, FULL, _ = PrintProfile
LYING = sheet(Paper.A4, landscape=True)


@pytest.fixture(autouse=True)
def english(translations: Translations) -> None:
    translations.use(Language.ENGLISH)


@pytest.fixture
def demo(book: Book) -> Book:
    fill_demo(book, customers=120, as_of=TODAY)
    refresh_measures(book)
    return book


def ids_of(book: Book) -> list[int]:
    return list(list_ids(book, view=ViewSpec()))


def printed(document, folder: Path) -> PdfReader:
    write_pdf(document, folder / "x.pdf")
    return PdfReader(folder / "x.pdf", strict=True)


def test_every_page_has_the_head_and_the_last_one_the_totals(demo: Book, tmp_path: Path):
    reader = printed(customer_list_document(demo, ids_of(demo), profile=FULL, setup=LYING), tmp_path)
    pages = [text_of(reader, page) for page in range(len(reader.pages))]
    assert len(pages) > 3
    assert all("Net contribution" in page for page in pages)
    net, revenue = demo.fetch(
        "SELECT sum(m.net_fen) FILTER (WHERE m.closed), sum(l.revenue_fen) FROM list_row l LEFT JOIN measure m ON m.id = l.id "
        "WHERE l.archived = 0"
    )[0]
    assert f"{(net + 50) // 100:,}" in pages[-1]
    assert f"{(revenue + 50) // 100:,}" in pages[-1]
    assert "120 customers" in pages[0]
    assert not any("120 customers" in page for page in pages[1:-1])


def test_every_customer_is_there_once_and_in_order(demo: Book, tmp_path: Path):
    ids = ids_of(demo)
    columns = ("name", "number", "phone")
    text = text_of(
        printed(customer_list_document(demo, ids, profile=FULL, setup=LYING, columns=columns), tmp_path)
    )
    phones = [
        phone
        for (phone,) in demo.fetch("SELECT phone FROM list_row WHERE archived = 0 ORDER BY sort_name, id")
    ]
    places = [text.index(phone) for phone in phones if phone]
    assert places == sorted(places)
    assert len(places) > 100


def test_what_is_carried_along_has_no_column_of_ours():
    every = (
        "name",
        "phone",
        "stage",
        "tier",
        "net",
        "level",
        "due",
        "tags",
        "rep",
        "region",
        "revenue",
        "next",
    )
    assert printed_columns(every, TRAVEL) == ["name", "phone", "rep", "region", "revenue", "next"]
    assert printed_columns((*every, "found", "unknown"), FULL) == list(every)


def test_upright_and_small_paper_hold_the_same_list(demo: Book, tmp_path: Path):
    for paper, size in ((Paper.A4, (210, 297)), (Paper.A5, (148, 210))):
        document = customer_list_document(demo, ids_of(demo), profile=FULL, setup=sheet(paper))
        assert sizes_mm(printed(document, tmp_path)) == {size}


def test_a_customer_deleted_meanwhile_is_an_empty_row(demo: Book, tmp_path: Path):
    # More rows than are kept: the first ones are read again when they are printed.
    ids = ids_of(demo) * 5
    (phone,) = demo.fetch("SELECT phone FROM list_row WHERE id = ?", (ids[2],))[0]
    document = customer_list_document(demo, ids, profile=FULL, setup=LYING)
    assert phone in text_of(printed(document, tmp_path), 0)
    document = customer_list_document(demo, ids, profile=FULL, setup=LYING)
    delete_customers(demo, ids=[ids[2]])
    assert phone not in text_of(printed(document, tmp_path), 0)


def test_counting_the_pages_tells_how_far_it_is_and_stops_when_told(demo: Book):
    ids = ids_of(demo) * 20
    told: list[tuple[int, int]] = []

    def stop(done: int, total: int) -> None:
        told.append((done, total))
        if done >= 800:
            raise Refused("stopped")

    with pytest.raises(Refused):
        customer_list_document(demo, ids, profile=FULL, setup=LYING, report=stop)
    assert told[-1][1] == len(ids)
    assert [done for done, _ in told][-3:] == [0, 400, 800]


def test_an_empty_view_says_so(book: Book, tmp_path: Path):
    text = text_of(printed(customer_list_document(book, [], profile=FULL, setup=LYING), tmp_path))
    assert "There is nothing to list." in text
    assert "0 customers" in text


def test_a_column_to_write_in_is_empty(demo: Book, tmp_path: Path):
    source = CustomerListSource(demo, ids_of(demo), "我的视图", ("name", "phone"))
    assert source.file_name == "我的视图"
    text = text_of(
        printed(source.build(Chosen(LYING, Paper.A4, {"write": "yes", "profile": "full"})), tmp_path)
    )
    assert "我的视图" in text
    assert "Notes" in text


def test_the_phone_list_leaves_out_whom_nobody_can_call_unless_wanted(demo: Book, tmp_path: Path):
    mute = add_party(demo, kind="person", edits=CardEdits(values={"name": "没有电话的人"}))
    for everybody in (False, True):
        document = phones_document(demo, [*ids_of(demo), mute], setup=sheet(Paper.A4), everybody=everybody)
        assert ("没有电话的人" in text_of(printed(document, tmp_path))) is everybody


@pytest.mark.parametrize(("paper", "landscape"), [(Paper.A4, True), (Paper.A4, False)])
def test_with_all_columns_no_amount_and_no_phone_is_cut(
    demo: Book, tmp_path: Path, paper: Paper, landscape: bool
):
    ids = list_ids(demo, view=ViewSpec())
    rows = read_rows(demo, ids)
    document = customer_list_document(
        demo, ids, profile=PrintProfile.FULL, setup=sheet(paper, landscape=landscape),
        columns=[column.key for column in CHOOSABLE], write=True,
    )  # fmt: skip
    text = text_of(printed(document, tmp_path))
    words = CustomerWords(demo.clock.today())
    for row in rows.values():
        cells = words.cells(row)
        for key in ("revenue", "net", "phone"):
            assert cells[INDEX_OF[key]] in text
