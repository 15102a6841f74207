"""The bar that appears when more than one customer is selected: what can be done to all of them."""

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QToolButton, QWidget

from keyacct_desktop.services.customers import list_reps, list_tags
from keyacct_desktop.ui.customers.bulk_actions import BulkActions
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choices


class ChangeMenu(QMenu):
    """The values of one field; filled when it opens, because tags and reps come and go."""

    def __init__(
        self, field: str, title: str, workspace: Workspace, bulk: BulkActions, parent: QWidget | None = None
    ) -> None:
        super().__init__(title, parent)
        self.setObjectName(f"change_{field}")
        self._field = field
        self._workspace = workspace
        self._bulk = bulk
        self.aboutToShow.connect(self.fill)
        self.triggered.connect(self._choose)

    def fill(self) -> None:
        """Read the values anew."""
        self.clear()
        match self._field:
            case "stage":
                for code, word in choices("stage"):
                    self._add(word, ("stage", code))
            case "source":
                for code, word in choices("source"):
                    self._add(word, ("source", code))
            case "rep":
                for rep_id, name in list_reps(self._workspace.book):
                    self._add(name, ("rep", rep_id))
                self.addSeparator()
                self._add(self.tr("Nobody"), ("rep", 0))
            case _:
                self._fill_tags()

    def _fill_tags(self) -> None:
        names = list_tags(self._workspace.book)
        for name in names:
            self._add(name, ("add_tag", name))
        if names:
            self.addSeparator()
        self._add(self.tr("New tag…"), ("new_tag", ""))
        if names:
            off = self.addMenu(self.tr("Take off a tag"))
            for name in names:
                action = off.addAction(name.replace("&", "&&"))
                action.setData(("remove_tag", name))

    def _add(self, text: str, data: tuple[str, str | int]) -> None:
        self.addAction(text.replace("&", "&&")).setData(data)

    def _choose(self, action: QAction) -> None:
        data = action.data()
        if not isinstance(data, tuple | list) or len(data) != 2:
            return
        wish, value = data
        match wish:
            case "stage":
                self._bulk.set_stage(str(value))
            case "source":
                self._bulk.set_source(str(value))
            case "rep":
                self._bulk.set_rep(int(value))
            case "add_tag":
                self._bulk.add_tag(str(value))
            case "remove_tag":
                self._bulk.remove_tag(str(value))
            case "new_tag":
                self._bulk.add_new_tag()


class PrintsMenu(QMenu):
    """Everything that can be printed about the selected."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_prints")
        self._commands = workspace.commands
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """The prints that the screen offers."""
        self.clear()
        for spec, action in self._commands.all():
            if spec.id.startswith("customers.print_"):
                self.addAction(action)


class BulkBar(QFrame):
    """Hidden until told of a selection of two or more."""

    deselect_wanted = Signal()

    def __init__(self, workspace: Workspace, bulk: BulkActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bulk_bar")
        self.setProperty("look", "notice")
        self._count = PlainLabel("", "strong")
        self._count.setObjectName("bulk_count")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(SPACE.m, SPACE.xs, SPACE.xs, SPACE.xs)
        layout.setSpacing(2)
        layout.addWidget(self._count)
        layout.addSpacing(SPACE.s)
        for field, title in (
            ("stage", self.tr("Stage")),
            ("tag", self.tr("Tag")),
            ("rep", self.tr("Rep")),
            ("source", self.tr("Source")),
        ):
            button = self._button(f"bulk_{field}", title + " ▾")
            button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            button.setMenu(ChangeMenu(field, title, workspace, bulk, button))
            layout.addWidget(button)
        self.archive = self._button("bulk_archive", self.tr("Archive"))
        self.archive.clicked.connect(bulk.archive)
        self.unarchive = self._button("bulk_unarchive", self.tr("Bring back"))
        self.unarchive.clicked.connect(bulk.unarchive)
        delete = self._button("bulk_delete", self.tr("Delete"))
        delete.clicked.connect(bulk.delete)
        layout.addWidget(self.archive)
        layout.addWidget(self.unarchive)
        layout.addWidget(delete)
        prints = self._button("bulk_print", self.tr("Print") + " ▾")
        prints.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        prints.setMenu(PrintsMenu(workspace, prints))
        layout.addWidget(prints)
        layout.addStretch(1)
        close = self._button("bulk_close", "×")
        close.setAccessibleName(self.tr("Deselect"))
        close.setToolTip(self.tr("Deselect"))
        close.clicked.connect(self.deselect_wanted)
        layout.addWidget(close)
        self.hide()

    def show_count(self, count: int, archived: bool) -> None:
        """Tell how many are selected; `archived` when the list shows archived customers."""
        self.setVisible(count > 1)
        if count > 1:
            shown = QLocale().toString(count)
            self._count.setText(self.tr("%n selected", "", count).replace(str(count), shown))
            self.archive.setVisible(not archived)
            self.unarchive.setVisible(archived)

    def _button(self, name: str, text: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName(name)
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button
