"""The filters above the calendar: kind of date, tier, rep, tag, follow-ups, festivals. What is ticked is remembered on
this computer; reps and tags belong to the book and are kept under its name.
"""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.domain.vocabulary import DateType
from keyacct_desktop.services.dates.occurrences import DateFilter
from keyacct_desktop.ui.calendar.legend import Legend
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.filter_button import FilterButton
from keyacct_desktop.ui.words.choices import choice

if TYPE_CHECKING:
    from keyacct_desktop.ui.shell.workspace import Workspace

_TASKS: Final = ("next_step", "promise", "task")
_NO_TIER: Final = "none"


class FilterStrip(QWidget):
    """`changed` after every change of what is to be shown."""

    changed = Signal()

    def __init__(self, workspace: "Workspace", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_filters")
        self._workspace = workspace
        self._book_key = workspace.book.path.stem
        self._ticked: dict[str, list[str]] = {
            field: workspace.state.texts(self._key(field)) for field in ("type", "tier", "rep", "tag")
        }
        self._buttons = {
            "type": FilterButton("calendar_type", self.tr("Kind")),
            "tier": FilterButton("calendar_tier", self.tr("Tier")),
            "rep": FilterButton("calendar_rep", self.tr("Rep"), single=True),
            "tag": FilterButton("calendar_tag", self.tr("Tags")),
        }
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(SPACE.xs)
        for button in self._buttons.values():
            button.options_wanted.connect(self._fill)
            button.ticked.connect(self._take)
            line.addWidget(button)
        line.addSpacing(SPACE.s)
        self._tasks = self._switch("tasks", self.tr("Follow-ups"), default=True)
        self._festivals = self._switch("festivals", self.tr("My festivals only"), default=True)
        line.addWidget(self._tasks)
        line.addWidget(self._festivals)
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.setObjectName("calendar_clear")
        self._clear.setProperty("look", "quiet")
        self._clear.clicked.connect(self.clear)
        line.addWidget(self._clear)
        line.addWidget(Legend(workspace.theme), 1)
        self._label()

    def filter(self) -> DateFilter:
        """What is ticked. Festivals are not in it: they stand on the face of each day."""
        types = self._ticked["type"] or None
        tiers = [None if code == _NO_TIER else code for code in self._ticked["tier"]] or None
        rep = next((int(text) for text in self._ticked["rep"] if text.isdigit()), None)
        tags = [int(text) for text in self._ticked["tag"] if text.isdigit()] or None
        if types is not None and self._tasks.isChecked():
            types = [*types, *_TASKS]
        return DateFilter(
            types=types, tiers=tiers, rep_id=rep, tag_ids=tags, with_tasks=self._tasks.isChecked(),
            with_festivals=False,
        )  # fmt: skip

    def only_my_festivals(self) -> bool:
        """Whether festivals that the rep switched off are left out."""
        return self._festivals.isChecked()

    def is_filtered(self) -> bool:
        """Whether anybody is left out."""
        return any(self._ticked.values()) or not self._tasks.isChecked()

    def words(self) -> list[str]:
        """What is ticked, in words, for the head of a printed page."""
        said = []
        for field in self._buttons:
            said += [self._word(field, value) for value in self._ticked[field]]
        if not self._tasks.isChecked():
            said.append(self.tr("without follow-ups"))
        return said

    def clear(self) -> None:
        """Show everybody again."""
        for field in self._ticked:
            self._keep(field, [])
        self._tasks.setChecked(True)
        self._label()
        self.changed.emit()

    def _fill(self, name: str) -> None:
        from keyacct_desktop.ui.widgets.filter_popup import Option

        field = name.removeprefix("calendar_")
        ticked = set(self._ticked[field])
        options = [
            Option(value, self._word(field, value), None, value in ticked) for value in self._values(field)
        ]
        self._buttons[field].set_options(options)

    def _values(self, field: str) -> list[str]:
        if field == "type":
            return [one.value for one in DateType]
        if field == "tier":
            return [*(tier.value for tier in TIERS), _NO_TIER]
        from keyacct_desktop.services.lists import read_reps, read_tags

        if field == "rep":
            return [str(rep.id) for rep in read_reps(self._workspace.book)]
        return [str(tag.id) for tag in read_tags(self._workspace.book)]

    def _word(self, field: str, value: str) -> str:
        if field == "type":
            return choice("DateType", value)
        if field == "tier":
            return self.tr("No tier yet") if value == _NO_TIER else choice("Tier", value)
        from keyacct_desktop.services.lists import read_reps, read_tags

        found = read_reps(self._workspace.book) if field == "rep" else read_tags(self._workspace.book)
        return next((one.name for one in found if str(one.id) == value), "")

    def _take(self, name: str, values: object) -> None:
        assert isinstance(values, list)
        self._keep(name.removeprefix("calendar_"), [str(value) for value in values])
        self._label()
        self.changed.emit()

    def _keep(self, field: str, values: list[str]) -> None:
        self._ticked[field] = values
        self._workspace.state.set_value(self._key(field), values)

    def _key(self, field: str) -> str:
        """Where a filter is remembered: a rep or a tag has its number in one book only."""
        return f"calendar/{self._book_key}/{field}" if field in ("rep", "tag") else f"calendar/{field}"

    def _label(self) -> None:
        for field, button in self._buttons.items():
            known = [self._word(field, value) for value in self._ticked[field]]
            if not all(known):
                # A tag or a rep that is gone filters nothing any more.
                self._keep(field, [v for v, word in zip(self._ticked[field], known, strict=True) if word])
            button.show_ticked([word for word in known if word])
        self._clear.setVisible(self.is_filtered())

    def _switch(self, key: str, text: str, *, default: bool) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(f"calendar_{key}")
        button.setProperty("look", "toggle")
        button.setCheckable(True)
        button.setChecked(self._workspace.state.flag(f"calendar/{key}", default))
        button.toggled.connect(self._switched)
        return button

    def _switched(self) -> None:
        self._workspace.state.set_value("calendar/tasks", self._tasks.isChecked())
        self._workspace.state.set_value("calendar/festivals", self._festivals.isChecked())
        self._clear.setVisible(self.is_filtered())
        self.changed.emit()
