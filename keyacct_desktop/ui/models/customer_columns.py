"""The columns of the customer list as data: key, title, width, alignment, sort key.

The text of a cell is made by ui.models.customer_words; how it is painted is the list's business.
"""

from typing import Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP


class Column(NamedTuple):
    """One column. `width` in device-independent pixels at the usual text size; `sort` None: cannot be sorted by.

    `falls` says that the first click on the header shows the largest or newest first.
    """

    key: str
    source: str
    width: int
    sort: str | None
    right: bool = False
    falls: bool = False

    @property
    def title(self) -> str:
        """The heading, in the language of the window."""
        return QCoreApplication.translate("CustomerColumns", self.source)


COLUMNS: Final[tuple[Column, ...]] = (
    Column("name", QT_TRANSLATE_NOOP("CustomerColumns", "Name"), 168, "name"),
    Column("found", QT_TRANSLATE_NOOP("CustomerColumns", "Found in"), 190, None),
    Column("company", QT_TRANSLATE_NOOP("CustomerColumns", "Company"), 136, "company"),
    Column("post", QT_TRANSLATE_NOOP("CustomerColumns", "Post"), 100, "post"),
    Column("phone", QT_TRANSLATE_NOOP("CustomerColumns", "Phone"), 118, "phone"),
    Column("stage", QT_TRANSLATE_NOOP("CustomerColumns", "Stage"), 88, "stage"),
    Column("tier", QT_TRANSLATE_NOOP("CustomerColumns", "Tier"), 104, "tier"),
    Column(
        "net", QT_TRANSLATE_NOOP("CustomerColumns", "Net contribution"), 116, "net", right=True, falls=True
    ),
    Column("level", QT_TRANSLATE_NOOP("CustomerColumns", "Relationship"), 92, "level", falls=True),
    Column("due", QT_TRANSLATE_NOOP("CustomerColumns", "Contact due"), 96, "due"),
    Column("tags", QT_TRANSLATE_NOOP("CustomerColumns", "Tags"), 156, "tags"),
    Column("rep", QT_TRANSLATE_NOOP("CustomerColumns", "Rep"), 90, "rep"),
    Column("region", QT_TRANSLATE_NOOP("CustomerColumns", "Region"), 90, "region"),
    Column("source", QT_TRANSLATE_NOOP("CustomerColumns", "Source"), 100, "source"),
    Column("industry", QT_TRANSLATE_NOOP("CustomerColumns", "Industry"), 100, "industry"),
    Column("wechat", QT_TRANSLATE_NOOP("CustomerColumns", "WeChat"), 120, "wechat"),
    Column(
        "last_contact", QT_TRANSLATE_NOOP("CustomerColumns", "Last contact"), 102, "last_contact", falls=True
    ),
    Column("next", QT_TRANSLATE_NOOP("CustomerColumns", "Next contact"), 150, "next"),
    Column(
        "first_order", QT_TRANSLATE_NOOP("CustomerColumns", "First order"), 104, "first_order", falls=True
    ),
    Column("last_order", QT_TRANSLATE_NOOP("CustomerColumns", "Last order"), 104, "last_order", falls=True),
    Column(
        "revenue", QT_TRANSLATE_NOOP("CustomerColumns", "Revenue"), 112, "revenue", right=True, falls=True
    ),
    Column("orders", QT_TRANSLATE_NOOP("CustomerColumns", "Orders"), 72, "orders", right=True, falls=True),
    Column("number", QT_TRANSLATE_NOOP("CustomerColumns", "Number"), 92, "number"),
    Column("created", QT_TRANSLATE_NOOP("CustomerColumns", "Added on"), 104, "created", falls=True),
)
"""All columns in their usual order. "found" is there only while something is searched."""

COLUMN_KEYS: Final = tuple(column.key for column in COLUMNS)
INDEX_OF: Final = {column.key: index for index, column in enumerate(COLUMNS)}
FOUND: Final = INDEX_OF["found"]
CHOOSABLE: Final = tuple(column for column in COLUMNS if column.key != "found")
