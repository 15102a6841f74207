"""The two columns of a form: captions and fields, with lines that can be hidden."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.widgets.text import PlainLabel


class Grid(QGridLayout):
    """Captions on the left, fields on the right."""

    def __init__(self, parent: QWidget | None = None, caption_width: int = 0) -> None:
        super().__init__(parent)
        self.setContentsMargins(0, 0, 0, 0)
        self.setHorizontalSpacing(SPACE.m)
        self.setVerticalSpacing(SPACE.m)
        self.setColumnStretch(1, 1)
        self.setColumnMinimumWidth(0, caption_width)

    def add_line(self, text: str, *fields: QWidget, stretch: int = 0) -> PlainLabel:
        """Add a line; the field numbered `stretch` takes the room. Returns the caption."""
        row = self.rowCount()
        label = PlainLabel(text, "soft")
        label.setBuddy(fields[0])
        label.setContentsMargins(0, 6, 0, 0)
        self.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        if len(fields) == 1:
            self.addWidget(fields[0], row, 1)
        else:
            line = QHBoxLayout()
            line.setSpacing(SPACE.m)
            for position, field in enumerate(fields):
                line.addWidget(field, 1 if position == stretch else 0)
            self.addLayout(line, row, 1)
        fields[0].setAccessibleName(text)
        return label
