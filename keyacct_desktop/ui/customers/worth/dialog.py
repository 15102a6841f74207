"""The small dialogs of this area: a title, a body, what was refused, and a line of buttons."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.ui.customers.card.labels import WrapLabel
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence

REFUSALS = (Refused, InvalidText, BookError)
_REASON_LIMIT = 2000
_WIDTH = 600


class WorthDialog(QDialog):
    """Holds `body`; subclasses say what `save` does. Closes itself when nothing was refused."""

    def __init__(self, book: Book, theme: Theme, name: str, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.book, self.theme = book, theme
        self.notice = Notice("", "alarm")
        self.notice.setObjectName(f"{name}_notice")
        self.notice.hide()
        self.body = QVBoxLayout()
        self.body.setSpacing(SPACE.s)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(SPACE.s)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self.notice)
        outer.addLayout(self.body, 1)
        outer.addLayout(self.foot)
        self.setMinimumWidth(_WIDTH)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        layout = self.layout()
        if layout is not None:
            self.resize(_WIDTH, max(layout.totalHeightForWidth(_WIDTH), 200))

    def heading(self, text: str) -> None:
        """A small heading with a thin line."""
        row = QHBoxLayout()
        row.setSpacing(SPACE.s)
        row.addWidget(PlainLabel(text, "heading"))
        row.addWidget(hairline(), 1, Qt.AlignmentFlag.AlignVCenter)
        self.body.addLayout(row)

    def reason_field(self, hint: str) -> QLineEdit:
        """Where the rep says why."""
        field = QLineEdit()
        field.setObjectName("worth_reason")
        field.setPlaceholderText(hint)
        field.setMaxLength(_REASON_LIMIT)
        return field

    def add_buttons(self, save: str, *extra: QPushButton) -> QPushButton:
        """Extra buttons at the left, Cancel and Save at the right."""
        for button in extra:
            button.setAutoDefault(False)
            self.foot.addWidget(button)
        self.foot.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("worth_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        done = QPushButton(save)
        done.setObjectName("worth_save")
        done.setProperty("look", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self.save)
        self.foot.addWidget(cancel)
        self.foot.addWidget(done)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)
        return done

    def save(self) -> None:
        """Write and close; what is refused is said and the dialog stays."""
        try:
            self.write()
        except REFUSALS as error:
            self.notice.set_text(sentence(error))
            self.show_wrong(error.field if isinstance(error, Refused) else None)
        else:
            self.accept()

    def write(self) -> None:
        """Write to the book. Raises Refused, InvalidText, BookError."""
        raise NotImplementedError

    def show_wrong(self, field: str | None) -> None:
        """Put the keyboard where the trouble is."""
        del field


def history(entries: Sequence[tuple[str, str, str]], empty: str) -> QWidget:
    """Dated lines: day, what, why; newest first, scrolled when there are many."""
    if not entries:
        return PlainLabel(empty, "soft")
    holder = QWidget()
    holder.setObjectName("worth_history")
    grid = QGridLayout(holder)
    grid.setContentsMargins(0, 0, SPACE.s, 0)
    grid.setHorizontalSpacing(SPACE.m)
    grid.setVerticalSpacing(SPACE.xs)
    grid.setColumnStretch(2, 1)
    for row, (day, what, why) in enumerate(entries):
        grid.addWidget(PlainLabel(day, "small"), row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(PlainLabel(what, "strong"), row, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(WrapLabel(why, "soft"), row, 2)
    if len(entries) <= 4:
        return holder
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setFrameShape(QFrame.Shape.NoFrame)
    scroll.setProperty("look", "clear")
    scroll.setMaximumHeight(130)
    scroll.setWidget(holder)
    return scroll
