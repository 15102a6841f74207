"""The drop-down of views: those of every book, the rep's own, and keeping, renaming and deleting them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from keyacct_desktop.domain.errors import InvalidText, Refused
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.customers import ViewSpec
from keyacct_desktop.services.views import (
    BUILT_IN,
    BuiltInView,
    SavedView,
    delete_view,
    list_views,
    rename_view,
    save_view,
    update_view,
)
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_NAMES: dict[BuiltInView, object] = {
    BuiltInView.ALL: QT_TRANSLATE_NOOP("Views", "All customers"),
    BuiltInView.QUIET: QT_TRANSLATE_NOOP("Views", "Quiet for 30 days"),
    BuiltInView.PROSPECTS: QT_TRANSLATE_NOOP("Views", "Prospects"),
    BuiltInView.CLOSED: QT_TRANSLATE_NOOP("Views", "Closed customers"),
    BuiltInView.ARCHIVED: QT_TRANSLATE_NOOP("Views", "Archived"),
}


def view_name(view: BuiltInView) -> str:
    """The name of a view that every book has."""
    return QCoreApplication.translate("Views", str(_NAMES[view]))


class ViewsButton(QToolButton):
    """Shows the view's name. `view_chosen` carries its key ("all", "saved:3") and its ViewSpec."""

    view_chosen = Signal(str, object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.key = BuiltInView.ALL.value
        self._spec = ViewSpec()
        self._kept = ViewSpec()
        self._name = view_name(BuiltInView.ALL)
        self.setObjectName("views_button")
        self.setProperty("look", "heading")
        self.setFont(workspace.theme.font("strong"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.menu_of_views = QMenu(self)
        self.menu_of_views.setObjectName("views_menu")
        self.menu_of_views.aboutToShow.connect(self._fill)
        self.menu_of_views.triggered.connect(self._choose)
        self.setMenu(self.menu_of_views)
        self._show_name()

    def restore(self, key: str) -> ViewSpec:
        """Go back to the view of this key, as far as it is still there."""
        for view in self._saved():
            if key == f"saved:{view.id}":
                self._take(key, view.name, view.spec)
                return view.spec
        built_in = BuiltInView(key) if key in set(BuiltInView) else BuiltInView.ALL
        self._take(built_in.value, view_name(built_in), BUILT_IN[built_in])
        return BUILT_IN[built_in]

    def show_view(self, spec: ViewSpec) -> None:
        """The view as it is now, perhaps with other filters than kept."""
        self._spec = spec
        self._show_name()

    def view_title(self) -> str:
        """The name of the view, marked when it was changed since."""
        return self._name + (self.tr(" (changed)") if self._changed() else "")

    def save_as(self) -> None:
        """Keep the view under a name that the rep gives. Customers picked from a picture are no view: the list would
        stay as it was while the picture goes on."""
        if not self._can_keep():
            return
        name = self._workspace.prompts.ask_text(
            self, self.tr("Save view"), self.tr("Name of the view"), self._own_name()
        )
        if not name:
            return
        try:
            view = save_view(self._workspace.book, name=name, spec=self._spec)
        except (BookError, Refused, InvalidText) as error:
            self._workspace.report_trouble(self.tr("Save view"), error)
            return
        self._take(f"saved:{view.id}", view.name, view.spec)
        self._workspace.say(self.tr("View “{name}” saved").format(name=view.name))
        self.view_chosen.emit(self.key, view.spec)

    def _can_keep(self) -> bool:
        """Whether the list will still mean the same on another day; says why when not."""
        if self._spec.people is None:
            return True
        self._workspace.say(
            self.tr(
                "These customers were picked from a picture of one day. Only filters can be kept as a view."
            )
        )
        return False

    def _own_name(self) -> str:
        return self._name if self.key.startswith("saved:") else ""

    def _saved(self) -> list[SavedView]:
        return list_views(self._workspace.book)

    def _take(self, key: str, name: str, spec: ViewSpec) -> None:
        self.key, self._name, self._spec, self._kept = key, name, spec, spec
        self._show_name()

    def _changed(self) -> bool:
        plain = self._kept._replace(columns=(), sort="", descending=False)
        return self._spec._replace(columns=(), sort="", descending=False) != plain

    def _show_name(self) -> None:
        self.setText(self.view_title().replace("&", "&&") + "  ▾")

    def _fill(self) -> None:
        menu = self.menu_of_views
        menu.clear()
        for built_in in BuiltInView:
            self._add(view_name(built_in), f"view:{built_in.value}", self.key == built_in.value)
        saved = self._saved()
        if saved:
            menu.addSeparator()
        for view in saved:
            self._add(view.name, f"view:saved:{view.id}", self.key == f"saved:{view.id}")
        menu.addSeparator()
        self._add(self.tr("Save as a view…"), "save")
        if self.key.startswith("saved:"):
            if self._spec != self._kept:
                self._add(self.tr("Save changes to this view"), "update")
            self._add(self.tr("Rename this view…"), "rename")
            self._add(self.tr("Delete this view"), "delete")

    def _add(self, text: str, data: str, marked: bool | None = None) -> None:
        action = self.menu_of_views.addAction(text.replace("&", "&&"))
        action.setData(data)
        if marked is not None:
            action.setCheckable(True)
            action.setChecked(marked)

    def _choose(self, action: QAction) -> None:
        wish = str(action.data())
        try:
            if wish.startswith("view:"):
                spec = self.restore(wish.removeprefix("view:"))
                self.view_chosen.emit(self.key, spec)
            elif wish == "save":
                self.save_as()
            elif wish == "update" and self._can_keep():
                update_view(self._workspace.book, view_id=self._view_id(), spec=self._spec)
                self._take(self.key, self._name, self._spec)
            elif wish == "rename":
                self._rename()
            elif wish == "delete":
                delete_view(self._workspace.book, view_id=self._view_id())
                self._workspace.say(self.tr("View “{name}” deleted").format(name=self._name))
                self.view_chosen.emit("all", self.restore("all"))
        except (BookError, Refused, InvalidText) as error:
            self._workspace.report_trouble(self._name, error)

    def _rename(self) -> None:
        name = self._workspace.prompts.ask_text(
            self, self.tr("Rename view"), self.tr("Name of the view"), self._name
        )
        if name:
            self._name = rename_view(self._workspace.book, view_id=self._view_id(), name=name)
            self._show_name()

    def _view_id(self) -> int:
        return int(self.key.removeprefix("saved:"))
