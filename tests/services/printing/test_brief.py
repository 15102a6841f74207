"""What a visit brief knows, and what each profile takes out of it."""

from dataclasses import replace
from datetime import timedelta

from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.domain.said_date import PartialDate
from keyacct_desktop.domain.vocabulary import Calendar
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import CardEdits, DateEntry, ListEdit, add_party
from keyacct_desktop.services.interactions import LogEntry, log_interaction
from keyacct_desktop.services.printing.brief import PrintBrief, read_briefs
from tests.conftest import TODAY
from tests.printed import SECRETS, a_company, a_person

TRAVEL, FULL, HANDOVER = PrintProfile


def brief(book: Book, id_: int, profile: PrintProfile = FULL) -> PrintBrief:
    (found,) = read_briefs(book, [id_], profile=profile)
    return found


def talk(book: Book, id_: int, days_ago: int, type_: str = "visit", content: str = "") -> None:
    entry = LogEntry(
        customers=(id_,), happened_on=TODAY - timedelta(days=days_ago), type=type_, content=content
    )
    log_interaction(book, entry=replace(entry, direction="in") if type_ == "complaint" else entry)


def on(month: int, day: int) -> PartialDate:
    return PartialDate(Calendar.SOLAR, month, day, 1980)


def test_the_last_three_contacts_are_there_the_newest_first(book: Book) -> None:
    found = brief(book, a_person(book))
    assert [one.content for one in found.contacts] == ["谈话 9", "谈话 8", "谈话 7"]


def test_complaints_of_the_last_half_year_stand_by_themselves(book: Book) -> None:
    id_ = add_party(book, kind="person", edits=CardEdits(values={"name": "王"}))
    for days in (181, 180, 10):
        talk(book, id_, days, "complaint", f"{days} 天前")
    talk(book, id_, 5, "visit", "看设备")
    found = brief(book, id_)
    assert [one.content for one in found.complaints] == ["10 天前", "180 天前"]
    assert [one.content for one in found.contacts] == ["看设备"]


def test_dates_of_the_next_sixty_days_are_near_also_those_of_contact_people(book: Book) -> None:
    firm = add_party(
        book,
        kind="company",
        edits=CardEdits(
            values={"name": "鸿达"},
            dates=ListEdit((DateEntry("founding", on(5, 15)), DateEntry("custom", on(5, 16), label="太远"))),
        ),
    )
    add_party(
        book,
        kind="contact",
        edits=CardEdits(values={"name": "李"}, dates=ListEdit((DateEntry("birthday", on(3, 20)),))),
        employer_id=firm,
    )
    assert [(one.type, one.day.isoformat()) for one in brief(book, firm).dates] == [
        ("birthday", "2026-03-20"), ("founding", "2026-05-15"),
    ]  # fmt: skip


def test_family_dates_are_not_carried_along(book: Book) -> None:
    dates = (
        DateEntry("birthday", on(3, 20), "spouse"),
        DateEntry("wedding", on(3, 21)),
        DateEntry("birthday", on(4, 1)),
    )
    id_ = add_party(book, kind="person", edits=CardEdits(values={"name": "王"}, dates=ListEdit(dates)))
    assert len(brief(book, id_).dates) == 3
    assert [one.day.isoformat() for one in brief(book, id_, TRAVEL).dates] == ["2026-04-01"]


def test_what_nobody_knows_is_asked_but_not_what_is_known(book: Book) -> None:
    bare = brief(book, add_party(book, kind="person", edits=CardEdits(values={"name": "王"})))
    assert {"phone", "honorific", "birthday", "need"} <= set(bare.blank)
    known = brief(book, a_person(book))
    assert not {"phone", "honorific", "birthday", "need", "post"} & set(known.blank)
    assert (
        "people" in brief(book, add_party(book, kind="company", edits=CardEdits(values={"name": "厂"}))).blank
    )
    assert "people" not in brief(book, a_company(book)).blank


def test_a_question_about_a_taboo_is_not_carried_along(book: Book) -> None:
    id_ = add_party(book, kind="person", edits=CardEdits(values={"name": "王"}))
    assert "taboo_topics" in brief(book, id_).blank
    assert "taboo_topics" not in brief(book, id_, TRAVEL).blank


def test_judgements_that_nobody_looked_at_for_half_a_year_are_asked_again(book: Book, clock) -> None:
    id_ = a_person(book)
    assert brief(book, id_).stale == ()
    clock.day = TODAY + timedelta(days=181)
    found = brief(book, id_)
    assert {"trust", "attitude", "wallet"} <= {key for key, _ in found.stale}
    assert brief(book, id_, TRAVEL).stale == ()


def test_the_brief_in_the_bag_holds_no_secret(book: Book, clock) -> None:
    ids = [a_person(book), a_company(book)]
    clock.day = TODAY + timedelta(days=181)
    text = repr(read_briefs(book, ids, profile=TRAVEL, sensitive=True))
    assert [secret for secret in SECRETS if secret in text] == []


def test_briefs_come_in_the_wanted_order_without_the_deleted(book: Book) -> None:
    one, other = a_person(book), a_company(book)
    found = read_briefs(book, [other, 999_999, one], profile=HANDOVER)
    assert [each.printed.card.id for each in found] == [other, one]


def test_three_contacts_are_there_also_after_a_row_of_complaints(book: Book) -> None:
    id_ = add_party(book, kind="person", edits=CardEdits(values={"name": "王"}))
    for days in range(1, 8):
        talk(book, id_, days, "complaint", f"坏了 {days}")
    for days in (20, 30, 40, 50):
        talk(book, id_, days, "visit", f"{days} 天前")
    found = brief(book, id_)
    assert [one.content for one in found.contacts] == ["20 天前", "30 天前", "40 天前"]
    assert [one.content for one in found.complaints] == [f"坏了 {days}" for days in range(1, 8)]


def test_lessons_stay_off_the_contacts_and_complaints_of_a_brief_to_carry(book: Book) -> None:
    id_ = add_party(book, kind="person", edits=CardEdits(values={"name": "王"}))
    for type_ in ("visit", "complaint"):
        entry = LogEntry(customers=(id_,), happened_on=TODAY, type=type_, content="谈", lesson="此人爱面子")
        log_interaction(book, entry=replace(entry, direction="in"))
    whole = brief(book, id_)
    assert [one.lesson for one in (*whole.contacts, *whole.complaints)] == ["此人爱面子"] * 2
    assert "此人爱面子" not in repr(brief(book, id_, TRAVEL))
