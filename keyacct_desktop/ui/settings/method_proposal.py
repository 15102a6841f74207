"""What the book itself proposes for some settings: the cuts of the sizes, Kotler's normal zone. Taken with one button.

Counted in a worker, as it reads every customer. Knows no field of the settings' pages.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.services.method.review import proposed_settings
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import money_words

PROPOSED_GROUPS: Final = ("sizes", "zone")

Changes = dict[str, tuple[int, ...]]


class ProposalStrip(QWidget):
    """One line: what the book proposes, and the button that takes it. `wanted` carries the changes by key."""

    wanted = Signal(object)

    def __init__(self, workspace: Workspace, group: str) -> None:
        super().__init__()
        self._workspace, self._group = workspace, group
        self._changes: Changes = {}
        self._words = PlainLabel("", "soft", wrap=True)
        self._words.setObjectName(f"proposal_words_{group}")
        self._use = QPushButton(self.tr("Use the proposal"))
        self._use.setObjectName(f"use_proposal_{group}")
        self._use.setProperty("look", "quiet")
        self._use.setAutoDefault(False)
        self._use.setEnabled(False)
        self._use.clicked.connect(self._want)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, SPACE.xs, 0, 0)
        row.setSpacing(SPACE.m)
        row.addWidget(self._words, 1)
        row.addWidget(self._use)

    def read(self) -> None:
        """Ask the book again."""
        task = self._workspace.tasks.task(self.tr("Counting the book"), self._count)
        task.finished.connect(self._show)
        self._workspace.tasks.start(task)

    def _count(self, _progress: object) -> tuple[Changes, bool]:
        book = self._workspace.book
        found, settings = proposed_settings(book, self._group), read_settings(book)
        return found, any(getattr(settings, key) != value for key, value in found.items())

    def _show(self, result: object) -> None:
        # Reads nothing: the book may have been closed since the worker counted.
        assert isinstance(result, tuple)
        self._changes, differs = result
        self._use.setEnabled(differs)
        if not self._changes:
            self._words.setText(self.tr("Too few orders in this book for a proposal."))
        elif differs:
            self._words.setText(self.tr("This book proposes: {values}").replace("{values}", self._said()))
        else:
            self._words.setText(self.tr("This book proposes what is set here."))

    def _said(self) -> str:
        if "size_cuts" in self._changes:
            return " / ".join(money_words(cut) for cut in self._changes["size_cuts"])
        ranges = zip(TIERS, self._changes["zone_low"], self._changes["zone_high"], strict=True)
        return " · ".join(
            f"{choice('Tier', tier)} {low}" if low == high else f"{choice('Tier', tier)} {low}–{high}"
            for tier, low, high in ranges
        )

    def _want(self) -> None:
        self._use.setEnabled(False)
        self.wanted.emit(self._changes)
