"""What can be done with a card besides reading and editing: photo, archive, delete, contact people who move."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services import contacts
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.cards import Card, archive_party, delete_party, restore_party
from keyacct_desktop.services.photos import remove_photo, set_photo
from keyacct_desktop.services.search import find_customers
from keyacct_desktop.ui.customers.card.crop_dialog import CropDialog
from keyacct_desktop.ui.customers.card.photo_loader import load_picture
from keyacct_desktop.ui.customers.gifts.keys import GiftKeys
from keyacct_desktop.ui.shell.workspace import Workspace

_MOST_COMPANIES = 8


class CardActions(QObject):
    """Works on the card set last. `contact_wanted` for the form of a new contact person."""

    contact_wanted = Signal()

    def __init__(self, workspace: Workspace, window: QWidget) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._window = window
        self._card: Card | None = None
        self._gifts = GiftKeys(workspace, window)
        self._doings: dict[str, Callable[[Card], None]] = {
            "log": self._log,
            "order": self._order,
            "photo_choose": self._choose_photo,
            "photo_paste": self._paste_photo,
            "photo_remove": self._remove_photo,
            "add_contact": self._add_contact,
            "greet": self._gifts.greet,
            "print_card": self._print_card,
            "print_brief": self._print_brief,
            "left": self._left,
            "back": self._back,
            "move": self._move,
            "make_customer": self._make_customer,
            "deceased": self._deceased,
            "alive": self._alive,
            "archive": self._archive,
            "unarchive": self._unarchive,
            "delete": self._delete,
        }

    def set_card(self, card: Card) -> None:
        self._card = card

    def do(self, wish: str) -> None:
        """Do what was chosen; a refusal is told in one sentence."""
        if self._card is None:
            return
        try:
            self._doings[wish](self._card)
        except (Refused, BookError, OSError) as error:
            self._workspace.report_trouble(self.tr("This could not be done"), error)

    # Photo

    def choose_photo(self) -> None:
        """Ask for a picture file."""
        self.do("photo_choose")

    def photo_from_file(self, path: Path) -> None:
        """Offer the part of a picture file to keep."""
        try:
            self.photo_from_image(load_picture(path))
        except (Refused, OSError) as error:
            self._workspace.report_trouble(self.tr("This picture cannot be used"), error)

    def photo_from_image(self, image: QImage) -> None:
        """Offer the part of a picture to keep."""
        dialog = CropDialog(image, self._workspace.theme, self._window)
        dialog.cut.connect(self._keep_photo)
        dialog.open()

    def _choose_photo(self, _card: Card) -> None:
        path = self._workspace.prompts.open_file(
            self._window,
            self.tr("Choose a photo"),
            [(self.tr("Pictures"), "*.jpg *.jpeg *.png *.webp *.bmp")],
        )
        if path is not None:
            self.photo_from_file(path)

    def _paste_photo(self, _card: Card) -> None:
        image = QGuiApplication.clipboard().image()
        if image.isNull():
            self._workspace.say(self.tr("There is no picture on the clipboard."))
        else:
            self.photo_from_image(image)

    def _keep_photo(self, jpeg: bytes) -> None:
        if self._card is None:
            return
        try:
            set_photo(self._workspace.book, party_id=self._card.id, jpeg=jpeg)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("The photo could not be kept"), error)

    def _remove_photo(self, card: Card) -> None:
        remove_photo(self._workspace.book, party_id=card.id)

    # Others

    def _log(self, card: Card) -> None:
        self._workspace.log_contact([card.employer.id if card.employer else card.id])

    def _order(self, card: Card) -> None:
        self._workspace.book_order(card.id)

    def _print_card(self, card: Card) -> None:
        from keyacct_desktop.ui.printing.cards import CardSource

        self._workspace.print_document(CardSource(self._workspace.book, [card.id]))

    def _print_brief(self, card: Card) -> None:
        # A contact person is visited at the company.
        self._workspace.print_brief([card.employer.id if card.employer else card.id])

    def _add_contact(self, _card: Card) -> None:
        self.contact_wanted.emit()

    def _left(self, card: Card) -> None:
        contacts.mark_left(self._workspace.book, contact_id=card.id)

    def _back(self, card: Card) -> None:
        contacts.mark_left(self._workspace.book, contact_id=card.id, left=False)

    def _make_customer(self, card: Card) -> None:
        contacts.make_customer(self._workspace.book, contact_id=card.id)

    def _move(self, card: Card) -> None:
        prompts = self._workspace.prompts
        title = self.tr("Move to another company")
        name = prompts.ask_text(self._window, title, self.tr("Which company?"))
        if not name:
            return
        hits = [
            hit
            for hit in find_customers(self._workspace.book, name, 50).hits
            if hit.kind == "company" and (card.employer is None or hit.id != card.employer.id)
        ][:_MOST_COMPANIES]
        if not hits:
            prompts.tell(self._window, title, self.tr("There is no such company among your customers."))
            return
        at = 0
        if len(hits) > 1:
            chosen = prompts.choose(self._window, title, self.tr("Which one?"), [hit.name for hit in hits])
            if chosen is None:
                return
            at = chosen
        contacts.move_contact(self._workspace.book, contact_id=card.id, company_id=hits[at].id)

    def _deceased(self, card: Card) -> None:
        text = self.tr("All dates of {name} will stop reminding. You can undo this.").replace(
            "{name}", card.name
        )
        if self._workspace.prompts.confirm(self._window, self.tr("Has died"), text, self.tr("Yes")):
            contacts.mark_deceased(self._workspace.book, party_id=card.id)

    def _alive(self, card: Card) -> None:
        contacts.mark_alive(self._workspace.book, party_id=card.id)
        self._workspace.say(self.tr("All dates of {name} remind again.").replace("{name}", card.name[:60]))

    def _archive(self, card: Card) -> None:
        archive_party(self._workspace.book, party_id=card.id)
        self._workspace.say(self.tr("Archived: {name}").replace("{name}", card.name[:60]))

    def _unarchive(self, card: Card) -> None:
        restore_party(self._workspace.book, party_id=card.id)

    def _delete(self, card: Card) -> None:
        delete_party(self._workspace.book, party_id=card.id)
        words = self.tr("Deleted: {name}. Ctrl+Z brings everything back.")
        self._workspace.say(words.replace("{name}", card.name[:60]))
