"""One compact drop-down of the filter row: its name, or what is ticked in the list that it opens."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QToolButton, QWidget

if TYPE_CHECKING:
    from keyacct_desktop.ui.widgets.filter_popup import FilterPopup, Option


class FilterButton(QToolButton):
    """Shows the filter's name, or what is ticked. `options_wanted` before it opens: answer with `set_options`."""

    options_wanted = Signal(str)
    ticked = Signal(str, object)

    def __init__(
        self, field: str, title: str, *, single: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._title = title
        self._single = single
        self.setObjectName(f"filter_{field}")
        self.setProperty("look", "filter")
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCheckable(True)
        self.clicked.connect(self.open)
        self._popup: FilterPopup | None = None
        self.show_ticked([])

    @property
    def popup(self) -> "FilterPopup":
        """The list that drops down; made when it first opens."""
        if self._popup is None:
            from keyacct_desktop.ui.widgets.filter_popup import FilterPopup

            self._popup = FilterPopup(self, single=self._single)
            self._popup.changed.connect(self._pass_on)
            self._popup.closed.connect(self._refresh_check)
        return self._popup

    def show_ticked(self, labels: Sequence[str]) -> None:
        """Say on the button what is ticked."""
        if not labels:
            text = self._title
        elif len(labels) == 1:
            text = f"{self._title}: {_short(labels[0])}"
        else:
            text = f"{self._title}: {_short(labels[0])} +{len(labels) - 1}"
        self._active = bool(labels)
        # A "&" of a tag's name is no shortcut.
        self.setText(text.replace("&", "&&") + " ▾")
        self.setToolTip("" if len(labels) < 2 else "\n".join(labels[:20]))
        self._refresh_check()

    def set_options(self, options: "Sequence[Option]") -> None:
        """Fill the list that is about to open."""
        self.popup.fill(options)

    def open(self) -> None:
        """Ask for the values and drop the list down."""
        self._refresh_check()
        self.options_wanted.emit(self.field)
        self.popup.drop(self.mapToGlobal(QPoint(0, self.height() + 2)))

    def _pass_on(self, values: object) -> None:
        self.ticked.emit(self.field, values)

    def _refresh_check(self) -> None:
        self.setChecked(self._active)


def _short(label: str) -> str:
    return label if len(label) <= 10 else label[:9] + "…"
