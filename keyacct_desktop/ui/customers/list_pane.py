"""The left side of the customers screen: view, filters, table, bulk bar, and the search over all of it.

Keeps which ids are shown in which order; the table paints them, services find them.
"""

from array import array
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from keyacct_desktop.services.book import BookError
from keyacct_desktop.services.customers import ViewSpec, count_customers, list_ids, read_rows
from keyacct_desktop.ui.customers.bulk_actions import BulkActions
from keyacct_desktop.ui.customers.columns_menu import ColumnLayout
from keyacct_desktop.ui.customers.filter_bar import FilterBar
from keyacct_desktop.ui.customers.list_count import ListCount
from keyacct_desktop.ui.customers.list_order import OrderReading, marked
from keyacct_desktop.ui.customers.list_table import CustomerTable
from keyacct_desktop.ui.customers.search_run import SearchRun
from keyacct_desktop.ui.customers.views_menu import ViewsButton
from keyacct_desktop.ui.models.customer_columns import COLUMNS
from keyacct_desktop.ui.models.customer_model import CustomerModel
from keyacct_desktop.ui.models.customer_words import CustomerWords
from keyacct_desktop.ui.shell.tokens import SPACE
from keyacct_desktop.ui.shell.typing import override
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.icons import icon
from keyacct_desktop.ui.widgets.text import PlainLabel

if TYPE_CHECKING:
    from keyacct_desktop.services.book import Change
    from keyacct_desktop.services.search import Explained
    from keyacct_desktop.ui.customers.bulk_bar import BulkBar
    from keyacct_desktop.ui.customers.list_empty import NothingFound

_MEASURED: Final = frozenset({"tier", "net", "level", "due"})  # orders that rest on the measures
_SORTS: Final = {column.sort: number for number, column in enumerate(COLUMNS) if column.sort}
_VIEW_KEY: Final = "customers/view"
_SORT_HERE: Final = 20_000
"""A longer list is put into another order in the background: not every column has an index."""
_FIRST_LOOK: Final = 300
"""Customers that are listed for the first paint; the others follow at once behind it."""


class ListPane(QWidget):
    """The list with all that narrows and orders it."""

    current_changed = Signal(object)
    open_wanted = Signal(int)
    reloaded = Signal()
    clear_search_wanted = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._view = ViewSpec()
        self._base: array[int] = array("q")
        self._among: bytearray | None = None
        self._text = ""
        self._by_rank = False
        self._total = 0
        self._partial = False
        words = CustomerWords(workspace.book.clock.today())
        self.model = CustomerModel(partial(read_rows, workspace.book), words, self)
        self.table = CustomerTable(self.model, workspace.theme)
        self.views = ViewsButton(workspace)
        self.filters = FilterBar(workspace.book)
        self.bulk = BulkActions(workspace, self.chosen_ids, self)
        self.columns = ColumnLayout(self.table.horizontalHeader(), workspace.state, self)
        self.run = SearchRun(workspace, self)
        self._bar: BulkBar | None = None
        self._nothing: NothingFound | None = None
        self._count = PlainLabel("", "small")
        self._count.setObjectName("list_count")
        self._chooser = QToolButton()
        self._reload_soon = QTimer(self)
        self._reload_soon.setSingleShot(True)
        self._reload_soon.setInterval(0)
        self._build()
        self._connect()
        self._begin()

    @property
    def view(self) -> ViewSpec:
        """The view as it is now."""
        return self._view

    def chosen_ids(self) -> list[int]:
        """The selected customers; those found later by a running search count as well when all are selected."""
        return list(self.table.chosen_ids())

    def count_text(self) -> str:
        """ "12,345 customers · 320 shown"."""
        return self._count.text()

    def take_view(self, _key: str, spec: object) -> None:
        """Show another view, with its columns."""
        assert isinstance(spec, ViewSpec)
        self._workspace.state.set_value(_VIEW_KEY, self.views.key)
        self.columns.show_view(self.views.key, spec.columns)
        self.change_view(spec._replace(columns=self.columns.columns()))

    def change_view(self, view: object) -> None:
        """Show the list with these filters and this order."""
        assert isinstance(view, ViewSpec)
        self._view = view
        self.views.show_view(view)
        self.filters.show_view(view)
        self.reload()

    def clear_filters(self) -> None:
        self.change_view(self._view.without_filters())

    def search(self, text: str) -> None:
        """Narrow the list to what is typed; the best matches first until a header is clicked."""
        self.list_the_rest()
        before, self._text = self._text, text.strip()
        if self._text == before:
            return
        if not self._text:
            self._by_rank = False
        elif not before:
            self._by_rank = True
        self._show(keep_scroll=False)

    def reload(self, *, nearest: bool = False) -> None:
        """Read the order again, and stay on the same customers."""
        if self._workspace.book.closed:
            return
        try:
            most = _FIRST_LOOK if self._partial else None
            self._base = list_ids(self._workspace.book, view=self._view, most=most)
            if most is None or len(self._base) < most:
                # Of a long list the first paint shows no count: counting 100,000 takes 10 ms.
                self._partial = False
                self._total = count_customers(self._workspace.book, archived=self._view.archived)
        except BookError as error:
            self._workspace.report_trouble(self.tr("The list could not be read"), error)
            return
        self._among = None
        self._show(keep_scroll=True, nearest=nearest)

    def note_measured(self, _ids: object) -> None:
        """The method's measures were written anew."""
        self.model.forget_rows()
        self.table.viewport().update()
        if self._view.sort in _MEASURED or self._view.tiers:
            self._reload_soon.start()

    def note_change(self, change: "Change") -> None:
        """Something in the book changed."""
        self.run.note_change(change)
        if change.party_ids is None or change.party_ids or change.tables & {"tag", "rep"}:
            self.model.forget_rows()
            self.table.viewport().update()
            self._reload_soon.start()

    def type_ahead(self, typed: str) -> None:
        """Jump to the first customer from the cursor on whose name, pinyin or initials begin so."""
        wanted = self.run.index.named(typed)
        ids = self.model.ids
        start = max(self.table.currentIndex().row(), 0)
        if len(typed) == 1:
            start += 1  # the same letter again goes on to the next
        count = len(ids)
        for step in range(count):
            position = (start + step) % count
            if ids[position] in wanted:
                self.table.go_to(position)
                return

    def step(self, by: int) -> None:
        """Next or previous customer, from wherever the cursor is."""
        position = self.table.currentIndex().row() + by
        if 0 <= position < self.model.rowCount():
            self.table.go_to(position)

    def show_everybody(self) -> None:
        """Leave all filters aside, the archive included."""
        self.change_view(self._view.without_filters()._replace(archived=None))

    def show_customer(self, party_id: int) -> bool:
        """Put the cursor on a customer; False when it is not in the list as it is filtered now."""
        self.list_the_rest()
        position = self.model.position_of(party_id)
        if position is None:
            return False
        self.table.go_to(position)
        return True

    def save_state(self) -> None:
        self.columns.remember()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self.run.ready:
            # Behind the first paint: nothing may come before the list is on the screen.
            QTimer.singleShot(50, self.run.build_index)

    def follow_paint(self) -> None:
        """The first paint is over: list everybody who fits, read in the background."""
        if self._partial:
            self._read_in_background()

    def list_the_rest(self) -> None:
        """List everybody who fits, not only the first: here and now, because somebody needs them."""
        if self._partial:
            self._partial = False
            self.reload()

    def _begin(self) -> None:
        """Show the view of last time, at first only what is in sight."""
        self._partial = True
        key = self._workspace.state.text(_VIEW_KEY)
        self.take_view(key, self.views.restore(key))

    def _build(self) -> None:
        self.setObjectName("list_pane")
        self._chooser.setObjectName("choose_columns")
        self._chooser.setToolTip(self.tr("Columns"))
        self._chooser.setAccessibleName(self.tr("Columns"))
        self._chooser.setFocusPolicy(self.focusPolicy().TabFocus)
        self._chooser.setIcon(icon("columns", self._workspace.theme.tokens))
        top = QHBoxLayout()
        top.setContentsMargins(SPACE.s, SPACE.s, SPACE.s, 0)
        top.addWidget(self.views)
        top.addStretch(1)
        top.addWidget(self._count)
        top.addWidget(self._chooser)
        filters = QHBoxLayout()
        filters.setContentsMargins(SPACE.s, 0, SPACE.s, SPACE.xs)
        filters.addWidget(self.filters)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(SPACE.xs)
        layout.addLayout(top)
        layout.addLayout(filters)
        layout.addWidget(self.table, 1)

    def _connect(self) -> None:
        self.views.view_chosen.connect(self.take_view)
        self.filters.view_wanted.connect(self.change_view)
        self.columns.changed.connect(self._note_columns)
        self._chooser.clicked.connect(self._choose_columns)
        self.table.horizontalHeader().sectionClicked.connect(self._sort_by)
        self.table.first_painted.connect(self.follow_paint)
        self.table.chosen_changed.connect(self._note_chosen)
        self.table.current_changed.connect(self.current_changed)
        self.table.open_wanted.connect(self.open_wanted)
        self.table.delete_wanted.connect(self.bulk.delete)
        self.table.typed_ahead.connect(self.type_ahead)
        self.run.found.connect(self._show_found)
        self.run.found_more.connect(self._add_found)
        self.run.ended.connect(self._say_count)
        self._reload_soon.timeout.connect(self._reload_after_change)
        self._workspace.theme.changed.connect(self._redress)
        self._workspace.measures.measured.connect(self.note_measured)

    def _explain(self, ids: Sequence[int]) -> "dict[int, Explained]":
        from keyacct_desktop.services.search import explain_hits

        return explain_hits(self._workspace.book, ids, self._text)

    def _show(self, *, keep_scroll: bool, nearest: bool = False) -> None:
        """Bring base list, search and order together in the table."""
        self._nearest, self._keep_scroll = nearest, keep_scroll
        if not self._text:
            self.run.stop()
            self.columns.show_found(False)
            self._set_order(self._base, explain=False)
            self._say_count()
            return
        if self._among is None:
            self._among = marked(self._base)
        self.run.search(self._text, self._among, self.table.rows_in_sight() + 10, whole=not self._by_rank)

    def _show_found(self, ids: object) -> None:
        assert isinstance(ids, array)
        if not self._by_rank:
            found = marked(ids)
            size = len(found)
            ids = array("q", (i for i in self._base if i < size and found[i]))
        self._set_order(ids, explain=True)
        self.columns.show_found(self.table.needs_explaining())
        self._say_count()

    def _add_found(self, ids: object) -> None:
        assert isinstance(ids, array)
        self.model.extend(ids)

    def _set_order(self, ids: "array[int]", *, explain: bool) -> None:
        place = self.table.keep_place()
        self.model.set_order(ids, self._explain if explain else None)
        self.table.restore_place(place, scroll=self._keep_scroll, nearest=self._nearest)
        column = None if self._by_rank else _SORTS.get(self._view.sort)
        self.table.show_order(column, self._view.descending)

    def _say_count(self) -> None:
        shown, running = self.model.rowCount(), self.run.running
        narrowed = shown != self._total or bool(self._text)
        counted = shown if narrowed else None
        self._count.setText("" if self._partial else ListCount().words(self._total, counted, more=running))
        if shown == 0 and not running:
            self._show_nothing()
        elif self._nothing is not None:
            self._nothing.hide()

    def _show_nothing(self) -> None:
        """Say in the place of the rows why nobody is shown."""
        if self._nothing is None:
            from keyacct_desktop.ui.customers.list_empty import NothingFound

            self._nothing = NothingFound(self.table, self._workspace.commands)
            self._nothing.clear_search_wanted.connect(self.clear_search_wanted)
            self._nothing.clear_filters_wanted.connect(self.clear_filters)
        self._nothing.explain(
            self._text, filtered=self._view.is_filtered(), archived=self._view.archived is not False
        )
        self._nothing.show()

    def _sort_by(self, column: int) -> None:
        sort = COLUMNS[column].sort
        if sort is None:
            self.table.show_order(
                None if self._by_rank else _SORTS.get(self._view.sort), self._view.descending
            )
            return
        again = sort == self._view.sort and not self._by_rank
        descending = not self._view.descending if again else COLUMNS[column].falls
        self._by_rank = False
        view = self._view._replace(sort=sort, descending=descending)
        if len(self._base) < _SORT_HERE:
            self.change_view(view)
            return
        self._view = view
        self.table.show_order(_SORTS[sort], descending)
        self.views.show_view(view)
        self._read_in_background()

    def _read_in_background(self) -> None:
        task = self._workspace.tasks.task(
            self.tr("Sorting"), OrderReading(self._workspace.book, self._view).run
        )
        task.finished.connect(self._take_order)
        self._workspace.tasks.start(task)

    def _take_order(self, result: object) -> None:
        assert isinstance(result, tuple)
        view, ids, total = result
        if view == self._view:
            self._base, self._total, self._among, self._partial = ids, total, None, False
            self._show(keep_scroll=True, nearest=True)
            self.reloaded.emit()

    def _note_columns(self, columns: object) -> None:
        assert isinstance(columns, tuple)
        self._view = self._view._replace(columns=columns)
        self.views.show_view(self._view)
        self.table.viewport().update()

    def _choose_columns(self) -> None:
        below = self._chooser.mapToGlobal(self._chooser.rect().bottomLeft())
        self.columns.open_chooser(self.table.horizontalHeader().mapFromGlobal(below))

    def _note_chosen(self, count: int) -> None:
        if self._bar is None:
            if count < 2:
                return
            self._bar = self._make_bar()
        self._bar.show_count(count, self._view.archived is True)

    def _make_bar(self) -> "BulkBar":
        from keyacct_desktop.ui.customers.bulk_bar import BulkBar

        bar = BulkBar(self._workspace, self.bulk)
        bar.deselect_wanted.connect(self.table.deselect)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(bar)
        return bar

    def _reload_after_change(self) -> None:
        if self._workspace.book.closed:
            return
        if len(self._base) >= _SORT_HERE:
            self._read_in_background()
            return
        self.reload(nearest=True)
        self.reloaded.emit()

    def _redress(self) -> None:
        self._chooser.setIcon(icon("columns", self._workspace.theme.tokens))
