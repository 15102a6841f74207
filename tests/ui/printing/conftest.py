"""A source whose pages say their number, and a computer with two printers or none."""

from collections.abc import Sequence

import pytest

from keyacct_desktop.documents.fonts import Style
from keyacct_desktop.documents.page import Document, Flip, Page, Paper
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.ui.printing import printers
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick


class Numbers:
    """Prints numbered pages; `title` is in the words on each of them."""

    name, title, file_name = "numbers", "Print numbers", "numbers"
    papers: Sequence[Paper] = (Paper.A4, Paper.A5)
    landscape, may_turn = False, True
    flip = Flip.NONE

    def __init__(self, count: int = 3) -> None:
        self.count = count
        self.built: list[Chosen] = []
        self.refusal: Refused | None = None

    def choices(self) -> Sequence[Choice | Tick]:
        return (
            Choice("profile", "Profile", (("travel", "To carry"), ("full", "Everything"))),
            Tick("photo", "With photo"),
            Choice("what", "What", (("all", "All"), ("one", "One")), remembered=False),
        )

    def build(self, chosen: Chosen) -> Document:
        self.built.append(chosen)
        if self.refusal is not None:
            raise self.refusal

        def part_of(at: int):
            words = f"第 {at + 1} 页 {chosen.value('profile')}"
            return lambda: [Page(lambda canvas: canvas.text(20, 20, words, Style(20, bold=True)))]

        parts = [part_of(at) for at in range(self.count)]
        return Document("Numbers", chosen.setup, parts, self.flip)


@pytest.fixture
def source() -> Numbers:
    return Numbers()


@pytest.fixture(autouse=True)
def installed(monkeypatch) -> dict[str, list[str]]:
    """The printers of this computer: none, unless a test puts some in."""
    found: dict[str, list[str]] = {"names": []}
    monkeypatch.setattr(printers, "printer_names", lambda: (found["names"], "".join(found["names"][:1])))
    return found
