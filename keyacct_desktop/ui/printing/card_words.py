"""A card's data in words, section by section, for documents.card. What is not in the data is not printed: profiles
have done their work before (services.printing.cards). Empty sections stay empty and vanish there."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from keyacct_desktop.documents.card import CardContent, CardEntry, CardSection
from keyacct_desktop.documents.people_map import MapPerson
from keyacct_desktop.documents.qr import ContactCode
from keyacct_desktop.domain.fields import FIELD
from keyacct_desktop.domain.print_profiles import Place, PrintProfile, place_of
from keyacct_desktop.domain.print_templates import CardTemplate
from keyacct_desktop.domain.vocabulary import DateType, InteractionType, Owner, Result, TaskKind
from keyacct_desktop.services.card_shapes import Card
from keyacct_desktop.services.printing.cards import (
    PrintCard,
    PrintContact,
    PrintGift,
    PrintPerson,
    PrintTask,
    PrintWorth,
    next_steps,
    promises,
)
from keyacct_desktop.ui.customers.card.values import (
    address_title,
    date_title,
    point_title,
    rating_text,
    said_text,
    value_text,
)
from keyacct_desktop.ui.words.choices import choice
from keyacct_desktop.ui.words.days import full_day, money_words, short_day
from keyacct_desktop.ui.words.fields import choice as field_choice
from keyacct_desktop.ui.words.fields import field_title
from keyacct_desktop.ui.words.gifts import gift_word

USUAL: Final = CardTemplate(
    tuple(place for place in Place if place.on_front and place is not Place.HEAD),
    tuple(place for place in Place if not place.on_front),
)
Facts = list[tuple[str, str]]

_IN_HEAD = frozenset({"name", "honorific", "company", "department", "post", "stage", "do_not_disturb"})


class CardWords(QObject):
    """Makes the words of printed cards; a class, because only its `tr` knows plurals."""

    def __init__(
        self,
        today: date,
        profile: PrintProfile,
        *,
        photo: bool,
        code: bool,
        template: CardTemplate = USUAL,
    ) -> None:
        super().__init__()
        self._today = today
        self._profile = profile
        self._photo, self._code = photo, code
        self._template = template
        self._shown = frozenset((*template.front, *template.back))
        self._card: Card | None = None
        self._facts: dict[Place, Facts] = {}

    def profile_title(self, profile: PrintProfile) -> str:
        """What a profile is called: 随身, 完整, 移交."""
        return {
            PrintProfile.TRAVEL: self.tr("To carry"),
            PrintProfile.FULL: self.tr("Complete"),
            PrintProfile.HANDOVER: self.tr("Handover"),
        }[profile]

    def content(self, printed: PrintCard) -> CardContent:
        """One card, ready to be laid out."""
        card = printed.card
        # The name last: it is cut where the paper is narrow, and stands above anyway.
        footer = " · ".join((self.profile_title(self._profile), full_day(self._today), card.name))
        return CardContent(
            name=card.name,
            under=self._under(card),
            chips=tuple(self._chips(printed)),
            photo=card.photo if self._photo else None,
            code=_code(card) if self._code else None,
            front=tuple(self._group(place, printed) for place in self._template.front),
            back=tuple(self._group(place, printed) for place in self._template.back),
            footer=footer,
        )

    def _group(self, place: Place, printed: PrintCard) -> CardSection:
        card = printed.card
        match place:
            case Place.CONTACT:
                return self._section(self.tr("Contact"), self._contact(card))
            case Place.DATES:
                return self._section(self.tr("Dates"), self._dates(card))
            case Place.BUSINESS:
                return self._section(self.tr("Business"), self._business(printed))
            case Place.NEED:
                return self._needs(printed)
            case Place.NETWORK:
                return self._network(printed)
            case Place.CONTACTS:
                talks = tuple(self._contact_entry(one) for one in printed.contacts)
                return CardSection(self.tr("Last contacts"), entries=talks)
            case Place.GIFTS:
                return self._gifts(printed)
            case Place.PERSON:
                return self._section(self.tr("The person"), self._fields(card, place))
            case _:
                return self._section(self.tr("Evaluation and remarks"), self._fields(card, place))

    def _section(self, title: str, facts: Facts) -> CardSection:
        return CardSection(title, tuple(facts))

    def _under(self, card: Card) -> str:
        called = card.text("honorific")
        if card.kind == "company":
            short = card.text("short_name")
            return short if short != card.name else ""
        company = card.employer.name if card.employer else card.text("company")
        parts = [called if called != card.name else "", company, card.text("department"), card.text("post")]
        return " · ".join(part for part in parts if part)

    def _chips(self, printed: PrintCard) -> Iterable[str]:
        card, worth = printed.card, printed.worth
        if card.deceased:
            yield self.tr("Deceased")
        if card.kind == "contact" and not card.in_post:
            yield self.tr("Has left")
        if card.text("do_not_disturb") == "1":
            yield self.tr("Do not disturb")
        if card.text("stage") and card.kind != "contact":
            yield field_choice("stage", card.text("stage"))
        if worth is not None:
            yield from self._classes(worth)
        for role in card.roles:
            yield field_choice("ContactRole", role)
        yield from card.tags

    def _classes(self, worth: PrintWorth) -> Iterable[str]:
        if worth.tier:
            yield self.tr("Tier: {tier}").format(tier=choice("Tier", worth.tier))
        if worth.size:
            yield choice("Size", worth.size)
        if worth.abc:
            yield self.tr("ABC: {letter}").format(letter=worth.abc)
        if worth.grade:
            yield self.tr("Grade {grade}").format(grade=worth.grade)
        if worth.level:
            yield self.tr("Level {number} {name}").format(
                number=worth.level, name=choice("Level", worth.level)
            )
        if worth.zone:
            yield choice("Zone", worth.zone)

    def _contact(self, card: Card) -> Facts:
        facts = [(point_title(point), point.value) for point in card.points]
        for address in card.addresses:
            text = f"{address.text}　{address.postcode}" if address.postcode else address.text
            facts.append((address_title(address.label), text))
        facts += self._fields(card, Place.HEAD) + self._fields(card, Place.CONTACT)
        if card.referrer is not None:
            facts.append((self.tr("Referred by"), card.referrer.name))
        if card.introduced_by is not None:
            facts.append((self.tr("Introduced by"), card.introduced_by.name))
        if card.rep is not None:
            facts.append((self.tr("Rep"), card.rep.name))
        return facts

    def _dates(self, card: Card) -> Facts:
        facts = [
            (date_title(entry.type, entry.relation, entry.label), said_text(entry)) for entry in card.dates
        ]
        if card.numbers.first_order_on and not any(
            entry.type == DateType.COOPERATION for entry in card.dates
        ):
            facts.append((self.tr("First order"), full_day(card.numbers.first_order_on)))
        return facts + self._fields(card, Place.DATES)

    def _business(self, printed: PrintCard) -> Facts:
        facts: Facts = []
        numbers, worth = printed.card.numbers, printed.worth
        if numbers.order_count:
            facts.append((self.tr("Orders"), f"{numbers.order_count:,}"))
            facts.append((self.tr("Amount in all"), money_words(numbers.revenue_fen)))
        if numbers.last_order_on:
            facts.append((self.tr("Last order"), full_day(numbers.last_order_on)))
        if worth is not None and numbers.order_count:
            facts.append((self.tr("Amount, 12 months"), money_words(worth.revenue_fen)))
            facts.append((self.tr("Net, 12 months"), money_words(worth.net_fen)))
            if worth.loyalty is not None:
                facts.append((self.tr("Loyalty"), f"{worth.loyalty:.0f}"))
            if worth.interval_state:
                facts.append((self.tr("Order rhythm"), choice("IntervalState", worth.interval_state)))
        return facts + self._fields(printed.card, Place.BUSINESS)

    def _needs(self, printed: PrintCard) -> CardSection:
        steps = tuple(self._task_entry(task) for task in next_steps(printed))
        owed = tuple(self._task_entry(task) for task in promises(printed))
        return CardSection(
            self.tr("Needs and next step"), tuple(self._fields(printed.card, Place.NEED)), steps + owed
        )

    def _network(self, printed: PrintCard) -> CardSection:
        if printed.card.kind == "company":
            people = tuple(self._person(one, printed) for one in _by_department(printed.people))
            return CardSection(self.tr("People"), people=people)
        return self._section(self.tr("Family"), self._fields(printed.card, Place.NETWORK))

    def _person(self, one: PrintPerson, printed: PrintCard) -> MapPerson:
        person = one.person
        names = {other.person.id: other.person.name for other in printed.people}
        roles = [field_choice("ContactRole", role) for role in person.roles]
        judged = [field_choice("attitude", person.attitude)] if person.attitude else []
        if one.strength:
            judged.append(rating_text(one.strength))
        lines = [
            " · ".join(part for part in (person.department, person.post) if part),
            " · ".join([*roles, *judged]),
            person.phone,
        ]
        if one.introduced_by in names:
            lines.append(self.tr("introduced by {name}").format(name=names[one.introduced_by]))
        if one.last_contact_on:
            lines.append(
                self.tr("last contact {day}").format(day=short_day(one.last_contact_on, self._today))
            )
        if person.deceased:
            lines.append(self.tr("Deceased"))
        elif not person.in_post:
            lines.append(self.tr("Has left"))
        return MapPerson(
            person.id,
            person.name,
            tuple(line for line in lines if line),
            one.introduced_by,
            not person.in_post or person.deceased,
        )

    def _contact_entry(self, one: PrintContact) -> CardEntry:
        title = f"{short_day(one.day, self._today)} {choice(InteractionType, one.type)}"
        # A card in the post finds nobody or somebody; nobody knows.
        found = one.answered or one.type == InteractionType.GREETING_CARD
        parts = [] if found else [self.tr("not reached")]
        if one.result and one.result != Result.NONE:
            parts.append(choice(Result, one.result))
        text = " · ".join([*parts, one.content]) if one.content else " · ".join(parts)
        if one.lesson:
            text += "\n" + self.tr("Learned: {text}").replace("{text}", one.lesson)
        return CardEntry(title, text.strip())

    def _task_entry(self, task: PrintTask) -> CardEntry:
        if task.kind == TaskKind.PROMISE:
            kind = self.tr("They promised") if task.owner == Owner.THEM else self.tr("We promised")
        else:
            kind = choice(TaskKind, task.kind)
        day = f" {short_day(task.due_on, self._today)}" if task.due_on else ""
        return CardEntry(kind + day, task.text)

    def _gifts(self, printed: PrintCard) -> CardSection:
        gifts = tuple(self._gift_entry(gift) for gift in printed.gifts)
        told = printed.contacts if Place.CONTACTS in self._shown else ()
        complaints = tuple(self._contact_entry(one) for one in printed.complaints if one not in told)
        return CardSection(self.tr("Gifts and complaints"), entries=gifts + complaints)

    def _gift_entry(self, gift: PrintGift) -> CardEntry:
        day = f" {short_day(gift.day, self._today)}" if gift.day else ""
        parts = [gift.name]
        if gift.value_fen is not None:
            parts.append(money_words(gift.value_fen))
        if gift.reaction:
            parts.append(gift_word("GiftReaction", gift.reaction))
        return CardEntry(gift_word("GiftState", gift.state) + day, " · ".join(parts))

    def _fields(self, card: Card, place: Place) -> Facts:
        if self._card is not card:
            self._card, self._facts = card, self._all_fields(card)
        return self._facts.get(place, [])

    def _all_fields(self, card: Card) -> dict[Place, Facts]:
        # The short name of a company stands below its name.
        in_head = _IN_HEAD | {"short_name"} if card.kind == "company" else _IN_HEAD
        facts: dict[Place, Facts] = defaultdict(list)
        for key, value in card.values.items():
            own = None if key in FIELD else next(one for one in card.custom if one.spec.key == key)
            spec = FIELD[key] if own is None else own.spec
            if key not in in_head:
                title = field_title(key, card.kind) if own is None else own.title
                facts[place_of(spec)].append((title, value_text(spec, value.value)))
        return facts


def _by_department(people: Sequence[PrintPerson]) -> list[PrintPerson]:
    """Who is there before who has left; those of one department side by side, the departments as they came."""
    places: dict[str, int] = {}
    for one in people:
        places.setdefault(one.person.department, len(places))
    return sorted(
        people,
        key=lambda one: (one.person.deceased or not one.person.in_post, places[one.person.department]),
    )


def _code(card: Card) -> ContactCode | None:
    phone = next((point.value for point in card.points if point.kind == "phone"), "")
    email = next((point.value for point in card.points if point.kind == "email"), "")
    if not phone and not email:
        return None
    company = card.employer.name if card.employer else card.text("company")
    return ContactCode(card.name, phone, email, company, card.text("post"))
