"""Says, while a card is typed, that the customer may be there already."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from keyacct_desktop.services.book import Book
from keyacct_desktop.services.cards import Card, Duplicate, find_duplicates
from keyacct_desktop.services.duplicates import Alike
from keyacct_desktop.ui.customers.card.labels import LinkButton
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel

_PAUSE_MS = 250
_MOST = 2


class DuplicateHint(QFrame):
    """A line that is there only when it has something to say; `followed` to look at the other card."""

    followed = Signal(int)

    def __init__(self, book: Book, card: Card, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("duplicate_hint")
        self.setProperty("look", "notice")
        self._book = book
        self._card = card
        self._asked: tuple[str, str, list[str]] = ("", "", [])
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(SPACE.m, SPACE.xs, SPACE.m, SPACE.xs)
        self._layout.setSpacing(SPACE.s)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self._shown: list[QWidget] = []
        self.hide()

    def look_for(self, name: str, company: str, phones: list[str]) -> None:
        """Look, when typing pauses, for cards of this name, company and these phones."""
        self._asked = (name, company, phones)
        self._pause.start()

    def look(self) -> None:
        """Look now."""
        if self._book.closed:
            return
        name, company, phones = self._asked
        found = find_duplicates(
            self._book,
            name=name,
            company=company,
            phones=phones,
            kind=self._card.kind,
            employer_id=self._card.employer.id if self._card.employer else None,
            except_id=self._card.id or None,
        )
        self._show([one for one in found if one.reason is not Alike.NAME or not self._card.id][:_MOST])

    def text(self) -> str:
        """The words shown, "" while there is nothing to say."""
        if self.isHidden():
            return ""
        return " ".join(
            label.text() if isinstance(label, PlainLabel) else label.value()
            for label in self._shown
            if isinstance(label, PlainLabel | LinkButton)
        )

    def _show(self, found: list[Duplicate]) -> None:
        for widget in self._shown:
            widget.hide()
            widget.deleteLater()
        self._shown = []
        for one in found:
            words = {
                Alike.PHONE: self.tr("The same phone is on the card of"),
                Alike.NAME_AND_COMPANY: self.tr("Already there, same name and company:"),
                Alike.NAME: self.tr("Perhaps already there:"),
            }[one.reason]
            self._put(PlainLabel(words))
            link = LinkButton(f"{one.name}　{one.company}" if one.company else one.name, one.party_id)
            link.setObjectName(f"duplicate_{one.party_id}")
            link.followed.connect(self.followed)
            self._put(link)
        if found:
            self._put(QWidget(), 1)
        self.setVisible(bool(found))

    def _put(self, widget: QWidget, stretch: int = 0) -> None:
        self._layout.addWidget(widget, stretch)
        self._shown.append(widget)
