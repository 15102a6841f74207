"""A gift: what, worth, when, what for, how it was taken; what speaks against it is said while it is typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.cautions import Weight
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.relative_day import Lean
from keyacct_desktop.domain.text import InvalidText
from keyacct_desktop.services.book import Book, BookError
from keyacct_desktop.services.gifts import (
    GiftEntry,
    add_gift,
    change_gift,
    delete_gift,
    gift_cautions,
    read_memory,
)
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.date_entry import DateEntry
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.money_entry import MoneyEntry
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.gifts import gift_caution, gift_word, gift_words, year_words
from keyacct_desktop.ui.words.greetings import occasion_name
from keyacct_desktop.ui.words.listing import listed

REFUSALS: Final = (Refused, InvalidText, BookError)
_WIDTH: Final = 560
_OCCASIONS: Final = (
    "spring_festival", "dragon_boat", "mid_autumn", "new_year", "birthday", "founding", "cooperation", "wedding",
)  # fmt: skip
_LOOKS: Final = {Weight.STOP: "bad", Weight.WARN: "warn", Weight.NOTE: "small"}
_SIGNS: Final = {Weight.STOP: "✕", Weight.WARN: "!", Weight.NOTE: "·"}


class GiftDialog(QDialog):
    """A new gift (`gift_id` None) or one that is changed. `people` are (id, name) of those who may get it."""

    def __init__(
        self,
        book: Book,
        people: Sequence[tuple[int, str]],
        gift: GiftEntry,
        gift_id: int | None,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("gift_dialog")
        self.setWindowTitle(self.tr("Gift for {name}").replace("{name}", dict(people)[gift.party_id]))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(_WIDTH)
        self._book, self._gift, self._gift_id = book, gift, gift_id
        self._settings: MethodSettings = read_settings(book)
        self._notice = Notice("", "alarm")
        self._notice.setObjectName("gift_notice")
        self._notice.hide()
        self._make_fields(people, book)
        self._cautions = QVBoxLayout()
        self._cautions.setSpacing(3)
        self._memory = PlainLabel("", "small", wrap=True)
        self._memory.setObjectName("gift_memory")
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(150)
        self._wait.timeout.connect(self.check)
        self._lay_out(len(people) > 1)
        self._fill(gift)
        self._listen()
        self._remember()
        self.check()

    # Reading the form

    def entry(self) -> GiftEntry:
        """The gift as it is typed. Raises Refused for a day or an amount that cannot be read."""
        if self._day.is_wrong():
            raise Refused("day_unclear", "given_on")
        if self._value.is_wrong():
            raise Refused("amount_unclear", "value")
        return GiftEntry(
            party_id=int(self._person.currentData()),
            name=self._name.text(),
            value_fen=self._value.fen(),
            given_on=self._day.day(),
            occasion=self._occasion_code(),
            state=str(self._state.currentData()),
            way=self._way.currentData() or None,
            reaction=self._reaction.currentData() or None,
            approval=self._approval.text(),
            purpose=self._purpose.text(),
            note=self._gift.note,
        )

    def check(self) -> None:
        """Say what speaks against the gift as it stands."""
        while (item := self._cautions.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        if not self._name.text().strip():
            return
        try:
            found = gift_cautions(self._book, self.entry(), gift_id=self._gift_id)
        except REFUSALS:
            return  # the field itself says what is wrong
        for caution in found:
            text = f"{_SIGNS[caution.weight]} {gift_caution(caution)}"
            label = PlainLabel(text, _LOOKS[caution.weight], wrap=True)
            label.setObjectName(f"caution_{caution.code}")
            self._cautions.addWidget(label)
        if not found:
            label = PlainLabel("✓ " + self.tr("Within the limits."), "good")
            label.setObjectName("caution_none")
            self._cautions.addWidget(label)

    # Writing

    def save(self) -> None:
        """Write and close; what is refused is said and the dialog stays."""
        try:
            if self._gift_id is None:
                add_gift(self._book, gift=self.entry())
            else:
                change_gift(self._book, gift_id=self._gift_id, gift=self.entry())
        except REFUSALS as error:
            self._notice.set_text(sentence(error))
            self._show_wrong(error.field if isinstance(error, Refused) else None)
        else:
            self.accept()

    def remove(self) -> None:
        """Delete the gift; undo brings it back."""
        assert self._gift_id is not None
        try:
            delete_gift(self._book, gift_id=self._gift_id)
        except REFUSALS as error:
            self._notice.set_text(sentence(error))
        else:
            self.accept()

    def _show_wrong(self, field: str | None) -> None:
        fields: dict[str, QWidget] = {
            "name": self._name, "value": self._value, "given_on": self._day, "purpose": self._purpose,
            "approval": self._approval, "occasion": self._occasion,
        }  # fmt: skip
        if field in fields:
            fields[field].setFocus()

    # Furniture

    def _make_fields(self, people: Sequence[tuple[int, str]], book: Book) -> None:
        today = book.clock.today()
        self._person = self._combo("gift_person", [(str(one), name) for one, name in people])
        for at, (party_id, _) in enumerate(people):
            self._person.setItemData(at, party_id)
        self._name = self._line("gift_name", self.tr("Such as: green tea, desk calendar"), 200)
        self._value = MoneyEntry("gift_value")
        self._day = DateEntry("gift_day", today, Lean.PAST, hint=self.tr("when it was or will be given"))
        self._occasion = self._combo("gift_occasion", [(code, occasion_name(code)) for code in _OCCASIONS])
        self._occasion.setEditable(True)
        self._occasion.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        line = self._occasion.lineEdit()
        if line is not None:
            line.setPlaceholderText(self.tr("festival, birthday, or your own words"))
            line.setMaxLength(100)
        self._state = self._combo("gift_state", gift_words("GiftState"))
        self._way = self._combo("gift_way", [("", "—"), *gift_words("GiftWay")])
        self._reaction = self._combo("gift_reaction", [("", "—"), *gift_words("GiftReaction")])
        self._purpose = self._line(
            "gift_purpose", self.tr("What is it for? Such as: thanks for three years"), 1000
        )
        self._approval = self._line("gift_approval", self.tr("approval number of your company"), 200)

    def _fill(self, gift: GiftEntry) -> None:
        self._person.setCurrentIndex(max(self._person.findData(gift.party_id), 0))
        self._name.setText(gift.name)
        self._value.set_fen(gift.value_fen)
        self._day.set_day(gift.given_on)
        at = self._occasion.findData(gift.occasion)
        if at >= 0:
            self._occasion.setCurrentIndex(at)
        else:
            self._occasion.setCurrentIndex(-1)
            self._occasion.setEditText(occasion_name(gift.occasion) if gift.occasion else "")
        self._state.setCurrentIndex(max(self._state.findData(gift.state), 0))
        self._way.setCurrentIndex(max(self._way.findData(gift.way or ""), 0))
        self._reaction.setCurrentIndex(max(self._reaction.findData(gift.reaction or ""), 0))
        self._purpose.setText(gift.purpose)
        self._approval.setText(gift.approval)

    def _occasion_code(self) -> str:
        text = self._occasion.currentText().strip()
        at = self._occasion.findText(text)
        if at >= 0:
            return str(self._occasion.itemData(at))
        if self._gift.occasion and text == occasion_name(self._gift.occasion):
            return self._gift.occasion
        return text

    def _remember(self) -> None:
        """What the card knows: likes, dislikes, the year's sum; names of earlier gifts complete themselves."""
        party_id = int(self._person.currentData())
        try:
            memory = read_memory(self._book, party_id)
        except REFUSALS as error:
            self._notice.set_text(sentence(error))
            return
        parts = []
        if memory.public:
            kind = gift_word("PublicKind", memory.public)
            parts.append(self.tr("Works for {kind}").replace("{kind}", kind))
        if memory.likes:
            parts.append(self.tr("Likes: {words}").replace("{words}", listed(memory.likes)))
        if memory.dislikes:
            parts.append(self.tr("Not: {words}").replace("{words}", listed(memory.dislikes)))
        parts.append(year_words(memory.year_fen, memory.limit_fen))
        self._memory.setText("　".join(parts))
        names = list(dict.fromkeys(one.entry.name for one in memory.gifts))
        completer = QCompleter(names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._name.setCompleter(completer)

    def _listen(self) -> None:
        for line in (self._name, self._purpose, self._approval):
            line.textChanged.connect(self._soon)
            line.returnPressed.connect(self.save)
        for combo in (self._person, self._state, self._way, self._reaction):
            combo.currentIndexChanged.connect(self._soon)
        self._person.currentIndexChanged.connect(self._remember)
        self._value.changed.connect(self._soon)
        self._value.entered.connect(self.save)
        self._day.changed.connect(self._soon)
        self._day.entered.connect(self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self, self.save)

    def _soon(self) -> None:
        self._wait.start()

    def _lay_out(self, several: bool) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(SPACE.m)
        grid.setVerticalSpacing(SPACE.s)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Gift"), self._name),
            (self.tr("Value"), self._value),
            (self.tr("Day"), self._day),
            (self.tr("Occasion"), self._occasion),
            (self.tr("Purpose"), self._purpose),
            (self.tr("State"), self._state),
            (self.tr("Way"), self._way),
            (self.tr("How it was taken"), self._reaction),
        ]
        if several:
            rows.insert(0, (self.tr("For"), self._person))
        else:
            self._person.hide()
        if self._settings.gift_outside_contract_blocked or self._gift.approval:
            rows.insert(6, (self.tr("Approval"), self._approval))
        else:
            self._approval.hide()
        for at, (text, field) in enumerate(rows):
            label = PlainLabel(text, "soft")
            label.setBuddy(field)
            field.setAccessibleName(text)
            grid.addWidget(label, at, 0)
            grid.addWidget(field, at, 1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        outer.setSpacing(SPACE.m)
        outer.addWidget(self._notice)
        outer.addWidget(self._memory)
        outer.addLayout(grid)
        outer.addWidget(hairline())
        outer.addLayout(self._cautions)
        outer.addStretch(1)
        outer.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setSpacing(SPACE.s)
        if self._gift_id is not None:
            remove = QPushButton(self.tr("Delete"))
            remove.setObjectName("gift_delete")
            remove.setProperty("look", "danger")
            remove.setAutoDefault(False)
            remove.clicked.connect(self.remove)
            foot.addWidget(remove)
        foot.addStretch(1)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("gift_cancel")
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        done = QPushButton(self.tr("Save"))
        done.setObjectName("gift_save")
        done.setProperty("look", "primary")
        done.setAutoDefault(False)
        done.clicked.connect(self.save)
        foot.addWidget(cancel)
        foot.addWidget(done)
        return foot

    def _combo(self, name: str, entries: Sequence[tuple[str, str]]) -> QComboBox:
        combo = QComboBox(self)
        combo.setObjectName(name)
        for code, word in entries:
            combo.addItem(word, code)
        return combo

    def _line(self, name: str, hint: str, limit: int) -> QLineEdit:
        line = QLineEdit(self)
        line.setObjectName(name)
        line.setPlaceholderText(hint)
        line.setMaxLength(limit)
        return line
