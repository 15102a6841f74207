"""Briefs, packs, lists, phone lists, labels and envelopes of customers with a mark in every field: what each profile
lets through, and nothing more."""

from pathlib import Path

import pytest
from pypdf import PdfReader

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.domain.fields import FIELDS, fields_for
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.models.customer_columns import CHOOSABLE
from keyacct_desktop.ui.printing.briefs import BriefSource, TripSource
from keyacct_desktop.ui.printing.customer_list import CustomerListSource
from keyacct_desktop.ui.printing.labels import EnvelopeSource, LabelSource
from keyacct_desktop.ui.printing.phones import PhoneSource
from keyacct_desktop.ui.printing.source import Chosen, PrintSource
from tests.documents.pdf import text_of
from tests.ui.printing.test_secrets import (  # noqa: F401
    STAYS_WORDS,
    TRAVELS,
    chinese,
    full_of_marks,
    shown,
)

TRAVEL, FULL, HANDOVER = PrintProfile
VIEW = "MVIEW 快丢的客户"
_SENSITIVE = tuple(spec.key for spec in FIELDS if spec.sensitive and shown(spec))


def source(name: str, book: Book, ids: list[int]) -> PrintSource:
    match name:
        case "brief":
            return BriefSource(book, ids, VIEW)
        case "trip":
            return TripSource(book, ids, VIEW)
        case "list":
            return CustomerListSource(book, ids, VIEW, [column.key for column in CHOOSABLE])
        case "phones":
            return PhoneSource(book, ids, VIEW)
        case "labels":
            return LabelSource(book, ids, VIEW)
    return EnvelopeSource(book, ids, VIEW)


def text(name: str, book: Book, ids: list[int], folder: Path, profile: PrintProfile, **ticks: str) -> str:
    setup = sheet(Paper.A4, landscape=name == "list")
    chosen = Chosen(setup, Paper.A4, {"profile": profile.value, "all": "yes", **ticks})
    path = folder / "x.pdf"
    write_pdf(source(name, book, ids).build(chosen), path)
    reader = PdfReader(path, strict=True)
    return f"{text_of(reader)} {reader.metadata}"


@pytest.mark.parametrize("name", ["brief", "trip", "list", "phones", "labels", "envelopes"])
def test_what_is_carried_along_says_only_what_the_customer_knows(
    book: Book,
    full_of_marks: dict[str, int],  # noqa: F811
    tmp_path: Path,
    name: str,
) -> None:
    ids = [full_of_marks["person"], full_of_marks["company"]]
    found = text(name, book, ids, tmp_path, TRAVEL, sensitive="yes")
    kept = {spec.key for spec in FIELDS if shown(spec) and shown(spec) in found}
    assert kept <= TRAVELS
    assert "MVIEW" not in found
    assert [word for word in STAYS_WORDS if word in found] == []


@pytest.mark.parametrize("profile", [FULL, HANDOVER])
def test_the_brief_to_read_at_home_has_what_must_not_be_said(
    book: Book,
    full_of_marks: dict[str, int],  # noqa: F811
    tmp_path: Path,
    profile: PrintProfile,
) -> None:
    wanted = {spec.key: shown(spec) for spec in fields_for("person")}
    found = text("brief", book, [full_of_marks["person"]], tmp_path, profile)
    assert wanted["taboo_topics"] in found
    assert not [key for key in _SENSITIVE if wanted.get(key) and wanted[key] in found]


@pytest.mark.parametrize("profile", [FULL, HANDOVER])
def test_the_list_for_oneself_and_for_a_successor_has_all_columns(
    book: Book,
    full_of_marks: dict[str, int],  # noqa: F811
    tmp_path: Path,
    profile: PrintProfile,
) -> None:
    found = text("list", book, [full_of_marks["person"]], tmp_path, profile)
    for column in CHOOSABLE:
        assert column.title[:2] in found, column.key
    assert "MTAG" in found
    assert "MVIEW" in found
