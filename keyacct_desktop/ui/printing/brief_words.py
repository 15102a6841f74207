"""A visit brief in words, section by section, for documents.brief. What is not in the data is not printed: profiles
have done their work before (services.printing.brief)."""

from collections.abc import Iterable
from typing import Final

from keyacct_desktop.documents.brief import BriefContent, BriefLine, BriefSection
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.services.card_shapes import Card
from keyacct_desktop.services.printing.brief import PrintBrief
from keyacct_desktop.services.printing.cards import PrintCard, PrintPerson, next_steps, promises
from keyacct_desktop.ui.customers.card.values import point_title, value_text
from keyacct_desktop.ui.printing.card_words import CardWords
from keyacct_desktop.ui.words.dates import occurrence_company, occurrence_who, occurrence_years, said_on
from keyacct_desktop.ui.words.days import full_day, short_day
from keyacct_desktop.ui.words.fields import choice as field_choice
from keyacct_desktop.ui.words.fields import field_title, has_question, question

_NEEDS: Final = (
    "need", "need_clear", "current_product", "dissatisfaction", "purchase_criteria", "objections", "competitors",
    "decision_way", "budget", "expected_amount", "expected_close_on", "market_price", "our_price", "supplies",
    "demands", "criteria_state", "development_plan", "business_condition",
)  # fmt: skip
_MIND: Final = (
    "taboo_topics", "do_not_disturb", "do_not_disturb_reason", "preferred_channel", "best_time",
    "favourite_topics", "hobbies", "diet", "drinking", "smoking", "gift_preference", "favours", "can_help_with",
    "long_term_goal",
)  # fmt: skip
_MOST_QUESTIONS: Final = 5
_MOST_STALE: Final = 3
_MOST_POINTS: Final = 4

Lines = tuple[BriefLine, ...]


class BriefWords(CardWords):
    """Makes the words of visit briefs; much of it is said as on the card."""

    def brief(self, brief: PrintBrief) -> BriefContent:
        """One brief, ready to be laid out."""
        printed = brief.printed
        card = printed.card
        footer = " · ".join(
            (
                self.tr("Visit brief"),
                card.name[:30],
                self.profile_title(self._profile),
                full_day(self._today),
            )
        )
        return BriefContent(
            name=card.name,
            under=self._under(card),
            reach=tuple(self._reach(card)),
            chips=tuple(self._chips(printed)),
            sections=(
                BriefSection(self.tr("Open promises and tasks"), self._tasks(printed)),
                BriefSection(
                    self.tr("Complaints of the last half year"),
                    tuple(self._said(self._contact_entry(one)) for one in brief.complaints),
                ),
                BriefSection(
                    self.tr("Last three contacts"),
                    tuple(self._said(self._contact_entry(one)) for one in brief.contacts),
                ),
                BriefSection(self.tr("Needs"), tuple(self._known(card, _NEEDS))),
                BriefSection(self.tr("Still to ask"), tuple(self._questions(brief)), boxes=True),
                BriefSection(
                    self.tr("People to meet"), tuple(self._met(one) for one in self._in_post(printed))
                ),
                BriefSection(self.tr("Dates in the next 60 days"), tuple(self._near(brief))),
                BriefSection(self.tr("Keep in mind"), tuple(self._known(card, _MIND))),
                BriefSection(self.tr("Numbers"), self._numbers(printed)),
                BriefSection(
                    self.tr("Gifts so far"),
                    tuple(self._said(self._gift_entry(gift)) for gift in printed.gifts),
                ),
            ),
            goal=self.tr("Goal of this visit"),
            notes=self.tr("Notes"),
            footer=footer,
        )

    def _said(self, entry: object) -> BriefLine:
        from keyacct_desktop.documents.card import CardEntry

        assert isinstance(entry, CardEntry)
        return BriefLine(entry.title, entry.text)

    def _reach(self, card: Card) -> Iterable[str]:
        points = [f"{point_title(point)} {point.value}" for point in card.points[:_MOST_POINTS]]
        if points:
            yield "　".join(points)
        if card.addresses:
            yield card.addresses[0].text

    def _tasks(self, printed: PrintCard) -> Lines:
        several = (*promises(printed), *next_steps(printed))
        return tuple(self._said(self._task_entry(task)) for task in several)

    def _known(self, card: Card, keys: Iterable[str]) -> Iterable[BriefLine]:
        for key in keys:
            if key in card.values and key in FIELD:
                yield BriefLine(field_title(key, card.kind), value_text(FIELD[key], card.text(key)))

    def _questions(self, brief: PrintBrief) -> Iterable[BriefLine]:
        card = brief.printed.card
        for key in [key for key in brief.blank if has_question(key)][:_MOST_QUESTIONS]:
            yield BriefLine("", question(key))
        for key, _ in [one for one in brief.stale if one[0] in FIELD][:_MOST_STALE]:
            words = self.tr("Still so? {field}: {value}")
            words = words.replace("{field}", field_title(key, card.kind))
            yield BriefLine("", words.replace("{value}", value_text(FIELD[key], card.text(key))))

    def _in_post(self, printed: PrintCard) -> list[PrintPerson]:
        return [one for one in printed.people if one.person.in_post and not one.person.deceased]

    def _met(self, one: PrintPerson) -> BriefLine:
        person = one.person
        roles = " / ".join(field_choice("ContactRole", role) for role in person.roles)
        judged = field_choice("attitude", person.attitude) if person.attitude else ""
        parts = [
            " ".join(part for part in (person.department, person.post) if part),
            roles,
            judged,
            person.phone,
        ]
        called = person.honorific if person.honorific and person.honorific != person.name else ""
        name = f"{person.name} {called}".strip()
        return BriefLine(name, " · ".join(part for part in parts if part))

    def _near(self, brief: PrintBrief) -> Iterable[BriefLine]:
        for one in brief.dates:
            who = occurrence_who(one) if occurrence_company(one) else ""
            what = " ".join(part for part in (who, occurrence_years(one)) if part)
            yield BriefLine(short_day(one.day, self._today), " · ".join(p for p in (what, said_on(one)) if p))

    def _numbers(self, printed: PrintCard) -> Lines:
        own = {field_title(key, printed.card.kind) for key in (*_NEEDS, *_MIND)}
        facts = [fact for fact in self._business(printed) if fact[0] not in own]
        return tuple(BriefLine(label, text) for label, text in facts)
