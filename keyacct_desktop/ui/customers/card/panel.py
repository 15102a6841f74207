"""The card on the screen: read mode, edit mode, new customer. Moves between them and loses nothing typed.

Owns which card is shown and when it is read again, saved or kept as a draft. What a mode looks like is the
views' business; what can be done from the head is card_actions'.
"""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError, Change
from keyacct_desktop.services.cards import (
    Card,
    CardEdits,
    Link,
    add_party,
    card_specs,
    read_card,
    save_card,
)
from keyacct_desktop.ui.customers.card.answers import Answers
from keyacct_desktop.ui.customers.card.card_actions import CardActions
from keyacct_desktop.ui.customers.card.draft_keeper import DraftKeeper
from keyacct_desktop.ui.customers.card.edit_bar import EditBar
from keyacct_desktop.ui.customers.card.edit_view import EditView
from keyacct_desktop.ui.customers.card.notice import NoticeBar
from keyacct_desktop.ui.customers.card.read_view import ReadView
from keyacct_desktop.ui.customers.card.sheet import Sheet
from keyacct_desktop.ui.customers.dates.keys import DateKeys
from keyacct_desktop.ui.customers.worth.keys import WorthKeys
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.timeline_acts import TimelineActs
from keyacct_desktop.ui.words.errors import sentence

PERSON, COMPANY, CONTACT = "person", "company", "contact"


class CardPanel(QWidget):
    """`party_shown` after the panel moved to another card by itself; `closed` when there is nothing to show
    any more; `previous_wanted` and `next_wanted` ask the screen for its neighbours."""

    party_shown = Signal(int)
    closed = Signal()
    previous_wanted = Signal()
    next_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_panel")
        self._workspace = workspace
        self._book = workspace.book
        self._card: Card | None = None
        self._edit_view: EditView | None = None
        self._read_view: ReadView | None = None
        self._given_up: dict[str, Any] | None = None
        self._notice = NoticeBar("card_notice")
        self._notice.chosen.connect(self._notice_chosen)
        self._bar = EditBar()
        self._bar.save_wanted.connect(self.save)
        self._bar.restore_wanted.connect(self.restore)
        self._bar.kind_wanted.connect(self._switch_kind)
        self._sheet = Sheet()
        self._answers = Answers(self._book, self)
        self._answers.refused.connect(self._say_refusal)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._notice)
        layout.addWidget(self._sheet, 1)
        self._drafts = DraftKeeper(self._book, self._typed_state, self)
        self._drafts.failed.connect(self._say_refusal)
        self._actions = CardActions(workspace, self)
        self._actions.contact_wanted.connect(self.new_contact)
        self._add_commands()
        workspace.hub.changed.connect(self._book_changed)
        workspace.measures.measured.connect(self._measured)
        workspace.theme.changed.connect(self._dress_again)

    # What is shown

    @property
    def party_id(self) -> int | None:
        """The card that is shown; None for an empty panel or a new customer's form."""
        return self._card.id if self._card is not None and self._card.id else None

    @property
    def editing(self) -> bool:
        return self._edit_view is not None

    def open_party_ids(self) -> list[int]:
        """The customers that a log or an order would be about: a contact person stands for the company."""
        if self._card is None or not self._card.id:
            return []
        return [self._card.employer.id if self._card.employer else self._card.id]

    def show_party(self, party_id: int | None) -> bool:
        """Show a card, None for nothing. Saves what is being edited first; False when that is refused."""
        if party_id is not None and party_id == self.party_id:
            return True
        if not self.leave():
            return False
        self._notice.clear()
        self._given_up = None
        card = read_card(self._book, party_id) if party_id is not None else None
        self._show_card(card)
        if card is not None:
            self._offer_draft()
        return True

    def take_focus(self) -> None:
        """Put the keyboard into the card."""
        if self._edit_view is not None:
            self._edit_view.take_focus()
        else:
            self._sheet.setFocus(Qt.FocusReason.OtherFocusReason)

    # Editing

    def edit(self) -> None:
        """Turn to edit mode."""
        if self._card is not None and not self.editing and self._card.id:
            self._notice.clear()
            self._begin_edit(self._card)
            self._focus_name()

    def new_customer(self, kind: str = PERSON) -> bool:
        """Show the form for a new customer; False when what is being edited cannot be saved."""
        if not self.leave():
            return False
        self._begin_new(kind, None)
        return True

    def new_contact(self) -> None:
        """Show the form for a new contact person of the company that is shown."""
        if self._card is None or self._card.kind != COMPANY or not self.leave():
            return
        self._begin_new(CONTACT, Link(self._card.id, self._card.name))

    def leave(self) -> bool:
        """Save what is being edited. False when something is refused: the card stays, the error is shown."""
        if self._edit_view is None:
            if self._read_view is not None:
                self._read_view.questions.flush()
            return True
        if self._card is not None and not self._card.id and not self._edit_view.is_changed():
            self._end_edit()
            return True
        return self.save()

    def save(self) -> bool:
        """Save and turn to read mode. False when something is refused."""
        view, card = self._edit_view, self._card
        if view is None or card is None:
            return True
        if not view.check():
            self._drafts.keep()
            return False
        try:
            saved = self._write(card, view.edits())
        except Refused as error:
            self._drafts.keep()
            self._notice.say(view.show_refusal(error))
            return False
        except BookError as error:
            self._workspace.report_trouble(self.tr("The card could not be saved"), error)
            return False
        self._drafts.drop()
        self._notice.clear()
        self._edit_view = None
        self._show_card(read_card(self._book, saved), keep_place=bool(card.id))
        if not card.id:
            self.party_shown.emit(saved)
        return True

    def restore(self) -> None:
        """Give up what was typed and turn back to read mode; it can be had back while the card is open."""
        view, card = self._edit_view, self._card
        if view is None or card is None:
            return
        self._given_up = view.state() if view.is_changed() else None
        if card.id or self._given_up is None:
            self._drafts.drop()
        else:
            # A form that was left half-way offers it again the next time.
            self._drafts.keep()
        self._end_edit()
        if self._given_up is not None and card.id:
            self._notice.say(self.tr("Your changes were given up."), [("again", self.tr("Bring them back"))])

    def _write(self, card: Card, edits: CardEdits) -> int:
        if card.id:
            save_card(self._book, party_id=card.id, edits=edits)
            return card.id
        return add_party(
            self._book, kind=card.kind, edits=edits, employer_id=card.employer.id if card.employer else None
        )

    def _begin_edit(self, card: Card, state: dict[str, Any] | None = None) -> None:
        self._card = card
        self._drafts.set_card(card)
        place = self._sheet.place()
        view = EditView(card, self._book, self._workspace.theme)
        view.changed.connect(self._drafts.typed)
        view.followed.connect(self._look_at)
        self._edit_view, self._read_view = view, None
        self._sheet.put(view)
        if state:
            view.load_state(state)
        if card.id:
            self._sheet.take_place(place)
        self._bar.begin(card)

    def _begin_new(self, kind: str, employer: Link | None, state: dict[str, Any] | None = None) -> None:
        specs, custom = card_specs(self._book, kind)
        card = Card(id=0, kind=kind, specs=specs, values={}, custom=custom, employer=employer)
        self._notice.clear()
        self._begin_edit(card, state)
        self._focus_name()
        if state is None:
            self._offer_draft()

    def _end_edit(self) -> None:
        """Back to read mode, or to nothing when the card was a new one."""
        card = self._card
        self._edit_view = None
        if card is not None and card.id:
            self._show_card(read_card(self._book, card.id), keep_place=True)
            self.take_focus()
        elif card is not None and card.employer is not None:
            self._show_card(read_card(self._book, card.employer.id))
        else:
            self._show_card(None)
            self.closed.emit()

    def _switch_kind(self, kind: str) -> None:
        """A new customer is of the other kind; what is typed stays."""
        if self._edit_view is not None and self._card is not None and self._card.kind != kind:
            self._begin_new(kind, None, self._edit_view.state())

    # Drafts

    def _typed_state(self) -> dict[str, Any] | None:
        view, card = self._edit_view, self._card
        if view is None or card is None or not view.is_changed():
            return None
        return {**view.state(), "kind": card.kind}

    def _offer_draft(self) -> None:
        if self._drafts.kept() is not None:
            self._notice.say(
                self.tr("There are changes that were not saved."),
                [("recover", self.tr("Restore them")), ("discard", self.tr("Discard"))],
            )

    def _notice_chosen(self, key: str) -> None:
        card = self._card
        self._notice.clear()
        if card is None:
            return
        if key == "discard":
            self._drafts.drop()
        elif key == "again" and self._given_up is not None:
            self._begin_edit(card, self._given_up)
            self._given_up = None
            self._focus_name()
        elif key == "recover":
            kept = self._drafts.kept()
            if kept is None:
                return
            if card.id:
                self._begin_edit(card, kept)
                self._focus_name()
            else:
                self._begin_new(str(kept.get("kind", card.kind)), card.employer, kept)

    # Reading

    def _show_card(self, card: Card | None, *, keep_place: bool = False) -> None:
        place = self._sheet.place() if keep_place else 0
        row = self._read_view.timeline.place() if keep_place and self._read_view is not None else None
        self._card = card
        self._edit_view = None
        self._bar.hide()
        if card is None:
            self._read_view = None
            self._sheet.put(QWidget())
            return
        self._drafts.set_card(card)
        view = ReadView(card, self._book, self._workspace.theme)
        view.copied.connect(self._copied)
        view.followed.connect(self._follow)
        view.wished.connect(self._wished)
        view.answered.connect(self._answered)
        view.confirmed.connect(self._confirmed)
        view.head.photo.clicked.connect(self._actions.choose_photo)
        view.head.photo.file_dropped.connect(self._actions.photo_from_file)
        view.head.photo.image_dropped.connect(self._actions.photo_from_image)
        TimelineActs(self._workspace, view.timeline)
        self._read_view = view
        self._actions.set_card(card)
        self._sheet.put(view)
        if place:
            view.activate_layout()
            self._sheet.take_place(place)
        if row is not None:
            view.timeline.take_place(row)

    def _book_changed(self, change: Change) -> None:
        card = self._card
        if card is None or self.editing:
            return
        if change.party_ids is not None and card.id not in change.party_ids and not change.is_shared:
            return
        fresh = read_card(self._book, card.id)
        if fresh is None:
            self._show_card(None)
            self.closed.emit()
        else:
            self._show_card(fresh, keep_place=True)

    def _measured(self, ids: object) -> None:
        # A change of this card itself has shown it anew already.
        if ids is None:
            self._dress_again()

    def _dress_again(self) -> None:
        if self._card is not None and not self.editing and not self._book.closed:
            self._show_card(self._card, keep_place=True)

    # What the card asks for

    def _copied(self, text: str) -> None:
        self._workspace.say(self.tr("Copied: {text}").replace("{text}", text[:60]))

    def _follow(self, party_id: int) -> None:
        if self.show_party(party_id):
            self.party_shown.emit(party_id)

    def _look_at(self, party_id: int) -> None:
        """Go to the card that a new one may double; what is typed waits as a draft and is no customer yet."""
        if self._card is not None and not self._card.id:
            self._drafts.keep()
            self._edit_view = None
        self._follow(party_id)

    def _wished(self, wish: str) -> None:
        if wish == "edit":
            self.edit()
        elif wish == "previous":
            self.previous_wanted.emit()
        elif wish == "next":
            self.next_wanted.emit()
        else:
            self._actions.do(wish)

    def _answered(self, key: str, typed: str) -> None:
        if self._card is not None:
            self._answers.keep(self._card.id, key, typed)

    def _confirmed(self, key: str) -> None:
        if self._card is not None:
            self._answers.confirm(self._card.id, key)

    def _say_refusal(self, error: Exception) -> None:
        self._notice.say(sentence(error))

    # Furniture

    def _focus_name(self) -> None:
        if self._edit_view is not None:
            self._edit_view.take_focus("name")

    def _add_commands(self) -> None:
        for key, words, keys, icon, slot in (
            ("card.edit", self.tr("Edit the card"), ("E", "F2"), "edit", self.edit),
            ("card.save", self.tr("Save the card"), ("Ctrl+S", "Ctrl+Return"), "check", self._save_by_key),
        ):
            self._workspace.commands.add(CommandSpec(key, words, keys, icon, Group.CUSTOMERS), slot, on=self)
        WorthKeys(self._workspace, self)
        DateKeys(self._workspace, self).edit_wanted.connect(self.edit)

    def _save_by_key(self) -> None:
        if self.save():
            self.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.editing:
            self.restore()
        else:
            super().keyPressEvent(event)
