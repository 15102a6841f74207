"""Leads, which of them is due, which occasions are one reminder, and when it is quiet (method.md D25)."""

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.reminders import (
    DEFAULT_LEADS,
    FESTIVAL,
    ReminderSettings,
    covered_leads,
    fired_lead,
    is_quiet,
    leads_from,
    leads_text,
    may_notify,
    merge,
    read_hours,
    read_leads,
    settings_from,
)
from keyacct_desktop.domain.vocabulary import DateType

BIRTHDAY = (7, 1, 0)


@pytest.mark.parametrize(
    ("kind", "leads"),
    [
        ("birthday", (7, 1, 0)), ("founding", (14, 3, 0)), ("cooperation", (7, 0)), ("wedding", (7, 0)),
        ("exam", (14, 0)), ("renewal", (30, 7, 0, -45)), ("expiry", (90, 30)), ("festival", (28, 7, 0)),
    ],
)  # fmt: skip
def test_the_leads_of_the_method(kind: str, leads: tuple[int, ...]) -> None:
    assert ReminderSettings().leads_of(kind) == leads


def test_every_type_of_date_has_leads_in_falling_order() -> None:
    assert set(DEFAULT_LEADS) == {*DateType, FESTIVAL}
    assert all(list(leads) == sorted(leads, reverse=True) for leads in DEFAULT_LEADS.values())


@pytest.mark.parametrize(
    ("days_left", "lead"),
    [(8, None), (7, 7), (6, 7), (2, 7), (1, 1), (0, 0), (-3, 0)],
)
def test_the_lead_that_came_due_last_counts(days_left: int, lead: int | None) -> None:
    assert fired_lead(BIRTHDAY, days_left) == lead


def test_a_renewal_is_asked_for_again_after_45_days() -> None:
    leads = DEFAULT_LEADS[DateType.RENEWAL]
    assert [fired_lead(leads, days) for days in (30, 7, 0, -44, -45, -60)] == [30, 7, 0, 0, -45, -45]


def test_a_reminder_speaks_for_the_lead_that_is_due() -> None:
    assert covered_leads(BIRTHDAY, 7) == (7,)
    assert covered_leads(BIRTHDAY, 2) == (7,)
    assert covered_leads(BIRTHDAY, 20) == ()


def test_an_occasion_that_is_told_with_an_earlier_one_does_not_ask_again_for_the_same() -> None:
    wedding = (7, 0)
    assert covered_leads(wedding, 9, gap=2) == (7,)
    assert covered_leads(wedding, 3, gap=2) == (7,)
    assert covered_leads(wedding, 2, gap=2) == (7, 0)


def test_birthday_and_wedding_within_three_days_are_one_reminder() -> None:
    wang, li = 1, 2
    assert merge([(wang, 103), (wang, 100), (li, 101)]) == [[1, 0], [2]]
    assert merge([(wang, 100), (wang, 104)]) == [[0], [1]]


def test_a_long_chain_of_occasions_is_counted_from_its_first_day() -> None:
    assert merge([(1, 100), (1, 103), (1, 105)]) == [[0, 1], [2]]
    assert merge([]) == []


@pytest.mark.parametrize(
    ("text", "leads"),
    [
        ("7/1/0", (7, 1, 0)), ("0、7、1", (7, 1, 0)), ("３０／７／０／＋４５", (30, 7, 0, -45)), (" 14 , 3 ", (14, 3)),
        ("7/7", (7,)), ("", ()), ("0", (0,)),
    ],
)  # fmt: skip
def test_leads_are_read_as_people_write_them(text: str, leads: tuple[int, ...]) -> None:
    assert read_leads(text) == leads


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a week", "leads_unclear"), ("-3", "leads_unclear"), ("7.5", "leads_unclear"), ("366", "leads_too_far"),
        ("+91", "leads_too_far"), ("1/2/3/4/5/6/7", "leads_too_many"), ("7//x", "leads_unclear"),
        ("/", "leads_unclear"), ("、", "leads_unclear"),
    ],
)  # fmt: skip
def test_leads_that_make_no_sense_are_refused(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_leads(text)
    assert refused.value.code == code


@pytest.mark.parametrize("leads", [(7, 1, 0), (30, 7, 0, -45), ()])
def test_the_text_of_leads_is_read_back(leads: tuple[int, ...]) -> None:
    assert read_leads(leads_text(leads)) == leads


@pytest.mark.parametrize(
    "stored", ["7", None, [1.5], [True], ["7"], [400], [-100], [1, 2, 3, 4, 5, 6, 7], {"7": 1}]
)
def test_stored_leads_that_are_none_are_not_taken(stored: object) -> None:
    assert leads_from(stored) is None


def test_stored_leads_come_in_order() -> None:
    assert leads_from([0, 7, 7, 1]) == (7, 1, 0)


@pytest.mark.parametrize(
    ("now", "quiet"), [("20:59", False), ("21:00", True), ("00:00", True), ("07:59", True), ("08:00", False)]
)
def test_the_quiet_hours_go_over_midnight(now: str, quiet: bool) -> None:
    assert is_quiet(now, "21:00", "08:00") is quiet


def test_quiet_hours_at_noon_and_none_at_all() -> None:
    assert is_quiet("12:30", "12:00", "14:00")
    assert not is_quiet("14:00", "12:00", "14:00")
    assert not is_quiet("12:00", "12:00", "12:00")


@pytest.mark.parametrize(
    ("now", "may"), [("08:59", False), ("09:00", True), ("20:59", True), ("21:00", False), ("03:00", False)]
)
def test_a_notification_comes_from_the_hour_on_until_it_is_quiet(now: str, may: bool) -> None:
    assert may_notify(now, ReminderSettings()) is may


@pytest.mark.parametrize(
    ("now", "may"), [("06:59", False), ("07:00", True), ("21:59", True), ("23:00", False)]
)
def test_an_hour_within_the_quiet_hours_means_their_end(now: str, may: bool) -> None:
    settings = ReminderSettings(hour="23:00", quiet_from="22:00", quiet_until="07:00")
    assert may_notify(now, settings) is may


def test_the_hours_are_read_as_people_write_them() -> None:
    assert read_hours("9点", "下午9点", "8:00") == ("09:00", "21:00", "08:00")


@pytest.mark.parametrize(
    ("hours", "code", "field"),
    [
        (("soon", "21:00", "8:00"), "hour_unclear", "hour"), (("9:00", "x", "8:00"), "hour_unclear", "quiet_from"),
        (("9:00", "21:00", "25:00"), "hour_unclear", "quiet_until"), (("7:00", "21:00", "8:00"), "hour_is_quiet", "hour"),
    ],
)  # fmt: skip
def test_hours_that_would_never_come_are_refused(hours: tuple[str, str, str], code: str, field: str) -> None:
    with pytest.raises(Refused) as refused:
        read_hours(*hours)
    assert (refused.value.code, refused.value.field) == (code, field)


def test_settings_are_stored_and_read_back() -> None:
    settings = ReminderSettings({"birthday": (14, 0)}, "10:00", "22:00", "07:00", True)
    assert settings_from(settings.to_json()) == settings
    assert settings.leads_of("birthday") == (14, 0)
    assert settings.longest("birthday") == 14
    assert settings.longest("unheard_of") == 0


def test_only_leads_that_differ_from_the_default_are_kept() -> None:
    changed = ReminderSettings().with_leads("birthday", (3,)).with_leads("wedding", (1,))
    assert changed.leads == {"birthday": (3,), "wedding": (1,)}
    assert changed.with_leads("birthday", (7, 1, 0)).leads == {"wedding": (1,)}
    assert changed.with_leads("birthday", ()).leads_of("birthday") == ()


@pytest.mark.parametrize(
    "stored",
    [
        None, [], "x", {}, {"leads": 3, "hour": "99:00", "quiet": ["21:00"], "names": "yes"},
        {"leads": {"birthday": "x", "dance": [1]}, "hour": 9, "quiet": [None, "8"]}, {"quiet": 5},
    ],
)  # fmt: skip
def test_whatever_cannot_be_read_is_as_by_default(stored: object) -> None:
    assert settings_from(stored) == ReminderSettings()
