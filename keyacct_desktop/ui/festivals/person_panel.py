"""One person's greeting: how, which text, what speaks against it, and the buttons that do something with it."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.cautions import Caution, Weight
from keyacct_desktop.domain.greetings import GreetingWay
from keyacct_desktop.services.greetings.plan import Row
from keyacct_desktop.services.greetings.texts import TEXT_LIMIT, Template
from keyacct_desktop.ui.festivals.plan_model import PlanWords
from keyacct_desktop.ui.shell.theme import Theme
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.widgets.frames import hairline
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.widgets.tier_chip import TierChip
from keyacct_desktop.ui.words.days import money_words, short_day
from keyacct_desktop.ui.words.gifts import gift_word, year_words
from keyacct_desktop.ui.words.greetings import greeting_caution, way_word, way_words

_CHECK_AFTER_MS: Final = 150
_LOOKS: Final = {Weight.STOP: "bad", Weight.WARN: "warn", Weight.NOTE: "small"}
_SIGNS: Final = {Weight.STOP: "✕", Weight.WARN: "!", Weight.NOTE: "·"}


class PersonPanel(QWidget):
    """`edited` a moment after the text or the way changed by hand. `wished` carries "copy", "sent", "skip",
    "reopen", "gift", "card" or "texts"; `template_picked` a template's id; `way_picked` after another way was chosen."""

    edited = Signal()
    wished = Signal(str)
    template_picked = Signal(int)
    way_picked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("greeting_panel")
        self._row: Row | None = None
        self._template: int | None = None
        self.dirty = False
        self._words = PlanWords()
        self._name = PlainLabel("", "title", wrap=True)
        self._name.setObjectName("greeting_name")
        self._chip = TierChip(theme)
        self._facts = ElidedLabel("", "soft")
        self._last = PlainLabel("", "small", wrap=True)
        self._last.setObjectName("greeting_last")
        self._way = QComboBox()
        self._way.setObjectName("greeting_way")
        self._way.setAccessibleName(self.tr("How to greet"))
        self._templates = QComboBox()
        self._templates.setObjectName("greeting_templates")
        self._templates.setAccessibleName(self.tr("Template"))
        self._templates.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._templates.setMinimumContentsLength(10)
        self.edit = TextEdit()
        self.edit.copied_whole.connect(self._wish_copy)
        self._count = PlainLabel("", "small")
        self._cautions = QVBoxLayout()
        self._cautions.setSpacing(3)
        self._gift = PlainLabel("", "soft", wrap=True)
        self._gift.setObjectName("greeting_gift")
        self._counts = QCheckBox(self.tr("Counts as a real contact"))
        self._counts.setObjectName("greeting_counts")
        self._copy = self._button(
            "greeting_copy", self.tr("Copy text"), self.tr("Ctrl+C, and on to the next")
        )
        self._sent = self._button("greeting_sent", self.tr("Mark as sent"), "Ctrl+Enter", "primary")
        self._skip = self._button("greeting_skip", self.tr("Skip"), "X", "quiet")
        self._reopen = self._button("greeting_reopen", self.tr("Not sent after all"), "", "quiet")
        self._gift_button = self._button("greeting_gift_button", self.tr("Gift…"), "G", "quiet")
        self._card = self._button("greeting_card", self.tr("Card"), "O", "quiet")
        self._texts = self._button("greeting_texts", self.tr("Texts and signature…"), "", "link_flush")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_CHECK_AFTER_MS)
        self._wait.timeout.connect(self.edited)
        self._lay_out()
        self._way.activated.connect(self._way_chosen)
        self._templates.activated.connect(self._template_chosen)
        self.edit.textChanged.connect(self._typed)
        self.show_person(None, "", None, [], date.min)

    # What is shown

    def show_person(
        self, row: Row | None, text: str, template_id: int | None, templates: Sequence[Template], today: date
    ) -> None:
        """Show a person with this text; None for nobody."""
        self._row, self._template, self.dirty = row, template_id, False
        self._wait.stop()
        self.setEnabled(row is not None)
        self._fill_templates(templates, template_id)
        if self.edit.toPlainText() != text:
            # The same text stays as it is, with the cursor in it.
            with QSignalBlocker(self.edit):
                self.edit.setPlainText(text)
        self.show_cautions([])
        self._counts.setChecked(False)
        self._show_facts(row, today)
        open_one = row is not None and row.state == "planned"
        self.edit.setReadOnly(not open_one)
        for widget in (self._copy, self._sent, self._skip, self._counts):
            widget.setVisible(open_one or row is None)
        self._reopen.setVisible(row is not None and not open_one)
        self._way.setEnabled(open_one)
        self._templates.setEnabled(open_one)
        self._say_count()

    def show_cautions(self, found: Sequence[Caution]) -> None:
        """List what speaks against the text; "nothing" is said as well."""
        while (item := self._cautions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not found and self._row is not None and self.text().strip() and self._row.state == "planned":
            label = PlainLabel("✓ " + self.tr("Nothing speaks against it."), "good", wrap=True)
            label.setObjectName("caution_none")
            self._cautions.addWidget(label)
        for caution in found:
            text = f"{_SIGNS[caution.weight]} {greeting_caution(caution)}"
            label = PlainLabel(text, _LOOKS[caution.weight], wrap=True)
            label.setObjectName(f"caution_{caution.code}")
            self._cautions.addWidget(label)

    def text(self) -> str:
        return self.edit.toPlainText()

    def template_id(self) -> int | None:
        return self._template

    def way(self) -> GreetingWay:
        return GreetingWay(self._way.currentData())

    def counts(self) -> bool:
        return self._counts.isChecked()

    def put_text(self, text: str, template_id: int | None) -> None:
        """Another template was taken."""
        self._template = template_id
        with QSignalBlocker(self.edit):
            self.edit.setPlainText(text)
        self.dirty = True
        self._say_count()
        self.edited.emit()

    def take_focus(self) -> None:
        """The keyboard goes into the text, behind its last word."""
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.moveCursor(self.edit.textCursor().MoveOperation.End)

    def _show_facts(self, row: Row | None, today: date) -> None:
        with QSignalBlocker(self._way):
            self._way.clear()
            for code, word in way_words():
                self._way.addItem(word, code)
            self._way.setCurrentIndex(max(self._way.findData(str(row.way) if row else ""), 0))
        self._chip.setVisible(row is not None)
        if row is None:
            self._name.setText(self.tr("Choose somebody from the list."))
            for label in (self._facts, self._last, self._gift):
                label.setText("")
            return
        self._name.setText(row.name)
        self._chip.show_tier(row.tier, self._words.tier(row))
        company = row.company if row.company != row.name else ""
        parts = [row.honorific or self.tr("form of address unknown"), row.post or "", company]
        self._facts.setText(" · ".join(part for part in parts if part))
        self._last.setText(self._last_words(row, today))
        self._gift.setText(self._gift_words(row))

    def _last_words(self, row: Row, today: date) -> str:
        if row.last_on is None:
            return self.tr("Not greeted the last time.")
        day = short_day(date.fromisoformat(row.last_on), today)
        text = self.tr("Last time, {day}: {way}").replace("{day}", day)
        text = text.replace("{way}", way_word(row.last_way) if row.last_way else "—")
        if row.last_gift:
            text += " · " + row.last_gift
        return f"{text}\n“{row.last_text}”" if row.last_text else text

    def _gift_words(self, row: Row) -> str:
        year = year_words(row.year_fen, None)
        if not row.gift_name:
            return self.tr("No gift planned") + " · " + year
        worth = "" if row.gift_fen is None else " " + money_words(row.gift_fen)
        return f"{row.gift_name}{worth} · {gift_word('GiftState', row.gift_state)} · {year}"

    def _fill_templates(self, templates: Sequence[Template], template_id: int | None) -> None:
        with QSignalBlocker(self._templates):
            self._templates.clear()
            self._templates.addItem(self.tr("Own words"), 0)
            for one in templates:
                line = " ".join(one.text.split())
                self._templates.addItem(line if len(line) <= 60 else line[:59] + "…", one.id)
            at = self._templates.findData(template_id) if template_id is not None else 0
            self._templates.setCurrentIndex(max(at, 0))

    # What is done

    def _typed(self) -> None:
        self.dirty = True
        self._say_count()
        self._wait.start()

    def _way_chosen(self) -> None:
        self.dirty = True
        self.way_picked.emit()
        self.edited.emit()

    def _template_chosen(self) -> None:
        chosen = int(self._templates.currentData())
        if chosen:
            self.template_picked.emit(chosen)
        else:
            self._template = None
            self.dirty = True
            self.edited.emit()

    def _say_count(self) -> None:
        count = len(self.text())
        self._count.setText(self.tr("%n character(s)", "", count) if count else "")
        self._count.set_look("bad" if count > TEXT_LIMIT else "small")

    def _wish_copy(self) -> None:
        self.wished.emit("copy")

    def _wish(self) -> None:
        names = {
            self._copy: "copy", self._sent: "sent", self._skip: "skip", self._reopen: "reopen",
            self._gift_button: "gift", self._card: "card", self._texts: "texts",
        }  # fmt: skip
        button = self.sender()
        if isinstance(button, QPushButton):
            self.wished.emit(names[button])

    # Furniture

    def _button(self, name: str, text: str, tip: str, look: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        button.setToolTip(tip)
        button.setAutoDefault(False)
        if look:
            button.setProperty("look", look)
        button.clicked.connect(self._wish)
        return button

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE.m, SPACE.m, SPACE.m, SPACE.m)
        column.setSpacing(SPACE.s)
        head = QHBoxLayout()
        head.addWidget(self._name, 1)
        head.addWidget(self._card)
        column.addLayout(head)
        facts = QHBoxLayout()
        facts.setSpacing(SPACE.s)
        facts.addWidget(self._chip)
        facts.addWidget(self._facts, 1)
        column.addLayout(facts)
        column.addWidget(self._last)
        column.addWidget(hairline())
        pickers = QHBoxLayout()
        pickers.setSpacing(SPACE.s)
        pickers.addWidget(self._way)
        pickers.addWidget(self._templates, 1)
        column.addLayout(pickers)
        column.addWidget(self.edit, 2)
        below = QHBoxLayout()
        below.addWidget(self._texts)
        below.addStretch(1)
        below.addWidget(self._count)
        column.addLayout(below)
        holder = QWidget()
        holder.setProperty("look", "page")
        inside = QVBoxLayout(holder)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addLayout(self._cautions)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setObjectName("greeting_cautions")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("look", "clear")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # In a low window the cautions scroll in a line of room, before the text above is drawn over its link.
        scroll.setMinimumHeight(SPACE.xl)
        column.addWidget(scroll, 3)
        column.addWidget(hairline())
        gift = QHBoxLayout()
        gift.addWidget(self._gift, 1)
        gift.addWidget(self._gift_button, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(gift)
        column.addWidget(hairline())
        column.addWidget(self._counts)
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        foot.addWidget(self._skip)
        foot.addWidget(self._reopen)
        foot.addStretch(1)
        foot.addWidget(self._copy)
        foot.addWidget(self._sent)
        column.addLayout(foot)


class TextEdit(QPlainTextEdit):
    """The text. Tab leaves it, Esc goes back to the list; Ctrl+C with nothing selected means the whole text."""

    copied_whole = Signal()
    escaped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("greeting_text")
        self.setAccessibleName(self.tr("Text of the greeting"))
        self.setTabChangesFocus(True)
        self.setMinimumHeight(90)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy) and not self.textCursor().hasSelection():
            self.copied_whole.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)
