"""`self-test`: does this installation work on this computer."""

import argparse
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from keyacct_desktop.app.commands.console import Console
from keyacct_desktop.app.commands.language import translate
from keyacct_desktop.app.commands.outcome import Exit
from keyacct_desktop.services.book import Book

if TYPE_CHECKING:
    from keyacct_desktop.services.self_test import SelfTest


def help_text() -> str:
    return translate("Cli", "try everything on a book in a temporary folder")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    del parser


def run(options: argparse.Namespace, console: Console) -> int:
    from keyacct_desktop.services.self_test import STEPS, SelfTest

    del options
    words = _step_words()
    with tempfile.TemporaryDirectory(prefix="keyacct-self-test-", ignore_cleanup_errors=True) as folder:
        test = SelfTest(Path(folder), console.clock.today(), _print_cards)
        try:
            for step in STEPS:
                if not test.run(step):
                    console.print(translate("Cli", "failed  {step}").replace("{step}", words[step]))
                    return Exit.FINDINGS
                console.print(translate("Cli", "ok  {step}").replace("{step}", words[step]))
                if step == "fill":
                    if not _chart(test, console.language):
                        console.print(translate("Cli", "failed  {step}").replace("{step}", words["chart"]))
                        return Exit.FINDINGS
                    console.print(translate("Cli", "ok  {step}").replace("{step}", words["chart"]))
        finally:
            test.close()
    console.say(translate("Cli", "Everything works."))
    return Exit.DONE


def _chart(test: "SelfTest", language: str) -> bool:
    """Draw the pyramid of the test book in every kind of file; services know no charts, so it is done here."""
    from keyacct_desktop.app.commands.chart import draw_for_file
    from keyacct_desktop.charts.engine import figure_bytes, picture_suffixes
    from keyacct_desktop.ui.charting.pictures import read_material

    drawing = draw_for_file("pyramid", read_material(test.book, ["pyramid"]), language)
    return all(len(figure_bytes(drawing.figure, suffix)) > 1000 for suffix in picture_suffixes())


def _print_cards(book: Book, path: Path) -> int:
    from keyacct_desktop.documents.devices import write_pdf
    from keyacct_desktop.services.customers import ViewSpec, list_ids
    from keyacct_desktop.ui.printing.cards import cards_document

    return write_pdf(cards_document(book, list_ids(book, view=ViewSpec())), path)


def _step_words() -> dict[str, str]:
    return {
        "create": translate("Cli", "create a book"),
        "fill": translate("Cli", "fill it with made-up customers"),
        "chart": translate("Cli", "draw a chart"),
        "migrate": translate("Cli", "bring an older book up to date"),
        "search": translate("Cli", "find customers by name, pinyin and phone"),
        "write": translate("Cli", "write a customer, undo and redo"),
        "export": translate("Cli", "export the book and import it again"),
        "print": translate("Cli", "print the cards"),
        "check": translate("Cli", "check the book"),
        "backup": translate("Cli", "back it up"),
        "restore": translate("Cli", "restore the backup"),
    }
