"""The festival plan by keys and clicks: whom, what, copied, marked, skipped, and taken back."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.gifts import GiftEntry, add_gift
from keyacct_desktop.services.greetings.texts import add_template, read_signature, read_templates
from keyacct_desktop.services.method.worth import read_worth
from keyacct_desktop.services.timeline import LoggedContact, read_timeline
from keyacct_desktop.services.today_marks import do_not_disturb
from keyacct_desktop.ui.festivals.screen import FestivalsScreen
from tests.conftest import TODAY
from tests.ui.festivals.conftest import MID_AUTUMN, clipboard, greetings, listed
from tests.ui.rep import CTRL, Key, Rep

TEMPLATES = ("{称呼}，中秋好！愿阖家团圆。{我}", "{称呼}，又到中秋，祝您安康。{我}", "{称呼}，月圆人安。{我}")


def keep_templates(book: Book) -> None:
    for text in TEMPLATES:
        add_template(book, occasion="mid_autumn", text=text)


def text(rep: Rep) -> str:
    return rep.find(QPlainTextEdit, "greeting_text").toPlainText()


def line(dialog: QDialog, name: str) -> QLineEdit:
    return dialog.findChild(QLineEdit, name)


def choose_way(rep: Rep, code: str) -> None:
    combo = rep.find(QComboBox, "greeting_way")
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())
    rep.settle()


def test_the_next_festival_is_ready_with_the_days_left(rep: Rep, house) -> None:
    house.show_screen("festivals")
    rep.settle()
    festivals = rep.find(QListWidget, "festival_list")
    assert festivals.count() > 10
    assert "46" in festivals.currentItem().data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Labour Day" in festivals.currentItem().text()
    assert rep.find(QLabel, "plan_title").text() == "Labour Day"


def test_a_list_is_gone_through_with_three_keys(
    rep: Rep, book: Book, people: dict[str, int], festivals: FestivalsScreen
) -> None:
    keep_templates(book)
    rep.settle()
    assert listed(festivals) == ["张伟", "李娜", "周平", "王芳"]
    due = read_worth(book, people["李娜"]).measures.next_contact
    rep.press(Key.Key_Down)
    assert text(rep) == "李老师，中秋好！愿阖家团圆。陈晨"
    rep.press(Key.Key_C, CTRL)
    assert clipboard() == "李老师，中秋好！愿阖家团圆。陈晨"
    assert festivals.hand.row().name == "周平"
    assert text(rep) == "周经理，又到中秋，祝您安康。陈晨"
    rep.press(Key.Key_Up)
    rep.press(Key.Key_Return, CTRL)
    assert listed(festivals) == ["张伟", "周平", "王芳"]
    assert festivals.hand.row().name == "周平"
    assert greetings(book) == [("李娜", "done", "wechat")]
    entry = read_timeline(book, people["李娜"])[0]
    assert isinstance(entry, LoggedContact)
    assert entry.greeting
    assert read_worth(book, people["李娜"]).measures.next_contact == due
    house = rep.window
    house.show_customer(people["李娜"])
    rep.settle()
    assert rep.reads("timeline", "Greeting by WeChat")
    house.workspace.commands.action("edit.undo").trigger()
    rep.settle()
    house.show_screen("festivals")
    rep.settle()
    assert listed(festivals) == ["张伟", "李娜", "周平", "王芳"]
    assert not any(
        isinstance(one, LoggedContact) and one.greeting for one in read_timeline(book, people["李娜"])
    )


def test_what_speaks_against_a_text_is_said_while_it_is_typed(
    qtbot, rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    keep_templates(book)
    rep.settle()
    rep.press(Key.Key_Down)
    rep.press(Key.Key_Return)
    assert QApplication.focusWidget() is rep.find(QPlainTextEdit, "greeting_text")
    rep.write("新品优惠")
    qtbot.waitUntil(lambda: bool(festivals.findChildren(QLabel, "caution_product_word")))
    rep.settle()
    assert "新品、优惠" in rep.find(QLabel, "caution_product_word").text()
    festivals.panel.edit.setPlainText("祝好")
    qtbot.waitUntil(lambda: bool(festivals.findChildren(QLabel, "caution_signature_missing")))
    rep.settle()
    assert "李老师" in rep.find(QLabel, "caution_honorific_missing").text()


def test_typed_words_are_kept_when_one_goes_on(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    rep.press(Key.Key_Down)
    rep.press(Key.Key_Return)
    rep.write("李老师，中秋好，替我问孩子好。陈晨")
    festivals.take_focus()
    rep.press(Key.Key_Down)
    assert text(rep) == ""
    rep.press(Key.Key_Up)
    assert text(rep) == "李老师，中秋好，替我问孩子好。陈晨"
    assert greetings(book) == [("李娜", "planned", "wechat")]


def test_typed_words_are_kept_when_another_screen_is_shown(
    rep: Rep, book: Book, house, festivals: FestivalsScreen
) -> None:
    rep.press(Key.Key_Down)
    rep.press(Key.Key_Return)
    rep.write("李老师，中秋好。陈晨")
    house.show_screen("customers")
    assert greetings(book) == [("李娜", "planned", "wechat")]


def test_a_text_that_must_not_go_out_is_not_copied(
    rep: Rep, book: Book, people: dict[str, int], festivals: FestivalsScreen
) -> None:
    QApplication.clipboard().setText("vorher")
    do_not_disturb(book, party_id=people["李娜"])
    rep.settle()
    rep.click("filter_quiet")
    assert listed(festivals) == ["李娜"]
    festivals.panel.edit.setPlainText("李老师，新品优惠。陈晨")
    rep.click("greeting_copy")
    assert clipboard() == "vorher"
    rep.click("greeting_sent")
    assert not any(state == "done" for _, state, _ in greetings(book))


def test_nothing_is_copied_where_nothing_is_written(rep: Rep, festivals: FestivalsScreen) -> None:
    QApplication.clipboard().setText("vorher")
    assert festivals.panel.edit.toPlainText() == ""
    rep.press(Key.Key_C, CTRL | Qt.KeyboardModifier.ShiftModifier)
    rep.click("greeting_copy")
    assert clipboard() == "vorher"
    assert not festivals.board.copied


def test_copied_texts_are_marked_together(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    keep_templates(book)
    rep.settle()
    rep.press(Key.Key_Down)
    rep.press(Key.Key_C, CTRL)
    rep.press(Key.Key_C, CTRL)
    rep.click("plan_mark_copied")
    assert [state for _, state, _ in greetings(book)] == ["done", "done"]
    assert listed(festivals) == ["张伟", "王芳"]
    book.undo()
    rep.settle()
    assert [state for _, state, _ in greetings(book)] == ["planned", "planned"]


def test_a_text_that_undo_took_away_counts_as_copied_no_more(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    keep_templates(book)
    rep.settle()
    rep.press(Key.Key_Down)
    rep.press(Key.Key_C, CTRL)
    assert rep.find(QPushButton, "plan_mark_copied").isVisible()
    book.undo()
    rep.settle()
    assert greetings(book) == []
    assert festivals.board.copied == set()
    assert not any(button.isVisible() for button in festivals.findChildren(QPushButton, "plan_mark_copied"))


def test_texts_for_everybody_are_one_step_and_none_for_whom_one_calls(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    keep_templates(book)
    rep.settle()
    rep.click("plan_prepare")
    assert greetings(book) == [
        ("李娜", "planned", "wechat"), ("周平", "planned", "wechat"), ("王芳", "planned", "wechat"),
    ]  # fmt: skip
    texts = {row.text for row in festivals.board.rows() if row.text}
    assert len(texts) == 3
    book.undo()
    assert greetings(book) == []


def test_everybody_selected_is_marked_at_once(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    keep_templates(book)
    rep.settle()
    rep.click("plan_prepare")
    festivals.take_focus()
    rep.press(Key.Key_A, CTRL)
    rep.press(Key.Key_Return, CTRL)
    assert [state for _, state, _ in greetings(book)] == ["done"] * 4
    assert rep.find(QLabel, "plan_nobody").text()
    book.undo()
    rep.settle()
    assert [state for _, state, _ in greetings(book)] == ["planned"] * 3


def test_a_call_counts_when_the_rep_says_so(
    rep: Rep, book: Book, people: dict[str, int], festivals: FestivalsScreen
) -> None:
    assert festivals.hand.row().name == "张伟"
    rep.find(QCheckBox, "greeting_counts").setChecked(True)
    rep.click("greeting_sent")
    assert "张伟" in rep.find(QLabel, "status_news").text()
    assert greetings(book) == [("张伟", "done", "call")]
    due = read_worth(book, people["张伟"]).measures.next_contact
    assert due.day == (TODAY + timedelta(days=14)).toordinal()


def test_somebody_is_skipped_by_a_letter_and_taken_back(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.press(Key.Key_X)
    assert greetings(book) == [("张伟", "skipped", "call")]
    assert "张伟" in rep.find(QLabel, "status_news").text()
    assert listed(festivals) == ["李娜", "周平", "王芳"]
    rep.click("filter_done")
    assert listed(festivals) == ["张伟"]
    rep.click("greeting_reopen")
    assert greetings(book) == [("张伟", "planned", "call")]


def test_who_lacks_an_address_is_found_by_the_filter(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.press(Key.Key_Down)
    choose_way(rep, "card")
    festivals.take_focus()
    rep.press(Key.Key_Down)
    rep.click("filter_unreachable")
    assert listed(festivals) == ["李娜", "周平"]
    assert greetings(book) == [("李娜", "planned", "card")]


def test_another_way_brings_its_words_along(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    keep_templates(book)
    rep.settle()
    assert text(rep) == ""
    choose_way(rep, "letter")
    assert text(rep).startswith("张总，")


def test_the_starting_texts_are_offered_while_there_are_none(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.click("starters_take")
    assert read_templates(book, "mid_autumn")
    rep.press(Key.Key_Down)
    assert "李老师" in text(rep)
    assert "陈晨" in text(rep)


def test_own_texts_and_the_signature_are_kept(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    rep.click("greeting_texts")
    dialog = rep.dialog("texts_dialog")
    line(dialog, "signature").setText("小陈")
    rep.click("texts_add")
    edit = dialog.findChild(QPlainTextEdit, "texts_text")
    edit.setPlainText("{公司}好")
    rep.click("texts_done")
    assert "{公司}" in rep.words("texts_notice")[0]
    edit.setPlainText("{称呼}，中秋好。{我}")
    rep.click("texts_done")
    assert not rep.window.findChildren(QDialog, "texts_dialog")
    assert read_signature(book) == "小陈"
    assert [one.text for one in read_templates(book, "mid_autumn")] == ["{称呼}，中秋好。{我}"]
    rep.come_back()
    festivals.take_focus()
    rep.press(Key.Key_Down)
    assert text(rep) == "李老师，中秋好。小陈"


def test_a_new_text_in_which_nothing_was_typed_is_let_go(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.click("greeting_texts")
    for _ in range(2):
        rep.click("texts_add")
    rep.press(Key.Key_Escape)
    assert read_templates(book) == []


def test_looking_at_texts_changes_none_and_a_refused_one_stays_in_hand(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    for occasion in ("mid_autumn", "exam"):
        add_template(book, occasion=occasion, text=f"{{称呼}}，{occasion}。{{我}}")
    before = read_templates(book)
    rep.come_back()
    rep.click("greeting_texts")
    dialog = rep.dialog("texts_dialog")
    rows = dialog.findChild(QListWidget, "texts_list")
    for row in (1, 0, 1):
        rows.setCurrentRow(row)
    assert read_templates(book) == before
    dialog.findChild(QPlainTextEdit, "texts_text").setPlainText("{称呼好")
    rows.setCurrentRow(0)
    assert rows.currentRow() == 1
    assert "{" in rep.words("texts_notice")[0]
    rep.press(Key.Key_Escape)
    assert read_templates(book) == before


def test_a_festival_is_switched_off_and_another_tier_is_greeted(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.click("festivals_choose")
    dialog = rep.dialog("festivals_dialog")
    dialog.findChild(QCheckBox, "festival_labour_day").click()
    dialog.findChild(QCheckBox, "worthy_maintenance").click()
    rep.click("festivals_done")
    rep.come_back()
    names = [festivals.list.item(at).text() for at in range(festivals.list.count())]
    assert "Labour Day" not in names
    assert "赵强" in listed(festivals)


def test_a_day_of_mourning_has_no_plan(rep: Rep, house, festivals: FestivalsScreen) -> None:
    house.workspace.navigate("festivals", festival="qingming", day="2026-04-05")
    rep.settle()
    assert "remembrance" in rep.find(QLabel, "plan_nobody").text()


def test_a_birthday_is_greeted_in_the_same_panel(
    rep: Rep, book: Book, people: dict[str, int], house, festivals: FestivalsScreen
) -> None:
    add_template(book, occasion="birthday", text="{称呼}，{节日}快乐！{我}")
    house.workspace.navigate("festivals", customer=people["赵强"], occasion="date:birthday", day="2026-03-20")
    rep.settle()
    assert listed(festivals) == ["赵强"]
    assert rep.find(QLabel, "plan_title").text() == "Birthday"
    assert text(rep) == "赵强，Birthday快乐！陈晨"
    rep.click("greeting_sent")
    assert greetings(book) == [("赵强", "done", "wechat")]
    rep.click("filter_open")
    assert listed(festivals) == []


def test_a_gift_is_planned_and_its_limits_are_said(
    qtbot, rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.press(Key.Key_G)
    dialog = rep.dialog("gift_dialog")
    line(dialog, "gift_name").setText("购物卡")
    line(dialog, "gift_value_field").setText("500")
    qtbot.waitUntil(lambda: bool(dialog.findChildren(QLabel, "caution_gift_cash")))
    assert dialog.findChildren(QLabel, "caution_gift_too_dear")
    line(dialog, "gift_name").setText("绿茶")
    line(dialog, "gift_value_field").setText("80")
    rep.click("gift_save")
    rep.come_back()
    assert book.fetch("SELECT name, value_fen, occasion, state, given_on FROM gift") == [
        ("绿茶", 80_00, "mid_autumn", "idea", MID_AUTUMN.isoformat())
    ]
    assert "绿茶" in rep.find(QLabel, "greeting_gift").text()


def test_tab_goes_down_the_gift_form_row_by_row(rep: Rep, festivals: FestivalsScreen) -> None:
    rep.press(Key.Key_G)
    dialog = rep.dialog("gift_dialog")
    passed = []
    for _ in range(10):
        passed.append(QApplication.focusWidget().objectName())
        rep.press(Key.Key_Tab)
    assert passed == [
        "gift_name", "gift_value_field", "gift_day_field", "gift_occasion", "gift_purpose",
        "gift_state", "gift_way", "gift_reaction", "gift_cancel", "gift_save",
    ]  # fmt: skip
    dialog.close()


def test_last_years_gift_and_words_stand_beside_the_text(
    rep: Rep, book: Book, people: dict[str, int], festivals: FestivalsScreen
) -> None:
    gift = GiftEntry(
        party_id=people["张伟"], name="月饼", value_fen=60_00, given_on=TODAY - timedelta(days=160),
        occasion="mid_autumn", state="given",
    )  # fmt: skip
    add_gift(book, gift=gift)
    rep.settle()
    assert "¥60" in rep.find(QLabel, "greeting_gift").text()
    index = festivals.view.model.index(0, 3)
    assert "月饼" in index.data()


def test_in_a_low_window_the_text_does_not_cover_its_link(rep: Rep, festivals: FestivalsScreen) -> None:
    festivals.panel.resize(festivals.panel.width(), festivals.panel.minimumSizeHint().height())
    rep.settle()
    assert (
        festivals.panel.edit.geometry().bottom()
        < festivals.panel.findChild(QWidget, "greeting_texts").geometry().top()
    )
    assert festivals.panel.minimumSizeHint().height() < 460


def test_the_list_can_be_printed(rep: Rep, festivals: FestivalsScreen, monkeypatch) -> None:
    printed = []
    monkeypatch.setattr(
        type(rep.window.workspace), "print_document", lambda _self, source: printed.append(source)
    )
    rep.click("plan_print")
    assert len(printed[0].rows) == 4
    rep.press(Key.Key_P, CTRL)
    assert [source.rows for source in printed] == [printed[0].rows] * 2
    from keyacct_desktop.documents.page import Paper, Setup, Size
    from keyacct_desktop.ui.printing.source import Chosen

    document = printed[0].build(Chosen(Setup(Size(297, 210)), Paper.A4, {"texts": "yes"}))
    assert document is not None


def test_escape_in_the_gift_form_changes_nothing(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    rep.press(Key.Key_G)
    dialog: QDialog = rep.dialog("gift_dialog")
    QTest.keyClick(dialog, Key.Key_Escape)
    rep.settle()
    assert book.fetch("SELECT * FROM gift") == []


def test_many_are_written_aside_and_the_plan_is_read_again(
    rep: Rep, book: Book, festivals: FestivalsScreen, monkeypatch
) -> None:
    monkeypatch.setattr("keyacct_desktop.ui.festivals.board._AT_ONCE", 1)
    keep_templates(book)
    rep.settle()
    rep.click("plan_prepare")
    assert [state for _, state, _ in greetings(book)] == ["planned"] * 3
    festivals.take_focus()
    rep.press(Key.Key_A, CTRL)
    rep.press(Key.Key_Return, CTRL)
    rep.settle()
    assert [state for _, state, _ in greetings(book)] == ["done"] * 4
    assert listed(festivals) == []


def test_somebody_of_another_tier_is_taken_into_the_plan(
    rep: Rep, book: Book, people: dict[str, int], festivals: FestivalsScreen
) -> None:
    rep.prompts.answer("ask_text", "赵强")
    rep.click("plan_add")
    assert listed(festivals) == ["张伟", "李娜", "周平", "王芳", "赵强"]
    assert festivals.hand.row().name == "赵强"
    assert greetings(book) == [("赵强", "planned", "wechat")]
    rep.prompts.answer("ask_text", "没有这个人")
    rep.click("plan_add")
    assert rep.prompts.told
    rep.prompts.answer("ask_text", None)
    rep.click("plan_add")
    assert len(greetings(book)) == 1


def test_the_head_says_whom_the_festival_concerns(rep: Rep, house, festivals: FestivalsScreen) -> None:
    house.workspace.navigate("festivals", festival="mothers_day", day="2026-05-10")
    rep.settle()
    assert "Mothers" in rep.find(QLabel, "plan_day").text()


def test_ctrl_enter_marks_from_inside_the_text(rep: Rep, book: Book, festivals: FestivalsScreen) -> None:
    rep.press(Key.Key_Down)
    rep.press(Key.Key_Return)
    rep.write("李老师，中秋好。陈晨")
    rep.press(Key.Key_Return, CTRL)
    assert greetings(book) == [("李娜", "done", "wechat")]
    assert book.fetch("SELECT text FROM greeting") == [("李老师，中秋好。陈晨",)]


def test_escape_in_the_text_goes_back_to_the_list_and_its_letters(
    rep: Rep, book: Book, festivals: FestivalsScreen
) -> None:
    rep.press(Key.Key_Down)
    rep.press(Key.Key_Return)
    rep.write("李老师，中秋好。陈晨")
    rep.press(Key.Key_Escape)
    rep.press(Key.Key_X)
    assert [(name, state) for name, state, _ in greetings(book)] == [("李娜", "skipped")]
