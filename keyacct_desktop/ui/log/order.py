"""Opens the order form: Ctrl+O from anywhere, or a booked order to be changed."""

from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from keyacct_desktop.services.orders import read_order
from keyacct_desktop.ui.log.dialog import open_form, raise_open
from keyacct_desktop.ui.log.order_form import OrderForm
from keyacct_desktop.ui.shell.workspace import Workspace

_WIDTH: Final = 560
_NAME: Final = "order"


def open_order(workspace: Workspace, parent: QWidget, party_id: int | None = None) -> None:
    """Open the order form for this customer; one that is open already comes to the front instead."""
    if raise_open(parent, _NAME):
        return
    title = QCoreApplication.translate("OrderForm", "Book an order")
    open_form(workspace, parent, OrderForm(workspace, parent, party_id), _NAME, title, _NAME, width=_WIDTH)


def edit_booked_order(workspace: Workspace, parent: QWidget, order_id: int) -> None:
    """Open a booked order to be changed. Raises Refused "order_gone"."""
    name = f"order_{order_id}"
    if raise_open(parent, name):
        return
    stored = read_order(workspace.book, order_id)
    form = OrderForm(workspace, parent, None, entry=stored.entry, order_id=order_id)
    title = QCoreApplication.translate("OrderForm", "Change an order")
    open_form(workspace, parent, form, name, title, f"order:{order_id}", width=_WIDTH, editing=True)
