"""What printing says in the window and on the command line alike: how letters address people, who was left out."""

from PySide6.QtCore import QCoreApplication, QLocale, QObject

_NAMED = 3


class PrintWords(QObject):
    """A class, because only its `tr` knows plurals."""

    def left_out(self, names: list[str]) -> str:
        """One sentence about customers without an address; "" when there are none."""
        if len(names) > _NAMED:
            count = len(names)
            words = self.tr("%n customer(s) left out, because there is no address: {names} …", "", count)
            return self._named(words.replace(str(count), QLocale().toString(count), 1), names)
        return self._named(self.tr("Left out, because there is no address: {names}"), names)

    def deceased(self, names: list[str]) -> str:
        """One sentence about customers to whom no letter goes any more; "" when there are none."""
        if len(names) > _NAMED:
            return self._named(self.tr("Left out, because deceased: {names} …"), names)
        return self._named(self.tr("Left out, because deceased: {names}"), names)

    def quiet(self, names: list[str]) -> str:
        """One sentence about customers who get a letter and do not want to be disturbed; "" when there are none."""
        if len(names) > _NAMED:
            return self._named(self.tr("Not to be disturbed, printed all the same: {names} …"), names)
        return self._named(self.tr("Not to be disturbed, printed all the same: {names}"), names)

    def start_moved(self, count: int) -> str:
        """A sheet with `count` labels has no place of that number."""
        return self.tr("This sheet has %n label(s): printing starts with the last of them.", "", count)

    def with_deceased(self, name: str) -> str:
        """The name of somebody who is deceased."""
        return self.tr("{name} (deceased)").replace("{name}", name)

    def brief_to_carry(self) -> str:
        """What a brief to carry has not."""
        return self.tr(
            "To carry: without taboo topics, tiers, judgements and sensitive facts. To read before you leave: Complete."
        )

    def brief_to_leave(self) -> str:
        """What a complete brief has."""
        return self.tr(
            "With taboo topics and judgements: read it before you leave, and do not take it along."
        )

    def _named(self, words: str, names: list[str]) -> str:
        if not names:
            return ""
        return words.replace("{names}", self.tr(", ").join(name[:30] for name in names[:_NAMED]))


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
