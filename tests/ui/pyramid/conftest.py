"""A book with two reps and a year of orders, a window on it, and a rep's hands at the pyramid."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.pyramid.screen import PyramidScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools
from keyacct_desktop.ui.words.choices import use_stage_words
from tests.ui.customers.hands import settle

TODAY = date(2026, 3, 16)
YUAN = {"陈晓": 5000, "李娜": 3000, "王伟": 800, "周敏": 600, "赵云": 300, "孙权": 100}
"""The profit of one of twelve monthly orders."""


@pytest.fixture(autouse=True)
def english(translations: Translations):
    assert translations.use(Language.ENGLISH)
    yield
    use_stage_words("general")


def buy(tx, party: int, yuan: int, days_ago: Sequence[int]) -> None:
    """Orders of this profit, five times as high in amount."""
    for days in days_ago:
        day = TODAY - timedelta(days=days)
        tx.insert("sales_order", party_id=party, ordered_on=day.isoformat(), amount_fen=abs(yuan) * 500,
                  profit_fen=yuan * 100, created_at=tx.now)  # fmt: skip


def add(tx, name: str, **columns: object) -> int:
    return tx.insert("party", kind="person", name=name, **{
        "stage": "closed", "created_at": "2024-01-01T08:00:00Z", "updated_at": tx.now, **columns,
    })  # fmt: skip


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    """Six customers of oneself, the best first, and a prospect."""
    ids = {}
    with book.transaction("import.finished") as tx:
        for name, yuan in YUAN.items():
            ids[name] = add(tx, name)
            buy(tx, ids[name], yuan, [20 + 30 * month for month in range(12)])
        ids["新人"] = add(tx, "新人", stage="develop")
    return ids


@pytest.fixture
def team(book: Book, people: dict[str, int]) -> dict[str, int]:
    """A second rep with two customers, a tag and regions, and somebody at a loss."""
    with book.transaction("import.finished") as tx:
        rep = tx.insert("rep", name="刘洋")
        for name in ("王伟", "周敏"):
            tx.update("party", people[name], rep_id=rep, region="杭州")
        tag = tx.insert("tag", name="老客户")
        tx.insert_many("party_tag", ("party_id", "tag_id"), [(people["李娜"], tag), (people["周敏"], tag)])
        people["钱赔"] = add(tx, "钱赔")
        buy(tx, people["钱赔"], -200, [40, 80])
        people["刘洋"] = rep
    return people


@pytest.fixture
def window(qtbot, people: dict[str, int], tools: Tools) -> MainWindow:
    made = MainWindow(tools)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    with qtbot.waitExposed(made):
        made.show()
    made.workspace.measures.start()
    return made


class Desk:
    """Somebody at the pyramid: what can be seen there and clicked."""

    def __init__(self, qtbot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window

    def open(self, page: str = "pyramid") -> PyramidScreen:
        self.window.workspace.navigate("pyramid", page=page)
        self.drawn()
        return self.screen

    @property
    def screen(self) -> PyramidScreen:
        return self.window.findChild(PyramidScreen)

    def drawn(self) -> None:
        """Wait until the chart in front is the one on the screen."""
        self.qtbot.waitUntil(
            lambda: self.screen.board.view.rendered is not None and not self.screen.desk.busy
        )
        settle()

    def text(self, name: str) -> str:
        return self.screen.findChild(object, name).text()

    def region(self, kind: str, code: str = "", party: int | None = None):
        return next(
            one
            for one in self.screen.board.view.rendered.drawing.regions
            if one.kind == kind and (not code or one.code == code) and (party is None or one.party == party)
        )

    def click(self, kind: str, code: str = "", party: int | None = None) -> None:
        place = self.screen.board.view.place_of(self.region(kind, code, party)).center()
        self.qtbot.mouseClick(self.screen.board.view, Qt.MouseButton.LeftButton, pos=place)
        settle()

    def rows(self) -> list[tuple[str, ...]]:
        """The numbers of the chart in front."""
        return list(self.screen.board.view.rendered.drawing.table.rows)

    def choose_rep(self, words: str) -> None:
        box = self.screen.scope_bar.rep
        box.setCurrentIndex(box.findText(words))
        self.drawn()

    def write_day(self, name: str, text: str) -> None:
        field = self.screen.findChild(object, f"{name}_field")
        field.setFocus()
        field.clear()
        self.qtbot.keyClicks(field, text)
        self.qtbot.keyClick(field, Qt.Key.Key_Return)
        self.drawn()

    def listed(self) -> list[str]:
        """The names in the customer list, top to bottom."""
        assert self.window.current_id() == "customers"
        table = self.window.findChild(object, "customer_table")
        model = table.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def desk(qtbot, window: MainWindow) -> Desk:
    return Desk(qtbot, window)
