"""The rep's own texts, the signature, and the words that do not belong into a greeting."""

import re
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.festivals import FESTIVALS, Tone
from keyacct_desktop.domain.greetings import PLACEHOLDERS
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.greetings.starters import starting_texts
from keyacct_desktop.services.greetings.texts import (
    Template,
    add_template,
    add_templates,
    change_template,
    delete_template,
    read_signature,
    read_templates,
    read_words,
    write_signature,
    write_words,
)
from keyacct_desktop.ui.festivals.board import TROUBLE
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.lines import list_line
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.festivals import is_chinese
from keyacct_desktop.ui.words.greetings import occasion_name

_DATES: Final = ("birthday", "wedding", "founding", "cooperation")
_NEW: Final = 0
_BETWEEN: Final = re.compile("[、，,;；\n\u3000]+")


class TextsDialog(QDialog):
    """Every change is written when another text is chosen, or at the end."""

    def __init__(self, book: Book, occasion: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("texts_dialog")
        self.setWindowTitle(self.tr("Texts and signature"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(820, 560)
        self._book, self._occasion = book, occasion.removeprefix("date:")
        self._templates: list[Template] = []
        self._current: int | None = None
        self._begun = ""
        self._notice = Notice("", "alarm")
        self._notice.setObjectName("texts_notice")
        self._notice.hide()
        self._signature = QLineEdit(read_signature(book))
        self._signature.setObjectName("signature")
        self._signature.setMaxLength(100)
        self._list = QListWidget()
        self._list.setObjectName("texts_list")
        self._which = QComboBox()
        self._which.setObjectName("texts_occasion")
        self._text = QPlainTextEdit()
        self._text.setObjectName("texts_text")
        self._text.setTabChangesFocus(True)
        self._words = QPlainTextEdit("　".join(read_words(book)))
        self._words.setObjectName("greeting_words")
        self._words.setTabChangesFocus(True)
        self._words.setFixedHeight(76)
        self._drop = self._button("texts_delete", self.tr("Delete"), "quiet")
        self._add = self._button("texts_add", self.tr("New text"))
        self._start = self._button("texts_start", self.tr("Take the starting texts"))
        self._done = self._button("texts_done", self.tr("Done"), "primary")
        self._which.addItem(self.tr("Any occasion"), "")
        for code in (*(one.code for one in FESTIVALS if one.tone is not Tone.NONE), *_DATES):
            self._which.addItem(occasion_name(code), code)
        if self._which.findData(self._occasion) < 0:
            # The birthday of a spouse, from whose plan one comes.
            self._which.addItem(occasion_name(self._occasion), self._occasion)
        self._lay_out()
        self._list.currentRowChanged.connect(self._choose)
        self._add.clicked.connect(self._new)
        self._drop.clicked.connect(self._delete)
        self._start.clicked.connect(self._take_starting)
        self._done.clicked.connect(self.accept)
        self._read()

    @override
    def accept(self) -> None:
        if self._keep_text() and self._keep_rest():
            super().accept()

    @override
    def reject(self) -> None:
        # Escape: what was typed is kept where it can be, as everywhere in the program.
        if self._leave_text():
            self._keep_rest()
        super().reject()

    def _read(self, choose: int | None = None) -> None:
        self._templates = read_templates(self._book)
        order = {self._which.itemData(at): at for at in range(self._which.count())}
        own = self._occasion
        self._templates.sort(key=lambda one: (one.occasion != own, order.get(one.occasion, 0)))
        with QSignalBlocker(self._list):
            self._list.clear()
            for one in self._templates:
                name = occasion_name(one.occasion) if one.occasion else self.tr("Any occasion")
                self._list.addItem(list_line(f"{name}　{' '.join(one.text.split())}"))
        at = next((at for at, one in enumerate(self._templates) if one.id == choose), 0)
        self._current = None
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(at if self._templates else -1)
        if not self._templates:
            self._show(None)
        else:
            self._show(self._templates[at])
        chinese = is_chinese()
        known = {(one.occasion, one.text) for one in self._templates}
        self._start.setVisible(any(one not in known for one in starting_texts(chinese)))

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._templates):
            wanted = self._templates[at].id
            if not self._leave_text():
                held = [one.id for one in self._templates]
                with QSignalBlocker(self._list):
                    self._list.setCurrentRow(held.index(self._current) if self._current in held else -1)
                return
            self._read(wanted)

    def _show(self, template: Template | None) -> None:
        self._current = template.id if template else None
        self._text.setPlainText(template.text if template else "")
        occasion = template.occasion if template else self._occasion
        if template and self._which.findData(occasion) < 0:
            # A text for a day that is not offered here keeps its day.
            self._which.addItem(occasion_name(occasion), occasion)
        self._which.setCurrentIndex(max(self._which.findData(occasion), 0))
        self._drop.setEnabled(template is not None)
        for widget in (self._text, self._which):
            widget.setEnabled(template is not None)

    def _leave_text(self) -> bool:
        """Write the text in hand before another one is; a new one in which nothing was typed is let go."""
        if self._current == _NEW and self._text.toPlainText() == self._begun:
            self._current = None
        return self._keep_text()

    def _new(self) -> None:
        if not self._leave_text():
            return
        self._current = _NEW
        for widget in (self._text, self._which):
            widget.setEnabled(True)
        with QSignalBlocker(self._list):
            self._list.setCurrentRow(-1)
        self._which.setCurrentIndex(max(self._which.findData(self._occasion), 0))
        self._begun = "{称呼}，{节日}好！{我}" if is_chinese() else "Dear {称呼}, … {我}"
        self._text.setPlainText(self._begun)
        self._text.setFocus()
        self._drop.setEnabled(False)

    def _keep_text(self) -> bool:
        """Write the text in hand; False when it is refused."""
        if self._current is None:
            return True
        occasion, text = str(self._which.currentData()), self._text.toPlainText()
        try:
            if self._current == _NEW:
                self._current = add_template(self._book, occasion=occasion, text=text)
            else:
                change_template(self._book, template_id=self._current, occasion=occasion, text=text)
        except TROUBLE as error:
            self._notice.set_text(sentence(error))
            self._text.setFocus()
            return False
        self._notice.set_text("")
        return True

    def _keep_rest(self) -> bool:
        try:
            if self._signature.text().strip() != read_signature(self._book):
                write_signature(self._book, self._signature.text())
            # A blank inside an English expression belongs to it.
            wanted = [part.strip() for part in _BETWEEN.split(self._words.toPlainText()) if part.strip()]
            if tuple(wanted) != read_words(self._book):
                write_words(self._book, wanted)
        except TROUBLE as error:
            self._notice.set_text(sentence(error))
            return False
        return True

    def _delete(self) -> None:
        if self._current:
            try:
                delete_template(self._book, template_id=self._current)
            except TROUBLE as error:
                self._notice.set_text(sentence(error))
                return
            self._current = None
            self._read()

    def _take_starting(self) -> None:
        if self._keep_text():
            add_templates(self._book, starting_texts(is_chinese()))
            self._read()

    def _button(self, name: str, text: str, look: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setAutoDefault(False)
        if look:
            button.setProperty("look", look)
        return button

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        outer.setSpacing(SPACE.s)
        outer.addWidget(self._notice)
        signature = QHBoxLayout()
        signature.addWidget(PlainLabel(self.tr("Signature"), "soft"))
        self._signature.setMaximumWidth(240)
        signature.addWidget(self._signature)
        signature.addWidget(PlainLabel(self.tr("stands for {我} in every text"), "small"), 1)
        outer.addLayout(signature)
        outer.addWidget(hairline())
        middle = QHBoxLayout()
        middle.setSpacing(SPACE.m)
        left = QVBoxLayout()
        left.addWidget(self._list, 1)
        tools = QHBoxLayout()
        tools.addWidget(self._add)
        tools.addWidget(self._start)
        tools.addStretch(1)
        left.addLayout(tools)
        middle.addLayout(left, 1)
        right = QVBoxLayout()
        right.addWidget(self._which)
        right.addWidget(self._text, 1)
        known = "  ".join(f"{{{name}}}" for name in PLACEHOLDERS)
        meaning = self.tr("form of address, name, company, you, occasion, year")
        right.addWidget(PlainLabel(f"{known}\n{meaning}", "small", wrap=True))
        right.addWidget(self._drop, 0, Qt.AlignmentFlag.AlignRight)
        middle.addLayout(right, 1)
        outer.addLayout(middle, 1)
        outer.addWidget(hairline())
        said = self.tr("Words that do not belong into a greeting, one after the other")
        outer.addWidget(PlainLabel(said, "soft"))
        outer.addWidget(self._words)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._done)
        outer.addLayout(foot)
