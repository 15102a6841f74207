"""Customer cards as something to print: the source behind "Print cards" and behind the command line's `print cards`."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.documents.card import CardContent, card_document
from keyacct_desktop.documents.page import Document, Margins, Paper
from keyacct_desktop.domain.print_profiles import PrintProfile
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.printing.cards import read_print_cards
from keyacct_desktop.services.printing.templates import card_template
from keyacct_desktop.ui.printing.card_words import CardWords
from keyacct_desktop.ui.printing.source import Choice, Chosen, Tick

CARD_MARGINS = Margins(10, 9, 10, 8)


class CardSource:
    """Cards of these customers or contacts, in this order."""

    name = "cards"
    papers: Sequence[Paper] = (Paper.A5, Paper.A4, Paper.POCKET)
    landscape, may_turn = False, False

    def __init__(self, book: Book, ids: Sequence[int], _view: str = "") -> None:
        self._book = book
        self._ids = list(ids)
        # Neither the window nor the file nor the title in it bears the name of the view: whoever gets the cards sees
        # the last two, and a view may be called "at risk".
        self.title = self.file_name = QCoreApplication.translate("CardSource", "Customer cards")
        self.note = ""

    def choices(self) -> Sequence[Choice | Tick]:
        translate = QCoreApplication.translate
        words = CardWords(self._book.clock.today(), PrintProfile.TRAVEL, photo=False, code=False)
        profiles = tuple((profile.value, words.profile_title(profile)) for profile in PrintProfile)
        return (
            Choice("profile", translate("CardSource", "For"), profiles, remembered=False),
            Tick("photo", translate("CardSource", "Photo"), ticked=True),
            Tick("code", translate("CardSource", "QR code of the contact"), ticked=True),
            Tick("sides", translate("CardSource", "Front and back of one card"), ticked=True),
            Tick("sensitive", translate("CardSource", "Sensitive facts as well"), remembered=False),
        )

    def build(self, chosen: Chosen) -> Document:
        """The document; cards are read as their pages are made."""
        profile = PrintProfile(chosen.value("profile") or PrintProfile.TRAVEL)
        wasted = profile is PrintProfile.TRAVEL and chosen.ticked("sensitive")
        self.note = (
            QCoreApplication.translate("CardSource", "Cards to carry never have sensitive facts.")
            if wasted
            else ""
        )
        return cards_document(
            self._book,
            self._ids,
            profile=profile,
            paper=chosen.paper,
            margins=chosen.setup.margins if chosen.setup.margins != Margins() else CARD_MARGINS,
            photo=chosen.ticked("photo"),
            code=chosen.ticked("code"),
            both_sides=chosen.ticked("sides"),
            sensitive=chosen.ticked("sensitive"),
            title=self.file_name,
        )


def cards_document(
    book: Book,
    ids: Sequence[int],
    *,
    profile: PrintProfile = PrintProfile.TRAVEL,
    paper: Paper = Paper.A5,
    margins: Margins = CARD_MARGINS,
    photo: bool = True,
    code: bool = True,
    both_sides: bool = True,
    sensitive: bool = False,
    title: str = "",
) -> Document:
    """The cards of these ids as a document. What is printed is read from the book chunk by chunk. Raises Refused and
    OSError for a template of the rep's own that cannot be used."""
    words = CardWords(book.clock.today(), profile, photo=photo, code=code, template=card_template())
    wanted = list(ids)

    def load(first: int, last: int) -> Sequence[CardContent | None]:
        some = wanted[first:last]
        found = {
            printed.card.id: words.content(printed)
            for printed in read_print_cards(book, some, profile=profile, sensitive=sensitive)
        }
        return [found.get(id_) for id_ in some]

    return card_document(title, len(wanted), load, paper=paper, margins=margins, both_sides=both_sides)
