"""What if somebody leaves (method.md D30): who, how much of the profit goes, how much the prospects would bring."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.services.pyramid import Portrait, WhatIf, what_if_leaves
from keyacct_desktop.ui.shell.finder import BookFinder
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.customer_picker import CustomerPicker, Picked
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.charts import share_words
from keyacct_desktop.ui.words.days import money_words

_ASKED: Final = 60
"""So many matches are looked through for customers of the picture."""


class LeavingPanel(QFrame):
    """A picker and what follows. `asked` carries the ids that are to leave, whenever they change."""

    asked = Signal(object)

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leaving_panel")
        self.setProperty("look", "card")
        self.setFixedWidth(300)
        self._portrait: Portrait | None = None
        self._numbers: Mapping[int, str] | None = None
        self._finder = PortraitFinder(workspace)
        self.picker = CustomerPicker(
            "leaving_picker", self._finder, many=True, hint=self.tr("Customer, pinyin or phone")
        )
        self.picker.changed.connect(self._count)
        self._first = QPushButton(self.tr("The largest one"))
        self._first.setObjectName("leaving_first")
        self._first.setProperty("look", "quiet")
        self._first.setAutoDefault(False)
        self._first.clicked.connect(self.pick_largest)
        self._lost = PlainLabel("", "figure", wrap=True)
        self._lost.setObjectName("leaving_lost")
        self._share = PlainLabel("", wrap=True)
        self._share.setObjectName("leaving_share")
        self._cover = PlainLabel("", wrap=True)
        self._cover.setObjectName("leaving_cover")
        self._after = PlainLabel("", "soft", wrap=True)
        self._after.setObjectName("leaving_after")
        self._lay_out()
        self._count()

    def show_portrait(self, portrait: Portrait, numbers: Mapping[int, str] | None = None) -> None:
        """Ask about the customers of this picture; those who are not in it are let go. `numbers` stand for the names:
        then they are found by their names still, but not shown by them."""
        self._portrait = portrait
        self._numbers = self._finder.numbers = numbers
        self._finder.among = {one.id: one.name for one in portrait.people}
        self._first.setEnabled(bool(portrait.people))
        before = self.picker.picked()
        kept = [
            self._picked(one.id, self._finder.among[one.id]) for one in before if one.id in self._finder.among
        ]
        if [(one.id, one.name) for one in kept] != [(one.id, one.name) for one in before]:
            self.picker.set_picked(kept)
        else:
            self._count()

    def pick_largest(self) -> None:
        """Ask about the customer who brings most."""
        if self._portrait is not None and self._portrait.people:
            one = self._portrait.people[0]
            self.picker.set_picked([self._picked(one.id, one.name)])

    def pick(self, ids: Sequence[int]) -> None:
        """Ask about these customers, as far as they are in the picture."""
        if self._portrait is not None:
            wanted = set(ids)
            self.picker.set_picked(
                [self._picked(one.id, one.name) for one in self._portrait.people if one.id in wanted]
            )

    def _picked(self, party: int, name: str) -> Picked:
        return Picked(party, name if self._numbers is None else self._numbers[party])

    def _count(self) -> None:
        ids = self.picker.ids()
        if self._portrait is None or not ids:
            self._show_question()
        else:
            self._show_answer(what_if_leaves(self._portrait, ids))
        self.asked.emit(ids)

    def _show_question(self) -> None:
        self._lost.setText("")
        self._share.setText(self.tr("Pick one or more customers to see what would be lost."))
        self._cover.setText("")
        self._after.setText("")

    def _show_answer(self, answer: WhatIf) -> None:
        leaving = answer.leaving
        lost = _whole(leaving.lost_fen)
        if leaving.lost_fen <= 0:
            self._lost.setText(money_words(lost))
            self._share.setText(self.tr("No profit would be lost: they bring none."))
        else:
            self._lost.setText("−" + money_words(lost))
            self._share.setText(self._share_words(leaving.share))
        self._cover.setText(self._cover_words(answer))
        left = sum(band.count for band in answer.after.bands)
        self._after.setText(self.tr("%n customer(s) with profit would stay.", "", left))

    def _share_words(self, share: float | None) -> str:
        if share is None:
            return self.tr("net profit would be lost. The total is no profit, so there is no share.")
        text = self.tr("net profit would be lost, {share} of the total.")
        return text.replace("{share}", share_words(share))

    def _cover_words(self, answer: WhatIf) -> str:
        leaving = answer.leaving
        if leaving.cover is None:
            return ""
        text = self.tr(
            "The prospects' expected sales of {sales} would cover {cover} of it at the usual margin."
        )
        said = text.replace("{sales}", money_words(_whole(answer.forecast_fen)))
        said = said.replace("{cover}", share_words(leaving.cover))
        if answer.without_amount:
            said += " " + self.tr(
                "%n prospect(s) without an expected amount are not counted.", "", answer.without_amount
            )
        return said

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        column.addWidget(PlainLabel(self.tr("What if somebody leaves?"), "strong"))
        column.addWidget(self.picker)
        column.addWidget(self._first, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hairline())
        for label in (self._lost, self._share, self._cover, self._after):
            column.addWidget(label)
        column.addStretch(1)


class PortraitFinder:
    """Finds among the customers of a picture only."""

    def __init__(self, workspace: Workspace) -> None:
        self._finder = BookFinder(workspace.book)
        self.among: dict[int, str] = {}
        self.numbers: Mapping[int, str] | None = None

    def suggest(self, text: str, limit: int) -> list[Picked]:
        """The best matches, best first."""
        found = self._finder.find(text, _ASKED)
        matches = [one for one in found if one.id in self.among][:limit]
        if self.numbers is not None:
            return [Picked(one.id, self.numbers[one.id]) for one in matches]
        return [Picked(one.id, one.title, one.subtitle) for one in matches]


def _whole(fen: int) -> int:
    """Whole yuan, in fen."""
    return (abs(fen) + 50) // 100 * 100 * (1 if fen >= 0 else -1)
