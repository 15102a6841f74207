"""Which festivals are greeted in this book, whom each concerns, and which customers get a greeting at all."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from keyacct_desktop.domain.festivals import Audience, Tone
from keyacct_desktop.domain.method_codes import TIERS
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.dates.festivals import (
    FestivalSetting,
    read_festival_settings,
    write_festival_setting,
)
from keyacct_desktop.services.greetings.plan import Worthy, read_worthy, write_worthy
from keyacct_desktop.services.lists import read_tags
from keyacct_desktop.ui.festivals.board import TROUBLE
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.frames import Notice, hairline
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.festivals import festival_name
from keyacct_desktop.ui.words.greetings import audience_words

_GRADES: Final = ("A", "B", "C", "D")


class ChooseDialog(QDialog):
    """A line for each festival; written when Done is pressed."""

    def __init__(self, book: Book, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("festivals_dialog")
        self.setWindowTitle(self.tr("Festivals and whom to greet"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(640, 600)
        self._book = book
        self._settings = read_festival_settings(book)
        self._tags = [tag.name for tag in read_tags(book)]
        self._lines: dict[str, tuple[QCheckBox, QComboBox]] = {}
        self._worthy: dict[str, QCheckBox] = {}
        self._notice = Notice("", "alarm")
        self._notice.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(SPACE.xl, SPACE.l, SPACE.xl, SPACE.l)
        outer.setSpacing(SPACE.s)
        outer.addWidget(self._notice)
        outer.addWidget(PlainLabel(self.tr("Who gets a greeting"), "heading"))
        outer.addLayout(self._who())
        outer.addWidget(hairline())
        outer.addWidget(PlainLabel(self.tr("Festivals, and whom each concerns"), "heading"))
        outer.addWidget(self._table(), 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        cancel, done = QPushButton(self.tr("Cancel")), QPushButton(self.tr("Done"))
        cancel.setObjectName("festivals_cancel")
        done.setObjectName("festivals_done")
        done.setProperty("look", "primary")
        for button in (cancel, done):
            button.setAutoDefault(False)
            foot.addWidget(button)
        cancel.clicked.connect(self.reject)
        done.clicked.connect(self.save)
        outer.addLayout(foot)

    def save(self) -> None:
        """Write what was changed and close."""
        try:
            tiers = tuple(tier for tier in TIERS if self._worthy[tier].isChecked())
            grades = tuple(grade for grade in _GRADES if self._worthy[grade].isChecked())
            if Worthy(tiers, grades) != read_worthy(self._book):
                write_worthy(self._book, Worthy(tiers, grades))
            for code, (on, audience) in self._lines.items():
                self._write(code, self._settings[code], on.isChecked(), str(audience.currentData()))
        except TROUBLE as error:
            self._notice.set_text(sentence(error))
        else:
            self.accept()

    def _write(self, code: str, before: FestivalSetting, on: bool, chosen: str) -> None:
        was = f"#{before.tag}" if before.tag and before.tag_only else str(before.audience)
        if on == before.on and chosen == was:
            return
        if chosen.startswith("#"):
            write_festival_setting(self._book, code=code, on=on, tag=chosen[1:], tag_only=True)
        elif chosen == was:
            write_festival_setting(self._book, code=code, on=on)
        else:
            write_festival_setting(self._book, code=code, on=on, audience=Audience(chosen), tag_only=False)

    def _who(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(SPACE.m)
        worthy = read_worthy(self._book)
        taken = {*map(str, worthy.tiers), *worthy.grades}
        for code in (*map(str, TIERS), *_GRADES):
            text = (
                self.tr("Prospect {grade}").replace("{grade}", code)
                if code in _GRADES
                else choice("Tier", code)
            )
            box = QCheckBox(text)
            box.setObjectName(f"worthy_{code}")
            box.setChecked(code in taken)
            self._worthy[code] = box
            row.addWidget(box)
        row.addStretch(1)
        return row

    def _table(self) -> QScrollArea:
        holder = QWidget()
        holder.setProperty("look", "page")
        grid = QGridLayout(holder)
        grid.setContentsMargins(0, 0, SPACE.s, 0)
        grid.setHorizontalSpacing(SPACE.l)
        grid.setVerticalSpacing(SPACE.xs)
        grid.setColumnStretch(0, 1)
        for at, (code, setting) in enumerate(self._settings.items()):
            on = QCheckBox(festival_name(code))
            on.setObjectName(f"festival_{code}")
            if setting.festival.tone is Tone.NONE:
                on.setEnabled(False)
                grid.addWidget(on, at, 0)
                grid.addWidget(PlainLabel(self.tr("nobody is greeted on this day"), "small"), at, 1)
                continue
            on.setChecked(setting.on)
            audience = self._audience(setting)
            audience.setObjectName(f"audience_{code}")
            audience.setAccessibleName(self.tr("Whom it concerns"))
            grid.addWidget(on, at, 0)
            grid.addWidget(audience, at, 1)
            self._lines[code] = (on, audience)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setProperty("look", "clear")
        scroll.setWidgetResizable(True)
        scroll.setWidget(holder)
        return scroll

    def _audience(self, setting: FestivalSetting) -> QComboBox:
        combo = QComboBox()
        combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        for code, word in audience_words():
            combo.addItem(word, code)
        for tag in self._tags:
            combo.addItem(self.tr("Tag “{name}”").replace("{name}", tag), f"#{tag}")
        wanted = f"#{setting.tag}" if setting.tag and setting.tag_only else str(setting.audience)
        combo.setCurrentIndex(max(combo.findData(wanted), 0))
        return combo
