"""Printing from the customers screen: one key for a menu of all prints, a command for each of them.

Only names and keys are here at the start; what prints is imported when something is printed.
"""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.ui.shell.commands import CommandSpec, Group
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.ui.customers.screen import CustomersScreen
    from keyacct_desktop.ui.printing.audience import Make
    from keyacct_desktop.ui.printing.source import PrintSource

_OF_A_CARD = ("customers.print_cards", "customers.print_brief")


class PrintDesk(QObject):
    """On an open card it is about this card, in the list about the selection, the view or all."""

    def __init__(self, workspace: Workspace, screen: "CustomersScreen") -> None:
        super().__init__(screen)
        self._workspace = workspace
        self._screen = screen
        self._names: list[str] = []
        self._register()

    def open_menu(self) -> None:
        """The menu at the place where the eyes are."""
        menu = self.menu(card=self._on_card())
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self._place())
        menu.setActiveAction(menu.actions()[0])

    def menu(self, *, card: bool = False) -> QMenu:
        """All prints, or those of a card; the caller shows it."""
        menu = QMenu(self.tr("Print"), self._screen)
        menu.setObjectName("print_menu")
        for name in _OF_A_CARD if card else self._names:
            menu.addAction(self._workspace.commands.action(name))
        return menu

    def print_cards(self) -> None:
        from keyacct_desktop.ui.printing.cards import CardSource

        party_id = self._screen.open_card_id() if self._on_card() else None
        if party_id is not None:
            self._print(partial(CardSource, self._workspace.book, [party_id]))
        else:
            self._print_of(partial(CardSource, self._workspace.book), one=True)

    def print_brief(self) -> None:
        from keyacct_desktop.ui.printing.briefs import BriefSource

        if self._on_card() and (ids := self._screen.open_party_ids()):
            self._print(partial(BriefSource, self._workspace.book, ids))
        else:
            self._print_of(partial(BriefSource, self._workspace.book), one=True)

    def print_list(self) -> None:
        """The list with the columns on show, in their order."""
        from keyacct_desktop.ui.printing.customer_list import CustomerListSource

        columns = self._screen.pane.columns.columns()
        self._print_of(partial(CustomerListSource, self._workspace.book, columns=columns))

    def print_phones(self) -> None:
        from keyacct_desktop.ui.printing.phones import PhoneSource

        self._print_of(partial(PhoneSource, self._workspace.book))

    def print_labels(self) -> None:
        from keyacct_desktop.ui.printing.labels import LabelSource

        self._print_of(partial(LabelSource, self._workspace.book))

    def print_envelopes(self) -> None:
        from keyacct_desktop.ui.printing.labels import EnvelopeSource

        self._print_of(partial(EnvelopeSource, self._workspace.book))

    def print_trip(self) -> None:
        from keyacct_desktop.ui.printing.briefs import TripSource

        self._print_of(partial(TripSource, self._workspace.book))

    def _print_of(self, make: "Make", *, one: bool = False) -> None:
        from keyacct_desktop.ui.printing.audience import Audience, AudienceSource

        pane = self._screen.pane
        pane.list_the_rest()
        audience = Audience(
            self._workspace.book, pane.chosen_ids(), pane.model.ids[:], pane.views.view_title()
        )
        self._print(partial(AudienceSource, audience, make, one=one))

    def _print(self, make: "Callable[[], PrintSource]") -> None:
        try:
            self._workspace.print_document(make())
        except (Refused, BookError, OSError) as error:
            self._workspace.report_trouble(self.tr("Print"), error)

    def _on_card(self) -> bool:
        focus = self._screen.window().focusWidget()
        return focus is not None and self._screen.holds_card(focus)

    def _place(self) -> QPoint:
        focus = self._screen.window().focusWidget() or self._screen
        place = focus.rect().center() if self._on_card() else self._screen.pane.rect().center()
        return (focus if self._on_card() else self._screen.pane).mapToGlobal(place)

    def _register(self) -> None:
        group, spec = Group.CUSTOMERS, CommandSpec
        prints: Sequence[tuple[CommandSpec, Callable[[], None]]] = (
            (spec("customers.print_cards", self.tr("Print cards…"), "", "person", group), self.print_cards),
            (spec("customers.print_brief", self.tr("Print visit briefs…"), "", "visit", group), self.print_brief),
            (spec("customers.print_list", self.tr("Print the list…"), "", "customers", group), self.print_list),
            (spec("customers.print_phones", self.tr("Print a phone list…"), "", "phone", group), self.print_phones),
            (spec("customers.print_labels", self.tr("Print address labels…"), "", "address", group),
             self.print_labels),
            (spec("customers.print_envelopes", self.tr("Print envelopes…"), "", "mail", group),
             self.print_envelopes),
            (spec("customers.print_trip", self.tr("Print a trip pack…"), "", "book", group), self.print_trip),
        )  # fmt: skip
        add = self._workspace.commands.add
        add(
            spec("customers.print", self.tr("Print…"), "Ctrl+P", "export", group),
            self.open_menu,
            self._screen,
        )
        for one, slot in prints:
            add(one, slot, self._screen)
            self._names.append(one.id)
