"""The sentence above a chart, and what the picture rests on below it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QObject

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.pyramid import Portrait
from keyacct_desktop.ui.charting.pictures import Look, Material, numbered, reading_of
from keyacct_desktop.ui.words.pyramid import grounds

if TYPE_CHECKING:
    from keyacct_desktop.charts.words import ChartWords

_SAID_ANYWAY: Final = frozenset({"short_history", "no_history"})


def sentence_of(chart: str, material: Material, look: Look) -> str:
    """What a chart says in one sentence; "" where there is nobody to speak of."""
    nobody = not material.portrait.people
    if nobody and (material.comparison is None or not material.comparison.gone):
        return reading_of("pyramid", material, look)
    said = reading_of(chart, material, look)
    if said or nobody:
        return said
    words = look.words
    match chart:
        case "abc":
            return _abc(material.portrait, words)
        case "levels":
            return _levels(material.portrait, words)
        case "history":
            return _history(material, words)
        case "scatter":
            return QCoreApplication.translate(
                "PyramidSentence", "Far to the right is much revenue, high up is much of it kept as profit."
            )
        case "reps":
            return QCoreApplication.translate(
                "PyramidSentence", "Everybody's customers among themselves. A click makes a pyramid large."
            )
    return ""


def numbers_of(portrait: Portrait, look: Look) -> dict[int, str] | None:
    """What customers are called where no names are shown; None where they are."""
    if not look.discreet:
        return None
    return {party: look.name("", number) for party, number in numbered(portrait).items()}


class Grounds(QObject):
    """What a picture rests on, in words."""

    def words(self, portrait: Portrait, words: "ChartWords") -> str:
        """One or more sentences."""
        if not portrait.people:
            return self.tr("With the first order that is booked or imported, there is something to see here.")
        rests = self.tr(
            "Rests on {customers} customers who bought (of {measured}) and %n month(s) of records, as of {day}.",
            "",
            portrait.months_of_history,
        )
        for key, value in (
            ("{customers}", words.number(len(portrait.people))),
            ("{measured}", words.number(portrait.measured)),
            ("{day}", portrait.as_of.isoformat()),
        ):
            rests = rests.replace(key, value)
        captions = [one for one in portrait.captions if one.code not in _SAID_ANYWAY]
        said = [rests, *grounds(captions, words)]
        if not portrait.fresh:
            said.append(self.tr("The book is being measured; the picture follows."))
        # Chinese sentences follow each other without a space.
        return "".join(said) if rests.endswith("。") else " ".join(said)


def _abc(portrait: Portrait, words: "ChartWords") -> str:
    by_profit = portrait.settings.abc_basis == "profit"
    first = (portrait.abc_profit if by_profit else portrait.abc_amount)[0]
    if first.count_share is None or first.value_share is None:
        return ""
    text = QCoreApplication.translate(
        "PyramidSentence", "{count} customers of class A ({heads}) bring {share} of the profit."
    )
    if not by_profit:
        text = QCoreApplication.translate(
            "PyramidSentence", "{count} customers of class A ({heads}) bring {share} of the revenue."
        )
    return (
        text.replace("{count}", words.number(first.count))
        .replace("{heads}", words.share(first.count_share))
        .replace("{share}", words.share(first.value_share))
    )


def _levels(portrait: Portrait, words: "ChartWords") -> str:
    under = sum(cell.under for cell in portrait.results.cells)
    over = sum(cell.over for cell in portrait.results.cells)
    text = QCoreApplication.translate(
        "PyramidSentence", "{under} get less attention than their tier deserves, {over} get more."
    )
    return text.replace("{under}", words.number(under)).replace("{over}", words.number(over))


def _history(material: Material, words: "ChartWords") -> str:
    history = material.history
    if history is None or len(history.points) < 2:
        return ""
    first, last = history.points[0], history.points[-1]
    text = QCoreApplication.translate(
        "PyramidSentence",
        "Since {month} from {before} to {after} customers who bought, from {top_before} to {top_after} of them key.",
    )
    top_before, top_after = (
        sum(one.count for one in point.tiers if one.tier is Tier.KEY) for point in (first, last)
    )
    for key, value in (
        ("{month}", first.month),
        ("{before}", words.number(first.customers)),
        ("{after}", words.number(last.customers)),
        ("{top_before}", words.number(top_before)),
        ("{top_after}", words.number(top_after)),
    ):
        text = text.replace(key, value)
    return text
