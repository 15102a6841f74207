"""The chart in front with all that stands around it: title, sentence, picture or numbers, and what it rests on.

Shows what it is given; where it comes from and where a click leads is the screen's business.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from keyacct_desktop.ui.pyramid.desk import Found
from keyacct_desktop.ui.pyramid.leaving import LeavingPanel
from keyacct_desktop.ui.pyramid.levels import LevelsPage
from keyacct_desktop.ui.pyramid.numbers import NumbersTable
from keyacct_desktop.ui.pyramid.picture import PictureView
from keyacct_desktop.ui.pyramid.rendering import Rendered
from keyacct_desktop.ui.pyramid.scope import Page
from keyacct_desktop.ui.pyramid.sentences import Grounds, numbers_of, sentence_of
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.frames import Notice
from keyacct_desktop.ui.widgets.text import ElidedLabel, PlainLabel
from keyacct_desktop.ui.words.charts import chart_title

if TYPE_CHECKING:
    from keyacct_desktop.ui.charting.pictures import Look


class Board(QWidget):
    """`look_changed` when names are to be shown or hidden."""

    look_changed = Signal()

    def __init__(self, workspace: Workspace, buttons: Sequence[QPushButton]) -> None:
        super().__init__()
        self.view = PictureView(workspace.theme)
        self.numbers = NumbersTable()
        self._workspace = workspace
        self._levels: LevelsPage | None = None
        self.leaving = LeavingPanel(workspace)
        self.notice = Notice(look="alarm")
        self._title = PlainLabel("", "title")
        self._sentence = PlainLabel("", wrap=True)
        self._grounds = ElidedLabel("", "small")
        self._discreet = QCheckBox(self.tr("Without names"))
        self._numbers_button = QPushButton(self.tr("Numbers"))
        self._places = QStackedWidget()
        self._page = Page.PYRAMID
        self._rests = ""
        self._name()
        self._lay_out(buttons)
        self.view.told.connect(self._say)
        self._discreet.toggled.connect(self.look_changed)
        self._numbers_button.toggled.connect(self._arrange)

    @property
    def levels(self) -> LevelsPage:
        """The table of tiers and levels, made when it is first wanted: its many buttons would hold up the first chart."""
        if self._levels is None:
            self._levels = LevelsPage(self._workspace)
            self._places.addWidget(self._levels)
        return self._levels

    @property
    def discreet(self) -> bool:
        """Whether customers stay unnamed."""
        return self._discreet.isChecked()

    def front(self) -> QWidget:
        """Where the keyboard should land."""
        return self._places.currentWidget() or self.view

    def toggle_numbers(self) -> None:
        """Numbers in the place of the picture, or the picture again."""
        self._numbers_button.setChecked(not self._numbers_button.isChecked())

    def show_page(self, page: Page, chart: str) -> None:
        """Make room for another chart; what it says comes later."""
        self._page = page
        self._title.setText(chart_title(chart))
        self._arrange()

    def tell(self, found: Found, look: "Look") -> None:
        """The title, the sentence that reads the picture, and what it rests on; the table of levels is filled."""
        portrait = found.material.portrait
        title = chart_title(found.chart)
        self._title.setText(f"{title} · {portrait.rep_name}" if portrait.rep_name else title)
        self._sentence.setText(sentence_of(found.chart, found.material, look))
        self._rests = Grounds().words(portrait, look.words)
        self._grounds.setText(self._rests)
        if self._page is Page.CONCENTRATION:
            self.leaving.show_portrait(portrait, numbers_of(portrait, look))
        elif self._page is Page.LEVELS:
            self.levels.show_levels(portrait, found.zones, numbers_of(portrait, look))

    def show_drawn(self, rendered: Rendered) -> None:
        """The picture and its numbers are ready."""
        self.view.show_picture(rendered, f"{self._title.text()} {self._sentence.text()}")
        self.numbers.show_table(rendered.drawing.table, self._title.text())

    def show_words(self, words: str) -> None:
        """Words in the place of the picture; nothing of the last one stays."""
        self._sentence.setText("")
        self._rests = ""
        self._grounds.setText("")
        self.view.show_words(words)
        self.numbers.show_table(None, self._title.text())

    def _arrange(self) -> None:
        """Put the picture, the numbers or the table of levels in front."""
        if self._numbers_button.isChecked():
            self._places.setCurrentWidget(self.numbers)
        elif self._page is Page.LEVELS:
            self._places.setCurrentWidget(self.levels)
        else:
            self._places.setCurrentWidget(self.view)
        self.leaving.setVisible(self._page is Page.CONCENTRATION)

    def _say(self, words: str) -> None:
        """What is under the mouse or the keyboard stands in the line below the picture."""
        self._grounds.setText(words or self._rests)

    def _name(self) -> None:
        self._title.setObjectName("pyramid_title")
        self._sentence.setObjectName("pyramid_sentence")
        self._grounds.setObjectName("pyramid_grounds")
        self.notice.setObjectName("pyramid_notice")
        self.notice.set_text("")
        self._discreet.setObjectName("pyramid_discreet")
        self._numbers_button.setObjectName("pyramid_numbers_button")
        self._numbers_button.setProperty("look", "toggle")
        self._numbers_button.setCheckable(True)
        self._numbers_button.setAutoDefault(False)

    def _lay_out(self, buttons: Sequence[QPushButton]) -> None:
        for place in (self.view, self.numbers):
            self._places.addWidget(place)
        # The picture has its size from the start: what comes later must not push it down.
        for label in (self._sentence, self._grounds):
            label.setMinimumHeight(round(self.fontMetrics().height() * 1.3))
        head = QHBoxLayout()
        head.setSpacing(SPACE.s)
        head.addWidget(self._title)
        head.addStretch(1)
        for widget in (self._discreet, self._numbers_button, *buttons):
            head.addWidget(widget)
        picture = QHBoxLayout()
        picture.setSpacing(SPACE.m)
        picture.addWidget(self._places, 1)
        picture.addWidget(self.leaving)
        self.leaving.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SPACE.xs)
        column.addLayout(head)
        column.addWidget(self._sentence)
        column.addWidget(self.notice)
        column.addSpacing(SPACE.xs)
        column.addLayout(picture, 1)
        column.addWidget(self._grounds)
