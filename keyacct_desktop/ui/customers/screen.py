"""The customers screen: the list at the left, the card at the right, and the search box in the toolbar line."""

from collections.abc import Callable, Iterator, Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QWidget

from keyacct_desktop.ui.customers.list_pane import ListPane
from keyacct_desktop.ui.customers.print_desk import PrintDesk
from keyacct_desktop.ui.customers.search_box import SearchBox
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.slices import Slices, import_slices
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Change
    from keyacct_desktop.services.search import SearchIndex
    from keyacct_desktop.ui.customers.card.panel import CardPanel
    from keyacct_desktop.ui.customers.list_clipboard import RowClipboard

_CARD_DELAY_MS: Final = 40
"""While an arrow key is held the cards are not all read."""

_CARD_WIDTH: Final = 340
_LAYOUT_KEY: Final = "customers/layout"
_CARD_MODULES: Final = (
    "keyacct_desktop.domain.fields",
    "keyacct_desktop.domain.said_date",
    "keyacct_desktop.services.card_shapes",
    "keyacct_desktop.services.cards",
    "keyacct_desktop.services.search",
    "keyacct_desktop.ui.customers.card.card_actions",
    "keyacct_desktop.ui.customers.card.edit_view",
    "keyacct_desktop.services.timeline",
    "keyacct_desktop.ui.customers.card.read_view",
    "keyacct_desktop.ui.customers.card.panel",
)
"""What the card needs, in the order in which it is imported behind the first paint, each by itself."""


class Layout(StrEnum):
    """What is on the screen."""

    BOTH = "both"
    LIST = "list"
    CARD = "card"


class CustomersScreen(QWidget):
    """One of the screens of the rail (ui/shell/screens.py says what the window may ask of it)."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customers_screen")
        self._workspace = workspace
        self._layout = Layout.BOTH
        self._follow: int | None = None
        self.box = SearchBox(workspace.theme)
        self.pane = ListPane(workspace)
        self._card: CardPanel | None = None
        self._clipboard: RowClipboard | None = None
        self._card_place = QWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setObjectName("customers_splitter")
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(self.pane)
        self._splitter.addWidget(self._card_place)
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self.pane.setMinimumWidth(300)
        self._card_place.setMinimumWidth(_CARD_WIDTH)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._splitter)
        self._card_soon = QTimer(self)
        self._card_soon.setSingleShot(True)
        self._card_soon.setInterval(_CARD_DELAY_MS)
        self._slices = Slices(self)
        self._connect()
        self._add_commands()
        self.prints = PrintDesk(workspace, self)
        if not workspace.state.restore_splitter("customers", self._splitter):
            self._splitter.setSizes([720, 460])
        stored = workspace.state.text(_LAYOUT_KEY)
        self.set_layout(Layout(stored) if stored in set(Layout) else Layout.BOTH)

    @property
    def card(self) -> "CardPanel":
        """The card at the right; made when it is first needed, which is never before the first paint."""
        if self._card is None:
            self._card = self._make_card()
        return self._card

    def toolbar_widget(self) -> QWidget:
        """The search box, shown in the toolbar line."""
        return self.box

    def open_party_ids(self) -> list[int]:
        """The customers that a log or an order would be about: the selection, or the open card."""
        chosen = self.pane.chosen_ids() if self.pane.table.chosen_count() <= 200 else []
        if len(chosen) > 1:
            return chosen
        return (self._card.open_party_ids() if self._card else []) or chosen

    def open_card_id(self) -> int | None:
        """Whose card is open, a contact person's included."""
        return self._card.party_id if self._card else None

    def holds_card(self, widget: QWidget) -> bool:
        """Whether a widget is on the open card."""
        card = self._card
        return (
            card is not None and card.party_id is not None and (widget is card or card.isAncestorOf(widget))
        )

    def search_index(self) -> "SearchIndex":
        """The index that the search box uses; the palette searches by it too."""
        return self.pane.run.index

    def arrive(self, people: Sequence[int] | None = None, title: str = "") -> None:
        """Another screen sends its people: list exactly them; `title` says who they are."""
        if people is None:
            return
        self.box.clear()
        if self._layout is Layout.CARD:
            self.set_layout(Layout.BOTH)
        # Those who bring most come first, as in the picture that they come from.
        self.pane.filters.name_people(title)
        plain = self.pane.view.without_filters()._replace(sort="net", descending=True)
        self.pane.change_view(plain._replace(people=tuple(people), archived=None))

    def show_customer(self, party_id: int) -> None:
        """Show a card, and the list around it; filters that hide the customer are left aside."""
        if not self.pane.show_customer(party_id):
            self.box.clear()
            if not self.pane.show_customer(party_id):
                self.pane.clear_filters()
                if not self.pane.show_customer(party_id):
                    self.pane.show_everybody()
                    self.pane.show_customer(party_id)
        if self._layout is Layout.LIST:
            self.set_layout(Layout.BOTH)
        self._open_card(party_id)

    def new_customer(self) -> None:
        """Begin a new card."""
        if self._layout is Layout.LIST:
            self.set_layout(Layout.BOTH)
        self.card.new_customer()

    def take_focus(self) -> None:
        """The keyboard lands in the list."""
        self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)
        if self.pane.table.currentIndex().row() < 0:
            self.pane.table.go_to(0)

    def leave(self) -> bool:
        """Whether the card lets go."""
        return self._card is None or self._card.leave()

    def save_state(self) -> None:
        """Remember columns, splitter and layout."""
        self.pane.save_state()
        if self._layout is Layout.BOTH:
            self._workspace.state.save_splitter("customers", self._splitter)
        self._workspace.state.set_value(_LAYOUT_KEY, self._layout.value)

    def set_layout(self, layout: Layout) -> None:
        """List and card, the list alone or the card alone."""
        self._layout = layout
        self.pane.setVisible(layout is not Layout.CARD)
        (self._card or self._card_place).setVisible(layout is not Layout.LIST)
        if self._card is not None or layout is Layout.CARD:
            self._show_current()

    def show_both(self) -> None:
        self.set_layout(Layout.BOTH)

    def show_list_alone(self) -> None:
        self.set_layout(Layout.LIST)
        self.pane.table.setFocus()

    def show_card_alone(self) -> None:
        self.set_layout(Layout.CARD)
        self.card.take_focus()

    def cycle_layout(self) -> None:
        """The next of the three."""
        order = list(Layout)
        self.set_layout(order[(order.index(self._layout) + 1) % len(order)])

    def next_customer(self) -> None:
        self._step(1)

    def previous_customer(self) -> None:
        self._step(-1)

    def _step(self, by: int) -> None:
        self.pane.step(by)
        if self._begins_card():
            self._show_current()

    def edit_card(self) -> None:
        """Edit the card of the customer with the cursor."""
        if self._layout is Layout.LIST:
            self.set_layout(Layout.BOTH)
        self._show_current()
        self.card.edit()

    def copy_rows(self) -> None:
        """Put the selected rows on the clipboard."""
        self._rows_clipboard().copy()

    def paste_rows(self) -> None:
        """Add the rows on the clipboard as new customers."""
        self._rows_clipboard().paste()

    def log_chosen(self) -> None:
        self._workspace.log_contact(self.open_party_ids())

    def order_chosen(self) -> None:
        in_hand = self.open_party_ids()
        self._workspace.book_order(in_hand[0] if len(in_hand) == 1 else None)

    def _connect(self) -> None:
        table = self.pane.table
        self.box.textChanged.connect(self.pane.search)
        self.box.down_pressed.connect(self._enter_list)
        self.box.left.connect(self.take_focus)
        table.escape_pressed.connect(self._escape)
        table.menu_wanted.connect(self._open_menu)
        table.copy_wanted.connect(self.copy_rows)
        table.paste_wanted.connect(self.paste_rows)
        table.first_painted.connect(self._fill_in)
        self.pane.current_changed.connect(self._note_current)
        self.pane.open_wanted.connect(self._enter_card)
        self.pane.reloaded.connect(self._note_reload)
        self.pane.clear_search_wanted.connect(self.box.clear)
        self._card_soon.timeout.connect(self._show_soon)
        self._workspace.hub.changed.connect(self._note_change)

    def _make_card(self) -> "CardPanel":
        from keyacct_desktop.ui.customers.card.panel import CardPanel

        card = CardPanel(self._workspace)
        card.setMinimumWidth(_CARD_WIDTH)
        card.party_shown.connect(self._follow_card)
        card.previous_wanted.connect(self.previous_customer)
        card.next_wanted.connect(self.next_customer)
        card.closed.connect(self.take_focus)
        sizes = self._splitter.sizes()
        self._splitter.replaceWidget(1, card)
        card.setVisible(self._layout is not Layout.LIST)
        self._splitter.setSizes(sizes)
        self._splitter.setStretchFactor(1, 0)
        self._card_place.deleteLater()
        return card

    def _fill_in(self) -> None:
        """Behind the first paint: the card of the customer with the cursor."""
        if self._layout is not Layout.LIST:
            self._slices.run(self._bring_card())

    def _bring_card(self) -> Iterator[None]:
        yield from import_slices(_CARD_MODULES)
        if self._card is None:
            self._card = self._make_card()
            yield
        if not self._begins_card():
            self._show_current()

    def _show_soon(self) -> None:
        if not self._slices.running and not self._begins_card():
            self._show_current()

    def _begins_card(self) -> bool:
        """Whether a new card is being written; the list, still loading, must not open its first row over it."""
        card = self._card
        return card is not None and card.editing and card.party_id is None and not self.pane.table.hasFocus()

    def _rows_clipboard(self) -> "RowClipboard":
        if self._clipboard is None:
            from keyacct_desktop.ui.customers.list_clipboard import RowClipboard

            self._clipboard = RowClipboard(self._workspace, self.pane, self)
        return self._clipboard

    def _add_commands(self) -> None:
        # The card has this key as a command of its own, which reaches no further than the card.
        QShortcut(
            QKeySequence("F2"), self.pane.table, self.edit_card, context=Qt.ShortcutContext.WidgetShortcut
        )
        customers, view, table, bulk = Group.CUSTOMERS, Group.VIEW, self.pane.table, self.pane.bulk
        spec = CommandSpec
        commands: list[tuple[CommandSpec, Callable[[], object], QWidget]] = [
            (spec("customers.next", self.tr("Next customer"), ("Alt+Down", "Ctrl+J"), "next", customers),
             self.next_customer, self),
            (spec("customers.previous", self.tr("Previous customer"), ("Alt+Up", "Ctrl+Shift+J"), "previous", customers),
             self.previous_customer, self),
            (spec("customers.copy_rows", self.tr("Copy rows"), "Ctrl+C", "copy", customers), self.copy_rows, table),
            (spec("customers.paste_rows", self.tr("Paste rows as new customers"), "Ctrl+V", "paste", customers),
             self.paste_rows, table),
            (spec("customers.delete", self.tr("Delete customers…"), "Del", "delete", customers), bulk.delete, table),
            (spec("customers.archive", self.tr("Archive customers"), "", "archive", customers), bulk.archive, self),
            (spec("customers.unarchive", self.tr("Bring back from the archive"), "", "", customers),
             bulk.unarchive, self),
            (spec("customers.clear_filters", self.tr("Clear filters"), "Ctrl+Shift+F", "filter", customers),
             self.pane.clear_filters, self),
            (spec("customers.save_view", self.tr("Save as a view…"), "", "view", customers),
             self.pane.views.save_as, self),
            (spec("customers.cycle_layout", self.tr("List, card or both"), "F6", "layout", view),
             self.cycle_layout, self),
            (spec("customers.both", self.tr("List and card"), "Alt+1", "", view), self.show_both, self),
            (spec("customers.list_alone", self.tr("List alone"), "Alt+2", "", view), self.show_list_alone, self),
            (spec("customers.card_alone", self.tr("Card alone"), "Alt+3", "", view), self.show_card_alone, self),
        ]  # fmt: skip
        for command, slot, on in commands:
            self._workspace.commands.add(command, slot, on)

    def _note_current(self, _party_id: object) -> None:
        if self._layout is not Layout.LIST:
            self._card_soon.start()

    def _note_change(self, change: "Change") -> None:
        self.pane.note_change(change)

    def _note_reload(self) -> None:
        if self._follow is not None:
            self.pane.show_customer(self._follow)
            self._follow = None

    def _show_current(self) -> None:
        if self._workspace.book.closed:
            return
        current = self.pane.table.current_id()
        if current is not None and self._layout is not Layout.LIST:
            self._open_card(current)

    def _open_card(self, party_id: int) -> None:
        self._card_soon.stop()
        if party_id != self.card.party_id and not self.card.show_party(party_id):
            # The card holds something that cannot be saved yet: the cursor goes back to it.
            if self.card.party_id is not None:
                self.pane.show_customer(self.card.party_id)
            self.card.take_focus()

    def _follow_card(self, party_id: int) -> None:
        """The card went on by itself, as to a customer just added: the cursor goes with it."""
        self._follow = None if self.pane.show_customer(party_id) else party_id

    def _enter_card(self, party_id: int) -> None:
        if self._layout is Layout.LIST:
            self.set_layout(Layout.CARD)
        self._open_card(party_id)
        self.card.take_focus()

    def _enter_list(self) -> None:
        if self.pane.model.rowCount():
            self.pane.table.go_to(0)
            self.pane.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _escape(self) -> None:
        if self.pane.table.chosen_count() > 1:
            self.pane.table.go_to(self.pane.table.currentIndex().row())
        else:
            self.box.clear()

    def _open_menu(self, place: QPoint) -> None:
        menu = self.context_menu()
        menu.exec(place)
        menu.deleteLater()

    def context_menu(self) -> QMenu:
        """What can be done to the selected customers; the caller shows it."""
        from keyacct_desktop.ui.customers.row_menu import RowMenu

        return RowMenu(self, self._workspace)

    def open_chosen(self) -> None:
        """Go to the card of the current row."""
        current = self.pane.table.current_id()
        if current is not None:
            self._enter_card(current)
