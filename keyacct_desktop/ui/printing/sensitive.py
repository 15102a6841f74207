"""The tick before sensitive facts are printed. Knows no source and no customer, so that any screen may offer it."""

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.ui.printing.source import Tick


def sensitive_tick() -> Tick:
    """Whether sensitive facts are printed too; asked anew every time."""
    return Tick(
        "sensitive", QCoreApplication.translate("PrintProfile", "Sensitive facts as well"), remembered=False
    )
