"""Reminders in words, in both languages: lines, several occasions, what was missed, and the notification."""

from datetime import date

import pytest

from keyacct_desktop.services.dates.occurrences import Occurrence
from keyacct_desktop.services.reminder_notice import Notice
from keyacct_desktop.services.reminders import Reminder
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.words.reminders import ReminderWords

TODAY = date(2026, 9, 18)


def own(type_: str, day: date, **more: object) -> Occurrence:
    values = {"party_id": 1, "customer_id": 1, "person_id": 1, "customer": "王伟", "person": "王伟", **more}
    return Occurrence(day, 0, "wangwei", "date", 7, type_, **values)  # type: ignore[arg-type]


def reminder(*occurrences: Occurrence, lead: int = 7) -> Reminder:
    return Reminder(occurrences, (occurrences[0].day - TODAY).days, lead, ())


BIRTHDAY = reminder(
    own("birthday", date(2026, 9, 25), stored=("lunar", 1985, 8, 15, 0, None)),
    own("wedding", date(2026, 9, 27)),
)
MISSED = reminder(own("birthday", date(2026, 9, 15)), lead=0)
FESTIVAL = reminder(
    Occurrence(date(2026, 9, 25), -1, "mid_autumn", "festival", 0, "festival", festival="mid_autumn"), lead=28
)


def test_two_occasions_are_one_line_with_the_day_of_the_second(language: Language) -> None:
    words = ReminderWords()
    if language is Language.CHINESE:
        assert (
            words.line(BIRTHDAY, TODAY)
            == "王伟 生日 · 40 岁（虚 42） · 农历八月十五；王伟 结婚纪念日（9月27日）"
        )
        assert words.when(BIRTHDAY, TODAY) == "7 天后"
    else:
        assert words.line(BIRTHDAY, TODAY) == (
            "王伟 · birthday · 40 (nominal 42) · lunar 8/15; 王伟 · wedding day (27 Sep)"
        )
        assert words.when(BIRTHDAY, TODAY) == "in 7 days"


def test_what_went_by_is_said_to_be_missed(language: Language) -> None:
    said = ReminderWords().when(MISSED, TODAY)
    assert said == ("错过：3 天前" if language is Language.CHINESE else "missed: 3 days ago")


def test_a_festival_asks_for_its_plan_and_goes_by_its_name(language: Language) -> None:
    words = ReminderWords()
    chinese = language is Language.CHINESE
    assert words.name(FESTIVAL) == ("中秋节" if chinese else "Mid-Autumn")
    assert words.line(FESTIVAL, TODAY).startswith("中秋节：" if chinese else "Mid-Autumn: ")
    assert words.beside(FESTIVAL, TODAY) == ("9月25日" if chinese else "25 Sep")


@pytest.mark.parametrize("with_names", [False, True])
def test_the_notification_names_nobody_unless_it_may(language: Language, with_names: bool) -> None:
    notice = Notice(TODAY, (("birthday", 3), ("festival", 1)), 1, (MISSED, BIRTHDAY, FESTIVAL))
    words = ReminderWords()
    said = words.text(notice, with_names=with_names)
    assert ("王伟" in said) is with_names
    if language is Language.CHINESE:
        assert words.title(notice) == "有 4 个日子要记得"
        assert said.endswith("另有 1 个") if with_names else said == "生日 3 · 节日 1 · 错过 1"
    else:
        assert words.title(notice) == "4 dates to think of"
        assert said.endswith("1 more") if with_names else said == "Birthday 3 · Festival 1 · 1 missed"
