"""`chart`: one picture of the method as a file, without a display."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from keyacct_desktop.app.commands.console import Console, given_day, given_path
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit, UsageError
from keyacct_desktop.services.book import refuse_as_target

if TYPE_CHECKING:
    from keyacct_desktop.charts.drawing import Drawing
    from keyacct_desktop.ui.charting.pictures import Material

_SIZE = (9.6, 5.4)
"""Inches: the shape of a slide."""
_DPI = 200
_SUFFIXES = ("png", "svg", "pdf")


def help_text() -> str:
    return translate("Cli", "one picture as .png, .svg or .pdf: the pyramid and the charts beside it")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    from keyacct_desktop.charts.words import NAMES

    parser.add_argument(
        "name",
        metavar="NAME",
        help=translate("Cli", "which picture: {names}").replace("{names}", ", ".join(NAMES)),
    )
    parser.add_argument(
        "target", metavar="OUT", help=translate("Cli", "the file to write; its suffix says what")
    )
    parser.add_argument(
        "--as-of", metavar="DATE", help=translate("Cli", "as things stood on this day (today)")
    )
    parser.add_argument("--rep", metavar="NAME", help=translate("Cli", "only this salesperson's customers"))


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.pyramid import find_rep
    from keyacct_desktop.ui.charting.pictures import read_material

    _require_known_name(options.name)
    target = _target(options.target)
    day = given_day(options.as_of)
    book = console.open_to_read(options.book)
    try:
        refuse_as_target(book, target)
        rep = None if options.rep is None else find_rep(book, options.rep)
        material = read_material(book, [options.name], rep=rep, as_of=day)
    finally:
        book.close()
    _write(options.name, material, target, console.language)
    console.say(translate("Cli", "Written: {path}").replace("{path}", options.target))
    return Exit.DONE


def _require_known_name(name: str) -> None:
    from keyacct_desktop.charts.words import NAMES

    if name not in NAMES:
        raise UsageError(
            translate("Cli", "There is no picture “{name}”. Known: {known}")
            .replace("{name}", name)
            .replace("{known}", ", ".join(NAMES))
        )


def _target(text: str) -> Path:
    """The file to write. Raises UsageError for one that cannot be."""
    target = given_path(text)
    suffix = target.suffix.lower()
    if suffix.removeprefix(".") not in _SUFFIXES:
        raise UsageError(
            translate("Cli", "A picture is written as {known}, not as {suffix}.")
            .replace("{known}", ", ".join(f".{one}" for one in _SUFFIXES))
            .replace("{suffix}", suffix or target.name)
        )
    if target.is_dir():
        raise UsageError(translate("Cli", "{path} is a folder; name a file in it.").replace("{path}", text))
    if not target.parent.is_dir():
        raise UsageError(translate("Cli", "There is no folder {path}.").replace("{path}", str(target.parent)))
    return target


def _write(name: str, material: "Material", target: Path, language: str) -> None:
    """The picture, whole under its name or not at all. Raises OSError, and UsageError without a Chinese font."""
    from keyacct_desktop.charts.engine import MissingChineseFont, figure_bytes
    from keyacct_desktop.charts.files import write_picture
    from keyacct_desktop.ui.words.charts import missing_font

    try:
        drawing = draw_for_file(name, material, language)
    except MissingChineseFont:
        raise UsageError(missing_font()) from None
    content = figure_bytes(drawing.figure, target.suffix.lower().removeprefix("."), _DPI)
    write_picture(target, content)


def draw_for_file(name: str, material: "Material", language: str) -> "Drawing":
    """The picture on white, with its title and sentence. Raises MissingChineseFont."""
    from keyacct_desktop.charts.engine import new_figure
    from keyacct_desktop.charts.style import PRINT
    from keyacct_desktop.ui.charting.pictures import Look, draw
    from keyacct_desktop.ui.words.charts import chart_words

    return draw(name, new_figure(*_SIZE), material, Look(chart_words(language), PRINT))
