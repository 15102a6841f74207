"""Opening a card with 300 interactions, and saving one customer, beside the raw SELECTs and the raw UPDATE.

Run: python -m tests.perf.bench_card [BOOK]. Without a book it makes a small one; ratios are what counts (S5, S6).
"""

import os
import shutil
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from keyacct_desktop.services.book import Book, create_book, open_book
from keyacct_desktop.services.cards import CardEdits, ListEdit, Point, add_party, read_card, save_card
from keyacct_desktop.services.timeline import read_timeline

ROUNDS = 60


def make_party(book: Book) -> int:
    """A customer with 300 interactions, forty orders, a dozen facts."""
    party = add_party(
        book,
        kind="person",
        edits=CardEdits(
            values={
                "name": "王建国", "honorific": "王总", "company": "长江机械", "post": "总经理", "hobbies": "钓鱼",
                "diet": "不吃香菜", "trust": "4", "school": "华中科技大学", "native_place": "荆州", "budget": "35万",
                "current_product": "SMC", "source": "referral", "need": "两条装配线", "note": "三楼",
            },
            points=ListEdit((Point("phone", "13800138000"), Point("wechat", "wangjg"), Point("email", "w@x.cn"))),
        ),
    )  # fmt: skip
    with book.transaction("bench.filled") as tx:
        for n in range(300):
            talk = tx.insert(
                "interaction", happened_on=f"2025-{n % 12 + 1:02d}-{n % 28 + 1:02d}", type="visit",
                content="看了新线的场地，谈了交期。" * 3, created_at=tx.now,
            )  # fmt: skip
            tx.insert("interaction_party", interaction_id=talk, party_id=party)
        for n in range(40):
            tx.insert(
                "sales_order", party_id=party, ordered_on=f"2025-{n % 12 + 1:02d}-11", amount_fen=100_000 + n,
                created_at=tx.now,
            )  # fmt: skip
    return party


class Recorder:
    """A book that notes the statements it is asked."""

    def __init__(self, book: Book) -> None:
        self.statements: list[tuple[str, tuple[Any, ...]]] = []
        self.clock, self._book = book.clock, book

    def fetch(self, sql: str, parameters: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        self.statements.append((sql, tuple(parameters)))
        return self._book.fetch(sql, parameters)


def once(work: Callable[[], object]) -> float:
    """Milliseconds of one run."""
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def milliseconds(work: Callable[[], object]) -> float:
    return statistics.median(once(work) for _ in range(ROUNDS))


def bench_open(book: Book, party: int) -> None:
    recorder = Recorder(book)
    read_card(recorder, party)  # type: ignore[arg-type]
    read_timeline(recorder, party, limit=21)  # type: ignore[arg-type]
    reader = book.reader()

    def raw() -> None:
        for sql, parameters in recorder.statements:
            reader.execute(sql, parameters).fetchall()

    def ours() -> None:
        read_card(book, party)
        read_timeline(book, party, limit=21)

    floor, mine = milliseconds(raw), milliseconds(ours)
    print(
        f"open a card: {mine:.2f} ms, raw SELECTs ({len(recorder.statements)}) {floor:.2f} ms, x {mine / floor:.2f} (S5 <= 3)"
    )


def bench_save(book: Book, party: int) -> None:
    turn = iter(range(10**9))

    def ours() -> None:
        save_card(book, party_id=party, edits=CardEdits(values={"need": f"两条装配线 {next(turn)}"}))

    from keyacct_desktop.storage.connect import open_connection

    connection = open_connection(book.path)

    def raw() -> None:
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE party SET need = ? WHERE id = ?", (f"两条装配线 {next(turn)}", party))
        connection.execute("COMMIT")

    ours()
    raw()
    # In turn, because the disk's mood changes from second to second.
    floors, mines = zip(*((once(raw), once(ours)) for _ in range(ROUNDS)), strict=True)
    floor, mine = statistics.median(floors), statistics.median(mines)
    connection.close()
    print(
        f"save a customer: {mine:.2f} ms, raw UPDATE with fsync {floor:.2f} ms, x {mine / floor:.2f} (S6 <= 6)"
    )


def bench_panel(book: Book, party: int, other: int) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from keyacct_desktop.ui.customers.card.panel import CardPanel
    from keyacct_desktop.ui.shell.change_hub import ChangeHub
    from keyacct_desktop.ui.shell.prompts import DialogPrompts
    from keyacct_desktop.ui.shell.tasks import TaskRunner
    from keyacct_desktop.ui.shell.theme import Theme
    from keyacct_desktop.ui.shell.ui_state import UiState
    from keyacct_desktop.ui.shell.workspace import Tools, Workspace

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    theme = Theme(app)
    window = QWidget()
    tools = Tools(
        book,
        ChangeHub(),
        TaskRunner(inline=True),
        DialogPrompts(),
        UiState(book.path.with_suffix(".ini")),
        theme,
    )
    panel = CardPanel(Workspace(tools, window))
    panel.resize(820, 700)
    panel.show()

    def show() -> None:
        panel.show_party(party)
        app.processEvents()
        panel.show_party(other)
        app.processEvents()

    show()
    print(f"show a card and an empty one, painted: {milliseconds(show):.1f} ms")


def main() -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        if len(sys.argv) > 1:
            book = open_book(Path(shutil.copy(sys.argv[1], folder / "book.keyacct")))
        else:
            book = create_book(folder / "book.keyacct")
        party = make_party(book)
        other = add_party(book, kind="person", edits=CardEdits(values={"name": "张伟"}))
        bench_open(book, party)
        bench_save(book, party)
        bench_panel(book, party, other)
        book.close()


if __name__ == "__main__":
    main()
