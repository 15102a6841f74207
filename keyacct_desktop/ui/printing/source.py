"""What can be printed, as the print dialog sees it. Screens make a source and hand it to
`workspace.print_document`; the dialog offers its choices, builds the document and shows it.

Light on purpose: no widget, no printer. `build` runs in a worker, may read the book, and must not touch widgets.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from keyacct_desktop.documents.page import Document, Paper, Setup


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several: options are (code, words); the first is chosen until the rep says otherwise. A choice that is
    not `remembered` starts there every time."""

    key: str
    title: str
    options: tuple[tuple[str, str], ...]
    remembered: bool = True


@dataclass(frozen=True, slots=True)
class Tick:
    """Yes or no."""

    key: str
    title: str
    ticked: bool = False
    remembered: bool = True


def _unheard(done: int, total: int) -> None:
    """Nobody wants to know."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the rep chose: the sheet, and an answer to each choice and tick ("yes"/"no") by its key. A long build
    calls `report` with how much is done; it may raise to stop."""

    setup: Setup
    paper: Paper
    values: Mapping[str, str] = field(default_factory=dict)
    report: Callable[[int, int], None] = _unheard

    def value(self, key: str) -> str:
        return self.values.get(key, "")

    def ticked(self, key: str) -> bool:
        return self.values.get(key) == "yes"


class PrintSource(Protocol):
    """Something to print.

    `name` remembers its settings ("calendar.month"); `title` is the dialog's; `file_name` is suggested for a PDF,
    without suffix. `papers` are offered, the first is the default. `landscape` is how the sheet lies at first, and
    `may_turn` whether the rep may turn it. A source may also have `fixed_sheet` True when its sheet has no margins to
    choose, and `note`, a sentence about the last build that the dialog shows, quietly when the source is `calm`.
    """

    @property
    def name(self) -> str: ...

    @property
    def title(self) -> str: ...

    @property
    def file_name(self) -> str: ...

    @property
    def papers(self) -> Sequence[Paper]: ...

    @property
    def landscape(self) -> bool: ...

    @property
    def may_turn(self) -> bool: ...

    def choices(self) -> Sequence[Choice | Tick]: ...

    def build(self, chosen: Chosen) -> Document:
        """Make the document. Raises Refused, InvalidText and BookError; runs in a worker."""
        ...
