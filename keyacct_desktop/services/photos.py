"""Photos in the book: small JPEGs, one per card. Decoding and cropping happen where Qt is (ui.customers.card)."""

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.storage.queries import cards as queries

MOST_BYTES = 1_000_000
SIDE = 512
"""A stored photo is at most this many pixels wide and high."""


def set_photo(book: Book, *, party_id: int, jpeg: bytes) -> None:
    """Keep a photo, replacing the one before. Raises Refused("not_a_picture"), Refused("photo_too_large")."""
    if not jpeg.startswith(b"\xff\xd8\xff"):
        raise Refused("not_a_picture", "photo")
    if len(jpeg) > MOST_BYTES:
        raise Refused("photo_too_large", "photo")
    with book.transaction("customer.photo_set", name=_name(book, party_id)) as tx:
        known = queries.photo_id(tx, party_id)
        if known is None:
            tx.insert("photo", party_id=party_id, jpeg=jpeg)
        else:
            tx.update("photo", known, jpeg=jpeg)


def remove_photo(book: Book, *, party_id: int) -> None:
    """Take the photo off the card."""
    known = queries.photo_id(book, party_id)
    if known is not None:
        with book.transaction("customer.photo_removed", name=_name(book, party_id)) as tx:
            tx.delete("photo", known)


def read_photo(book: Book, party_id: int) -> bytes | None:
    """The JPEG of a card, or None."""
    return queries.photo_bytes(book, party_id)


def _name(book: Book, party_id: int) -> str:
    row = queries.kind_and_stage(book, party_id)
    if row is None:
        raise Refused("gone", None)
    return str(row[1])
