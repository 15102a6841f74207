"""How many customers the list shows, in words."""

from PySide6.QtCore import QLocale, QObject


class ListCount(QObject):
    """ "12,345 customers · 320 shown"."""

    def words(self, total: int, shown: int | None, *, more: bool = False) -> str:
        """`shown` None: all of them. With `more` a search is still finding some."""
        locale = QLocale()
        text = self.tr("%n customer(s)", "", total).replace(str(total), locale.toString(total))
        if shown is None:
            return text
        count = locale.toString(shown) + ("+" if more else "")
        return text + " · " + self.tr("{count} shown").format(count=count)
