"""What is not known yet, asked as short questions; a click answers just that one, in place."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.field_values import read_date, read_value
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.services.cards import Card
from keyacct_desktop.services.completeness import missing_facts
from keyacct_desktop.ui.customers.card.editors import FieldEditor, make_editor
from keyacct_desktop.ui.customers.card.labels import AddChip
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.flow_layout import FlowLayout
from keyacct_desktop.ui.widgets.text import PlainLabel
from keyacct_desktop.ui.words.errors import sentence
from keyacct_desktop.ui.words.fields import has_question, question

AT_MOST = 3
PHONE, BIRTHDAY, FOUNDING, PEOPLE = "phone", "birthday", "founding", "people"


class Questions(QWidget):
    """`answered` carries the key and what was typed; `wished` asks for a form when one line does not do."""

    answered = Signal(str, str)
    wished = Signal(str)

    def __init__(self, card: Card, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_questions")
        self._today = today
        self._key = ""
        self._editor: FieldEditor | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(SPACE.s)
        self._chips = QWidget()
        flow = FlowLayout(self._chips, spacing=6)
        keys = [key for key in missing_facts(card) if has_question(key)][:AT_MOST]
        for key in keys:
            chip = AddChip(question(key), key, plus=False)
            chip.setObjectName(f"ask_{key}")
            chip.setProperty("look", "ask")
            chip.picked.connect(self.ask)
            flow.addWidget(chip)
        self._column.addWidget(self._chips)
        if not keys:
            self.hide()

    def ask(self, key: str) -> None:
        """Open the answer line for one question."""
        if key == PEOPLE:
            self.wished.emit("add_contact")
            return
        self.close_answer()
        self._key = key
        spec = FIELD.get(key)
        self._editor = make_editor(spec, "", self._today, said_date=key in (BIRTHDAY, FOUNDING))
        self._editor.setObjectName("answer")
        self._editor.submitted.connect(self._submit)
        self._editor.cancelled.connect(self.close_answer)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SPACE.s)
        row.addWidget(PlainLabel(question(key), "soft"))
        row.addWidget(self._editor, 1)
        done = QPushButton(self.tr("Note"))
        done.setObjectName("answer_done")
        done.setAutoDefault(False)
        done.clicked.connect(self._submit)
        row.addWidget(done)
        self._chips.hide()
        self._column.addWidget(self._line)
        self._editor.take_focus()

    def close_answer(self) -> None:
        """Back to the questions."""
        if self._editor is not None:
            self._line.hide()
            self._line.deleteLater()
            self._editor = None
        self._chips.show()

    def flush(self) -> None:
        """Take what is typed in the open answer line, if it can be taken."""
        if self._editor is not None and self._editor.text().strip():
            self._submit()

    def _submit(self) -> None:
        if self._editor is None:
            return
        typed = self._editor.text()
        if not typed.strip():
            self.close_answer()
            return
        try:
            if self._key in (BIRTHDAY, FOUNDING):
                read_date(typed, self._today, "dates")
            elif self._key in FIELD:
                read_value(FIELD[self._key], typed, self._today)
        except Refused as error:
            self._editor.show_error(sentence(error))
            return
        self.answered.emit(self._key, typed)
