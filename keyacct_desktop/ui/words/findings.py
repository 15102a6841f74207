"""What a check of the book found, in words: one sentence for each finding."""

from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from keyacct_desktop.services.check import Finding

_FINDINGS: Final[dict[str, object]] = {
    "damaged": QT_TRANSLATE_NOOP("Findings", "The file is damaged. Restore the book from a backup."),
    "altered": QT_TRANSLATE_NOOP("Findings", "Another program has changed the structure of the book."),
    "orphan_rows": QT_TRANSLATE_NOOP("Findings", "{count} rows of “{table}” belong to nobody."),
    "recording_left_on": QT_TRANSLATE_NOOP(
        "Findings", "A change was not finished; undo may not take it back."
    ),
    "list_differs": QT_TRANSLATE_NOOP("Findings", "{count} rows of the customer list are not up to date."),
    "full_text_differs": QT_TRANSLATE_NOOP("Findings", "The search in contact notes is not up to date."),
    "orphan_drafts": QT_TRANSLATE_NOOP("Findings", "{count} drafts belong to customers who are gone."),
}

_OTHER: Final = QT_TRANSLATE_NOOP("Findings", "Something is wrong ({code}). Restore the book from a backup.")


def finding_sentence(finding: Finding) -> str:
    """The sentence for a finding, in the language in force."""
    text = QCoreApplication.translate("Findings", str(_FINDINGS.get(finding.code, _OTHER)))
    for name, value in {"count": finding.count, "code": finding.code, **finding.params}.items():
        text = text.replace("{" + name + "}", str(value))
    return text
