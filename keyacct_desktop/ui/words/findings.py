"""What a check of the book found, in words: one sentence for each finding."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.services.check import Finding
from keyacct_desktop.ui.words.mark import QT_TRANSLATE_NOOP

_FINDINGS: Final[dict[str, str]] = {
    "damaged": QT_TRANSLATE_NOOP("Findings", "The file is damaged. Restore the book from a backup."),
    "altered": QT_TRANSLATE_NOOP("Findings", "Another program has changed the structure of the book."),
    "recording_left_on": QT_TRANSLATE_NOOP(
        "Findings", "A change was not finished; undo may not take it back."
    ),
    "full_text_differs": QT_TRANSLATE_NOOP("Findings", "The search in contact notes is not up to date."),
}

_OTHER: Final = QT_TRANSLATE_NOOP("Findings", "Something is wrong ({code}). Restore the book from a backup.")


class Findings(QObject):
    """What has plurals: only `tr` is read with them for translation, and it takes its context from the class."""

    def counted(self, finding: Finding) -> str:
        """The sentence for a finding that counts something, "" for any other."""
        match finding.code:
            case "orphan_rows":
                return self.tr("%n row(s) of “{table}” belong to nobody.", "", finding.count)
            case "list_differs":
                return self.tr("%n row(s) of the customer list are not up to date.", "", finding.count)
            case "orphan_drafts":
                return self.tr("%n draft(s) belong to customers who are gone.", "", finding.count)
        return ""


def finding_sentence(finding: Finding) -> str:
    """The sentence for a finding, in the language in force."""
    text = Findings().counted(finding) or QCoreApplication.translate(
        "Findings", _FINDINGS.get(finding.code, _OTHER)
    )
    for name, value in {"code": finding.code, **finding.params}.items():
        text = text.replace("{" + name + "}", str(value))
    return text
