"""Unsaved text outlives the program and is no step of undo."""

from keyacct_desktop.services.book import Book, FixedClock, open_book
from keyacct_desktop.services.drafts import draft_keys, drop_draft, read_draft, save_draft


def test_a_draft_is_there_after_a_restart(book: Book, clock: FixedClock) -> None:
    save_draft(book, "card:1", {"values": {"name": "王\ud800伟"}})
    save_draft(book, "card:1", {"values": {"name": "王伟"}})
    book.close()
    again = open_book(book.path, clock=clock)
    draft = read_draft(again, "card:1")
    assert draft is not None
    assert draft.payload == {"values": {"name": "王伟"}}
    assert draft_keys(again, "card:") == ["card:1"]
    again.close()


def test_a_dropped_draft_is_gone(book: Book) -> None:
    save_draft(book, "card:1", {})
    drop_draft(book, "card:1")
    drop_draft(book, "card:1")
    assert read_draft(book, "card:1") is None


def test_a_draft_is_nothing_to_undo(book: Book) -> None:
    save_draft(book, "card:1", {})
    assert book.undo_name() is None


def test_a_draft_that_cannot_be_read_is_no_draft(book: Book) -> None:
    book.write_untracked([("INSERT INTO draft VALUES ('card:1', '{', '')", ())])
    assert read_draft(book, "card:1") is None
