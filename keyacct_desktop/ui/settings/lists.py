"""The lists that cards choose from: reps and tags."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from keyacct_desktop.services.lists import (
    add_rep,
    choose_me,
    delete_rep,
    delete_tag,
    read_reps,
    read_tags,
    rename_rep,
    rename_tag,
)
from keyacct_desktop.ui.settings.name_list import NameList
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace


class RepsSection(Section):
    """Who is responsible for customers in this book."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Reps"),
            self.tr("Usually you alone. Add colleagues whose customers you also keep here."),
        )
        self._names = NameList("reps", self.tr("Name of a rep"), self.tr("Nobody yet."))
        self._me = QPushButton(self.tr("That is me"))
        self._me.setObjectName("reps_me")
        self._me.setProperty("look", "quiet")
        self.body.addWidget(self._names)
        self.body.addWidget(self._me, 0, Qt.AlignmentFlag.AlignLeft)
        self.refresh()
        self._names.named.connect(self._store)
        self._names.removed.connect(self._remove)
        self._me.clicked.connect(self._mark_me)

    @override
    def refresh(self) -> None:
        reps = read_reps(self.workspace.book)
        self._names.show_names([(rep.id, rep.name, self._note(rep.customers, rep.is_me)) for rep in reps])
        self._me.setVisible(len(reps) > 1)

    def _note(self, customers: int, is_me: bool) -> str:
        count = self.tr("%n customer(s)", "", customers)
        return self.tr("me, {count}").format(count=count) if is_me else count

    def _store(self, rep_id: object, name: str) -> None:
        try:
            if isinstance(rep_id, int):
                rename_rep(self.workspace.book, rep_id=rep_id, name=name)
            else:
                first = not read_reps(self.workspace.book)
                add_rep(self.workspace.book, name=name, is_me=first)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()

    def _mark_me(self) -> None:
        chosen = self._names.chosen()
        if chosen is not None:
            choose_me(self.workspace.book, rep_id=chosen)
            self.refresh()

    def _remove(self, rep_id: int) -> None:
        rep = next(rep for rep in read_reps(self.workspace.book) if rep.id == rep_id)
        if rep.customers:
            text = self.tr("%n customer(s) of {name} stay in the book, with no rep.", "", rep.customers)
            if not self.workspace.prompts.confirm(
                self, self.tr("Remove rep"), text.replace("{name}", rep.name), self.tr("Remove"), danger=True
            ):
                return
        try:
            delete_rep(self.workspace.book, rep_id=rep_id)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()


class TagsSection(Section):
    """Tags are made on the cards; here they are renamed and deleted everywhere at once."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.set_heading(
            self.tr("Tags"), self.tr("You make tags on the cards. Here you rename or delete one everywhere.")
        )
        self._names = NameList("tags", self.tr("Name of the tag"), self.tr("No tags yet."), can_add=False)
        self.body.addWidget(self._names)
        self.refresh()
        self._names.named.connect(self._rename)
        self._names.removed.connect(self._remove)

    @override
    def refresh(self) -> None:
        tags = read_tags(self.workspace.book)
        self._names.show_names([(tag.id, tag.name, self.tr("%n card(s)", "", tag.customers)) for tag in tags])

    def _rename(self, tag_id: object, name: str) -> None:
        if not isinstance(tag_id, int):
            return
        try:
            rename_tag(self.workspace.book, tag_id=tag_id, name=name)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()

    def _remove(self, tag_id: int) -> None:
        try:
            delete_tag(self.workspace.book, tag_id=tag_id)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        self.refresh()
