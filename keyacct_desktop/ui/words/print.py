"""What printing says in the window and on the command line alike: how letters address people, who was left out."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

_NAMED = 3


class PrintWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def left_out(self, names: list[str]) -> str:
        """One sentence about customers without an address; "" when there are none."""
        if not names:
            return ""
        some = self.tr(", ").join(name[:30] for name in names[:_NAMED])
        if len(names) <= _NAMED:
            words = self.tr("Left out, because there is no address: {names}")
        else:
            count = len(names)
            words = self.tr("%n customer(s) left out, because there is no address: {names} …", "", count)
            words = words.replace(str(count), QLocale().toString(count), 1)
        return words.replace("{names}", some)


def addressee_words(name: str, honorific: str, sex: str) -> str:
    """A person as addressed on an envelope: 「王建国 先生 收」, "Mr Wang Jianguo". Without the sex the honorific that the
    rep uses stands beside the name."""
    translate = QCoreApplication.translate
    if sex == "male":
        pattern = translate("Envelope", "Mr {name}")
    elif sex == "female":
        pattern = translate("Envelope", "Ms {name}")
    elif honorific and honorific != name:
        pattern = translate("Envelope", "{name} ({honorific})")
    else:
        pattern = translate("Envelope", "{name}")
    return pattern.replace("{honorific}", honorific).replace("{name}", name)
