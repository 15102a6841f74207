"""The numbers of the method, group by group: every key with unit, bounds and the way back to its default.

A number is stored when its field is left; what is refused is said under the field and stays there to be mended.
"""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import SPECS, MethodSettings, SettingSpec, Unit, default_of
from keyacct_desktop.services.method.settings import (
    change_settings,
    read_settings,
    reset_method,
    reset_settings,
)
from keyacct_desktop.ui.settings.method_proposal import PROPOSED_GROUPS, ProposalStrip
from keyacct_desktop.ui.settings.section import TAKEN_BACK, Section
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choices
from keyacct_desktop.ui.words.method import group_title, place_label, setting_title
from keyacct_desktop.ui.words.setting_values import SettingValues, field_text, none_word, read_field

_FIELD = 76
_MONEY_FIELD = 104


class NumbersSection(Section):
    """Some groups of settings on one page, built when it is first looked at."""

    def __init__(self, workspace: Workspace, title: str, text: str, groups: Sequence[str]) -> None:
        super().__init__(workspace)
        self.set_heading(title, text)
        self._groups = groups
        self._rows: list[SettingRow] = []
        self._strips: list[ProposalStrip] = []

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._rows:
            self._build()
        self.refresh()

    @override
    def refresh(self) -> None:
        if self._rows:
            settings = read_settings(self.workspace.book)
            for row in self._rows:
                row.show_settings(settings)
            differ = any(row.differs(settings) for row in self._rows)
            self._all_back.setEnabled(differ)
            if self.isVisible():
                for strip in self._strips:
                    strip.read()

    def _build(self) -> None:
        self._all_back = QPushButton(self.tr("All on this page back to default"))
        self._all_back.setObjectName("reset_page")
        self._all_back.setProperty("look", "quiet")
        self._all_back.clicked.connect(self._reset_page)
        for group in self._groups:
            head = QHBoxLayout()
            head.setSpacing(SPACE.s)
            head.addWidget(PlainLabel(group_title(group), "heading"))
            head.addWidget(hairline(), 1, Qt.AlignmentFlag.AlignVCenter)
            self.body.addLayout(head)
            for spec in SPECS.values():
                if spec.group == group:
                    row = SettingRow(spec)
                    row.changed.connect(self._keep)
                    row.reset_wanted.connect(self._reset)
                    self._rows.append(row)
                    self.body.addWidget(row)
            if group in PROPOSED_GROUPS:
                strip = ProposalStrip(self.workspace, group)
                strip.wanted.connect(self._take_proposal)
                self._strips.append(strip)
                self.body.addWidget(strip)
            self.body.addSpacing(SPACE.s)
        whole = QPushButton(self.tr("Whole method back to default"))
        whole.setObjectName("reset_method")
        whole.setProperty("look", "quiet")
        whole.setToolTip(
            self.tr("Every number of every page, and the policy per tier. One undo brings it back.")
        )
        whole.clicked.connect(self._reset_method)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self._all_back)
        foot.addWidget(whole)
        foot.addStretch(1)
        self.body.addLayout(foot)

    def _keep(self, key: str, value: object) -> None:
        row = next(row for row in self._rows if row.spec.key == key)
        try:
            change_settings(self.workspace.book, {key: value})
        except Refused as error:
            row.refuse(error)
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()

    def _take_proposal(self, changes: object) -> None:
        assert isinstance(changes, dict)
        try:
            change_settings(self.workspace.book, changes)
        except TAKEN_BACK as error:
            self.refused(error)
        else:
            self.accepted()
        self.refresh()

    def _reset_method(self) -> None:
        try:
            reset_method(self.workspace.book)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        for row in self._rows:
            row.forget()
        self.refresh()
        self.workspace.say(self.tr("The whole method is back to default. Undo brings your numbers back."))

    def _reset(self, key: str) -> None:
        self._back([key])

    def _reset_page(self) -> None:
        self._back([row.spec.key for row in self._rows])

    def _back(self, keys: list[str]) -> None:
        try:
            reset_settings(self.workspace.book, keys)
        except TAKEN_BACK as error:
            self.refused(error)
            return
        self.accepted()
        for row in self._rows:
            if row.spec.key in keys:
                row.forget()
        self.refresh()


class SettingRow(QWidget):
    """One key: its title, a field per place, and what is wrong. `changed` carries the key and its new value."""

    changed = Signal(str, object)
    reset_wanted = Signal(str)

    def __init__(self, spec: SettingSpec) -> None:
        super().__init__()
        self.spec = spec
        self.setObjectName(f"row_{spec.key}")
        self._values = SettingValues()
        self._shown: Any = None
        self._wrong = False
        self._fields = [self._field(place) for place in range(max(len(spec.labels), 1))]
        self._error = PlainLabel("", "bad", wrap=True)
        self._error.setObjectName(f"error_{spec.key}")
        self._error.hide()
        self._back = QPushButton(self.tr("Default"))
        self._back.setObjectName(f"reset_{spec.key}")
        self._back.setProperty("look", "link_flush")
        self._back.setAutoDefault(False)
        self._back.clicked.connect(self._want_reset)
        self._lay_out()

    def show_settings(self, settings: MethodSettings) -> None:
        """Show the book's value; what was typed and refused stays until it is mended."""
        value = getattr(settings, self.spec.key)
        default = default_of(self.spec.key, settings.template)
        self._back.setVisible(value != default)
        self._back.setToolTip(
            self.tr("Back to {value}").replace("{value}", self._values.all(self.spec, default))
        )
        if value == self._shown and self._wrong:
            return
        self.forget()
        self._shown = value
        for field, one in zip(self._fields, self._each(value), strict=True):
            _put(field, self.spec, one)

    def differs(self, settings: MethodSettings) -> bool:
        """Whether the book's value is not the default."""
        return bool(getattr(settings, self.spec.key) != default_of(self.spec.key, settings.template))

    def refuse(self, error: Refused) -> None:
        """Say under the fields why the value was not taken."""
        self._wrong = True
        self._error.setText(self._values.refusal(self.spec, error))
        self._error.show()

    def forget(self) -> None:
        """Let go of what was typed and refused."""
        self._wrong = False
        self._shown = None
        self._error.hide()

    def _each(self, value: Any) -> Sequence[Any]:
        return value if isinstance(value, tuple) else (value,)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, 190)
        grid.setColumnStretch(1, 1)
        title = PlainLabel(setting_title(self.spec.key), "", wrap=True)
        title.setFixedWidth(190)
        title.setContentsMargins(0, 5, 0, 0)
        grid.addWidget(title, 0, 0, Qt.AlignmentFlag.AlignTop)
        places = QWidget()
        flow = FlowLayout(places, SPACE.s)
        for place, field in enumerate(self._fields):
            flow.addWidget(self._labelled(place, field))
        grid.addWidget(places, 0, 1)
        grid.addWidget(self._back, 0, 2, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight)
        grid.addWidget(self._error, 1, 1, 1, 2)

    def _labelled(self, place: int, field: QWidget) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.xs)
        if self.spec.labels:
            row.addWidget(PlainLabel(place_label(self.spec.labels[place]), "small"))
        row.addWidget(field)
        sign = self._sign()
        if sign:
            row.addWidget(PlainLabel(sign, "small"))
        return holder

    def _sign(self) -> str:
        return {
            Unit.DAYS: self.tr("days"),
            Unit.MONTHS: self.tr("months"),
            Unit.MINUTES: self.tr("minutes"),
            Unit.FEN: self.tr("yuan"),
            Unit.SHARE: "%",
            Unit.RATIO: self.tr("times"),
        }.get(self.spec.unit, "")

    def _field(self, place: int) -> QWidget:
        spec = self.spec
        name = f"set_{spec.key}_{spec.labels[place]}" if spec.labels else f"set_{spec.key}"
        if spec.unit is Unit.FLAG:
            tick = QCheckBox()
            tick.setObjectName(name)
            tick.clicked.connect(self._tell)
            return tick
        if spec.unit in (Unit.CHOICE, Unit.LEVEL):
            box = QComboBox()
            box.setObjectName(name)
            options = (
                [(int(code), word) for code, word in choices("Level")]
                if spec.unit is Unit.LEVEL
                else [(code, self._values.one(spec, code)) for code in spec.choices]
            )
            for code, word in options:
                box.addItem(word, code)
            box.activated.connect(self._tell)
            return box
        field = QLineEdit()
        field.setObjectName(name)
        field.setMaxLength(30)
        field.setFixedWidth(_MONEY_FIELD if spec.unit is Unit.FEN else _FIELD)
        field.setToolTip(self._values.bounds(spec))
        field.setAlignment(Qt.AlignmentFlag.AlignRight)
        if spec.optional:
            field.setPlaceholderText(none_word())
        field.editingFinished.connect(self._tell)
        return field

    def _tell(self) -> None:
        try:
            read = [_taken(field, self.spec) for field in self._fields]
        except Refused as error:
            self.refuse(error)
            return
        value: object = tuple(read) if self.spec.labels else read[0]
        if value == self._shown:
            self._wrong = False
            self._error.hide()
        else:
            self._wrong = False
            self.changed.emit(self.spec.key, value)

    def _want_reset(self) -> None:
        self.reset_wanted.emit(self.spec.key)


def _put(field: QWidget, spec: SettingSpec, value: Any) -> None:
    if isinstance(field, QCheckBox):
        field.setChecked(bool(value))
    elif isinstance(field, QComboBox):
        field.setCurrentIndex(field.findData(value))
    elif isinstance(field, QLineEdit):
        field.setText(field_text(spec, value))


def _taken(field: QWidget, spec: SettingSpec) -> Any:
    if isinstance(field, QCheckBox):
        return field.isChecked()
    if isinstance(field, QComboBox):
        return field.currentData()
    assert isinstance(field, QLineEdit)
    return read_field(spec, field.text())


def number_pages(workspace: Workspace) -> list[tuple[str, NumbersSection]]:
    """The pages of numbers with their names in the list of sections."""
    pages = PageNames()
    return [(name, NumbersSection(workspace, name, text, groups)) for name, text, groups in pages.all()]


class PageNames(QObject):
    """Holds the words of the pages."""

    def all(self) -> list[tuple[str, str, tuple[str, ...]]]:
        """(name, explanation, groups of settings) of every page."""
        return [
            (
                self.tr("Value and tiers"),
                self.tr("How much a customer brings, and where the five tiers are cut."),
                ("value", "tiers", "sizes"),
            ),
            (
                self.tr("Contact and effort"),
                self.tr("How often each tier is contacted, what Today shows, and where your time should go."),
                ("rhythm", "effort"),
            ),
            (
                self.tr("Level and zone"),
                self.tr(
                    "What the records must show for each relationship level, and which level fits a tier."
                ),
                ("levels", "zone"),
            ),
            (
                self.tr("Order rhythm and loyalty"),
                self.tr("When an order is due by the customer's own rhythm, and how loyalty is counted."),
                ("interval", "loyalty"),
            ),
            (
                self.tr("Prospects and renewals"),
                self.tr("Grades by the expected date of the deal, and reminders before renewals."),
                ("prospects", "renewals"),
            ),
            (
                self.tr("Potential and growth"),
                self.tr("What a customer could become."),
                ("potential", "growth"),
            ),
            (
                self.tr("Risk and gifts"),
                self.tr("Where warnings begin, and the limits of gifts."),
                ("risk", "gifts"),
            ),
        ]
