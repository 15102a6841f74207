"""Keeps the translations: `update AREA` reads the strings from the source, `build` makes the .qm files,
`check` fails on anything that is not translated.

One .ts file per area, so that two people rarely meet in one. English needs plural forms only.
"""

import argparse
import sys

from keyacct_desktop.app import translations_build
from keyacct_desktop.app.translations_build import SOURCES


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    update = commands.add_parser("update", help="read the strings of an area from the source")
    update.add_argument("areas", nargs="*", help="all areas when none is named")
    commands.add_parser("build", help="make the .qm files")
    commands.add_parser("check", help="list what is not translated")
    options = parser.parse_args(arguments)
    if options.command == "update":
        for area in options.areas or SOURCES:
            translations_build.update_area(area)
        return 0
    if options.command == "build":
        translations_build.build()
        return 0
    findings = translations_build.unfinished()
    for finding in findings:
        print(finding)
    print(f"{len(findings)} unfinished")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
