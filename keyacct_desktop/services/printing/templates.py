"""The files that describe cards, label sheets and envelopes: the rep's own in the data folder go before the program's.

Files are read as text and checked (domain.print_templates); nothing of them is run, nothing is fetched.
"""

from pathlib import Path
from typing import Final

from keyacct_desktop.app.paths import data_dir, resource
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.print_templates import (
    CardTemplate,
    Envelope,
    LabelSheet,
    read_card_template,
    read_envelopes,
    read_label_sheets,
)

CARDS: Final = "cards.json"
LABELS: Final = "labels.json"
ENVELOPES: Final = "envelopes.json"
_LARGEST: Final = 200_000
"""Bytes; a longer file is none of these."""


def card_template() -> CardTemplate:
    """Which groups stand on which side of a card. Raises Refused (template_unreadable, template_broken) and OSError."""
    path = template_path(CARDS)
    return read_card_template(_text(path), str(path))


def label_sheets() -> tuple[LabelSheet, ...]:
    """The sheets to choose from. Raises Refused (template_unreadable, template_broken) and OSError."""
    path = template_path(LABELS)
    return read_label_sheets(_text(path), str(path))


def envelopes() -> tuple[Envelope, ...]:
    """The envelopes to choose from. Raises Refused (template_unreadable, template_broken) and OSError."""
    path = template_path(ENVELOPES)
    return read_envelopes(_text(path), str(path))


def own_template(name: str) -> Path:
    """Where the rep's own file of this name lies, if there is one."""
    return data_dir() / "print" / name


def template_path(name: str) -> Path:
    """The file that holds: the rep's own, else the program's."""
    own = own_template(name)
    return own if own.is_file() else resource(f"print/{name}")


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise Refused("template_unreadable", "file", file=str(path), line="1")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise Refused("template_unreadable", "file", file=str(path), line=str(line)) from error
