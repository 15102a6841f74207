"""Address labels and envelopes as something to print, of the customers who have an address."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.labels import AddressLabel, envelopes_document, labels_document
from keyacct_desktop.documents.page import Document, Paper
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.printing.address_book import AddressEntry, read_address_book
from keyacct_desktop.services.printing.templates import envelopes, label_sheets
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick
from keyacct_desktop.ui.words.print import PrintWords, addressee_words

_SHIFTS: Final = tuple(at / 2 for at in range(-10, 11))
"""Millimetres by which printers miss."""

Report = Callable[[int, int], None]


class LabelSource:
    """Labels of these customers. After a build `note` says who was left out, `labelled` how many were not. Raises
    Refused and OSError for a file of sheet sizes that cannot be used."""

    name = "labels"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape, may_turn, fixed_sheet = False, False, True

    def __init__(self, book: Book, ids: Sequence[int], title: str = "") -> None:
        self._book = book
        self._ids = ids
        self._sheets = {sheet.id: sheet for sheet in label_sheets()}
        self.title = QCoreApplication.translate("LabelSource", "Address labels")
        self.file_name = f"{self.title} {title}".strip()
        self.note = ""
        self.labelled = 0

    def choices(self) -> Sequence[Choice | Tick]:
        translate = QCoreApplication.translate
        most = max(sheet.count for sheet in self._sheets.values())
        sheets = tuple((sheet.id, sheet.name) for sheet in self._sheets.values())
        places = tuple((str(at), str(at)) for at in range(1, most + 1))
        return (
            Choice("sheet", translate("LabelSource", "Label sheet"), sheets),
            Choice("start", translate("LabelSource", "Start at"), places, remembered=False),
            *shift_choices(),
            Tick("frames", translate("LabelSource", "Draw the borders (a trial)")),
        )

    def build(self, chosen: Chosen) -> Document:
        sheet = self._sheets.get(chosen.value("sheet")) or next(iter(self._sheets.values()))
        labels, self.note = read_labels(self._book, self._ids, chosen.report)
        self.labelled = len(labels)
        start = int(chosen.value("start") or 1)
        if start > sheet.count:
            self.note = f"{PrintWords().start_moved(sheet.count)} {self.note}".strip()
        return labels_document(
            self.title,
            sheet,
            labels,
            start=start,
            across=float(chosen.value("across") or 0),
            down=float(chosen.value("down") or 0),
            frames=chosen.ticked("frames"),
        )


class EnvelopeSource:
    """Envelopes to these customers. After a build `note` says who was left out, `labelled` how many were not. Raises
    Refused and OSError for a file of envelopes that cannot be used."""

    name = "envelopes"
    papers: Sequence[Paper] = (Paper.A4,)
    landscape, may_turn, fixed_sheet = False, False, True

    def __init__(self, book: Book, ids: Sequence[int], title: str = "") -> None:
        self._book = book
        self._ids = ids
        self._envelopes = {envelope.id: envelope for envelope in envelopes()}
        self.title = QCoreApplication.translate("LabelSource", "Envelopes")
        self.file_name = f"{self.title} {title}".strip()
        self.note = ""
        self.labelled = 0

    def choices(self) -> Sequence[Choice | Tick]:
        translate = QCoreApplication.translate
        sizes = tuple((envelope.id, envelope.name) for envelope in self._envelopes.values())
        return (
            Choice("envelope", translate("LabelSource", "Envelope"), sizes),
            *shift_choices(),
            Tick("boxes", translate("LabelSource", "Postcode boxes"), ticked=True),
        )

    def build(self, chosen: Chosen) -> Document:
        envelope = self._envelopes.get(chosen.value("envelope")) or next(iter(self._envelopes.values()))
        labels, self.note = read_labels(self._book, self._ids, chosen.report)
        self.labelled = len(labels)
        return envelopes_document(
            self.title,
            envelope,
            labels,
            across=float(chosen.value("across") or 0),
            down=float(chosen.value("down") or 0),
            boxes=chosen.ticked("boxes"),
        )


def read_labels(
    book: Book, ids: Sequence[int], report: Report | None = None
) -> tuple[list[AddressLabel], str]:
    """The labels of those who live and have an address, and what is to be said about the others. Who is not to be
    disturbed is printed: a contract has to be sent as well; but the rep is told."""
    entries = read_address_book(book, ids, report)
    living = [entry for entry in entries if not entry.deceased]
    addressed = [entry for entry in living if entry.address]
    words = PrintWords()
    told = (
        words.deceased([entry.name for entry in entries if entry.deceased]),
        words.left_out([entry.name for entry in living if not entry.address]),
        words.quiet([entry.name for entry in addressed if entry.do_not_disturb]),
    )
    return [_label(entry) for entry in addressed], "\n".join(words for words in told if words)


def shift_choices() -> tuple[Choice, Choice]:
    """By how many millimetres everything is shifted to the right and down."""
    translate = QCoreApplication.translate
    shifts = tuple((f"{by:g}", f"{by:+g} mm" if by else "0 mm") for by in sorted(_SHIFTS, key=abs))
    ordered = (shifts[0], *sorted(shifts[1:], key=lambda one: float(one[0])))
    return (
        Choice("across", translate("LabelSource", "Shift right"), ordered),
        Choice("down", translate("LabelSource", "Shift down"), ordered),
    )


def _label(entry: AddressEntry) -> AddressLabel:
    # Nobody lives at the company.
    company = entry.name if entry.kind == "company" else "" if entry.at_home else entry.company
    if entry.person is None:
        person = QCoreApplication.translate("Envelope", "{name}").replace("{name}", company)
        return AddressLabel(entry.postcode, entry.address, "", person)
    person = addressee_words(entry.person.name, entry.person.honorific, entry.person.sex)
    return AddressLabel(entry.postcode, entry.address, company, person)
