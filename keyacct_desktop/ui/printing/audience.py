"""Who is printed: the selected customers, those of the view in front, or all. Puts that choice before the choices of
any source that is made of ids."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLocale, QObject

from keyacct_desktop.documents.page import Document, Paper
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.customers import ViewSpec, count_customers, list_ids
from keyacct_desktop.ui.printing.source import Choice, Chosen, PrintSource, Tick

_KEY: Final = "who"
SELECTED: Final = "selected"
SHOWN: Final = "shown"
EVERYBODY: Final = "all"


@dataclass(frozen=True, slots=True)
class Audience:
    """The selected customers and those of the view `view_name`, each in the order of the list."""

    book: Book
    selected: Sequence[int]
    shown: Sequence[int]
    view_name: str

    def ids(self, who: str) -> Sequence[int]:
        """The customers of a choice."""
        if who == SELECTED:
            return self.selected
        return list_ids(self.book, view=ViewSpec()) if who == EVERYBODY else self.shown


Make = Callable[[Sequence[int], str], PrintSource]
"""Makes the source of some customers under a title, "" for the usual one."""


class AudienceSource:
    """A source that asks first who is printed. With several customers selected it is about them; otherwise as chosen
    the last time, `one` saying whether the first time it is the customer with the cursor or the view."""

    def __init__(self, audience: Audience, make: Make, *, one: bool) -> None:
        self._audience, self._make, self._one = audience, make, one
        # Made of nobody, for all that does not depend on who is printed.
        self._plain = make((), audience.view_name)
        self.name = self._plain.name
        self.title = self._plain.title
        self.file_name = self._plain.file_name
        self.papers: Sequence[Paper] = self._plain.papers
        self.landscape = self._plain.landscape
        self.may_turn = self._plain.may_turn
        self.fixed_sheet = bool(getattr(self._plain, "fixed_sheet", False))
        self.note = ""
        self.calm = bool(getattr(self._plain, "calm", False))

    def choices(self) -> Sequence[Choice | Tick]:
        audience, words = self._audience, AudienceWords()
        options = [
            (SHOWN, words.shown(len(audience.shown))),
            (EVERYBODY, words.everybody(count_customers(audience.book))),
        ]
        several = len(audience.selected) > 1
        if audience.selected:
            options.insert(
                0 if several or self._one else 1, (SELECTED, words.selected(len(audience.selected)))
            )
        who = Choice(_KEY, words.title(), tuple(options), remembered=not several)
        return (who, *self._plain.choices())

    def build(self, chosen: Chosen) -> Document:
        """The document of those who were chosen."""
        who = chosen.value(_KEY) or SHOWN
        title = self._audience.view_name if who == SHOWN else ""
        source = self._make(self._audience.ids(who), title)
        document = source.build(chosen)
        self.note = str(getattr(source, "note", ""))
        return document


class AudienceWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def title(self) -> str:
        return self.tr("Who")

    def selected(self, count: int) -> str:
        return self._counted(self.tr("%n selected", "", count), count)

    def shown(self, count: int) -> str:
        return self._counted(self.tr("This view (%n)", "", count), count)

    def everybody(self, count: int) -> str:
        return self._counted(self.tr("All customers (%n)", "", count), count)

    def _counted(self, words: str, count: int) -> str:
        return words.replace(str(count), QLocale().toString(count), 1)
