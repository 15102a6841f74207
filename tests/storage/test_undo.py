"""Every write is one change set; undo and redo bring back every row, across restarts."""

from pathlib import Path

import pytest

from keyacct_desktop.services.book import Book, BookError, Fault, FixedClock, open_book
from keyacct_desktop.storage import changes
from keyacct_desktop.storage.schema import TRACKED

NOW = "2026-03-16T04:00:00Z"


def everything(book: Book) -> dict[str, list[tuple[object, ...]]]:
    tables = (*TRACKED, "list_row")
    return {table: book.fetch(f"SELECT * FROM {table} ORDER BY id") for table in tables}


def add_customer(book: Book, name: str = "王伟", **values: object) -> int:
    with book.transaction("customer.added", name=name) as tx:
        party = tx.insert("party", kind="person", name=name, created_at=NOW, updated_at=NOW, **values)
        tx.insert("contact_point", party_id=party, kind="phone", value="138 0013 8000", digits="13800138000")
        tag = tx.fetch("SELECT id FROM tag WHERE name = '老客户'")
        tag_id = tag[0][0] if tag else tx.insert("tag", name="老客户")
        tx.insert("party_tag", party_id=party, tag_id=tag_id)
        tx.insert("fact", party_id=party, key="hobbies", value="钓鱼")
        tx.insert("photo", party_id=party, jpeg=b"\xff\xd8\x00\x01binary")
        interaction = tx.insert(
            "interaction", happened_on="2026-03-01", type="visit", content="谈合同", created_at=NOW
        )
        tx.insert("interaction_party", interaction_id=interaction, party_id=party)
        tx.insert(
            "sales_order",
            party_id=party,
            ordered_on="2026-02-01",
            amount_fen=123456,
            quantity=2,
            created_at=NOW,
        )
    return party


def test_undo_of_a_delete_brings_back_every_child_row(book: Book) -> None:
    party = add_customer(book)
    before = everything(book)
    with book.transaction("customer.deleted") as tx:
        assert tx.delete("party", party) == 1
    assert not book.fetch("SELECT * FROM fact")
    assert not book.fetch("SELECT * FROM list_row")
    book.undo()
    assert everything(book) == before
    book.redo()
    assert not book.fetch("SELECT * FROM party")


def test_the_whole_history_travels_back_and_forth(book: Book) -> None:
    states = [everything(book)]
    first = add_customer(book)
    states.append(everything(book))
    second = add_customer(book, "李娜", company="长江机械")
    states.append(everything(book))
    with book.transaction("customers.changed", count=2) as tx:
        tx.update("party", [first, second], stage="closed")
        tx.update("tag", 1, name="大客户")
    states.append(everything(book))
    with book.transaction("customers.deleted", count=2) as tx:
        tx.delete("party", [first, second])
    states.append(everything(book))
    for state in reversed(states[:-1]):
        assert book.undo() is not None
        assert everything(book) == state
    assert book.undo() is None
    for state in states[1:]:
        assert book.redo() is not None
        assert everything(book) == state
    assert book.redo() is None


def test_a_bulk_insert_is_taken_back_and_comes_back(book: Book) -> None:
    with book.transaction("import", count=3000) as tx:
        ids = tx.insert_many(
            "party",
            ("kind", "name", "created_at", "updated_at"),
            [("person", f"客户{n}", NOW, NOW) for n in range(3000)],
        )
        talks = tx.insert_many(
            "interaction",
            ("happened_on", "type", "content", "created_at"),
            [("2026-01-02", "call", f"第{n}次电话联系", NOW) for n in range(3000)],
        )
        tx.insert_many(
            "interaction_party", ("interaction_id", "party_id"), list(zip(talks, ids, strict=True))
        )
        tx.update("party", ids[0], note="先改一次")
    full = everything(book)
    assert full["list_row"][0][18] == "2026-01-02"
    assert book.fetch("SELECT rowid FROM interaction_text WHERE interaction_text MATCH '\"2999次\"'") == [
        (3000,)
    ]
    book.undo()
    assert everything(book)["party"] == []
    assert everything(book)["list_row"] == []
    assert book.fetch("SELECT rowid FROM interaction_text WHERE interaction_text MATCH '\"2999次\"'") == []
    book.redo()
    assert everything(book) == full


def test_undo_survives_a_restart_and_reaches_100_changes_back(
    book: Book, book_path: Path, clock: FixedClock
) -> None:
    party = add_customer(book)
    for number in range(120):
        with book.transaction("customer.edited") as tx:
            tx.update("party", party, note=f"第{number}版")
    book.close()
    again = open_book(book_path, clock=clock)
    name = again.undo_name()
    assert name is not None
    assert name.name == "customer.edited"
    for _ in range(119):
        again.undo()
    assert again.fetch("SELECT note FROM party") == [("第0版",)]
    again.close()


def test_a_new_write_drops_what_could_be_redone(book: Book) -> None:
    party = add_customer(book)
    with book.transaction("customer.edited") as tx:
        tx.update("party", party, note="eins")
    book.undo()
    with book.transaction("customer.edited") as tx:
        tx.update("party", party, note="zwei")
    assert book.redo() is None
    assert book.fetch("SELECT note FROM party") == [("zwei",)]


def test_a_write_that_fails_leaves_no_trace(book: Book) -> None:
    before = everything(book)

    def fail_in_the_middle() -> None:
        with book.transaction("customer.added") as tx:
            tx.insert("party", kind="person", name="半个", created_at=NOW, updated_at=NOW)
            raise RuntimeError("power")

    with pytest.raises(RuntimeError):
        fail_in_the_middle()
    assert everything(book) == before
    assert book.undo_name() is None


def test_a_write_that_changes_nothing_is_no_change(book: Book) -> None:
    party = add_customer(book)
    told = []
    book.subscribe(told.append)
    with book.transaction("customer.edited") as tx:
        tx.update("party", party, name="王伟")
    assert told == []
    name = book.undo_name()
    assert name is not None
    assert name.name == "customer.added"


def test_listeners_hear_which_customers_changed(book: Book) -> None:
    told = []
    book.subscribe(told.append)
    party = add_customer(book)
    assert told[-1].party_ids == {party}
    assert {"party", "fact", "photo"} <= told[-1].tables
    with book.transaction("tag.renamed") as tx:
        tx.update("tag", 1, name="VIP")
    assert told[-1].party_ids == {party}
    assert book.fetch("SELECT tags FROM list_row") == [("VIP",)]
    book.undo()
    assert book.fetch("SELECT tags FROM list_row") == [("老客户",)]


def test_a_contact_person_shows_up_in_the_company_row_and_leaves_it(book: Book) -> None:
    with book.transaction("customer.added") as tx:
        company = tx.insert("party", kind="company", name="长江机械有限公司", created_at=NOW, updated_at=NOW)
    with book.transaction("contact.added") as tx:
        contact = tx.insert(
            "party", kind="contact", employer_id=company, name="曾小贤", created_at=NOW, updated_at=NOW
        )
    search = "SELECT search FROM list_row WHERE id = ?"
    assert "zengxiaoxian" in book.fetch(search, (company,))[0][0]
    with book.transaction("contact.deleted") as tx:
        tx.delete("party", contact)
    assert "zengxiaoxian" not in book.fetch(search, (company,))[0][0]
    book.undo()
    assert "zengxiaoxian" in book.fetch(search, (company,))[0][0]


def test_foreign_keys_are_on_and_writes_are_fully_synchronous(book: Book) -> None:
    with book.transaction("x") as tx:
        assert tx.fetch("PRAGMA foreign_keys") == [(1,)]
        assert tx.fetch("PRAGMA synchronous") == [(2,)]
        assert tx.fetch("PRAGMA journal_mode") == [("wal",)]


def test_what_can_be_redone_is_never_pruned(
    book: Book, book_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(changes, "KEEP", 5)
    party = add_customer(book)
    for number in range(20):
        with book.transaction("customer.edited") as tx:
            tx.update("party", party, note=f"第{number}版")
    for _ in range(20):
        book.undo()
    book.close()
    again = open_book(book_path, clock=clock)
    notes = []
    while again.redo() is not None:
        notes += again.fetch("SELECT note FROM party")
    assert notes == [(f"第{number}版",) for number in range(20)]
    again.close()


def test_a_closed_book_takes_no_more_writes(book: Book) -> None:
    party = add_customer(book)
    book.close()
    with pytest.raises(BookError), book.transaction("customer.edited") as tx:
        tx.update("party", party, note="zu spät")
    with pytest.raises(BookError):
        book.fetch("SELECT 1")
    assert not book.path.with_name(f"{book.path.name}-wal").exists()


def test_half_a_character_in_a_question_is_an_error_of_ours(book: Book) -> None:
    with pytest.raises(BookError) as refused:
        book.fetch("SELECT ?", ("\ud800",))
    assert refused.value.fault is Fault.CONFLICT
