"""The card on the screen: read mode, edit mode, new customer. Moves between them and loses nothing typed.

Owns which card is shown and when it is read again, saved or kept as a draft. What a mode looks like is the
views' business; what can be done from the head is card_actions'.
"""

from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date
from keyacct_desktop.services.book import BookError, Change
from keyacct_desktop.services.cards import (
    Card,
    CardEdits,
    DateEntry,
    Link,
    ListEdit,
    Point,
    add_party,
    card_specs,
    read_card,
    save_card,
)
from keyacct_desktop.services.drafts import drop_draft, read_draft, save_draft
from keyacct_desktop.ui.customers.card.card_actions import CardActions
from keyacct_desktop.ui.customers.card.edit_view import EditView
from keyacct_desktop.ui.customers.card.labels import KeyButton
from keyacct_desktop.ui.customers.card.notice import NoticeBar
from keyacct_desktop.ui.customers.card.read_view import ReadView
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.widgets.timeline_acts import TimelineActs
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.fields import choice

DRAFT_PAUSE_MS = 1000
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
        self._bar = self._make_bar()
        self._scroll = QScrollArea()
        self._scroll.setObjectName("card_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._view = QWidget()
        self._page = QWidget()
        self._page.setProperty("look", "page")
        self._sheet = QVBoxLayout(self._page)
        self._sheet.setContentsMargins(0, 0, 0, 0)
        self._sheet.addWidget(self._view)
        self._scroll.setWidget(self._page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addWidget(self._notice)
        layout.addWidget(self._scroll, 1)
        self._draft_pause = QTimer(self)
        self._draft_pause.setSingleShot(True)
        self._draft_pause.setInterval(DRAFT_PAUSE_MS)
        self._draft_pause.timeout.connect(self._keep_draft)
        self._actions = CardActions(workspace, self)
        self._actions.contact_wanted.connect(self.new_contact)
        self._add_commands()
        workspace.hub.changed.connect(self._book_changed)
        workspace.theme.changed.connect(self._dress_again)
        self._bar.hide()

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
            self._scroll.setFocus(Qt.FocusReason.OtherFocusReason)

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
            self._keep_draft()
            return False
        try:
            edits = view.edits()
            saved = self._write(card, edits)
        except Refused as error:
            self._keep_draft()
            self._notice.say(view.show_refusal(error))
            return False
        except BookError as error:
            self._workspace.report_trouble(self.tr("The card could not be saved"), error)
            return False
        self._draft_pause.stop()
        self._drop_draft()
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
        self._draft_pause.stop()
        self._given_up = view.state() if view.is_changed() else None
        if card.id or self._given_up is None:
            self._drop_draft()
        else:
            # A form that was left half-way offers it again the next time.
            self._keep_draft()
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
        place = self._scroll.verticalScrollBar().value()
        view = EditView(card, self._book, self._workspace.theme)
        view.changed.connect(self._typed)
        view.followed.connect(self._follow)
        self._edit_view, self._read_view = view, None
        self._put(view)
        if state:
            view.load_state(state)
        if card.id:
            self._scroll.verticalScrollBar().setValue(place)
        self._show_bar()

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

    def _typed(self) -> None:
        self._draft_pause.start()

    def _draft_key(self) -> str:
        card = self._card
        assert card is not None
        if card.id:
            return f"card:{card.id}"
        return f"card:new:{card.employer.id}" if card.employer else "card:new"

    def _keep_draft(self) -> None:
        if self._edit_view is None or self._card is None or not self._edit_view.is_changed():
            return
        state = {**self._edit_view.state(), "kind": self._card.kind}
        try:
            save_draft(self._book, self._draft_key(), state)
        except BookError as error:
            self._notice.say(sentence(error))

    def _drop_draft(self) -> None:
        drop_draft(self._book, self._draft_key())

    def _offer_draft(self) -> None:
        if read_draft(self._book, self._draft_key()) is not None:
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
            self._drop_draft()
        elif key == "again" and self._given_up is not None:
            self._begin_edit(card, self._given_up)
            self._given_up = None
        elif key == "recover":
            draft = read_draft(self._book, self._draft_key())
            if draft is None:
                return
            if card.id:
                self._begin_edit(card, dict(draft.payload))
            else:
                self._begin_new(str(draft.payload.get("kind", card.kind)), card.employer, dict(draft.payload))

    # Reading

    def _show_card(self, card: Card | None, *, keep_place: bool = False) -> None:
        place = self._scroll.verticalScrollBar().value() if keep_place else 0
        row = self._read_view.timeline.place() if keep_place and self._read_view is not None else None
        self._card = card
        self._edit_view = None
        self._bar.hide()
        if card is None:
            self._read_view = None
            self._put(QWidget())
            return
        view = ReadView(card, self._book, self._workspace.theme)
        view.copied.connect(self._copied)
        view.followed.connect(self._follow)
        view.wished.connect(self._wished)
        view.answered.connect(self._answered)
        view.confirmed.connect(self._confirmed)
        view.head.photo.clicked.connect(self._choose_photo)
        view.head.photo.file_dropped.connect(self._actions.photo_from_file)
        view.head.photo.image_dropped.connect(self._actions.photo_from_image)
        TimelineActs(self._workspace, view.timeline)
        self._read_view = view
        self._actions.set_card(card)
        self._put(view)
        if place:
            view.activate_layout()
            self._scroll.verticalScrollBar().setValue(place)
        if row is not None:
            view.timeline.take_place(row)

    def _put(self, view: QWidget) -> None:
        old, self._view = self._view, view
        # The old view is not reparented: Qt would dress all of it anew, only to throw it away.
        old.hide()
        self._sheet.removeWidget(old)
        self._sheet.addWidget(view)
        view.show()
        # A signal of the old view may be on its way up.
        old.deleteLater()

    def _book_changed(self, change: Change) -> None:
        card = self._card
        if card is None or self.editing:
            return
        if change.party_ids is not None and card.id not in change.party_ids and not _shared(change):
            return
        fresh = read_card(self._book, card.id)
        if fresh is None:
            self._show_card(None)
            self.closed.emit()
        else:
            self._show_card(fresh, keep_place=True)

    def _dress_again(self) -> None:
        if self._card is not None and not self.editing:
            self._show_card(self._card, keep_place=True)

    # What the card asks for

    def _copied(self, text: str) -> None:
        self._workspace.say(self.tr("Copied: {text}").replace("{text}", text[:60]))

    def _follow(self, party_id: int) -> None:
        if self.show_party(party_id):
            self.party_shown.emit(party_id)

    def _wished(self, wish: str) -> None:
        if wish == "edit":
            self.edit()
        elif wish == "previous":
            self.previous_wanted.emit()
        elif wish == "next":
            self.next_wanted.emit()
        else:
            self._actions.do(wish)

    def _choose_photo(self) -> None:
        self._actions.do("photo_choose")

    def _answered(self, key: str, typed: str) -> None:
        card = self._card
        if card is None:
            return
        today = self._book.clock.today()
        try:
            if key == "phone":
                edits = CardEdits(points=ListEdit((Point("phone", typed),)))
            elif key in ("birthday", "founding"):
                entry = DateEntry(key, read_date(typed, today, "dates"), said=typed)
                edits = CardEdits(dates=ListEdit((entry,)))
            else:
                edits = CardEdits(values={key: typed})
            save_card(self._book, party_id=card.id, edits=edits)
        except (Refused, BookError) as error:
            self._notice.say(sentence(error))

    def _confirmed(self, key: str) -> None:
        if self._card is not None:
            save_card(self._book, party_id=self._card.id, edits=CardEdits(confirmed=frozenset({key})))

    # Furniture

    def _focus_name(self) -> None:
        if self._edit_view is not None:
            self._edit_view.take_focus("name")

    def _make_bar(self) -> QFrame:
        """The line above an edit: what it is, save and cancel."""
        bar = QFrame()
        bar.setObjectName("edit_bar")
        bar.setProperty("look", "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(SPACE.xl, SPACE.s, SPACE.l, SPACE.s)
        row.setSpacing(SPACE.s)
        self._bar_title = PlainLabel("", "strong")
        row.addWidget(self._bar_title)
        self._kinds = {}
        for kind in (PERSON, COMPANY):
            button = KeyButton(choice("PartyKind", kind), kind, "toggle")
            button.setObjectName(f"kind_{kind}")
            button.setCheckable(True)
            button.picked.connect(self._switch_kind)
            self._kinds[kind] = button
            row.addWidget(button)
        row.addStretch(1)
        cancel = QPushButton(self.tr("Restore"))
        cancel.setObjectName("edit_cancel")
        cancel.setToolTip(self.tr("Leave everything as it was (Esc)"))
        save = QPushButton(self.tr("Save"))
        save.setObjectName("edit_save")
        save.setToolTip(self.tr("Save (Ctrl+S)"))
        save.setProperty("look", "primary")
        for push, slot in ((cancel, self.restore), (save, self.save)):
            push.setAutoDefault(False)
            push.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            push.clicked.connect(slot)
            row.addWidget(push)
        self._cancel = cancel
        return bar

    def _show_bar(self) -> None:
        card = self._card
        assert card is not None
        new_customer = not card.id and card.kind != CONTACT
        if card.id:
            self._bar_title.setText(self.tr("Edit"))
        elif card.employer is not None:
            self._bar_title.setText(
                self.tr("New contact person at {company}").replace("{company}", card.employer.name[:60])
            )
        else:
            self._bar_title.setText(self.tr("New customer"))
        self._cancel.setText(self.tr("Restore") if card.id else self.tr("Cancel"))
        for kind, button in self._kinds.items():
            button.setVisible(new_customer)
            button.setChecked(kind == card.kind)
        self._bar.show()

    def _add_commands(self) -> None:
        commands = self._workspace.commands
        commands.add(
            CommandSpec("card.edit", self.tr("Edit the card"), ("E", "F2"), "edit", Group.CUSTOMERS),
            self.edit,
            on=self,
        )
        commands.add(
            CommandSpec("card.save", self.tr("Save the card"), ("Ctrl+S", "Ctrl+Return"), "check", Group.CUSTOMERS),
            self._save_by_key, on=self,
        )  # fmt: skip

    def _save_by_key(self) -> None:
        if self.save():
            self.take_focus()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.editing:
            self.restore()
        else:
            super().keyPressEvent(event)


def _shared(change: Change) -> bool:
    """Whether a change of what all cards share (tags, reps, own fields, settings) may show on any card."""
    return not change.tables.isdisjoint({"tag", "rep", "custom_field", "setting"})
