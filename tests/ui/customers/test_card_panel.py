"""The card on the screen, by keys and clicks: read, edit, give up, come back after a crash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.services import cards
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, CardEdits, DateEntry, ListEdit, Point, TagsEdit
from keyacct_desktop.services.drafts import draft_keys, read_draft
from keyacct_desktop.ui.customers.card.labels import AddChip, CopyButton, KeyButton
from keyacct_desktop.ui.customers.card.notice import NoticeBar
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.shell.i18n import Language
from keyacct_desktop.ui.shell.workspace import Workspace
from tests.conftest import TODAY
from tests.ui.customers.hands import rewrite, settle, write


@pytest.fixture
def wang(book: Book) -> int:
    return cards.add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={
                "name": "王伟",
                "honorific": "王总",
                "company": "长江机械",
                "hobbies": "钓鱼",
                "trust": "4",
            },
            points=ListEdit((Point("phone", "138 0013 8000"), Point("wechat", "wx_wang"))),
            dates=ListEdit((DateEntry("birthday", read_date("八月十五", TODAY)),)),
            tags=TagsEdit(added=("老客户",)),
        ),
    )


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


def words(panel: QWidget) -> str:
    """Every text that can be seen."""
    labels = [label.text() for label in panel.findChildren(QLabel) if label.isVisible()]
    copies = [button.value() for button in panel.findChildren(CopyButton) if button.isVisible()]
    buttons = [button.text() for button in panel.findChildren(QPushButton) if button.isVisible()]
    return "\n".join(labels + copies + buttons)


def line(panel: CardPanel, key: str) -> QLineEdit:
    found = panel.findChild(QWidget, f"edit_{key}").findChild(QLineEdit)
    assert found is not None
    return found


def notice(panel: CardPanel) -> str:
    bar = panel.findChild(NoticeBar, "card_notice")
    return bar.text() if bar.isVisible() else ""


def press(qtbot, panel: CardPanel, name: str) -> None:
    qtbot.mouseClick(panel.findChild(QPushButton, name), Qt.MouseButton.LeftButton)


def test_a_card_shows_what_is_known_and_nothing_else(panel: CardPanel, wang: int) -> None:
    panel.show_party(wang)
    seen = words(panel)
    for text in (
        "王伟",
        "王总",
        "长江机械",
        "钓鱼",
        "138 0013 8000",
        "wx_wang",
        "老客户",
        "lunar 8-15",
        "●●●●○",
    ):
        assert text in seen
    assert "Family" not in seen
    assert panel.findChild(QWidget, "section_family") is None


def test_a_card_is_read_in_both_languages(panel: CardPanel, wang: int, language: Language) -> None:
    panel.show_party(wang)
    assert ("农历八月十五" if language is Language.CHINESE else "lunar 8-15") in words(panel)


def test_a_click_on_a_phone_copies_it_and_says_so(
    qtbot, panel: CardPanel, workspace: Workspace, wang: int
) -> None:
    panel.show_party(wang)
    phone = next(button for button in panel.findChildren(CopyButton) if button.value().startswith("138"))
    with qtbot.waitSignal(workspace.said) as said:
        qtbot.mouseClick(phone, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "138 0013 8000"
    assert "138 0013 8000" in said.args[0]


@pytest.mark.parametrize("key", [Qt.Key.Key_E, Qt.Key.Key_F2])
def test_a_key_turns_to_edit_mode_and_ctrl_s_saves(
    qtbot, panel: CardPanel, book: Book, wang: int, key: Qt.Key
) -> None:
    panel.show_party(wang)
    panel.take_focus()
    qtbot.keyClick(panel.focusWidget() or panel, key)
    assert panel.editing
    assert line(panel, "name").hasFocus()
    rewrite(line(panel, "honorific"), "伟哥")
    qtbot.keyClick(line(panel, "honorific"), Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert not panel.editing
    assert card_of(book, wang).text("honorific") == "伟哥"
    assert "伟哥" in words(panel)
    book.undo()
    assert "王总" in words(panel)


def test_tab_goes_through_the_fields_in_reading_order(qtbot, panel: CardPanel, wang: int) -> None:
    panel.show_party(wang)
    panel.edit()
    order = []
    for _ in range(3):
        focus = panel.focusWidget()
        order.append(focus.accessibleName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    assert order[:2] == ["Name", "Form of address"]
    places = []
    for _ in range(12):
        focus = panel.focusWidget()
        places.append(focus.mapTo(panel, focus.rect().topLeft()))
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    left = [place.y() for place in places if place.x() < 400 and place.y() > 160]
    assert left == sorted(left)


def test_tab_passes_the_first_phone_of_a_new_card_and_comes_to_the_birthday(qtbot, panel: CardPanel) -> None:
    panel.new_customer()
    reached = []
    for _ in range(45):
        focus = panel.focusWidget()
        assert focus not in reached
        reached.append(focus)
        if focus.objectName() == "add_birthday:self":
            return
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    pytest.fail("Tab never came to the birthday")


def test_leaving_the_card_saves_it(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    other = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "李娜"}))
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "hobbies"), "书法")
    assert panel.show_party(other)
    assert card_of(book, wang).text("hobbies") == "书法"
    assert panel.party_id == other
    assert not panel.editing


def test_esc_restores_and_what_was_typed_can_still_be_had(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "hobbies"), "书法")
    qtbot.keyClick(line(panel, "hobbies"), Qt.Key.Key_Escape)
    assert not panel.editing
    assert card_of(book, wang).text("hobbies") == "钓鱼"
    assert not draft_keys(book, "card:")
    press(qtbot, panel, "notice_again")
    assert line(panel, "hobbies").text() == "书法"


def test_a_field_at_fault_says_so_in_one_sentence_and_the_card_stays(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    other = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "李娜"}))
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "name"), "王" * 300)
    rewrite(line(panel, "honorific"), "伟哥")
    assert not panel.show_party(other)
    assert panel.party_id == wang
    assert "too long" in words(panel)
    assert line(panel, "name").text() == "王" * 300
    assert card_of(book, wang).text("honorific") == "王总"
    assert read_draft(book, f"card:{wang}") is not None


def test_a_name_of_ten_thousand_letters_leaves_the_layout_as_it_is(
    qtbot, panel: CardPanel, wang: int
) -> None:
    panel.show_party(wang)
    panel.edit()
    line(panel, "name").setText("W" * 10_000)
    line(panel, "name").textEdited.emit("")
    assert not panel.save()
    assert panel.width() == 820
    assert panel.findChild(QWidget, "card_edit_view").width() <= 820


def test_html_in_a_name_is_shown_as_it_is(panel: CardPanel, book: Book) -> None:
    party = cards.add_party(
        book, kind="person", edits=CardEdits(values={"name": "<b>王</b>", "note": "<img src=x>"})
    )
    panel.show_party(party)
    name = panel.findChild(QLabel, "card_name")
    assert name.text() == "<b>王</b>"
    assert name.textFormat() is Qt.TextFormat.PlainText
    assert "<img src=x>" in words(panel)


def test_typing_is_kept_as_a_draft_that_survives_a_crash(
    qtbot, panel: CardPanel, workspace: Workspace, book: Book, wang: int
) -> None:
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "hobbies"), "书法")
    qtbot.waitUntil(lambda: read_draft(book, f"card:{wang}") is not None, timeout=3000)

    after_crash = CardPanel(_again(qtbot, workspace))
    qtbot.addWidget(after_crash)
    after_crash.show()
    after_crash.show_party(wang)
    assert not after_crash.editing
    assert "not saved" in notice(after_crash)
    press(qtbot, after_crash, "notice_recover")
    assert line(after_crash, "hobbies").text() == "书法"
    assert after_crash.save()
    assert card_of(book, wang).text("hobbies") == "书法"
    assert not draft_keys(book, "card:")


def test_a_draft_can_be_discarded(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    from keyacct_desktop.services.drafts import save_draft

    save_draft(book, f"card:{wang}", {"values": {"hobbies": "书法"}})
    panel.show_party(wang)
    press(qtbot, panel, "notice_discard")
    assert not draft_keys(book, "card:")
    assert not notice(panel)


def test_an_unknown_field_is_added_by_its_chip(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    panel.show_party(wang)
    panel.edit()
    qtbot.mouseClick(panel.findChild(AddChip, "add_group_lifestyle"), Qt.MouseButton.LeftButton)
    write(line(panel, "diet"), "不吃辣")
    qtbot.mouseClick(panel.findChild(AddChip, "add_car"), Qt.MouseButton.LeftButton)
    write(line(panel, "car"), "奥迪")
    assert panel.save()
    card = card_of(book, wang)
    assert (card.text("diet"), card.text("car")) == ("不吃辣", "奥迪")


def test_money_is_understood_while_it_is_typed(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    cards.save_card(book, party_id=wang, edits=CardEdits(values={"budget": "5"}))
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "budget"), "1.2万")
    assert "¥12,000" in words(panel)
    panel.save()
    assert card_of(book, wang).text("budget") == "1200000"


def test_phones_and_dates_are_added_changed_and_removed(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    panel.show_party(wang)
    panel.edit()
    qtbot.mouseClick(panel.findChild(AddChip, "add_phone:mobile"), Qt.MouseButton.LeftButton)
    write(panel.focusWidget(), "13900139000")
    dates = panel.findChild(QWidget, "edit_dates")
    first = dates.findChild(QLineEdit, "date_value")
    rewrite(first, "闰六月初十")
    assert "lunar leap 6-10" in words(panel)
    assert panel.save()
    card = card_of(book, wang)
    assert "13900139000" in [point.value for point in card.points]
    assert [date.day.to_text() for date in card.dates] == ["lunar:--06leap-10"]
    panel.edit()
    settle()
    points = panel.findChild(QWidget, "edit_points")
    for button in points.findChildren(QWidget, "remove")[1:]:
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert panel.save()
    assert len(card_of(book, wang).points) == 1


def test_a_date_that_is_none_is_said_and_kept(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    panel.show_party(wang)
    panel.edit()
    field = panel.findChild(QWidget, "edit_dates").findChild(QLineEdit, "date_value")
    rewrite(field, "2月30日")
    assert not panel.save()
    assert "no day 30" in words(panel)
    assert field.text() == "2月30日"
    assert card_of(book, wang).dates[0].day.to_text() == "lunar:--08-15"


def test_tags_are_typed_and_taken_off(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    panel.show_party(wang)
    panel.edit()
    tags = panel.findChild(QWidget, "edit_tags")
    write(tags.findChild(QLineEdit, "tag_line"), "大客户，")
    qtbot.mouseClick(tags.findChildren(KeyButton, "tag_chip")[0], Qt.MouseButton.LeftButton)
    assert panel.save()
    assert card_of(book, wang).tags == ("大客户",)


def test_a_missing_fact_is_asked_for_and_answered_in_place(qtbot, panel: CardPanel, book: Book) -> None:
    party = cards.add_party(book, kind="person", edits=CardEdits(values={"name": "张伟"}))
    panel.show_party(party)
    questions = [chip for chip in panel.findChildren(AddChip) if chip.objectName().startswith("ask_")]
    assert 1 <= len(questions) <= 3
    qtbot.mouseClick(panel.findChild(AddChip, "ask_phone"), Qt.MouseButton.LeftButton)
    answer = panel.findChild(QWidget, "answer").findChild(QLineEdit)
    write(answer, "13800138000")
    qtbot.keyClick(answer, Qt.Key.Key_Return)
    assert [point.value for point in card_of(book, party).points] == ["13800138000"]
    assert (
        panel.findChild(AddChip, "ask_phone") is None or not panel.findChild(AddChip, "ask_phone").isVisible()
    )
    assert not panel.editing


def test_a_judgement_that_is_old_is_confirmed_by_a_click(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    with book.transaction("fact.aged") as tx:
        tx.update(
            "fact",
            [row[0] for row in book.fetch("SELECT id FROM fact WHERE key = 'trust'")],
            judged_on="2025-01-01",
        )
    panel.show_party(wang)
    qtbot.mouseClick(panel.findChild(QPushButton, "stale_trust"), Qt.MouseButton.LeftButton)
    assert card_of(book, wang).values["trust"].judged_on == TODAY


def test_the_card_reads_again_when_the_book_changes(panel: CardPanel, book: Book, wang: int) -> None:
    panel.show_party(wang)
    cards.save_card(book, party_id=wang, edits=CardEdits(values={"hobbies": "围棋"}))
    assert "围棋" in words(panel)


def test_a_change_from_elsewhere_leaves_what_is_typed_alone(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    panel.show_party(wang)
    panel.edit()
    rewrite(line(panel, "hobbies"), "书法")
    cards.save_card(book, party_id=wang, edits=CardEdits(values={"region": "武汉", "honorific": "老王"}))
    assert line(panel, "hobbies").text() == "书法"
    assert panel.save()
    card = card_of(book, wang)
    assert (card.text("hobbies"), card.text("region"), card.text("honorific")) == ("书法", "武汉", "老王")


def test_the_card_of_a_deleted_customer_closes(qtbot, panel: CardPanel, book: Book, wang: int) -> None:
    panel.show_party(wang)
    with qtbot.waitSignal(panel.closed):
        cards.delete_party(book, party_id=wang)
    assert panel.party_id is None


def test_a_long_note_is_folded_and_whole_in_the_editor(
    qtbot, panel: CardPanel, book: Book, wang: int
) -> None:
    text = "很长的备注。" * 2000
    cards.save_card(book, party_id=wang, edits=CardEdits(values={"note": text}))
    panel.show_party(wang)
    label = panel.findChild(QLabel, "value_note")
    assert label.height() < 300
    panel.edit()
    assert panel.findChild(QWidget, "edit_note").findChild(QPlainTextEdit).toPlainText() == text


def _again(qtbot, workspace: Workspace) -> Workspace:
    """The same book in a program that was started anew."""
    from keyacct_desktop.ui.shell.workspace import Tools

    window = QWidget()
    qtbot.addWidget(window)
    tools = Tools(
        workspace.book, workspace.hub, workspace.tasks, workspace.prompts, workspace.state, workspace.theme
    )
    return Workspace(tools, window)
