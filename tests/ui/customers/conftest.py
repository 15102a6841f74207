"""A book with a few customers, and the window that shows them."""

import pytest

from keyacct_desktop.services.book import Book
from keyacct_desktop.ui.customers.screen import CustomersScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.main_window import MainWindow
from keyacct_desktop.ui.shell.workspace import Tools

PEOPLE = (
    # name, company, stage, phone, last contact, tags
    ("陈晓", "中荣贸易", "closed", "13911112222", "2026-03-15", ("老乡",)),
    ("李娜", None, "search", "13733334444", None, ()),
    ("单雄信", "恒达机械", "develop", "13855556666", "2025-12-01", ("展会", "老乡")),
    ("王伟", "恒达机械", "search", "13677778888", "2026-01-10", ()),
    ("周敏", None, "dropped", "13599990000", None, ("展会",)),
)


def fill(book: Book) -> dict[str, int]:
    """Name → id of the people above."""
    ids: dict[str, int] = {}
    with book.transaction("import.finished") as tx:
        rep = tx.insert("rep", name="小陈")
        tags = {name: tx.insert("tag", name=name) for name in ("老乡", "展会")}
        for name, company, stage, phone, met, on in PEOPLE:
            party = tx.insert(
                "party", kind="person", name=name, company=company, stage=stage, note=f"{name}喜欢喝茶",
                rep_id=rep if name == "王伟" else None, created_at=tx.now, updated_at=tx.now,
            )  # fmt: skip
            tx.insert("contact_point", party_id=party, kind="phone", value=phone, digits=phone)
            for tag in on:
                tx.insert("party_tag", party_id=party, tag_id=tags[tag])
            if met:
                talk = tx.insert("interaction", happened_on=met, type="call", created_at=tx.now)
                tx.insert("interaction_party", interaction_id=talk, party_id=party)
            ids[name] = party
    return ids


@pytest.fixture
def people(book: Book) -> dict[str, int]:
    return fill(book)


@pytest.fixture
def customers(qtbot, people: dict[str, int], tools: Tools) -> CustomersScreen:
    """The customers screen inside the whole window, with the list in sight and the index built."""
    window = MainWindow(tools)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.show_screen("customers")
    screen = window.findChild(CustomersScreen, "customers_screen")
    assert screen is not None
    qtbot.waitUntil(lambda: screen.pane.run.index.ready)
    screen.take_focus()
    return screen


@pytest.fixture(autouse=True)
def english(translations: Translations) -> None:
    """Plurals in English need their file, too."""
    assert translations.use(Language.ENGLISH)
