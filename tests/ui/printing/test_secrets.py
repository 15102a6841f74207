"""Every field and every record of a customer with a mark of its own, and which of them each profile prints."""

from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader

from keyacct_desktop.documents.devices import write_pdf
from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.domain.fields import FIELDS, FieldSpec, FieldType, fields_for
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar, CustomFieldType, DateType, Relation
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, DateEntry, ListEdit, Point, TagsEdit, add_party
from keyacct_desktop.services.gifts import GiftEntry, add_gift
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.preferences import add_custom_field, switch_sensitive_field
from keyacct_desktop.services.printing.cards import read_print_cards
from keyacct_desktop.ui.printing.card_words import CardWords
from keyacct_desktop.ui.printing.cards import CardSource, cards_document
from keyacct_desktop.ui.printing.source import Chosen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from tests.conftest import TODAY
from tests.documents.pdf import text_of

TRAVEL, FULL, HANDOVER = PrintProfile
KINDS = ("person", "company", "contact")

TRAVELS = frozenset(
    {
        "name", "short_name", "honorific", "sex", "number", "credit_code", "legal_form", "region",
        "preferred_channel", "best_time", "do_not_disturb", "sms_consent_on", "invoice_details", "payment_terms",
        "met_on", "met_where", "mutual_acquaintances", "industry", "main_business", "headcount", "annual_turnover",
        "qualifications", "development_plan", "competitors", "slack_months", "credit_days", "need", "budget",
        "decision_way", "current_product", "dissatisfaction", "purchase_criteria", "objections", "supplies",
        "demands", "company", "department", "post",
    }
)  # fmt: skip
"""All that the card in the bag may say; a new field is thought about before it stands here."""

STAYS_WORDS = (
    "自定栏目",
    "MCUSTOM",
    "MTAG",
    "MLESSON",
    "¥777",
    "没有收",
    "教练",
    "把关",
    "结婚",
    "复评",
    "升学",
    "配偶",
)


@pytest.fixture(autouse=True)
def chinese(translations: Translations) -> None:
    translations.use(Language.CHINESE)


def mark(spec: FieldSpec) -> str:
    """A value that no other field has, as far as its type allows."""
    number = FIELDS.index(spec)
    match spec.type:
        case FieldType.TEXT | FieldType.LONG:
            return f"M{number:03}F"
        case FieldType.MONEY:
            return str(810_000 + number)
        case FieldType.NUMBER:
            return "7"
        case FieldType.DAY:
            return "2026-02-03"
        case FieldType.YEAR:
            return "1999"
        case FieldType.CHOICE:
            return spec.choices[-1]
        case _:
            return "1"


def shown(spec: FieldSpec) -> str:
    """What paper says of that value; "" when other fields say the same."""
    if spec.type in (FieldType.TEXT, FieldType.LONG):
        return mark(spec)
    return f"¥{int(mark(spec)):,}" if spec.type is FieldType.MONEY else ""


@pytest.fixture
def full_of_marks(book: Book) -> dict[str, int]:
    """A person, a company and its contact with a value in every field and a record in every table; their ids."""
    for spec in FIELDS:
        if spec.sensitive:
            switch_sensitive_field(book, key=spec.key, on=True, purpose="拜访前准备")
    custom = add_custom_field(book, name="自定栏目", type=CustomFieldType.TEXT)
    when = PartialDate(Calendar.SOLAR, 5, 6, 1985)
    found: dict[str, int] = {}
    for kind in KINDS:
        values = {spec.key: mark(spec) for spec in fields_for(kind)} | {f"custom:{custom}": "MCUSTOM"}
        days = [DateEntry(each, when, Relation.SELF, "MDATE") for each in DateType]
        if kind != "company":
            days += [DateEntry("birthday", when, each, "") for each in Relation]
        edits = CardEdits(
            values=values,
            points=ListEdit((Point("phone", "13800138000", "mobile"), Point("email", "a@b.cn"))),
            dates=ListEdit(tuple(days)),
            tags=TagsEdit(added=("MTAG",)),
            roles=("coach", "gatekeeper") if kind == "contact" else (),
        )
        id_ = add_party(
            book, kind=kind, edits=edits, employer_id=found.get("company") if kind == "contact" else None
        )
        found[kind] = id_
        for at, type_ in enumerate(("complaint", "visit")):
            entry = LogEntry(
                customers=(id_ if kind != "contact" else found["company"],),
                happened_on=TODAY - timedelta(days=at),
                type=type_,
                content=f"M{type_.upper()}",
                lesson="MLESSON",
            )
            log_interaction(book, entry=entry)
        add_gift(
            book,
            gift=GiftEntry(
                party_id=id_, name="龙井", value_fen=77_700, given_on=TODAY, state="given", reaction="refused",
                purpose="MPURPOSE", note="MNOTE", approval="MAPPROVAL",
            ),
        )  # fmt: skip
    return found


def text(book: Book, folder: Path, id_: int, profile: PrintProfile, *, sensitive: bool) -> str:
    path = folder / "card.pdf"
    write_pdf(cards_document(book, [id_], profile=profile, sensitive=sensitive), path)
    return text_of(PdfReader(path, strict=True))


def fields_of(book: Book, id_: int, profile: PrintProfile, *, sensitive: bool) -> set[str]:
    (printed,) = read_print_cards(book, [id_], profile=profile, sensitive=sensitive)
    return set(printed.card.values)


def fields_that_differ(said: str, kind: str, wanted) -> list[str]:
    """Fields with a mark of their own whose mark is there or not there against what is wanted."""
    return [
        spec.key for spec in fields_for(kind) if shown(spec) and (shown(spec) in said) is not wanted(spec)
    ]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sensitive", [False, True])
def test_the_card_in_the_bag_says_these_fields_and_no_others(
    book: Book, tmp_path: Path, full_of_marks: dict[str, int], kind: str, sensitive: bool
):
    id_ = full_of_marks[kind]
    known = {spec.key for spec in fields_for(kind)}
    assert fields_of(book, id_, TRAVEL, sensitive=sensitive) == known & TRAVELS
    said = text(book, tmp_path, id_, TRAVEL, sensitive=sensitive)
    assert fields_that_differ(said, kind, lambda spec: spec.key in TRAVELS) == []
    assert [word for word in STAYS_WORDS if word in said] == []


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("profile", [FULL, HANDOVER])
@pytest.mark.parametrize("sensitive", [False, True])
def test_the_other_profiles_say_every_field_and_what_is_sensitive_when_ticked(
    book: Book,
    tmp_path: Path,
    full_of_marks: dict[str, int],
    kind: str,
    profile: PrintProfile,
    sensitive: bool,
):
    id_ = full_of_marks[kind]
    said = text(book, tmp_path, id_, profile, sensitive=sensitive)
    assert fields_that_differ(said, kind, lambda spec: sensitive or not spec.sensitive) == []
    # A child's birthday, and the exam, which is a child's.
    days = "结婚" in said, "升学" in said, "孩子" in said
    assert days == (True, sensitive, sensitive and kind != "company")
    missing = [word for word in ("自定栏目", "MCUSTOM", "MTAG", "¥777", "没有收") if word not in said]
    assert missing == []
    assert [word for word in ("MPURPOSE", "MNOTE", "MAPPROVAL") if word in said] == []


def test_a_complaint_that_is_among_the_last_contacts_is_not_told_twice(
    book: Book, tmp_path: Path, full_of_marks: dict[str, int]
):
    assert text(book, tmp_path, full_of_marks["person"], FULL, sensitive=False).count("MCOMPLAINT") == 1


def test_the_code_of_a_card_holds_the_contact_and_nothing_else(book: Book, full_of_marks: dict[str, int]):
    for kind, id_ in full_of_marks.items():
        (printed,) = read_print_cards(book, [id_], profile=FULL, sensitive=True)
        code = CardWords(TODAY, FULL, photo=True, code=True).content(printed).code
        assert code is not None
        keys = [line.partition(":")[0] for line in code.text().split("\n")]
        assert keys == [
            key
            for key in ("BEGIN", "VERSION", "N", "FN", "TEL", "EMAIL", "ORG", "TITLE", "END")
            if kind != "company" or key not in ("ORG", "TITLE")
        ]


def test_neither_the_name_nor_the_title_of_the_file_tells_of_the_view(book: Book, tmp_path: Path):
    source = CardSource(
        book, [add_party(book, kind="person", edits=CardEdits(values={"name": "王建国"}))], "高风险"
    )
    document = source.build(Chosen(sheet(Paper.A5), Paper.A5, {"profile": "travel"}))
    path = tmp_path / "card.pdf"
    write_pdf(document, path)
    data = PdfReader(path).metadata
    assert data is not None
    assert "高风险" not in repr(dict(data)) + source.file_name
    assert source.title == "客户资料卡"
    assert "王建国" not in repr(dict(data))


@pytest.mark.parametrize(("profile", "said"), [("travel", True), ("full", False)])
def test_a_tick_that_does_nothing_is_answered(book: Book, profile: str, said: bool):
    source = CardSource(book, [])
    source.build(Chosen(sheet(Paper.A5), Paper.A5, {"profile": profile, "sensitive": "yes"}))
    assert source.note == ("随身卡从不印敏感信息。" if said else "")
