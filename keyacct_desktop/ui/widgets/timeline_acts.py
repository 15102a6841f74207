"""Does what a timeline wishes: opens the form to change an entry, deletes, ticks off. Lives as long as its view."""

from PySide6.QtCore import QObject

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.timeline import TimelineEntry
from keyacct_desktop.services.timeline_changes import delete_entry, tick_entry
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.timeline import TimelineView


class TimelineActs(QObject):
    """Make one beside every TimelineView: `TimelineActs(workspace, view)`."""

    def __init__(self, workspace: Workspace, view: TimelineView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._party_id = view.party_id
        view.contact_wanted.connect(workspace.change_contact)
        view.order_wanted.connect(workspace.change_order)
        view.removal_wanted.connect(self._delete)
        view.tick_wanted.connect(self._tick)

    def _delete(self, entry: TimelineEntry) -> None:
        try:
            delete_entry(self._workspace.book, entry=entry)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("This entry could not be deleted"), error)
        else:
            self._workspace.say(self.tr("Deleted · Ctrl+Z takes it back"))

    def _tick(self, entry: TimelineEntry) -> None:
        try:
            tick_entry(self._workspace.book, party_id=self._party_id, entry=entry)
        except (Refused, BookError) as error:
            self._workspace.report_trouble(self.tr("This could not be ticked off"), error)
