"""Reminders: which lead shows on which day, what was missed, what silences one, and two occasions as one."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.reminders import ReminderSettings
from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.contacts import mark_deceased
from keyacct_desktop.services.reminders import (
    Reminder,
    change_settings,
    done,
    due_reminders,
    note_shown,
    read_reminder_settings,
    snooze,
)
from keyacct_desktop.services.today_marks import do_not_disturb
from tests.conftest import TODAY
from tests.services.dates_rows import add_contact, add_contract, add_date
from tests.services.method.books import customer

DAY = timedelta(days=1)


def people(book: Book, day: date) -> list[tuple[str | None, int, int]]:
    """(who, days left, lead) of everything but festivals."""
    return [(one.customer, one.days_left, one.lead) for one in due_reminders(book, day) if not one.festival]


def look(book: Book, day: date) -> list[tuple[str | None, int, int]]:
    """What is seen on a day, and that it was seen."""
    found = due_reminders(book, day)
    note_shown(book, found, day)
    return [(one.customer, one.days_left, one.lead) for one in found if not one.festival]


@pytest.fixture
def wang(book: Book) -> int:
    """A customer with a birthday in a week."""
    party = customer(book, "王伟")
    add_date(book, party, "birthday", TODAY + 7 * DAY, year=1985)
    return party


def test_each_lead_shows_on_its_day_and_only_then(book: Book, wang: int) -> None:
    seen = {ahead: look(book, TODAY + ahead * DAY) for ahead in range(-1, 10)}
    assert {ahead: found for ahead, found in seen.items() if found} == {
        0: [("王伟", 7, 7)], 6: [("王伟", 1, 1)], 7: [("王伟", 0, 0)],
    }  # fmt: skip


def test_on_its_day_a_lead_stands_until_the_day_is_over(book: Book, wang: int) -> None:
    assert look(book, TODAY) == look(book, TODAY) == [("王伟", 7, 7)]


def test_a_lead_that_came_due_while_the_program_was_closed_shows_on_the_next_start_once(
    book: Book, wang: int
) -> None:
    look(book, TODAY - DAY)
    assert look(book, TODAY + 3 * DAY) == [("王伟", 4, 7)]
    assert look(book, TODAY + 4 * DAY) == []


def test_a_date_that_went_by_while_the_program_was_closed_is_told_once(book: Book, wang: int) -> None:
    look(book, TODAY)
    found = due_reminders(book, TODAY + 10 * DAY)
    (missed,) = (one for one in found if one.customer_id == wang)
    assert (missed.days_left, missed.missed) == (-3, True)
    note_shown(book, found, TODAY + 10 * DAY)
    assert people(book, TODAY + 10 * DAY) == []
    assert people(book, TODAY + 11 * DAY) == []


def test_a_missed_date_stays_on_the_screen_that_shows_it(book: Book, wang: int) -> None:
    look(book, TODAY)
    found = [one for one in due_reminders(book, TODAY + 10 * DAY) if one.missed]
    note_shown(book, found, TODAY + 10 * DAY)
    still = {key for one in found for key in one.shown_keys}
    again = due_reminders(book, TODAY + 10 * DAY, still=still)
    assert [one.key for one in again if one.missed] == [one.key for one in found]


def test_a_month_away_is_caught_up_with_but_not_a_year(book: Book, wang: int) -> None:
    look(book, TODAY)
    assert people(book, TODAY + 36 * DAY) == [("王伟", -29, 0)]
    assert people(book, TODAY + 60 * DAY) == []


def test_a_new_book_tells_of_what_is_ahead_but_not_of_what_is_over(book: Book) -> None:
    add_date(book, customer(book, "李"), "birthday", TODAY + 3 * DAY)
    add_date(book, customer(book, "赵"), "birthday", TODAY - 3 * DAY)
    add_date(book, customer(book, "孙"), "birthday", TODAY + 20 * DAY)
    assert people(book, TODAY) == [("李", 3, 7)]


def test_birthday_and_wedding_of_one_person_are_one_reminder_and_ask_once(book: Book) -> None:
    party = customer(book, "王伟")
    add_date(book, party, "birthday", TODAY + 7 * DAY)
    add_date(book, party, "wedding", TODAY + 9 * DAY)
    add_date(book, customer(book, "李"), "wedding", TODAY + 8 * DAY)
    (one,) = (found for found in due_reminders(book, TODAY) if found.customer_id == party)
    assert [found.type for found in one.occurrences] == ["birthday", "wedding"]
    assert len(one.keys) == 2
    look(book, TODAY)
    assert look(book, TODAY + DAY) == [("李", 7, 7)]
    assert look(book, TODAY + 2 * DAY) == []
    assert [entry[0] for entry in look(book, TODAY + 7 * DAY)] == ["王伟"]
    assert "王伟" not in [entry[0] for entry in look(book, TODAY + 9 * DAY)]


def test_a_reminder_that_is_put_off_comes_back_on_its_day_and_undo_brings_it_back_at_once(
    book: Book, wang: int
) -> None:
    (one,) = (found for found in due_reminders(book, TODAY) if found.customer_id == wang)
    snooze(book, one.keys, TODAY + 3 * DAY, name="王伟", party_id=wang)
    assert people(book, TODAY) == []
    assert people(book, TODAY + 2 * DAY) == []
    assert [entry[:2] for entry in people(book, TODAY + 3 * DAY)] == [("王伟", 4)]
    book.undo()
    assert people(book, TODAY) == [("王伟", 7, 7)]


def test_later_leads_are_told_although_an_earlier_one_was_put_off(book: Book, wang: int) -> None:
    (one,) = (one for one in due_reminders(book, TODAY) if one.customer_id == wang)
    snooze(book, one.keys, TODAY + DAY, name="王伟", party_id=wang)
    seen = {ahead: look(book, TODAY + ahead * DAY) for ahead in range(9)}
    assert {ahead: found for ahead, found in seen.items() if found} == {
        1: [("王伟", 6, 7)], 6: [("王伟", 1, 1)], 7: [("王伟", 0, 0)],
    }  # fmt: skip


@pytest.mark.parametrize("first_look", [0, 8])
def test_what_is_put_off_beyond_its_own_day_comes_back_once_all_the_same(
    book: Book, wang: int, first_look: int
) -> None:
    (one,) = (one for one in due_reminders(book, TODAY) if one.customer_id == wang)
    look(book, TODAY)
    snooze(book, one.keys, TODAY + 12 * DAY, name="王伟", party_id=wang)
    seen = {ahead: look(book, TODAY + ahead * DAY) for ahead in range(first_look, 16)}
    assert {ahead: found for ahead, found in seen.items() if found} == {12: [("王伟", -5, 0)]}
    assert look(book, TODAY + 12 * DAY) == [("王伟", -5, 0)]


def test_what_is_put_off_beyond_its_day_is_told_at_the_next_start_after_it(book: Book, wang: int) -> None:
    (one,) = (one for one in due_reminders(book, TODAY) if one.customer_id == wang)
    look(book, TODAY)
    snooze(book, one.keys, TODAY + 12 * DAY, name="王伟", party_id=wang)
    assert look(book, TODAY + 20 * DAY) == [("王伟", -13, 0)]
    assert look(book, TODAY + 21 * DAY) == []


def test_a_festival_put_off_beyond_its_day_comes_back(book: Book) -> None:
    day = date(2026, 9, 24)
    (one,) = (one for one in due_reminders(book, day) if one.festival == "mid_autumn")
    note_shown(book, [one], day)
    snooze(book, one.keys, day + 3 * DAY, name="中秋")
    back = due_reminders(book, day + 3 * DAY)
    assert [(one.festival, one.days_left) for one in back if one.festival == "mid_autumn"] == [
        ("mid_autumn", -2)
    ]


def test_a_clock_that_was_a_year_ahead_and_is_set_right_tells_of_nothing_twice_nor_of_what_is_over(
    book: Book, wang: int
) -> None:
    look(book, TODAY)
    look(book, TODAY.replace(year=2027))
    seen = {ahead: look(book, TODAY + ahead * DAY) for ahead in range(1, 13)}
    assert {ahead: found for ahead, found in seen.items() if found} == {
        6: [("王伟", 1, 1)],
        7: [("王伟", 0, 0)],
    }
    add_date(book, customer(book, "李"), "birthday", TODAY + 10 * DAY)
    assert look(book, TODAY + 13 * DAY) == []


def test_a_clock_that_is_set_back_a_day_tells_again_only_on_the_day_itself(book: Book, wang: int) -> None:
    assert [look(book, TODAY + ahead * DAY) for ahead in (0, -1, 0, 1)] == [
        [("王伟", 7, 7)], [], [("王伟", 7, 7)], [],
    ]  # fmt: skip


def test_done_silences_every_lead_of_this_year_and_undo_brings_them_back(book: Book, wang: int) -> None:
    (one,) = (found for found in due_reminders(book, TODAY) if found.customer_id == wang)
    done(book, one.keys, name="王伟", party_id=wang)
    assert [people(book, TODAY + ahead * DAY) for ahead in (0, 6, 7)] == [[], [], []]
    next_year = TODAY.replace(year=2027) + 7 * DAY
    assert [entry[0] for entry in people(book, next_year)] == ["王伟"]
    book.undo()
    assert people(book, TODAY) == [("王伟", 7, 7)]


@pytest.mark.parametrize("days", [0, -1])
def test_nobody_puts_off_to_a_day_that_is_here(book: Book, wang: int, days: int) -> None:
    with pytest.raises(Refused, match="snooze_not_ahead"):
        snooze(book, ["date:1:2026-03-23"], TODAY + days * DAY, name="王伟")


def test_a_slip_of_a_century_is_refused(book: Book, wang: int) -> None:
    with pytest.raises(Refused, match="snooze_too_far"):
        snooze(book, ["date:1:2026-03-23"], date(2126, 3, 16), name="王伟")


@pytest.mark.parametrize("state", ["done", "skipped"])
def test_a_date_that_was_greeted_or_passed_over_asks_no_more(book: Book, wang: int, state: str) -> None:
    with book.transaction("customer.edited") as tx:
        tx.insert(
            "greeting", party_id=wang, occasion="date:birthday", occurs_on=(TODAY + 7 * DAY).isoformat(),
            state=state, created_at=tx.now,
        )  # fmt: skip
    assert people(book, TODAY) == []


def test_the_dead_and_those_who_left_are_not_reminded_of(book: Book, wang: int) -> None:
    company = customer(book, "长江机械", "company")
    gone = add_contact(book, company, "陈工", in_post=0)
    add_date(book, gone, "birthday", TODAY + 7 * DAY)
    mark_deceased(book, party_id=wang)
    assert people(book, TODAY) == []


def test_do_not_disturb_keeps_a_renewal_whose_grace_runs_out_and_nothing_else(book: Book, wang: int) -> None:
    add_contract(book, wang, due_on=TODAY - 45 * DAY)
    do_not_disturb(book, party_id=wang)
    assert people(book, TODAY) == [("王伟", -45, -45)]


def test_a_renewal_asks_30_and_7_days_before_on_the_day_and_45_days_after(book: Book) -> None:
    party = customer(book, "王伟")
    due = TODAY + 30 * DAY
    add_contract(book, party, due_on=due)
    seen = {ahead: look(book, TODAY + ahead * DAY) for ahead in (-1, 0, 1, 23, 24, 30, 31, 74, 75, 76)}
    leads = {ahead: found[0][2] for ahead, found in seen.items() if found}
    assert leads == {0: 30, 23: 7, 30: 0, 75: -45}


def test_a_contract_that_ends_is_told_90_and_30_days_before(book: Book) -> None:
    party = customer(book, "王伟")
    add_contract(book, party, ends_on=TODAY + 90 * DAY)
    assert look(book, TODAY) == [("王伟", 90, 90)]
    assert look(book, TODAY + 59 * DAY) == []
    assert look(book, TODAY + 60 * DAY) == [("王伟", 30, 30)]


def test_a_contact_person_is_reminded_of_with_the_company_as_the_customer(book: Book) -> None:
    company = customer(book, "长江机械", "company")
    person = add_contact(book, company, "陈工", phone="13800138000")
    add_date(book, person, "birthday", TODAY + DAY)
    (one,) = (found for found in due_reminders(book, TODAY) if not found.festival)
    assert (one.customer_id, one.customer, one.person_id, one.person, one.phone) == (
        company, "长江机械", person, "陈工", "13800138000",
    )  # fmt: skip


def test_a_date_may_have_leads_of_its_own_that_are_longer_or_none(book: Book) -> None:
    early, never = customer(book, "早"), customer(book, "不提醒")
    add_date(book, early, "birthday", TODAY + 60 * DAY, leads=[60, 0])
    add_date(book, never, "birthday", TODAY + 7 * DAY, leads=[])
    assert people(book, TODAY) == [("早", 60, 60)]


def test_leads_of_a_type_are_the_reps_own(book: Book, wang: int) -> None:
    change_settings(book, ReminderSettings({"birthday": (5,)}))
    assert [look(book, TODAY + ahead * DAY) for ahead in (0, 2)] == [[], [("王伟", 5, 5)]]
    book.undo()
    assert read_reminder_settings(book) == ReminderSettings()


def test_the_day_of_the_first_order_is_no_anniversary(book: Book) -> None:
    party = customer(book, "王伟")
    add_date(book, party, "acquainted", TODAY, year=2026)
    assert people(book, TODAY) == []


def test_the_plan_for_a_festival_is_told_four_weeks_before_but_not_for_a_day_without_greetings(
    book: Book,
) -> None:
    mid_autumn = date(2026, 9, 25)
    found = [one.festival for one in due_reminders(book, mid_autumn - 28 * DAY)]
    assert "mid_autumn" in found
    assert "ghost_festival" not in found
    note_shown(book, due_reminders(book, mid_autumn - 28 * DAY), mid_autumn - 28 * DAY)
    assert "mid_autumn" not in [one.festival for one in due_reminders(book, mid_autumn - 27 * DAY)]
    assert "qingming" not in [one.festival for one in due_reminders(book, date(2026, 4, 5))]


def test_what_was_shown_is_remembered_when_the_book_is_opened_again(book_path: Path) -> None:
    book = open_book(book_path, clock=FixedClock(TODAY))
    add_date(book, customer(book, "王伟"), "birthday", TODAY + 7 * DAY)
    assert look(book, TODAY) == [("王伟", 7, 7)]
    assert book.undo_name() is not None
    book.close()
    again = open_book(book_path, clock=FixedClock(TODAY + DAY))
    assert people(again, TODAY + DAY) == []
    again.close()


def test_a_lunar_birthday_is_reminded_of_on_its_solar_day(book: Book) -> None:
    party = customer(book, "王伟")
    add_date(book, party, "birthday", calendar="lunar", month=8, day=15, year=1985)
    (one,) = (found for found in due_reminders(book, date(2026, 9, 24)) if not found.festival)
    assert isinstance(one, Reminder)
    assert (one.first.day, one.first.age, one.first.nominal_age) == (date(2026, 9, 25), 40, 42)


@pytest.mark.parametrize("day", [date(2101, 3, 1), date(1900, 1, 1)])
def test_beyond_the_calendar_there_is_nothing_to_be_reminded_of(book: Book, wang: int, day: date) -> None:
    assert due_reminders(book, day) == []


def test_a_missed_reminder_of_leads_of_ones_own_after_the_day(book: Book) -> None:
    party = customer(book, "王伟")
    add_date(book, party, "custom", TODAY - 10 * DAY, year=2020, label="回访", leads=[0, -10])
    assert people(book, TODAY) == [("王伟", -10, -10)]


def test_a_reminder_that_came_back_while_the_program_was_closed_is_told(book: Book, wang: int) -> None:
    look(book, TODAY)
    (row,) = book.fetch("SELECT id FROM important_date")
    snooze(book, [f"date:{row[0]}:{(TODAY + 7 * DAY).isoformat()}"], TODAY + 2 * DAY, name="王伟")
    assert [entry[:2] for entry in look(book, TODAY + 8 * DAY)] == [("王伟", -1)]
    assert look(book, TODAY + 9 * DAY) == []


def test_nothing_is_noted_in_a_book_that_another_window_has(book: Book, wang: int) -> None:
    found = due_reminders(book, TODAY)
    book.alongside = True
    note_shown(book, found, TODAY)
    book.alongside = False
    assert book.fetch("SELECT count(*) FROM reminder_shown") == [(0,)]
