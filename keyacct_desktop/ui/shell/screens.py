"""Which screens there are, and what the window may ask of one. The only place where screens meet.

A screen is imported when it is first shown. One that is not built yet is not listed.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from keyacct_desktop.ui.shell.screen_ids import ScreenId
from keyacct_desktop.ui.shell.workspace import Workspace

if TYPE_CHECKING:
    from keyacct_desktop.services.search import SearchIndex


class ScreenSpec(NamedTuple):
    """A place on the rail; `at_foot` sets it apart at the lower end."""

    id: ScreenId
    title: str
    icon: str
    factory: Callable[[Workspace], QWidget]
    at_foot: bool = False


@runtime_checkable
class HasToolbarWidget(Protocol):
    """A screen that puts something, usually its search box, into the toolbar line."""

    def toolbar_widget(self) -> QWidget | None: ...


@runtime_checkable
class HasCustomersInHand(Protocol):
    """A screen that knows which customers a log or an order would be about."""

    def open_party_ids(self) -> list[int]: ...


@runtime_checkable
class HasSearchIndex(Protocol):
    """A screen that keeps the customers' search index in memory."""

    def search_index(self) -> "SearchIndex": ...


@runtime_checkable
class ShowsCustomers(Protocol):
    """The screen of the cards."""

    def show_customer(self, party_id: int) -> None: ...

    def new_customer(self) -> None: ...


@runtime_checkable
class TakesFocus(Protocol):
    """A screen that knows where the keyboard should land."""

    def take_focus(self) -> None: ...


@runtime_checkable
class CanLeave(Protocol):
    """A screen with something unsaved; False means: stay here."""

    def leave(self) -> bool: ...


@runtime_checkable
class RemembersState(Protocol):
    """A screen with columns or splitters to remember."""

    def save_state(self) -> None: ...


def screen_specs() -> list[ScreenSpec]:
    """The screens that are built, in the language of the window."""
    translate = QCoreApplication.translate
    return [
        ScreenSpec(ScreenId.TODAY, translate("Screens", "Today"), "today", _today),
        ScreenSpec(ScreenId.CUSTOMERS, translate("Screens", "Customers"), "customers", _customers),
        ScreenSpec(ScreenId.CALENDAR, translate("Screens", "Calendar"), "calendar", _calendar),
        ScreenSpec(ScreenId.FESTIVALS, translate("Screens", "Festivals"), "gift", _festivals),
        ScreenSpec(ScreenId.PYRAMID, translate("Screens", "Pyramid"), "pyramid", _pyramid),
        ScreenSpec(ScreenId.SETTINGS, translate("Screens", "Settings"), "settings", _settings, at_foot=True),
    ]


def _today(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.today.screen import TodayScreen

    return TodayScreen(workspace)


def _customers(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.customers.screen import CustomersScreen

    return CustomersScreen(workspace)


def _calendar(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.calendar.screen import CalendarScreen

    return CalendarScreen(workspace)


def _festivals(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.festivals.screen import FestivalsScreen

    return FestivalsScreen(workspace)


def _pyramid(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.pyramid.screen import PyramidScreen

    return PyramidScreen(workspace)


def _settings(workspace: Workspace) -> QWidget:
    from keyacct_desktop.ui.settings.screen import SettingsScreen

    return SettingsScreen(workspace)
