"""Tier by relationship level as a table to click, with those marked who get too little or too much attention.

A click on a cell or a mark lists the people; from there their cards open. Shows a portrait, reads no totals itself.
"""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.book_results import Cell
from keyacct_desktop.domain.method_codes import TIERS, Tier, Zone
from keyacct_desktop.services.customers import CustomerRow, read_rows
from keyacct_desktop.services.pyramid import Portrait
from keyacct_desktop.ui.pyramid.cell_button import CellButton
from keyacct_desktop.ui.pyramid.desk import Zones
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import card, hairline
from keyacct_desktop.ui.widgets.lines import list_line
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words

LEVELS = (1, 2, 3, 4, 5)
MOST_LISTED = 500
"""More people than this are counted, not listed."""


class LevelsPage(QWidget):
    """The table at the left, the people of what was clicked at the right."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("levels_page")
        self._workspace = workspace
        self._portrait: Portrait | None = None
        self._nets: dict[int, int] = {}
        self._zone_ids: dict[Zone, list[int]] = {}
        self._numbers: Mapping[int, str] | None = None
        self._chosen: tuple[Tier, int] | Zone | None = None
        self._cells: dict[tuple[Tier, int], CellButton] = {}
        self._heads: dict[Tier, tuple[TierChip, PlainLabel]] = {}
        self._under = self._zone_button("levels_under")
        self._over = self._zone_button("levels_over")
        self._people = QListWidget()
        self._people.setObjectName("levels_people")
        self._people.setProperty("look", "bare")
        self._heading = PlainLabel("", "strong", wrap=True)
        self._heading.setObjectName("levels_heading")
        self._lay_out()
        self._people.itemActivated.connect(self._open)
        workspace.theme.changed.connect(self.update)

    def take_focus(self) -> None:
        """The keyboard starts in the table."""
        filled = [button for button in self._cells.values() if button.text()]
        (filled[0] if filled else self._cells[TIERS[0], LEVELS[0]]).setFocus()

    def open_party_ids(self) -> list[int]:
        """The customer chosen in the list."""
        item = self._people.currentItem()
        party_id = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return [party_id] if isinstance(party_id, int) else []

    def show_levels(
        self, portrait: Portrait, zones: Zones | None, numbers: Mapping[int, str] | None = None
    ) -> None:
        """Show a portrait; without `zones` nobody can be listed by attention, and `numbers` stand for the names."""
        self._portrait = portrait
        self._numbers = numbers
        settings = portrait.settings
        self._nets = {one.id: one.net_fen for one in portrait.people}
        for zone, ids, button, words in (
            (Zone.UNDER, zones.under if zones else (), self._under, self.tr("Under-served: {count}")),
            (Zone.OVER, zones.over if zones else (), self._over, self.tr("Over-served: {count}")),
        ):
            self._zone_ids[zone] = [one for one in ids if one in self._nets]
            button.setText(words.replace("{count}", str(len(self._zone_ids[zone]))))
            button.setEnabled(bool(self._zone_ids[zone]))
            button.setVisible(zones is not None)
        counts = dict.fromkeys(TIERS, 0)
        for cell in portrait.results.cells:
            counts[cell.tier] += cell.count
            place = TIERS.index(cell.tier)
            normal = settings.zone_low[place] <= cell.level <= settings.zone_high[place]
            below = cell.level < settings.zone_low[place]
            self._cells[cell.tier, cell.level].show_cell(cell, normal=normal, words=self._mark(cell, below))
        for tier, (_, label) in self._heads.items():
            label.setText(self.tr("%n customer(s)", "", counts[tier]))
        self._list_chosen()

    def _mark(self, cell: Cell, below: bool) -> str:
        """What is said in a cell outside the zone, as far as somebody stands there."""
        if cell.under or cell.over:
            if cell.under and (below or not cell.over):
                return self.tr("{count} under-served").replace("{count}", str(cell.under))
            return self.tr("{count} over-served").replace("{count}", str(cell.over))
        return ""

    def _list(self, title: str, ids: Sequence[int], *, whole: bool = False) -> None:
        """List these people; `whole` says that they are of several tiers and levels."""
        self._heading.setText(title + " · " + self.tr("%n customer(s)", "", len(ids)))
        before = self.open_party_ids()
        self._people.clear()
        rows = read_rows(self._workspace.book, ids[:MOST_LISTED])
        for party_id in ids[:MOST_LISTED]:
            row = rows.get(party_id)
            if row is not None:
                item = list_line(self._line(row, whole=whole))
                item.setData(Qt.ItemDataRole.UserRole, party_id)
                self._people.addItem(item)
        if len(ids) > MOST_LISTED:
            self._people.addItem(list_line(self.tr("… and %n more", "", len(ids) - MOST_LISTED)))
        if self._people.count():
            stays = [place for place, one in enumerate(ids[:MOST_LISTED]) if one in before and one in rows]
            self._people.setCurrentRow(min(stays[0] if stays else 0, self._people.count() - 1))

    def _line(self, row: CustomerRow, *, whole: bool) -> str:
        parts = [row.name if self._numbers is None else self._numbers.get(row.id, "–")]
        if whole and row.tier and row.level:
            parts.append(choice("Tier", row.tier) + " × " + choice("Level", row.level))
        net = self._nets.get(row.id)
        if net is not None:
            yuan = (abs(net) + 50) // 100 * (1 if net >= 0 else -1)
            parts.append(money_words(yuan * 100))
        return "　".join(parts)

    def _choose_cell(self) -> None:
        button = self.sender()
        if isinstance(button, CellButton):
            self._chosen = (button.tier, button.level)
            self._people.clear()
            self._list_chosen()

    def _choose_zone(self) -> None:
        self._chosen = Zone.UNDER if self.sender() is self._under else Zone.OVER
        self._people.clear()
        self._list_chosen()

    def _list_chosen(self) -> None:
        """List the people of what was clicked, as it is now."""
        chosen = self._chosen
        if self._portrait is None or chosen is None:
            return
        if isinstance(chosen, Zone):
            self._list(choice("Zone", chosen), self._zone_ids[chosen], whole=True)
        else:
            tier, level = chosen
            title = f"{choice('Tier', tier)} × {choice('Level', level)}"
            self._list(title, self._portrait.cell(tier, level))

    def _open(self, item: QListWidgetItem) -> None:
        party_id = item.data(Qt.ItemDataRole.UserRole)
        if isinstance(party_id, int):
            self._workspace.open_customer(party_id)

    def _open_current(self) -> None:
        item = self._people.currentItem()
        if item is not None:
            self._open(item)

    def _zone_button(self, name: str) -> QPushButton:
        button = QPushButton()
        button.setObjectName(name)
        button.setProperty("look", "quiet")
        button.setAutoDefault(False)
        button.clicked.connect(self._choose_zone)
        return button

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(SPACE.s)
        left.addLayout(self._table(), 1)
        foot = QHBoxLayout()
        legend = self.tr(
            "Shaded: the levels that fit the tier. Outside, somebody gets too little or too much."
        )
        foot.addWidget(PlainLabel(legend, "small", wrap=True), 1)
        foot.addWidget(self._under)
        foot.addWidget(self._over)
        left.addLayout(foot)
        side = card()
        side.setFixedWidth(316)
        column = QVBoxLayout(side)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        self._heading.setText(self.tr("Click a cell to see the people."))
        column.addWidget(self._heading)
        column.addWidget(hairline())
        column.addWidget(self._people, 1)
        card_button = QPushButton(self.tr("Open card"))
        card_button.setObjectName("levels_open")
        card_button.setAutoDefault(False)
        card_button.clicked.connect(self._open_current)
        column.addWidget(card_button, 0, Qt.AlignmentFlag.AlignRight)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(SPACE.l)
        outer.addLayout(left, 1)
        outer.addWidget(side)

    def _table(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.xs)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnMinimumWidth(0, 110)
        for level in LEVELS:
            title = PlainLabel(choice("Level", level), "soft")
            title.setAlignment(Qt.AlignmentFlag.AlignCenter)
            grid.addWidget(title, 0, level)
            grid.setColumnStretch(level, 1)
        for place, tier in enumerate(TIERS, start=1):
            chip = TierChip(self._workspace.theme)
            chip.show_tier(tier, choice("Tier", tier))
            label = PlainLabel("", "small")
            label.setObjectName(f"levels_count_{tier}")
            holder = QWidget()
            column = QVBoxLayout(holder)
            column.setContentsMargins(0, 0, SPACE.s, 0)
            column.setSpacing(2)
            column.addStretch(1)
            column.addWidget(chip)
            column.addWidget(label)
            column.addStretch(1)
            self._heads[tier] = (chip, label)
            grid.addWidget(holder, place, 0)
            grid.setRowStretch(place, 1)
            for level in LEVELS:
                button = CellButton(tier, level, self._workspace.theme)
                button.clicked.connect(self._choose_cell)
                self._cells[tier, level] = button
                grid.addWidget(button, place, level)
        return grid
