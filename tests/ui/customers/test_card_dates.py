"""Dates on the card by keys and clicks: typed in any notation, understood at once, their rule chosen and looked at."""

import json
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.services import cards, contacts
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, DateEntry, ListEdit
from keyacct_desktop.services.dates.options import DateOptions, read_options
from keyacct_desktop.services.drafts import draft_keys
from keyacct_desktop.services.reminders import change_settings, read_reminder_settings
from keyacct_desktop.ui.customers.card.labels import AddChip
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.customers.dates.dialog import DateDialog
from keyacct_desktop.ui.customers.dates.rows import DateRow
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.workspace import Tools, Workspace
from keyacct_desktop.ui.widgets.choice_strip import ChoiceButton
from keyacct_desktop.ui.widgets.date_preview import DatePreview
from tests.conftest import TODAY
from tests.ui.customers.hands import rewrite, settle, write


@pytest.fixture
def wang(book: Book) -> int:
    return cards.add_party(book, kind="person", edits=CardEdits(values={"name": "王伟"}))


@pytest.fixture
def panel(qtbot, workspace: Workspace) -> CardPanel:
    made = CardPanel(workspace)
    qtbot.addWidget(made)
    made.resize(820, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def card_of(book: Book, party_id: int) -> Card:
    card = cards.read_card(book, party_id)
    assert card is not None
    return card


def add_dates(book: Book, party_id: int, *dates: DateEntry) -> None:
    cards.save_card(book, party_id=party_id, edits=CardEdits(dates=ListEdit(dates)))


def entry(type_: str, text: str, options: str | None = None, *, stopped: bool = False) -> DateEntry:
    return DateEntry(type_, read_date(text, TODAY), stopped=stopped, options=read_options(options))


def seen(panel: QWidget) -> str:
    """Every text that can be read."""
    return "\n".join(label.text() for label in panel.findChildren(QLabel) if label.isVisible())


def begin(qtbot, panel: CardPanel, party_id: int, kind: str = "birthday:self") -> DateRow:
    """Edit the card and add a date by its button; the cursor is in it then."""
    panel.show_party(party_id)
    panel.edit()
    qtbot.mouseClick(panel.findChild(AddChip, f"add_{kind}"), Qt.MouseButton.LeftButton)
    row = panel.findChildren(DateRow)[-1]
    qtbot.waitUntil(row.isVisible)
    assert row.editor.line.hasFocus()
    return row


def note(row: DateRow) -> str:
    return row.editor.note()


def field(row: DateRow) -> QLineEdit:
    return row.editor.line


def dialog_of(qtbot, panel: CardPanel) -> DateDialog:
    found = [dialog for dialog in panel.findChildren(DateDialog) if dialog.isVisible()]
    assert len(found) == 1
    found[0].activateWindow()
    qtbot.waitUntil(found[0].isActiveWindow)
    return found[0]


def preview(dialog: DateDialog) -> list[str]:
    table = dialog.findChild(DatePreview)
    assert table is not None
    return table.rows()


@pytest.mark.parametrize(
    ("typed", "stored", "words"),
    [
        ("8.15", "--08-15", "8月15日 → 下一次 2026-08-15 周六 = 农历七月初三"),
        ("08-15", "--08-15", "8月15日 → 下一次 2026-08-15 周六 = 农历七月初三"),
        ("八月十五", "lunar:--08-15", "农历八月十五 → 下一次 2026-09-25 周五"),
        ("农历八月十五", "lunar:--08-15", "→ 下一次 2026-09-25 周五"),
        (
            "闰六月初十", "lunar:--06leap-10",
            "农历闰六月初十 → 下一次 2026-07-23 周四（当年没有闰六月，过六月）",
        ),
        ("腊月三十", "lunar:--12-30", "农历腊月三十 → 下一次 2027-02-05 周五（腊月只有 29 天，按廿九）"),
        ("1985-3-8", "1985-03-08", "1985年3月8日 = 农历正月十七 → 下一次 2027-03-08 周一"),
        ("农历1985年正月十七", "lunar:1985-01-17", "= 1985-03-08 → 下一次 2027-02-22 周一"),
        ("2.29", "--02-29", "2月29日 → 下一次 2027-02-28 周日 = 农历正月廿三（2027 年没有 2 月 29 日）"),
    ],
)  # fmt: skip
def test_every_way_of_saying_a_date_is_understood_while_it_is_typed(
    qtbot, panel: CardPanel, book: Book, wang: int, translations: Translations,
    typed: str, stored: str, words: str,
) -> None:  # fmt: skip
    assert translations.use(Language.CHINESE)
    row = begin(qtbot, panel, wang)
    write(field(row), typed)
    assert note(row) == words
    assert panel.save()
    assert [one.day.to_text() for one in card_of(book, wang).dates] == [stored]


def test_the_switch_speaks_chinese(qtbot, panel: CardPanel, wang: int, translations: Translations) -> None:
    assert translations.use(Language.CHINESE)
    row = begin(qtbot, panel, wang)
    write(field(row), "八月十五")
    assert row.calendar.text() == "农历 ⇄"


def test_what_was_understood_is_said_in_english_too(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    write(field(row), "腊月三十")
    assert note(row) == "lunar 12-30 → next 2027-02-05 Fri (month 12 has only 29 days: the 29th)"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("1985年闰十月初五", "no leap month 10"),
        ("农历1985年四月三十", "has only 29 days"),
        ("2.30", "no day 30 in month 2"),
        ("公历闰六月初十", "Solar and lunar do not go together"),
    ],
)
def test_a_day_that_cannot_be_is_said_at_once_and_not_saved(
    qtbot, panel: CardPanel, book: Book, wang: int, typed: str, words: str
) -> None:
    row = begin(qtbot, panel, wang)
    write(field(row), typed)
    assert words in note(row)
    assert not panel.save()
    assert card_of(book, wang).dates == ()


def test_half_a_date_is_no_error_while_it_is_typed(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "85-3")
    assert note(row) == ""
    qtbot.keyClicks(field(row), "-8")
    assert "1985" in note(row)


def test_a_click_takes_the_same_digits_as_a_lunar_date_and_back(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    button = row.findChild(QToolButton, "date_calendar")
    assert not button.isEnabled()
    qtbot.keyClicks(field(row), "8.15")
    assert button.text() == "Solar ⇄"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert button.text() == "Lunar ⇄"
    assert "2026-09-25" in note(row)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert "2026-08-15" in note(row)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.save()
    assert [one.day.to_text() for one in card_of(book, wang).dates] == ["lunar:--08-15"]


def test_switched_there_and_back_a_leap_month_is_still_one(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    write(field(row), "闰六月初十")
    for text in ("10 June", "闰六月初十", "10 June", "闰六月初十"):
        qtbot.mouseClick(row.calendar, Qt.MouseButton.LeftButton)
        assert field(row).text() == text


def test_a_day_that_the_other_calendar_does_not_have_stays_and_is_said(
    qtbot, panel: CardPanel, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    write(field(row), "农历二月三十")
    qtbot.mouseClick(row.calendar, Qt.MouseButton.LeftButton)
    assert field(row).text() == "农历二月三十"
    assert note(row) == "There is no such solar date."
    rewrite(field(row), "8.31")
    qtbot.mouseClick(row.calendar, Qt.MouseButton.LeftButton)
    assert field(row).text() == "8.31"
    assert note(row) == "There is no such lunar date."


def test_a_birthday_of_a_leap_month_is_chosen_looked_at_saved_and_undone(
    qtbot, panel: CardPanel, book: Book, wang: int, translations: Translations
) -> None:
    assert translations.use(Language.CHINESE)
    row = begin(qtbot, panel, wang)
    write(field(row), "农历1987年闰六月初十")
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, panel)
    assert "1987-08-04" in seen(dialog)
    plain = preview(dialog)
    assert len(plain) == 10
    assert plain[0].startswith("2026-07-23 周四 六月初十")
    assert "虚 40" in plain[0]
    assert plain[0].endswith("当年没有闰六月，过六月")
    assert any("★ 整生日" in line for line in plain)
    assert dialog.findChild(QPushButton, "date_done").text() == "确定"
    strip = dialog.focusWidget()
    assert strip is not None
    assert strip.objectName() == "date_leap_month"
    qtbot.keyClick(strip, "2")
    both = preview(dialog)
    assert len(both) == 10
    assert both == plain  # the first year with a leap month six is 2036
    qtbot.keyClick(strip, "3")
    only = preview(dialog)
    assert only[0].startswith("2036-08-01 周五 闰六月初十")
    assert "2026–2035 年没有" in only[0]
    qtbot.keyClick(strip, "2")
    rewrite(dialog.findChild(QLineEdit, "date_leads"), "14/7/1/0")
    assert "提前 14、7、1 天，当天" in seen(dialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "平月、闰月都过" in note(row)
    assert card_of(book, wang).dates == ()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    assert field(row).hasFocus()
    qtbot.keyClick(field(row), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not panel.editing
    assert json.loads(book.fetch("SELECT options FROM important_date")[0][0]) == {
        "leap_month": "both", "leads": [14, 7, 1, 0],
    }  # fmt: skip
    assert "农历1987年闰六月初十 = 1987-08-04" in seen(panel)
    assert "7月23日 周四 · 4 个月后 · 38 岁（虚 40）" in seen(panel)
    book.undo()
    assert card_of(book, wang).dates == ()
    assert "闰六月" not in seen(panel)


def test_the_choices_asked_for_are_only_those_that_matter(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    for typed, wanted in (
        ("8.15", set()),
        ("2.29", {"date_feb29"}),
        ("腊月三十", {"date_short_month"}),
        ("闰六月初十", {"date_leap_month"}),
        ("闰六月三十", {"date_leap_month", "date_short_month"}),
    ):
        rewrite(field(row), typed)
        qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
        dialog = dialog_of(qtbot, panel)
        asked = {
            name for name in ("date_feb29", "date_short_month", "date_leap_month") if dialog.findChild(QWidget, name)
        }  # fmt: skip
        assert asked == wanted
        assert dialog.findChild(QCheckBox, "date_once") is None
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        settle()


def test_a_click_on_a_choice_moves_the_preview_and_escape_keeps_nothing(
    qtbot, panel: CardPanel, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "2.29")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    assert preview(dialog)[0] == "2027-02-28 Sun lunar 1/23 2027 has no 29 February"
    qtbot.mouseClick(dialog.findChild(ChoiceButton, "choice_mar_1"), Qt.MouseButton.LeftButton)
    assert preview(dialog)[0].startswith("2027-03-01 Mon")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert row.editor.options == DateOptions()
    assert panel.editing


def test_a_renewal_with_its_year_comes_once_unless_it_is_every_year(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    row = begin(qtbot, panel, wang, "custom:self")
    row.kind.setCurrentIndex(row.kind.findData("renewal:self"))
    qtbot.keyClicks(field(row), "2026-5-20")
    assert "only this once" in note(row)
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    assert len(preview(dialog)) == 1
    assert dialog.findChild(QWidget, "date_greet") is None
    once = dialog.findChild(QCheckBox, "date_once")
    assert once.isChecked()
    once.setFocus()
    qtbot.keyClick(once, Qt.Key.Key_Space)
    assert len(preview(dialog)) == 10
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_done"), Qt.MouseButton.LeftButton)
    assert panel.save()
    assert book.fetch("SELECT options FROM important_date") == [('{"once": false}',)]


def test_what_was_chosen_for_one_kind_of_date_does_not_bind_another(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    row = begin(qtbot, panel, wang, "custom:self")
    qtbot.keyClicks(field(row), "2026-5-20")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    qtbot.keyClick(dialog.findChild(QCheckBox, "date_once"), Qt.Key.Key_Space)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "date_leads"), "5")
    qtbot.keyClick(dialog.findChild(QWidget, "date_greet"), "2")
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "only this once" in note(row)
    row.kind.setCurrentIndex(row.kind.findData("birthday:self"))
    assert "only this once" not in note(row)
    row.kind.setCurrentIndex(row.kind.findData("custom:self"))
    assert "only this once" in note(row)
    row.kind.setCurrentIndex(row.kind.findData("renewal:self"))
    assert panel.save()
    (kept,) = card_of(book, wang).dates
    assert kept.options == DateOptions(once=True, leads=(5,))


def test_an_anniversary_that_another_program_wanted_once_can_be_made_yearly(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    add_dates(book, wang, entry("cooperation", "2026-5-20", '{"once": true}'))
    panel.show_party(wang)
    panel.edit()
    row = panel.findChildren(DateRow)[-1]
    assert "only this once" in note(row)
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    qtbot.keyClick(dialog.findChild(QCheckBox, "date_once"), Qt.Key.Key_Space)
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert panel.save()
    (kept,) = card_of(book, wang).dates
    assert kept.options == DateOptions()


def test_the_key_held_down_opens_the_rule_once_and_again_after_escape(
    qtbot, panel: CardPanel, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "8.15")
    for _ in range(3):
        row.open_details()
    qtbot.keyClick(dialog_of(qtbot, panel), Qt.Key.Key_Escape)
    row.open_details()
    assert dialog_of(qtbot, panel).isVisible()


def test_enter_behind_the_leads_takes_them_and_the_keyboard_is_back_in_the_date(
    qtbot, panel: CardPanel, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "8.15")
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, panel)
    leads = dialog.findChild(QLineEdit, "date_leads")
    leads.setFocus()
    qtbot.keyClicks(leads, "soon")
    qtbot.keyClick(leads, Qt.Key.Key_Return)
    assert dialog.isVisible()
    leads.setText("5")
    qtbot.keyClick(leads, Qt.Key.Key_Return)
    assert row.editor.options == DateOptions(leads=(5,))
    panel.window().activateWindow()
    qtbot.waitUntil(field(row).hasFocus)


def test_the_ten_days_can_be_heard(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "2.29")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    table = dialog.findChild(DatePreview)
    assert table.accessibleName() == "The next ten days"
    assert table.accessibleDescription().splitlines() == preview(dialog)


def test_a_day_without_a_year_cannot_come_once(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang, "custom:self")
    qtbot.keyClicks(field(row), "5.20")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    once = dialog_of(qtbot, panel).findChild(QCheckBox, "date_once")
    assert once.isVisible()
    assert not once.isEnabled()


def test_reminders_greeting_gift_and_stop_are_kept(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "8.15")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    leads = dialog.findChild(QLineEdit, "date_leads")
    assert leads.placeholderText() == "as usual: 7/1/0"
    qtbot.keyClicks(leads, "soon")
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_done"), Qt.MouseButton.LeftButton)
    assert dialog.isVisible()
    assert "7/1/0" in dialog.findChild(QLabel, "date_leads_words").text()
    leads.clear()
    qtbot.keyClicks(leads, "3, +2")
    assert "3 days ahead, 2 days later" in seen(dialog)
    qtbot.keyClick(dialog.findChild(QWidget, "date_greet"), "3")
    qtbot.keyClick(dialog.findChild(QWidget, "date_gift"), "2")
    stop = dialog.findChild(QCheckBox, "date_stopped")
    stop.setFocus()
    qtbot.keyClick(stop, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_done"), Qt.MouseButton.LeftButton)
    assert panel.save()
    (kept,) = card_of(book, wang).dates
    assert kept.options == DateOptions(leads=(3, -2), greet=False, gift=True)
    assert kept.stopped
    text = seen(panel)
    for words in ("3 days ahead, 2 days later", "do not greet", "with a gift", "no reminders"):
        assert words in text


def test_leads_as_usual_are_not_kept_and_none_at_all_are(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "8.15")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    qtbot.keyClicks(dialog.findChild(QLineEdit, "date_leads"), "0 1 7")
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_done"), Qt.MouseButton.LeftButton)
    assert row.editor.options.leads is None
    settle()
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    dialog = dialog_of(qtbot, panel)
    never = dialog.findChild(QCheckBox, "date_leads_never")
    never.setFocus()
    qtbot.keyClick(never, Qt.Key.Key_Space)
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_done"), Qt.MouseButton.LeftButton)
    assert panel.save()
    assert book.fetch("SELECT options FROM important_date") == [('{"leads": []}',)]


def test_both_birthdays_are_kept_by_one_click(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "1985-3-8")
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    dialog = dialog_of(qtbot, panel)
    leads = dialog.findChild(QLineEdit, "date_leads")
    qtbot.keyClicks(leads, "soon")
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_other"), Qt.MouseButton.LeftButton)
    assert len(panel.findChildren(DateRow)) == 1
    leads.clear()
    qtbot.mouseClick(dialog.findChild(QPushButton, "date_other"), Qt.MouseButton.LeftButton)
    assert panel.save()
    assert [one.day.to_text() for one in card_of(book, wang).dates] == ["1985-03-08", "lunar:1985-01-17"]


def test_the_rule_of_nothing_is_not_asked(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang)
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    assert note(row) == "Write the date first."
    qtbot.keyClicks(field(row), "soon")
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    assert "no date" in note(row)
    assert not panel.findChildren(DateDialog)


def test_a_draft_brings_choices_and_stopped_dates_back(
    qtbot, panel: CardPanel, book: Book, wang: int, tools: Tools
) -> None:
    add_dates(book, wang, DateEntry("custom", read_date("五月初五", TODAY), said="端午那天", stopped=True))
    row = begin(qtbot, panel, wang)
    write(field(row), "闰六月初十")
    qtbot.keyClick(field(row), Qt.Key.Key_F4)
    qtbot.keyClick(dialog_of(qtbot, panel).focusWidget(), "3")
    qtbot.keyClick(dialog_of(qtbot, panel), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(draft_keys(book, "card:")), timeout=3000)
    after_crash = CardPanel(Workspace(tools, QWidget()))
    qtbot.addWidget(after_crash)
    after_crash.show()
    after_crash.show_party(wang)
    qtbot.mouseClick(after_crash.findChild(QPushButton, "notice_recover"), Qt.MouseButton.LeftButton)
    assert after_crash.save()
    first, second = card_of(book, wang).dates
    assert (first.said, first.stopped) == ("端午那天", True)
    assert second.options == read_options('{"leap_month": "leap_only"}')


def test_a_date_is_read_with_its_next_day_and_days_left(
    panel: CardPanel, book: Book, wang: int, translations: Translations
) -> None:
    add_dates(
        book, wang,
        entry("birthday", "1985-3-18"), entry("birthday", "腊月三十"), entry("wedding", "2010-10-1"),
        entry("renewal", "2026-1-5"), entry("birthday", "2.29", '{"feb29": "mar_1"}'),
        entry("custom", "5.20", stopped=True),
    )  # fmt: skip
    assert translations.use(Language.CHINESE)
    panel.show_party(wang)
    text = seen(panel)
    for words in (
        "1985年3月18日 = 农历正月廿七",
        "3月18日 周三 · 2 天后 · 41 岁（虚 42）",
        "2027年2月5日 周五 · 11 个月后 · 腊月只有 29 天，按廿九 · 今年是 2月16日",
        "16 周年",
        "已过",
        "2027年3月1日 周一 · 11 个月后 · 2027 年没有 2 月 29 日 · 平年过 3 月 1 日",
        "不再提醒",
    ):
        assert words in text


def test_dates_of_the_dead_and_of_who_left_say_so_and_nothing_else(
    panel: CardPanel, book: Book, wang: int
) -> None:
    add_dates(book, wang, entry("birthday", "1985-3-18"))
    contacts.mark_deceased(book, party_id=wang)
    panel.show_party(wang)
    assert "deceased, no reminders" in seen(panel)
    assert "in 2 days" not in seen(panel)
    company = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械"}))
    zhao = cards.add_party(
        book, kind="contact", employer_id=company,
        edits=CardEdits(values={"name": "赵敏"}, dates=ListEdit((entry("birthday", "3.18"),))),
    )  # fmt: skip
    contacts.mark_left(book, contact_id=zhao)
    panel.show_party(zhao)
    assert "has left, no reminders" in seen(panel)
    contacts.mark_left(book, contact_id=zhao, left=False)
    assert "in 2 days" in seen(panel)


def test_who_was_marked_as_dead_by_mistake_is_alive_again_by_the_menu(
    panel: CardPanel, book: Book, wang: int
) -> None:
    add_dates(book, wang, entry("birthday", "1985-3-18"))
    contacts.mark_deceased(book, party_id=wang)
    panel.show_party(wang)
    menu = panel.findChild(QToolButton, "card_more").menu()
    next(action for action in menu.actions() if action.objectName() == "card_alive").trigger()
    assert not card_of(book, wang).deceased
    assert "in 2 days" in seen(panel)


def test_a_contact_person_gets_a_birthday(qtbot, panel: CardPanel, book: Book) -> None:
    company = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械"}))
    zhao = cards.add_party(
        book, kind="contact", employer_id=company, edits=CardEdits(values={"name": "赵敏"})
    )
    row = begin(qtbot, panel, zhao)
    write(field(row), "腊月初八")
    assert panel.save()
    (kept,) = card_of(book, zhao).dates
    assert (kept.type, kept.day.to_text()) == ("birthday", "lunar:--12-08")


def test_the_kind_of_a_date_decides_whether_it_comes_once(qtbot, panel: CardPanel, wang: int) -> None:
    row = begin(qtbot, panel, wang, "custom:self")
    qtbot.keyClicks(field(row), "2020-5-1")
    assert "2026-05-01" in note(row)
    kinds = row.findChild(QComboBox)
    kinds.setCurrentIndex(kinds.findData("expiry:self"))
    assert "is over" in note(row)


def test_days_outside_the_calendar_are_no_trouble(panel: CardPanel, book: Book, wang: int) -> None:
    add_dates(book, wang, entry("birthday", "1901-1-1"), entry("custom", "2100-12-31"))
    panel.show_party(wang)
    assert "turns 126" in seen(panel)
    assert date(2100, 12, 31).isoformat()[:4] in seen(panel)


def test_a_company_shows_whose_birthday_is_near(panel: CardPanel, book: Book) -> None:
    company = cards.add_party(book, kind="company", edits=CardEdits(values={"name": "长江机械"}))
    ids = []
    for name, text in (("赵敏", "3.18"), ("周芷若", "3.19"), ("殷离", "8.15")):
        edits = CardEdits(
            values={"name": name}, dates=ListEdit((entry("custom", "4.2"), entry("birthday", text)))
        )
        ids.append(cards.add_party(book, kind="contact", employer_id=company, edits=edits))
    contacts.mark_left(book, contact_id=ids[1])
    panel.show_party(company)
    chips = {at: panel.findChild(QLabel, f"soon_{id_}") for at, id_ in enumerate(ids)}
    assert chips[0] is not None
    assert chips[0].text() == "Birthday · in 2 days"
    assert chips[1] is None
    assert chips[2] is not None
    assert chips[2].text() == "Other day · in 17 days"


def test_the_usual_leads_are_those_of_the_settings(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    settings = read_reminder_settings(book)
    change_settings(book, settings.with_leads("birthday", (10, 2)))
    row = begin(qtbot, panel, wang)
    qtbot.keyClicks(field(row), "8.15")
    qtbot.mouseClick(row.details, Qt.MouseButton.LeftButton)
    leads = dialog_of(qtbot, panel).findChild(QLineEdit, "date_leads")
    assert leads.placeholderText() == "as usual: 10/2"


def test_a_day_of_business_is_read_in_its_own_calendar_alone(panel: CardPanel, book: Book, wang: int) -> None:
    add_dates(book, wang, entry("signing", "2003-3-20"), entry("wedding", "2003-3-21"))
    panel.show_party(wang)
    assert "20 March 2003\n" in seen(panel)
    assert "21 March 2003 = lunar 2/19" in seen(panel)


def test_a_key_opens_the_rule_of_the_first_date_from_reading(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    add_dates(book, wang, entry("birthday", "腊月三十"), entry("wedding", "5.20"))
    panel.show_party(wang)
    panel.take_focus()
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_F4)
    assert panel.editing
    assert "Lunar 12-30" in seen(dialog_of(qtbot, panel))


def test_a_key_without_any_date_only_begins_to_edit(qtbot, panel: CardPanel, wang: int) -> None:
    panel.show_party(wang)
    panel.take_focus()
    qtbot.keyClick(panel.focusWidget() or panel, Qt.Key.Key_F4)
    assert panel.editing
    assert not panel.findChildren(DateDialog)
