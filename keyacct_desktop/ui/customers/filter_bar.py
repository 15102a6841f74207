"""The filter row above the list: stage, tags, rep, source, region, last contact, kind. It shows a ViewSpec and says
how the rep wants it changed; the counts are read when a list opens."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from keyacct_desktop.services.customers import ViewSpec
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.filter_button import FilterButton
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.words.choices import choice

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Book
    from keyacct_desktop.services.filters import FilterChoice
    from keyacct_desktop.ui.widgets.filter_popup import Option

_QUIET: Final = (7, 14, 30, 60, 90, 180, 365)
_NEVER: Final = "never"
_EVERY: Final = "every"
_LISTS: Final = {"kind": "PartyKind", "tier": "Tier"}
"""Filters whose words are those of a list of another name."""


class FilterBar(QWidget):
    """`view_wanted` carries the view with the rep's filters."""

    view_wanted = Signal(object)

    def __init__(self, book: "Book", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_bar")
        self._book = book
        self._view = ViewSpec()
        self._people_words = ""
        self._labels: dict[tuple[str, str | int], str] = {}
        self._buttons = {
            "stage": FilterButton("stage", self.tr("Stage")),
            "tier": FilterButton("tier", self.tr("Tier")),
            "tag": FilterButton("tag", self.tr("Tags")),
            "rep": FilterButton("rep", self.tr("Rep")),
            "source": FilterButton("source", self.tr("Source")),
            "region": FilterButton("region", self.tr("Region")),
            "quiet": FilterButton("quiet", self.tr("Last contact"), single=True),
            "kind": FilterButton("kind", self.tr("Kind")),
        }
        self._clear = QPushButton(self.tr("Clear filters"))
        self._clear.setObjectName("clear_filters")
        self._clear.setProperty("look", "quiet")
        self._clear.clicked.connect(self.clear)
        self._people = QToolButton()
        self._people.setObjectName("filter_people")
        self._people.setProperty("look", "filter")
        self._people.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self._people.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._people.setCheckable(True)
        self._people.setChecked(True)
        self._people.clicked.connect(self._drop_people)
        self._people.hide()
        layout = FlowLayout(self, SPACE.xs)
        layout.addWidget(self._people)
        for button in self._buttons.values():
            button.options_wanted.connect(self._fill)
            button.ticked.connect(self._take)
            layout.addWidget(button)
        layout.addWidget(self._clear)
        self._clear.hide()

    def show_view(self, view: ViewSpec) -> None:
        """Show the filters of this view on the buttons."""
        self._view = view
        ticked: dict[str, Iterable[str | int]] = {
            "stage": view.stages, "tag": view.tags, "rep": view.reps, "source": view.sources,
            "region": view.regions, "tier": view.tiers,
        }  # fmt: skip
        for field, values in ticked.items():
            self._buttons[field].show_ticked([self._label(field, value) for value in sorted(values, key=str)])
        self._buttons["quiet"].show_ticked(self._quiet_labels(view))
        kinds = [choice("PartyKind", view.kind)] if view.kind else []
        if view.archived is not False and view.people is None:
            kinds.append(self.tr("Archived") if view.archived else self.tr("Archived as well"))
        self._buttons["kind"].show_ticked(kinds)
        self._show_people(view)
        self._clear.setVisible(view.is_filtered() or view.archived is not False)
        self.updateGeometry()

    def name_people(self, words: str) -> None:
        """What the customers of a view with `people` have in common, as the screen that chose them says it."""
        self._people_words = words

    def clear(self) -> None:
        """Show everybody who is not archived."""
        self.view_wanted.emit(self._view.without_filters())

    def _show_people(self, view: ViewSpec) -> None:
        self._people.setVisible(view.people is not None)
        if view.people is not None:
            words = self._people_words or self.tr("Chosen customers")
            self._people.setText(f"{words} ({len(view.people):,})  ×".replace("&", "&&"))
            self._people.setToolTip(self.tr("Only these customers are listed. Click to list everybody."))
            self._people.setChecked(True)

    def _drop_people(self) -> None:
        self.view_wanted.emit(self._view._replace(people=None, archived=False))

    def _fill(self, field: str) -> None:
        from keyacct_desktop.services.filters import filter_choices
        from keyacct_desktop.ui.widgets.filter_popup import Option

        button = self._buttons[field]
        if field == "quiet":
            button.set_options(self._quiet_options())
            return
        choices = filter_choices(self._book, view=self._view, field=field)
        ticked = self._ticked(field)
        options = [self._option(field, one, ticked) for one in choices]
        if field == "kind":
            archived = self._view.archived
            options.append(Option("archived", self.tr("Archived"), None, archived is True))
        if field == "tag" and len(choices) > 1:
            options.append(Option(_EVERY, self.tr("Only with all ticked tags"), None, self._view.every_tag))
        button.set_options(options)

    def _option(self, field: str, one: "FilterChoice", ticked: frozenset[str | int]) -> "Option":
        from keyacct_desktop.ui.widgets.filter_popup import Option

        label = self._words(field, one)
        self._labels[field, one.value] = label
        return Option(one.value, label, one.count, one.value in ticked)

    def _words(self, field: str, one: "FilterChoice") -> str:
        if one.label is not None:
            return one.label
        if one.value in ("", 0):
            return self.tr("(none)")
        return choice(_LISTS.get(field, field), one.value)

    def _label(self, field: str, value: str | int) -> str:
        known = self._labels.get((field, value))
        if known is None:
            from keyacct_desktop.services.filters import filter_choices

            for one in filter_choices(self._book, view=self._view, field=field):
                self._labels[field, one.value] = self._words(field, one)
            known = self._labels.get(
                (field, value), choice(_LISTS.get(field, field), value) if isinstance(value, str) else "?"
            )
        return known

    def _ticked(self, field: str) -> frozenset[str | int]:
        view = self._view
        values: dict[str, Iterable[str | int]] = {
            "stage": view.stages, "tag": view.tags, "rep": view.reps, "source": view.sources,
            "region": view.regions, "tier": view.tiers, "kind": {view.kind} if view.kind else (),
        }  # fmt: skip
        return frozenset(values[field])

    def _take(self, field: str, values: object) -> None:
        assert isinstance(values, list)
        view = self._view
        texts = frozenset(value for value in values if isinstance(value, str))
        numbers = frozenset(value for value in values if isinstance(value, int))
        match field:
            case "stage":
                view = view._replace(stages=texts)
            case "source":
                view = view._replace(sources=texts)
            case "region":
                view = view._replace(regions=texts)
            case "tier":
                view = view._replace(tiers=texts)
            case "rep":
                view = view._replace(reps=numbers)
            case "tag":
                view = view._replace(tags=numbers, every_tag=_EVERY in values)
            case "quiet":
                days = next(iter(numbers), None)
                view = view._replace(quiet_days=days, never_contacted=_NEVER in values)
            case "kind":
                kinds = [kind for kind in ("person", "company") if kind in values]
                kind = kinds[0] if len(kinds) == 1 else None
                view = view._replace(kind=kind, archived="archived" in values)
        self.view_wanted.emit(view)

    def _quiet_options(self) -> "list[Option]":
        from keyacct_desktop.ui.widgets.filter_popup import Option

        view = self._view
        options: list[Option] = [
            Option(days, self._over(days), None, view.quiet_days == days and not view.never_contacted)
            for days in _QUIET
        ]
        options.append(Option(_NEVER, self.tr("Never contacted"), None, view.never_contacted))
        return options

    def _quiet_labels(self, view: ViewSpec) -> list[str]:
        if view.never_contacted:
            return [self.tr("Never contacted")]
        return [] if view.quiet_days is None else [self._over(view.quiet_days)]

    def _over(self, days: int) -> str:
        return self.tr("not for %n day(s)", "", days)
