"""Makes the translations that the window loads out of the .ts files of all areas. Used in a checkout only:
an installed program carries the finished .qm files. The window looks at every start whether they are `stale`.

Runs Qt's own lupdate and lrelease from PySide6; needs no application.
"""

import sys
from pathlib import Path
from typing import Final

from keyacct_desktop.app import paths

SOURCES: Final[dict[str, tuple[str, ...]]] = {
    "shell": ("ui/shell", "ui/widgets"),
    "settings": ("ui/settings",),
    "app": ("app",),
    "cli": ("app/cli.py", "app/commands"),
    "customers": ("ui/customers", "ui/widgets/filter_popup.py"),
    "card": ("ui/customers/card",),
    "log": (
        "ui/log",
        "ui/widgets/choice_strip.py",
        "ui/widgets/customer_picker.py",
        "ui/widgets/date_entry.py",
        "ui/widgets/money_entry.py",
        "ui/widgets/timeline.py",
        "ui/widgets/timeline_words.py",
        "ui/widgets/timeline_acts.py",
    ),
    "imports": ("ui/imports",),
    "worth": (
        "ui/customers/worth",
        "ui/settings/method_numbers.py",
        "ui/settings/method_policy.py",
        "ui/settings/method_template.py",
        "ui/shell/template_strip.py",
        "ui/words/classes.py",
        "ui/words/setting_values.py",
    ),
    "method": ("ui/words/method.py",),
    "today": ("ui/today", "ui/words/today.py", "ui/words/review.py"),
    "calendar": ("ui/calendar", "ui/words/dates.py", "ui/words/festivals.py"),
    "dates": ("ui/widgets/date_preview.py", "ui/words/date_rules.py", "ui/customers/dates"),
    "festivals": (
        "ui/festivals",
        "ui/words/gifts.py",
        "ui/words/greetings.py",
        "ui/customers/gifts",
        "ui/widgets/gift_dialog.py",
    ),
    "reminders": ("ui/shell/reminders", "ui/words/reminders.py", "ui/settings/reminders.py"),
    "print": ("ui/printing", "ui/words/print.py", "documents"),
    "pyramid": ("ui/pyramid", "ui/words/pyramid.py", "ui/words/charts.py"),
    "words": ("ui/words", "ui/models"),
}
"""Area → folders and files of the package whose strings it holds; a nearer claim goes before a wider one."""

ENGLISH: Final = "en"
CHINESE: Final = "zh_CN"


def build() -> None:
    """Merge all areas into keyacct_zh_CN.qm and keyacct_en.qm. Raises CalledProcessError and OSError."""
    folder = paths.resource("i18n")
    for language in (CHINESE, ENGLISH):
        sources = sorted(folder.glob(f"*.{language}.ts"))
        if sources:
            target = folder / f"keyacct_{language}.qm"
            # A window that is open has the old file mapped: it must not be written into, only replaced.
            unfinished = target.with_suffix(".qm.new")
            _run("lrelease", "-silent", *map(str, sources), "-qm", str(unfinished))
            unfinished.replace(target)


def stale() -> bool:
    """Whether a .ts file is newer than what was made of it."""
    folder = paths.resource("i18n")
    for language in (CHINESE, ENGLISH):
        made = folder / f"keyacct_{language}.qm"
        newest = max((ts.stat().st_mtime for ts in folder.glob(f"*.{language}.ts")), default=0.0)
        if newest and (not made.exists() or made.stat().st_mtime < newest):
            return True
    return False


def build_if_stale() -> None:
    """In a checkout, bring the translations up to date. Raises CalledProcessError and OSError."""
    if paths.checkout_root() is not None and stale():
        build()


def update_area(area: str) -> None:
    """Read an area's strings into its .ts files, keeping what is translated. Raises KeyError."""
    root = paths.checkout_root()
    assert root is not None
    package = root / "keyacct_desktop"
    others = {
        file
        for other, claims in SOURCES.items()
        for claim in claims
        if other != area and any(claim.startswith(f"{mine}/") for mine in SOURCES[area])
        for file in _python_files(package / claim)
    }
    files = [
        str(file)
        for claim in SOURCES[area]
        for file in _python_files(package / claim)
        if file not in others
        and ("tr(" in (text := file.read_text(encoding="utf-8")) or "ranslate" in text or "QT_TR" in text)
    ]
    if not files:
        return
    folder = paths.resource("i18n")
    common = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en")
    chinese = folder / f"{area}.{CHINESE}.ts"
    _run("lupdate", *common, *files, "-target-language", CHINESE, "-ts", str(chinese))
    english = folder / f"{area}.{ENGLISH}.ts"
    _run("lupdate", *common, "-pluralonly", *files, "-target-language", ENGLISH, "-ts", str(english))
    if not english.read_text(encoding="utf-8").count("<message"):
        english.unlink()


def _python_files(claim: Path) -> list[Path]:
    return [claim] if claim.is_file() else sorted(claim.rglob("*.py"))


def unfinished() -> list[str]:
    """Every string without a finished translation, as "file: source"."""
    from xml.etree import ElementTree

    findings = []
    for file in sorted(paths.resource("i18n").glob("*.ts")):
        for message in ElementTree.parse(file).getroot().iter("message"):
            translation = message.find("translation")
            forms = (
                [] if translation is None else [form.text or "" for form in translation.iter("numerusform")]
            )
            text = "" if translation is None else (translation.text or "")
            done = all(forms) if forms else bool(text.strip())
            if not done or (translation is not None and translation.get("type") == "unfinished"):
                findings.append(f"{file.name}: {message.findtext('source')}")
    return findings


def _run(tool: str, *arguments: str) -> None:
    import subprocess

    import PySide6

    name = f"{tool}.exe" if sys.platform == "win32" else tool
    folder = Path(PySide6.__file__).parent
    program = next(
        (path for path in (folder / name, folder / "Qt" / "libexec" / name) if path.exists()), None
    )
    if program is None:
        raise FileNotFoundError(name)
    # What lrelease remarks (the same words in two areas) is no news for somebody who starts the program.
    output = subprocess.DEVNULL if tool == "lrelease" else None
    subprocess.run([str(program), *arguments], check=True, stdout=output, stderr=output)
