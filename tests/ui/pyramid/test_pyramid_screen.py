"""The pyramid in the whole window: seen, hovered, clicked, compared, and never stuck on a poor book."""

from datetime import date
from threading import Event

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QListWidget,
    QPushButton,
    QToolButton,
    QToolTip,
    QWidget,
)

from keyacct_desktop.charts import engine
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.pyramid import read_portrait
from keyacct_desktop.ui.pyramid import desk as desk_module
from keyacct_desktop.ui.pyramid import screen as screen_module
from keyacct_desktop.ui.pyramid.scope import Page
from keyacct_desktop.ui.pyramid.screen import PyramidScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.tasks import TaskRunner
from keyacct_desktop.ui.shell.theme import ThemeChoice
from keyacct_desktop.ui.shell.workspace import Tools
from tests.ui.customers.hands import settle
from tests.ui.pyramid.conftest import YUAN, Desk, add, buy

WINDOW_DAY = date(2026, 3, 16)


def test_the_pyramid_is_the_first_thing_to_see_with_a_sentence_and_what_it_rests_on(desk: Desk) -> None:
    screen = desk.open()
    assert desk.text("pyramid_title") == "Customer pyramid"
    assert "The top 20% of customers bring" in desk.text("pyramid_sentence")
    assert desk.text("pyramid_grounds").startswith(
        "Rests on 6 customers who bought (of 7) and 11 months of records, as of 2026-03-16."
    )
    assert {region.code for region in screen.board.view.rendered.drawing.regions} >= {
        "key",
        "major",
        "regular",
    }
    assert screen.board.view.accessibleName().startswith("Customer pyramid")


def test_a_click_on_a_layer_lists_exactly_its_people_and_the_mark_lists_everybody_again(
    qtbot, desk: Desk, window: MainWindow, book: Book, team
) -> None:
    desk.open()
    layer = read_portrait(book).members(read_portrait(book).people[1].tier)
    desk.click("tier", str(read_portrait(book).people[1].tier))
    assert {team[name] for name in desk.listed()} == set(layer)
    mark = window.findChild(QToolButton, "filter_people")
    assert mark.text() == f"Major ({len(layer)})  ×"
    qtbot.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert len(desk.listed()) == 8
    assert not mark.isVisible()


def test_those_at_a_loss_are_a_layer_of_their_own(desk: Desk, team) -> None:
    desk.open()
    desk.click("loss")
    assert desk.listed() == ["钱赔"]


def test_the_keyboard_walks_from_layer_to_layer_and_enter_lists_the_people(qtbot, desk: Desk) -> None:
    screen = desk.open()
    screen.take_focus()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Down)
    assert screen.board.view.accessibleDescription().startswith("Key · ")
    assert desk.text("pyramid_grounds") == screen.board.view.accessibleDescription()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_End)
    last = screen.board.view.accessibleDescription()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Right)
    assert screen.board.view.accessibleDescription() != last
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Home)
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Return)
    assert desk.listed() == ["陈晓"]


def test_what_is_told_of_a_layer_goes_with_its_chart(qtbot, desk: Desk) -> None:
    screen = desk.open()
    screen.take_focus()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Down)
    assert QToolTip.isVisible()
    screen.next_page()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())


def test_the_mouse_is_told_what_it_is_over(qtbot, desk: Desk) -> None:
    screen = desk.open()
    qtbot.mouseMove(screen.board.view, screen.board.view.place_of(desk.region("tier", "key")).center())
    settle()
    assert desk.text("pyramid_grounds").startswith("Key · Customers: 1")
    assert screen.board.view.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseMove(screen.board.view, QPoint(3, 3))
    settle()
    assert desk.text("pyramid_grounds").startswith("Rests on")


def test_one_rep_all_of_them_or_side_by_side(desk: Desk, team) -> None:
    screen = desk.open()
    box = screen.findChild(QComboBox, "pyramid_rep")
    texts = [box.itemText(place) for place in range(box.count())]
    assert texts[:2] == ["All salespeople", "Side by side"]
    assert "刘洋" in texts
    assert texts[-1] == "Without a salesperson"
    desk.choose_rep("刘洋")
    assert desk.text("pyramid_title") == "Customer pyramid · 刘洋"
    assert desk.text("pyramid_grounds").startswith("Rests on 2 customers")
    desk.choose_rep("Side by side")
    assert desk.text("pyramid_title") == "Salespeople side by side"
    assert any("刘洋" in row for row in desk.rows())
    desk.click("rep_tier", f"{team['刘洋']}:key")
    assert desk.listed() == ["王伟"]


def test_a_click_on_a_small_pyramid_makes_it_the_large_one(qtbot, desk: Desk, team) -> None:
    desk.open()
    desk.choose_rep("Side by side")
    # Its name stands above its layers, which lead to people.
    place = desk.screen.board.view.place_of(desk.region("rep", str(team["刘洋"])))
    qtbot.mouseClick(
        desk.screen.board.view, Qt.MouseButton.LeftButton, pos=QPoint(place.center().x(), place.top() + 6)
    )
    desk.drawn()
    assert desk.text("pyramid_title") == "Customer pyramid · 刘洋"


def test_two_days_beside_each_other_name_who_rose_and_who_fell(desk: Desk, book: Book, people) -> None:
    with book.transaction("order.added") as tx:
        buy(tx, people["孙权"], 20_000, [10])
    desk.open()
    desk.write_day("pyramid_since", "2026-01-05")
    assert desk.screen.page is Page.MOVEMENT
    assert desk.text("pyramid_sentence").startswith("2 rose")
    assert ("Rose", "孙权") in [row[:2] for row in desk.rows()]
    desk.click("customer", party=people["孙权"])
    assert desk.window.customers_in_hand() == [people["孙权"]]


def test_the_two_columns_of_the_movement_list_who_was_and_who_is_in_a_tier(
    desk: Desk, book: Book, people
) -> None:
    with book.transaction("order.added") as tx:
        buy(tx, people["孙权"], 20_000, [10])
    screen = desk.open("movement")
    before, after = (
        {region.code: region for region in screen.board.view.rendered.drawing.regions if day in region.tip}
        for day in ("2025-12-16", "2026-03-16")
    )
    listed = {}
    for column, words in ((before, "before"), (after, "after")):
        for tier, region in column.items():
            count = int(region.tip.split()[-1])
            screen.board.view.chosen.emit(region)
            names = desk.listed() if count else []
            assert len(names) == count, (words, tier)
            listed[words, tier] = names
            desk.open("movement")
    stood = {when: tier for (when, tier), names in listed.items() if "孙权" in names}
    assert (stood["before"], stood["after"]) == ("maintenance", "major")
    assert sorted(name for key, names in listed.items() if key[0] == "before" for name in names) == sorted(
        YUAN
    )


def test_an_earlier_day_shows_the_book_as_it_was(desk: Desk, book: Book, people) -> None:
    with book.transaction("order.added") as tx:
        buy(tx, add(tx, "新来的"), 900, [5])
    desk.open()
    assert desk.text("pyramid_grounds").startswith("Rests on 7 customers")
    desk.write_day("pyramid_as_of", "2026-03-01")
    assert desk.text("pyramid_grounds").startswith("Rests on 6 customers")
    assert "as of 2026-03-01" in desk.text("pyramid_grounds")


def test_a_day_to_come_is_told_and_today_is_shown(desk: Desk) -> None:
    screen = desk.open()
    desk.write_day("pyramid_as_of", "2030-01-01")
    notice = screen.findChild(QWidget, "pyramid_notice")
    assert notice.isVisible()
    assert notice.text().startswith("Nobody knows the orders of a day to come")
    assert "as of 2026-03-16" in desk.text("pyramid_grounds")


def test_filters_keep_some_customers_and_can_be_cleared(qtbot, desk: Desk, team) -> None:
    screen = desk.open()
    bar = screen.scope_bar
    bar._take("pyramid_tag", ["老客户"])
    assert desk.text("pyramid_grounds").startswith("Rests on 2 customers")
    clear = screen.findChild(QPushButton, "pyramid_clear")
    qtbot.mouseClick(clear, Qt.MouseButton.LeftButton)
    assert desk.text("pyramid_grounds").startswith("Rests on 7 customers")
    assert not clear.isVisible()
    bar._take("pyramid_region", ["杭州"])
    assert desk.text("pyramid_grounds").startswith("Rests on 2 customers")


@pytest.mark.parametrize("page", list(Page))
def test_every_chart_is_drawn_with_its_numbers_in_both_languages(
    desk: Desk, language: Language, page: Page, team
) -> None:
    screen = desk.open(page.value)
    assert desk.text("pyramid_title")
    assert not screen.board.view.rendered.image.isNull()
    assert desk.rows()
    assert screen.board.numbers.model().rowCount() == len(desk.rows())


def test_the_numbers_stand_in_the_place_of_the_picture_and_can_be_copied(qtbot, desk: Desk, qapp) -> None:
    screen = desk.open()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_N, Qt.KeyboardModifier.AltModifier)
    assert screen.board.numbers.isVisible()
    assert not screen.board.view.isVisible()
    qtbot.keyClick(screen.board.numbers, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = qapp.clipboard().text().split("\n")
    assert lines[0].split("\t")[:2] == ["Tier", "Customers"]
    assert lines[1].split("\t")[:2] == ["Key", "1"]
    screen.board.numbers.selectRow(0)
    screen.board.numbers.copy()
    assert qapp.clipboard().text().split("\t")[0] == "Key"


def test_ctrl_page_down_and_up_turn_to_the_other_charts(qtbot, desk: Desk) -> None:
    screen = desk.open()
    control = Qt.KeyboardModifier.ControlModifier
    qtbot.keyClick(screen.board.view, Qt.Key.Key_PageDown, control)
    assert screen.page is Page.MOVEMENT
    qtbot.keyClick(screen.board.view, Qt.Key.Key_PageUp, control)
    qtbot.keyClick(screen.board.view, Qt.Key.Key_PageUp, control)
    assert screen.page is Page.CONCENTRATION
    assert screen.board.leaving.isVisible()


def test_the_chart_of_last_time_is_in_front_again(
    qtbot, desk: Desk, window: MainWindow, tools: Tools
) -> None:
    desk.open("whale")
    window.save_state()
    again = PyramidScreen(MainWindow(tools).workspace)
    qtbot.addWidget(again)
    assert again.page is Page.WHALE


def test_a_dot_of_the_scatter_opens_its_card(qtbot, desk: Desk, people) -> None:
    screen = desk.open("scatter")
    screen.take_focus()
    qtbot.keyClick(screen.board.view, Qt.Key.Key_Home)
    assert screen.board.view.accessibleDescription()
    drawing = screen.board.view.rendered.drawing
    place = list(drawing.points.ids).index(people["李娜"])
    found = drawing.at(float(drawing.points.x[place]), float(drawing.points.y[place]))
    qtbot.mouseClick(
        screen.board.view, Qt.MouseButton.LeftButton, pos=screen.board.view.place_of(found).center()
    )
    settle()
    assert desk.window.customers_in_hand() == [people["李娜"]]


def test_classes_and_the_first_ones_of_the_curve_lead_to_their_people(desk: Desk) -> None:
    desk.open("abc")
    desk.click("class", "A")
    assert desk.listed() == ["陈晓", "李娜"]
    assert desk.window.findChild(QToolButton, "filter_people").text() == "Class A (2)  ×"
    desk.open("whale")
    desk.click("whale", "2")
    assert desk.listed() == ["陈晓", "李娜", "王伟"]


def test_a_month_leads_to_the_pyramid_of_its_last_day(desk: Desk) -> None:
    desk.open("history")
    desk.click("month", "2026-01")
    desk.drawn()
    assert desk.screen.page is Page.PYRAMID
    assert "as of 2026-01-31" in desk.text("pyramid_grounds")


def test_a_new_order_moves_the_picture_and_undo_moves_it_back(desk: Desk, book: Book, people) -> None:
    desk.open()
    before = desk.rows()
    with book.transaction("order.added") as tx:
        buy(tx, people["孙权"], 50_000, [10])
    desk.drawn()
    assert desk.rows() != before
    book.undo()
    desk.drawn()
    assert desk.rows() == before


def test_another_theme_and_another_size_draw_the_picture_anew(qtbot, desk: Desk, tools: Tools) -> None:
    screen = desk.open()
    first = screen.board.view.rendered.image
    tools.theme.choose(ThemeChoice.DARK)
    try:
        dark = screen.board.view.rendered.image
        assert dark.pixelColor(2, 2).lightness() < 80 < first.pixelColor(2, 2).lightness()
        desk.window.resize(1100, 640)
        qtbot.waitUntil(lambda: screen.board.view.rendered.image.width() < dark.width())
    finally:
        tools.theme.choose(ThemeChoice.LIGHT)


def test_the_picture_comes_from_a_worker_while_the_window_stays_awake(qtbot, people, tools: Tools) -> None:
    made = MainWindow(tools._replace(tasks=TaskRunner()))
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.navigate("pyramid", page="pyramid")
    screen = made.findChild(PyramidScreen)
    assert screen.board.view.words() == "Reading the book …"
    height = screen.board.view.height()
    qtbot.waitUntil(lambda: screen.board.view.rendered is not None, timeout=20_000)
    # The status line of the window may still have changed by a hair.
    assert abs(screen.board.view.height() - height) < 5
    for page in ("whale", "abc", "scatter", "pyramid"):
        made.workspace.navigate("pyramid", page=page)
    qtbot.waitUntil(lambda: screen.findChild(QLabel, "pyramid_title").text() == "Customer pyramid")
    made.workspace.tasks.stop_all()


def test_a_book_without_orders_says_so(qtbot, tools: Tools, book: Book) -> None:
    with book.transaction("customer.added") as tx:
        add(tx, "新人", stage="develop")
    made = MainWindow(tools)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.measures.start()
    desk = Desk(qtbot, made)
    for page in Page:
        desk.open(page.value)
    desk.open()
    assert desk.text("pyramid_sentence") == "Nobody has bought yet."
    desk.screen.board.leaving.pick_largest()
    assert desk.screen.board.leaving.picker.ids() == []


@pytest.mark.parametrize(
    ("nets", "words"), [((900,), "One single customer"), ((-900, -40), "brings a profit")]
)
def test_one_customer_or_losses_alone_are_drawn_honestly(
    qtbot, tools: Tools, book: Book, nets: tuple[int, ...], words: str
) -> None:
    with book.transaction("import.finished") as tx:
        for place, yuan in enumerate(nets):
            buy(tx, add(tx, f"客户{place}"), yuan, [30, 60])
    made = MainWindow(tools)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.measures.start()
    desk = Desk(qtbot, made)
    for page in Page:
        desk.open(page.value)
    desk.open()
    assert words in desk.text("pyramid_sentence")


def test_a_rep_without_customers_is_an_empty_pyramid_that_says_so(desk: Desk, book: Book) -> None:
    with book.transaction("import.finished") as tx:
        tx.insert("rep", name="新同事")
    desk.open()
    desk.choose_rep("新同事")
    assert desk.text("pyramid_sentence") == "Nobody has bought yet."


def test_without_a_chinese_font_the_remedy_is_told(desk: Desk, monkeypatch) -> None:
    monkeypatch.setattr(engine._Ready, "done", False)
    monkeypatch.setattr(engine, "CHINESE_FONTS", ())
    desk.window.workspace.navigate("pyramid", page="pyramid")
    assert desk.screen.board.view.rendered is None
    assert desk.screen.board.view.words().startswith("No font with Chinese characters is installed")


def test_the_shortcuts_page_lists_what_the_pyramid_understands(desk: Desk, window: MainWindow) -> None:
    desk.open()
    listed = {spec.id: action.shortcut().toString() for spec, action in window.workspace.commands.all()}
    assert listed["pyramid.numbers"] == "Alt+N"
    assert listed["pyramid.next"] == "Ctrl+PgDown"
    assert listed["pyramid.save"] == "Ctrl+S"
    assert listed["pyramid.report"] == "Ctrl+P"


def test_everything_can_be_reached_with_the_tab_key(qtbot, desk: Desk, window: MainWindow) -> None:
    screen = desk.open()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    screen.scope_bar.rep.setFocus()
    reached = set()
    for _ in range(40):
        widget = window.focusWidget()
        reached.add(widget.objectName())
        qtbot.keyClick(widget, Qt.Key.Key_Tab)
    assert {
        "pyramid_rep", "pyramid_as_of_field", "pyramid_since_field", "pyramid_pages", "pyramid_picture",
        "pyramid_discreet", "pyramid_numbers_button", "pyramid_copy", "pyramid_save", "pyramid_report",
    } <= reached  # fmt: skip


def test_a_chart_is_chosen_in_the_list_at_the_left(qtbot, desk: Desk) -> None:
    screen = desk.open()
    pages = screen.findChild(QListWidget, "pyramid_pages")
    pages.setFocus()
    qtbot.keyClick(pages, Qt.Key.Key_End)
    assert screen.page is Page.CONCENTRATION
    desk.drawn()
    assert desk.text("pyramid_title") == "Concentration"
    buttons = [one.text() for one in screen.findChildren(QAbstractButton) if one.isVisible()]
    assert "Report…" in buttons


def test_in_chinese_it_is_the_picture_that_is_shown_to_the_boss(
    desk: Desk, translations: Translations, tools: Tools, qtbot
) -> None:
    assert translations.use(Language.CHINESE)
    made = MainWindow(tools)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    chinese = Desk(qtbot, made)
    chinese.open()
    assert chinese.text("pyramid_title") == "客户金字塔"
    assert chinese.text("pyramid_grounds").startswith(
        "截至 2026-03-16，依据 6 位成交客户（共 7 位）和 11 个月的记录。"
    )
    assert chinese.rows()[0][0] == "关键"


def test_a_slow_chart_says_that_it_is_read_and_can_be_stopped_and_wanted_again(
    qtbot, people, tools: Tools, monkeypatch
) -> None:
    ready = Event()
    real = desk_module.compare_days

    def slow(*args, **kwargs):
        assert ready.wait(20)
        return real(*args, **kwargs)

    monkeypatch.setattr(desk_module, "compare_days", slow)
    made = MainWindow(tools._replace(tasks=TaskRunner()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.navigate("pyramid", page="pyramid")
    screen = made.findChild(PyramidScreen)
    measured = made.workspace.measures
    measured.start()
    qtbot.waitUntil(
        lambda: (
            screen.board.view.rendered is not None
            and not measured.busy
            and not made.workspace.tasks.running()
        ),
        timeout=20_000,
    )
    made.workspace.navigate("pyramid", page="movement")
    qtbot.waitUntil(lambda: screen.board.view.words() == "Reading the book …")
    assert screen.board.numbers.model().rowCount() == 0
    for task in made.workspace.tasks.running():
        task.cancel()
    ready.set()
    qtbot.waitUntil(lambda: screen.board.view.words().startswith("Stopped."))
    qtbot.keyClick(screen.pages, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: screen.board.view.rendered is not None, timeout=20_000)
    assert screen.board.view.words() == ""
    made.workspace.tasks.stop_all()


def test_a_picture_that_is_slow_to_draw_still_comes(qtbot, people, tools: Tools, monkeypatch) -> None:
    made = MainWindow(tools._replace(tasks=TaskRunner()))
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.navigate("pyramid", page="pyramid")
    screen = made.findChild(PyramidScreen)
    measured = made.workspace.measures
    measured.start()
    qtbot.waitUntil(
        lambda: (
            screen.board.view.rendered is not None
            and not measured.busy
            and not made.workspace.tasks.running()
        ),
        timeout=20_000,
    )
    ready = Event()
    real = screen_module.render

    def slow(*args):
        assert ready.wait(20)
        return real(*args)

    monkeypatch.setattr(screen_module, "render", slow)
    made.workspace.navigate("pyramid", page="whale")
    qtbot.waitUntil(lambda: screen.board.view.words() == "Reading the book …")
    assert "The top 20% of customers reach" in screen.findChild(QLabel, "pyramid_sentence").text()
    ready.set()
    qtbot.waitUntil(lambda: screen.board.view.rendered is not None, timeout=20_000)
    made.workspace.tasks.stop_all()
