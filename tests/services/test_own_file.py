"""The book that is open is never read as a file: that would drop SQLite's locks on it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.holiday_files import import_holidays
from keyacct_desktop.services.importing.run import plan_import
from keyacct_desktop.services.json_book import import_json, read_json
from keyacct_desktop.ui.customers.card.photo_loader import load_picture


@pytest.mark.parametrize(
    "read",
    [plan_import, import_json, read_json, import_holidays, lambda _, path: load_picture(path)],
    ids=["list", "json", "json-dry", "days-off", "photo"],
)
def test_the_open_book_is_refused_as_a_source(
    book: Book, read: Callable[[Book, Path], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[Path] = []
    path_open = Path.open

    def watch(path: Path, *args: object, **options: object) -> object:
        opened.append(path)
        return path_open(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", watch)
    around = book.path.parent / ".." / book.path.parent.name / book.path.name
    for named in (book.path, around):
        with pytest.raises(Refused) as refused:
            read(book, named)
        assert refused.value.code == "source_is_book"
    assert opened == []
