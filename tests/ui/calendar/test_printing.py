"""What of the calendar stands on paper."""

from datetime import date as D
from pathlib import Path

import pytest

from keyacct_desktop.documents.page import Paper, sheet
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.occurrences import DateFilter
from keyacct_desktop.services.preferences import switch_sensitive_field
from keyacct_desktop.ui.calendar.pages import View, span_of
from keyacct_desktop.ui.calendar.printing import ListSource, MonthSource
from keyacct_desktop.ui.printing.source import Chosen
from tests.documents.pdf import text_of, written
from tests.ui.calendar.conftest import add_date


@pytest.mark.parametrize("ticked", [True, False])
def test_days_of_children_are_printed_only_when_ticked(
    book: Book, chinese: None, ids: dict[str, int], tmp_path: Path, ticked: bool
) -> None:
    switch_sensitive_field(book, key="children", on=True, purpose="送生日贺卡")
    with book.transaction("import.finished") as tx:
        add_date(tx, ids["王伟"], "birthday", "solar", 2015, 3, 12, relation="child")
    chosen = Chosen(sheet(Paper.A4), Paper.A4, {"people": "yes", "sensitive": "yes" if ticked else "no"})
    for source in (
        MonthSource(book, D(2026, 3, 1), DateFilter(), frozenset()),
        ListSource(
            book, View.MONTH, D(2026, 3, 1), span_of(View.MONTH, D(2026, 3, 1)), DateFilter(), frozenset()
        ),
    ):
        assert not next(one for one in source.choices() if one.key == "sensitive").remembered
        shown = text_of(written(source.build(chosen), tmp_path))
        assert "王伟" in shown
        assert ("孩子" in shown) is ticked
