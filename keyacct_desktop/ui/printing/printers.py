"""Printers of this computer, when there are any. QtPrintSupport is loaded on first use and may be missing."""

import logging

from keyacct_desktop.documents.devices import Progress, page_layout, print_pages
from keyacct_desktop.documents.page import Document, Flip, PageRange
from keyacct_desktop.domain.errors import Refused

_log = logging.getLogger(__name__)


def printer_names() -> tuple[list[str], str]:
    """Names of all printers, and the usual one ("" for none). May take seconds when a printer is on a network
    that is not there: ask in a worker."""
    try:
        from PySide6.QtPrintSupport import QPrinterInfo
    except ImportError:
        _log.warning("printing support cannot be loaded; files can still be made")
        return [], ""
    return list(QPrinterInfo.availablePrinterNames()), QPrinterInfo.defaultPrinterName()


def print_on(
    printer_name: str,
    document: Document,
    *,
    only: PageRange,
    copies: int,
    both_sides: bool,
    progress: Progress | None = None,
) -> int:
    """Print a document; returns how many pages. Runs in a worker. Raises Refused and what `progress` raises; what was painted until then may come out of the printer."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    info = QPrinterInfo.printerInfo(printer_name)
    if info.isNull():
        raise Refused("printer_gone", name=printer_name)
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    set_up(printer, document, copies, both_sides)
    return print_pages(document, printer, printer.resolution(), progress, only)


def set_up(printer: object, document: Document, copies: int, both_sides: bool) -> None:
    """Sheet, sides and copies for a QPrinter."""
    from PySide6.QtPrintSupport import QPrinter

    assert isinstance(printer, QPrinter)
    printer.setDocName(document.title)
    printer.setCreator("KeyAcct")
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(document.setup))
    printer.setCopyCount(copies)
    modes = QPrinter.DuplexMode
    turned = modes.DuplexShortSide if document.flip is Flip.SHORT_EDGE else modes.DuplexLongSide
    printer.setDuplex(turned if both_sides else modes.DuplexNone)
