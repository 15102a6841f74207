"""The light dialog of this area: a form that is saved with Ctrl+Enter and put aside, as a draft, with Esc.

It stays open beside the main window, so that the rep can look something up. Owns draft, notice and footer;
the form says what there is to keep and to save.
"""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.drafts import drop_draft, read_draft, save_draft
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import ElidedLabel
from keyacct_desktop.ui.words.errors import sentence

_DRAFT_WAIT_MS: Final = 700
_LEAST_WIDTH: Final = 520
_LEAST_HEIGHT: Final = 320


class Form(QWidget):
    """A form as the dialog knows it. `changed` after every edit; `finished` when the last field is left with Enter;
    `resized` when lines came or went."""

    changed = Signal()
    finished = Signal()
    resized = Signal()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.resized.emit()
        return super().event(event)

    @override
    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        if layout is None or not layout.hasHeightForWidth():
            return super().minimumSizeHint()
        return QSize(0, layout.totalHeightForWidth(max(self.width(), _LEAST_WIDTH - 2 * SPACE.xl)))

    def hint(self) -> str:
        """What the footer says about the keys of this form."""
        return ""

    def state(self) -> dict[str, Any]:
        """Everything that was typed, as JSON values."""
        raise NotImplementedError

    def restore(self, state: Mapping[str, Any]) -> None:
        """Bring back what `state` returned."""
        raise NotImplementedError

    def save(self) -> str:
        """Write to the book; the words for the status line. Raises Refused, InvalidText, BookError."""
        raise NotImplementedError

    def show_wrong(self, field: str | None) -> None:
        """Put the keyboard where the trouble is."""
        raise NotImplementedError

    def begin(self) -> None:
        """Put the keyboard where typing begins."""
        raise NotImplementedError


class FormDialog(QDialog):
    """Holds one form, its draft and what is wrong with it."""

    def __init__(
        self, workspace: Workspace, parent: QWidget, form: Form, name: str, title: str, draft_key: str
    ) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setObjectName(name)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._workspace = workspace
        self._form = form
        self._draft_key = draft_key
        self._start = form.state()
        self._saved = False
        self._waiting: Mapping[str, Any] | None = None
        self._notice = Notice(look="alarm")
        self._notice.setObjectName(f"{name}_notice")
        self._notice.set_text("")
        self._resume = QPushButton()
        self._resume.setObjectName("resume_draft")
        self._resume.setProperty("look", "quiet")
        self._resume.setAutoDefault(False)
        self._resume.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._resume.clicked.connect(self._resume_draft)
        self._resume.hide()
        self._save_button = QPushButton(self.tr("Save"))
        self._save_button.setObjectName(f"{name}_save")
        self._save_button.setProperty("look", "primary")
        self._save_button.setAutoDefault(False)
        self._save_button.clicked.connect(self.save)
        self._save_button.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_DRAFT_WAIT_MS)
        self._timer.timeout.connect(self.keep_draft)
        self._lay_out()
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)
        form.changed.connect(self._note_edit)
        form.finished.connect(self._save_button.setFocus)
        form.resized.connect(self._fit_soon)

    def begin(self, *, editing: bool = False) -> None:
        """Take up a draft that is waiting, show the dialog and put the keyboard where it belongs."""
        draft = read_draft(self._workspace.book, self._draft_key)
        if draft is not None:
            mine, theirs = self._start.get("customers"), draft.payload.get("customers")
            if editing or not mine or mine == theirs:
                self._form.restore(draft.payload)
                self._offer(self.tr("Your draft is back · start afresh"))
            else:
                self._waiting = draft.payload
                self._offer(self.tr("A draft about somebody else is waiting · go on with it"))
        self.show()
        self._fit()
        self._form.begin()

    def save(self) -> None:
        """Write the form to the book; what is wrong is said in one sentence, and nothing typed is lost."""
        try:
            words = self._form.save()
        except (Refused, InvalidText, BookError) as error:
            self._notice.set_text(sentence(error))
            self._fit()
            self._form.show_wrong(error.field if isinstance(error, Refused) else None)
            return
        self._saved = True
        self._timer.stop()
        self._drop_draft()
        self._workspace.say(words)
        self.accept()

    def keep_draft(self) -> None:
        """Keep what is typed, so that closing or a crash costs nothing."""
        self._timer.stop()
        state = self._form.state()
        if self._saved or state == self._start or self._workspace.book.closed:
            return
        try:
            save_draft(self._workspace.book, self._draft_key, state)
        except BookError as error:
            self._notice.set_text(sentence(error))

    @override
    def reject(self) -> None:
        self.keep_draft()
        super().reject()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A dialog would take Enter in any field for its button; here it goes from field to field.
        if not _is_enter(event):
            super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._save_button and event.type() == QEvent.Type.KeyPress and _is_enter(event):
            self.save()
            return True
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.l)
        hints = (self._form.hint(), self.tr("Ctrl+Enter saves · Esc puts it aside as a draft"))
        foot.addWidget(ElidedLabel(" · ".join(filter(None, hints)), "small"), 1)
        foot.addWidget(self._save_button)
        self._scroll = QScrollArea()
        self._scroll.setProperty("look", "clear")
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidgetResizable(True)
        self._form.setProperty("look", "page")
        self._scroll.setWidget(self._form)
        layout = QVBoxLayout(self)
        # Lines break, so the least height at the least width says nothing: `_fit` knows better.
        layout.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        self.setMinimumSize(_LEAST_WIDTH, _LEAST_HEIGHT)
        layout.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        layout.setSpacing(SPACE.m)
        layout.addWidget(self._resume, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(self._notice)
        layout.addLayout(foot)

    def _fit_soon(self) -> None:
        QTimer.singleShot(0, self, self._fit)

    def _fit(self) -> None:
        """As high as the form needs at this width, and no higher than the screen."""
        layout, inner = self.layout(), self._form.layout()
        if layout is None or inner is None or not self.isVisible():
            return
        inner.activate()
        layout.activate()
        margins = layout.contentsMargins()
        width = self.width() - margins.left() - margins.right()
        height = (
            inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else inner.totalSizeHint().height()
        )
        rest = self._save_button.sizeHint().height() + margins.top() + margins.bottom() + layout.spacing()
        for widget in (self._resume, self._notice):
            if not widget.isHidden():
                rest += widget.sizeHint().height() + layout.spacing()
        self.resize(
            self.width(), min(height + rest + 2, self.screen().availableGeometry().height() - SPACE.xxl)
        )

    def _note_edit(self) -> None:
        if self._notice.text():
            self._notice.set_text("")
        self._timer.start()

    def _offer(self, words: str) -> None:
        self._resume.setText(words)
        self._resume.show()

    def _resume_draft(self) -> None:
        self._resume.hide()
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._form.restore(waiting)
        else:
            self._form.restore(self._start)
            self._drop_draft()
        self._form.begin()

    def _drop_draft(self) -> None:
        try:
            drop_draft(self._workspace.book, self._draft_key)
        except BookError as error:
            self._workspace.report_trouble(self.windowTitle(), error)


def _is_enter(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def open_form(
    workspace: Workspace,
    parent: QWidget,
    form: Form,
    name: str,
    title: str,
    draft_key: str,
    *,
    width: int,
    editing: bool = False,
) -> None:
    """Show a form in a dialog of its own beside `parent`."""
    dialog = FormDialog(workspace, parent, form, name, title, draft_key)
    dialog.resize(width, _LEAST_HEIGHT)
    dialog.begin(editing=editing)


def raise_open(parent: QWidget, name: str) -> bool:
    """Bring the dialog of this name to the front; False when there is none."""
    for dialog in parent.findChildren(FormDialog, name):
        if dialog.isVisible():
            dialog.raise_()
            dialog.activateWindow()
            return True
    return False
