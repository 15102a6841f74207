"""The quick log, driven by the keyboard alone."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.drafts import read_draft
from keyacct_desktop.services.interactions import LogEntry, log_interaction, read_interaction
from keyacct_desktop.services.tasks import read_open_tasks
from keyacct_desktop.ui.log.dialog import FormDialog
from keyacct_desktop.ui.log.quick_log import edit_logged_contact, open_quick_log
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.choice_strip import ChoiceStrip
from tests.conftest import TODAY
from tests.ui.log.conftest import People

House = tuple[Workspace, QWidget]
Open = Callable[..., FormDialog]
ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_log(qtbot, house: House) -> Open:
    def opened(*party_ids: int) -> FormDialog:
        open_quick_log(*house, party_ids)
        (dialog,) = (one for one in house[1].findChildren(FormDialog) if one.isVisible())
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog

    return opened


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier)


def type_text(text: str) -> None:
    """Text as an input method commits it: keys alone cannot type Chinese."""
    focus = QApplication.focusWidget()
    if isinstance(focus, QPlainTextEdit):
        focus.insertPlainText(text)
    else:
        assert isinstance(focus, QLineEdit)
        focus.insert(text)
        focus.textEdited.emit(focus.text())


def field(dialog: FormDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def strip(dialog: FormDialog, name: str) -> ChoiceStrip:
    found = dialog.findChild(ChoiceStrip, name)
    assert found is not None
    return found


def notice(dialog: FormDialog) -> str:
    frame = dialog.findChild(QWidget, "quick_log_notice")
    label = frame.findChild(QLabel)
    return label.text() if frame.isVisible() else ""


def only_entry(book: Book) -> LogEntry:
    ((entry_id,),) = book.fetch("SELECT id FROM interaction")
    return read_interaction(book, entry_id)


def test_a_visit_with_a_person_a_result_and_a_next_step_takes_six_keys_beyond_the_text(
    book: Book, people: People, house: House, open_log: Open
) -> None:
    said: list[str] = []
    house[0].said.connect(said.append)
    keys = 1  # Ctrl+L
    open_log(people.company)
    for key, modifier, text in (
        (Qt.Key.Key_1, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_2, CTRL, "谈了年度合同"),
        (ENTER, Qt.KeyboardModifier.NoModifier, ""),
        (Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "下周三送样品"),
        (ENTER, CTRL, ""),
    ):
        press(key, modifier)
        keys += 1
        if text:
            type_text(text)
    assert keys <= 6
    assert only_entry(book) == LogEntry(
        customers=(people.company,),
        present=(people.engineer,),
        happened_on=TODAY,
        type="visit",
        content="谈了年度合同",
        result="next_step",
        next_step="下周三送样品",
        next_on=date(2026, 3, 25),
    )
    assert said == ["Logged · Ctrl+Z takes it back"]
    book.undo()
    assert not book.fetch("SELECT * FROM interaction")


def test_a_preset_day_is_one_key_more_instead_of_words(book: Book, people: People, open_log: Open) -> None:
    open_log(people.wang)
    press(Qt.Key.Key_1)
    type_text("谈合同")
    press(ENTER)
    press(Qt.Key.Key_3)
    type_text("送样品")
    press(Qt.Key.Key_3, CTRL)
    press(ENTER, CTRL)
    entry = only_entry(book)
    assert (entry.next_step, entry.next_on) == ("送样品", date(2026, 3, 23))


def test_without_an_open_customer_the_name_is_typed_by_initials_and_several_may_join(
    book: Book, people: People, open_log: Open
) -> None:
    dialog = open_log()
    assert QApplication.focusWidget() is field(dialog, "log_customers_field")
    for typed in ("wzq", "lina"):
        QTest.keyClicks(QApplication.focusWidget(), typed)
        press(ENTER)
    press(ENTER)
    press(Qt.Key.Key_3)
    type_text("一起通话")
    press(ENTER, CTRL)
    entry = only_entry(book)
    assert (entry.customers, entry.type) == ((people.wang, people.li), "call")


def test_a_suggestion_is_chosen_with_the_arrows_and_a_chip_goes_with_backspace(
    people: People, open_log: Open
) -> None:
    dialog = open_log(people.li)
    box = field(dialog, "log_customers_field")
    box.setFocus()
    QTest.keyClicks(box, "w")
    press(Qt.Key.Key_Down)
    press(ENTER)
    assert dialog.findChild(QWidget, f"chip_{people.wang}").isVisible()
    press(Qt.Key.Key_Backspace)
    press(Qt.Key.Key_Backspace)
    assert (
        dialog.findChild(QWidget, f"chip_{people.li}") is None
        or not dialog.findChild(QWidget, f"chip_{people.li}").isVisible()
    )


@pytest.mark.parametrize(
    ("typed", "day"), [("昨天", "2026-03-15"), ("-2", "2026-03-14"), ("3.5", "2026-03-05")]
)
def test_a_contact_is_back_dated_by_typing(
    book: Book, people: People, open_log: Open, typed: str, day: str
) -> None:
    dialog = open_log(people.wang)
    press(Qt.Key.Key_1)
    field(dialog, "log_day_field").setFocus()
    field(dialog, "log_day_field").setText(typed)
    press(ENTER, CTRL)
    assert only_entry(book).happened_on.isoformat() == day


def test_arrow_keys_step_the_day_and_the_words_follow(people: People, open_log: Open) -> None:
    dialog = open_log(people.wang)
    field(dialog, "log_day_field").setFocus()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    words = dialog.findChild(QLabel, "log_day_words")
    assert "8 day" in words.text()


def test_a_day_still_to_come_is_refused_in_one_sentence_and_nothing_is_lost(
    book: Book, people: People, open_log: Open
) -> None:
    dialog = open_log(people.wang)
    press(Qt.Key.Key_1)
    type_text("明天见面")
    field(dialog, "log_day_field").setText("2026-12-01")
    press(ENTER, CTRL)
    assert "next step" in notice(dialog)
    assert QApplication.focusWidget() is field(dialog, "log_day_field")
    assert not book.fetch("SELECT * FROM interaction")
    field(dialog, "log_day_field").setText("今天")
    assert notice(dialog) == ""
    press(ENTER, CTRL)
    assert only_entry(book).content == "明天见面"


@pytest.mark.parametrize(
    ("spoil", "words"),
    [
        ("nobody", "choose a customer"),
        ("typed_name", "one of the customers found"),
        ("no_type", "what kind of contact"),
        ("next_day", "another way"),
        ("time", "14:30"),
        ("minutes", "minutes"),
        ("cost", "number of yuan"),
    ],
)
def test_each_gap_is_said_in_its_own_sentence(
    book: Book, people: People, open_log: Open, spoil: str, words: str
) -> None:
    dialog = open_log() if spoil == "nobody" else open_log(people.wang)
    if spoil != "no_type":
        strip(dialog, "log_type").set_codes(["visit"])
    names = {
        "typed_name": "log_customers_field",
        "next_day": "log_next_day_field",
        "time": "log_time",
        "minutes": "log_minutes",
        "cost": "log_cost_field",
    }
    if spoil in names:
        field(dialog, names[spoil]).setText("胡说")
    dialog.findChild(QPushButton, "quick_log_save").click()
    assert words in notice(dialog)
    assert not book.fetch("SELECT * FROM interaction")


def test_a_call_that_nobody_took_is_no_contact(book: Book, people: People, open_log: Open) -> None:
    open_log(people.wang)
    press(Qt.Key.Key_3)
    press(ENTER)
    press(Qt.Key.Key_6)
    press(ENTER, CTRL)
    entry = only_entry(book)
    assert (entry.type, entry.answered, entry.result) == ("call", False, None)
    assert book.fetch("SELECT last_contact_on FROM list_row WHERE id = ?", (people.wang,)) == [(None,)]


def test_the_folded_part_is_reached_and_filled_by_keys(book: Book, people: People, open_log: Open) -> None:
    dialog = open_log(people.wang)
    press(Qt.Key.Key_1)
    press(Qt.Key.Key_M, CTRL)
    press(Qt.Key.Key_2)
    type_text("下午2点半")
    press(ENTER)
    type_text("1.5小时")
    press(ENTER)
    press(Qt.Key.Key_4)
    type_text("先问预算")
    press(ENTER)
    type_text("328")
    press(ENTER)
    assert QApplication.focusWidget() is dialog.findChild(QPushButton, "quick_log_save")
    press(ENTER)
    entry = only_entry(book)
    assert (entry.direction, entry.happened_time, entry.minutes) == ("in", "14:30", 90)
    assert (entry.purpose, entry.lesson, entry.cost_fen) == ("negotiate", "先问预算", 32_800)


def test_a_rare_type_waits_in_the_menu_and_joins_the_strip(
    book: Book, people: People, open_log: Open
) -> None:
    dialog = open_log(people.wang)
    press(Qt.Key.Key_7)
    menu = dialog.findChild(QWidget, "log_type_menu")
    action = next(action for action in menu.actions() if action.data() == "exhibition")
    action.trigger()
    menu.close()
    assert strip(dialog, "log_type").code() == "exhibition"
    press(ENTER, CTRL)
    assert only_entry(book).type == "exhibition"


def test_esc_keeps_a_draft_that_the_next_opening_brings_back(
    book: Book, people: People, open_log: Open
) -> None:
    dialog = open_log(people.company)
    press(Qt.Key.Key_3)
    type_text("说到一半")
    press(Qt.Key.Key_1, CTRL)
    field(dialog, "log_day_field").setText("昨天")
    press(Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert not book.fetch("SELECT * FROM interaction")
    again = open_log(people.company)
    assert "draft" in again.findChild(QPushButton, "resume_draft").text()
    press(ENTER, CTRL)
    entry = only_entry(book)
    assert (entry.type, entry.content, entry.present) == ("call", "说到一半", (people.buyer,))
    assert entry.happened_on == date(2026, 3, 15)
    assert read_draft(book, "log") is None


def test_a_draft_about_somebody_else_waits_until_it_is_asked_for(people: People, open_log: Open) -> None:
    dialog = open_log(people.wang)
    press(Qt.Key.Key_1)
    type_text("说到一半")
    press(Qt.Key.Key_Escape)
    dialog = open_log(people.li)
    content = dialog.findChild(QPlainTextEdit, "log_content")
    assert content.toPlainText() == ""
    dialog.findChild(QPushButton, "resume_draft").click()
    assert content.toPlainText() == "说到一半"
    assert dialog.findChild(QWidget, f"chip_{people.wang}") is not None


def test_a_form_that_was_not_touched_leaves_no_draft(book: Book, people: People, open_log: Open) -> None:
    open_log(people.wang)
    press(Qt.Key.Key_Escape)
    assert read_draft(book, "log") is None


def test_a_second_ctrl_l_brings_the_same_form_to_the_front(
    people: People, house: House, open_log: Open
) -> None:
    first = open_log(people.wang)
    assert open_log(people.li) is first
    assert len(house[1].findChildren(FormDialog)) == 1


def test_a_logged_contact_opens_filled_and_is_changed(
    book: Book, people: People, house: House, qtbot
) -> None:
    entry = LogEntry(
        customers=(people.company,),
        present=(people.buyer,),
        happened_on=date(2026, 3, 1),
        type="exhibition",
        content="旧内容",
        result="promise",
        next_step="报价",
        next_on=date(2026, 3, 20),
        minutes=45,
        cost_fen=500,
    )
    entry_id = log_interaction(book, entry=entry)
    edit_logged_contact(*house, entry_id)
    dialog = house[1].findChild(FormDialog, f"log_entry_{entry_id}")
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    content = dialog.findChild(QPlainTextEdit, "log_content")
    assert content.toPlainText() == "旧内容"
    content.setPlainText("新内容")
    press(ENTER, CTRL)
    changed = read_interaction(book, entry_id)
    assert changed.content == "新内容"
    assert (changed.present, changed.minutes, changed.cost_fen) == ((people.buyer,), 45, 500)
    assert [task.due_on for task in read_open_tasks(book, people.company)] == [date(2026, 3, 20)]


def test_the_form_speaks_both_languages(people: People, open_log: Open, language: Language) -> None:
    dialog = open_log(people.wang)
    expected = {Language.CHINESE: ("速记", "拜访"), Language.ENGLISH: ("Quick log", "Visit")}[language]
    first = strip(dialog, "log_type").choices()[0].text
    assert (dialog.windowTitle(), first) == expected
