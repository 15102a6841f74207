"""Texts of greetings: the rep's templates, the signature, the words to avoid, and the checks of one text.

Templates are kept by the rep; a starting set (services.greetings.starters) is offered where there are none.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from keyacct_desktop.domain.cautions import Caution
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.exact import add_months
from keyacct_desktop.domain.greetings import (
    DEFAULT_WORDS,
    TEMPLATE_YEARS,
    TRAFFIC_DAYS,
    Message,
    Recipient,
    Spread,
    Values,
    check_placeholders,
    check_text,
    choose_template,
    fill_text,
    product_words,
)
from keyacct_desktop.domain.text import LINE_LIMIT, clean
from keyacct_desktop.domain.vocabulary import InteractionType, PartyKind, Purpose
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.greetings.plan import Plan, Row
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.services.preferences import read_setting, write_setting
from keyacct_desktop.storage.queries import greetings as queries
from keyacct_desktop.storage.queries.preferences import rep_rows

TEXT_LIMIT: Final = LINE_LIMIT
_WORDS_KEY: Final = "greeting_words"
_SIGNATURE_KEY: Final = "signature"
_MOST_WORDS: Final = 500
_MESSAGES: Final = (
    InteractionType.WECHAT, InteractionType.SMS, InteractionType.EMAIL, InteractionType.LETTER,
    InteractionType.GREETING_CARD, InteractionType.PRODUCT_NEWS, InteractionType.MATERIAL,
)  # fmt: skip
_PROMOTIONAL: Final = (InteractionType.PRODUCT_NEWS, InteractionType.MATERIAL)


@dataclass(frozen=True, slots=True)
class Template:
    """A text that the rep keeps. `occasion` "" is for any; else a Festival code or a DateType code."""

    id: int
    occasion: str
    text: str


def read_templates(book: Book, occasion: str | None = None) -> list[Template]:
    """The templates: of one occasion first its own, then those for any; None for all of them. The day of somebody in the
    family ("birthday:spouse") has its own only: who reads those for any is not whose day it is."""
    kept = [Template(row[0], row[1] or "", row[2]) for row in queries.templates(book)]
    if occasion is None:
        return kept
    code = _bare(occasion)
    own = [one for one in kept if one.occasion == code]
    return own if ":" in code else own + [one for one in kept if not one.occasion]


def add_template(book: Book, *, occasion: str, text: str) -> int:
    """Keep a text and return its id: "template.added". Raises Refused: text_missing, unknown_placeholder, too_long;
    and InvalidText."""
    text = _checked(text)
    with book.transaction("template.added") as tx:
        return tx.insert(
            "greeting_template", occasion=_bare(occasion) or None, text=text, position=_next_position(book),
            created_at=tx.now,
        )  # fmt: skip


def add_templates(book: Book, texts: Sequence[tuple[str, str]]) -> int:
    """Keep many texts (occasion, text), those that are there already left out: "templates.added" (count)."""
    known = {(one.occasion, one.text) for one in read_templates(book)}
    new = [(_bare(occasion), _checked(text)) for occasion, text in texts]
    new = [one for one in dict.fromkeys(new) if one not in known]
    if not new:
        return 0
    position = _next_position(book)
    with book.transaction("templates.added", count=len(new)) as tx:
        for at, (occasion, text) in enumerate(new):
            tx.insert(
                "greeting_template", occasion=occasion or None, text=text, position=position + at, created_at=tx.now
            )  # fmt: skip
    return len(new)


def change_template(book: Book, *, template_id: int, occasion: str, text: str) -> None:
    """Write a template anew: "template.changed". Raises as `add_template`, and Refused "template_gone"."""
    _require(book, template_id)
    text = _checked(text)
    with book.transaction("template.changed") as tx:
        tx.update("greeting_template", template_id, occasion=_bare(occasion) or None, text=text)


def delete_template(book: Book, *, template_id: int) -> None:
    """Delete a template; greetings made from it keep their text. Raises Refused "template_gone"."""
    _require(book, template_id)
    with book.transaction("template.deleted") as tx:
        tx.delete("greeting_template", template_id)


def read_signature(book: Book) -> str:
    """What the rep signs with: as set, else the name of the rep whose book this is; "" when neither is known."""
    kept = read_setting(book, _SIGNATURE_KEY)
    if isinstance(kept, str) and kept:
        return kept
    return next((str(row[1]) for row in rep_rows(book) if row[2]), "")


def write_signature(book: Book, signature: str) -> None:
    """Set what the rep signs with; "" goes back to the rep's name. Raises Refused "too_long" and InvalidText."""
    signature = clean(signature)
    if len(signature) > 100:
        raise Refused("too_long", "signature", limit=100)
    write_setting(book, _SIGNATURE_KEY, signature)


def read_words(book: Book) -> tuple[str, ...]:
    """The words that do not belong into a greeting."""
    kept = read_setting(book, _WORDS_KEY)
    return tuple(str(one) for one in kept) if isinstance(kept, list) else DEFAULT_WORDS


def write_words(book: Book, words: Sequence[str]) -> None:
    """Set the words that do not belong into a greeting. Raises Refused "too_long" and InvalidText."""
    kept = list(dict.fromkeys(word for word in (clean(one) for one in words) if word))
    if len(kept) > _MOST_WORDS or any(len(word) > 100 for word in kept):
        raise Refused("too_long", "words", limit=100)
    write_setting(book, _WORDS_KEY, kept)


def values_of(row: Row, plan: Plan, occasion_name: str, signature: str) -> Values:
    """What the placeholders stand for with this person."""
    return Values(
        row.honorific or "", row.name, row.company or row.name, signature, occasion_name, plan.day.year
    )


def text_for(template: Template, row: Row, plan: Plan, occasion_name: str, signature: str) -> str:
    """A template's text for one person. Raises Refused "unknown_placeholder"."""
    return fill_text(template.text, values_of(row, plan, occasion_name, signature))


class Desk:
    """What a check needs of the whole plan, read once: used templates, texts in each company, signature, words.

    Made anew for each plan that is read, and told of every text that is written meanwhile.
    """

    def __init__(self, book: Book, plan: Plan, occasion_name: str) -> None:
        self._book = book
        self.plan = plan
        self.occasion_name = occasion_name
        self.settings = read_settings(book)
        self.words = read_words(book)
        self.signature = read_signature(book)
        self.templates = read_templates(book, plan.occasion)
        usable = [one for one in self.templates if _is_usable(one)]
        self._offered = [one.id for one in usable if one.occasion] or [one.id for one in usable]
        since = add_months(plan.day, -12 * TEMPLATE_YEARS).isoformat()
        one = plan.rows[0].party_id if len(plan.rows) == 1 else None
        self._used: dict[int, dict[int, date]] = {}
        occurrence = (plan.occasion, plan.day.isoformat())
        for party_id, template_id, last in queries.templates_used(book, since, occurrence, one):
            self._used.setdefault(party_id, {})[template_id] = date.fromisoformat(last)
        self.uses: dict[int, int] = {}
        self._texts: dict[int, dict[int, tuple[str, int | None]]] = {}
        for row in plan.rows:
            self.note(row, row.text, row.template_id)

    def note(self, row: Row, text: str, template_id: int | None) -> None:
        """This person's text is now that one."""
        in_company = self._texts.setdefault(row.customer_id, {})
        _, before = in_company.pop(row.party_id, ("", None))
        if before is not None:
            self.uses[before] -= 1
        if text:
            in_company[row.party_id] = (text, template_id)
            if template_id is not None:
                self.uses[template_id] = self.uses.get(template_id, 0) + 1

    def offer(self, row: Row) -> Template | None:
        """The template to offer to somebody who has no text yet."""
        taken = [one for _, one in self._colleagues(row).values() if one is not None]
        chosen = choose_template(
            self._offered, self.plan.day, self._recipient(row), self.uses, len(self.plan.rows), taken
        )
        return next((one for one in self.templates if one.id == chosen), None)

    def text_of(self, template: Template, row: Row) -> str:
        """A template's text for this person. Raises Refused "unknown_placeholder"."""
        return text_for(template, row, self.plan, self.occasion_name, self.signature)

    def check(self, row: Row, text: str, template_id: int | None, minute: int) -> list[Caution]:
        """What speaks against this text, the heaviest first. `minute` is the local minute of the day."""
        template = next((one for one in self.templates if one.id == template_id), None)
        message = Message(
            text=text, way=row.way, day=self.plan.as_of, minute=minute, honorific=row.honorific, name=row.name,
            signature=self.signature, tier=row.tier, is_company=row.kind == PartyKind.COMPANY,
            template_id=template_id,
            template_text=self.text_of(template, row) if template and _is_usable(template) else "",
            tone=self.plan.tone, company=row.company,
        )  # fmt: skip
        uses = self.uses.get(template_id, 0) if template_id is not None else 0
        _, noted = self._texts.get(row.customer_id, {}).get(row.party_id, ("", None))
        spread = Spread(uses + (noted != template_id), len(self.plan.rows))
        commercial = bool(product_words(text, self.words, message.names))
        return check_text(message, self._recipient(row, commercial), spread, self.settings, self.words)

    def _colleagues(self, row: Row) -> Mapping[int, tuple[str, int | None]]:
        in_company = self._texts.get(row.customer_id, {})
        return {party: said for party, said in in_company.items() if party != row.party_id}

    def _recipient(self, row: Row, commercial: bool = False) -> Recipient:
        messages = promotional = 0
        last = None
        if commercial:
            messages, promotional, last = self._traffic(row)
        return Recipient(
            template_days=self._used.get(row.party_id, {}),
            last_text=row.last_text,
            company_texts=[text for text, _ in self._colleagues(row).values()],
            messages=messages,
            promotional=promotional,
            last_promotional=last,
            opted_out=row.quiet,
            sms_consent=commercial
            and queries.has_day(self._book, row.party_id, "sms_consent_on", self.plan.as_of.isoformat()),
        )

    def _traffic(self, row: Row) -> tuple[int, int, date | None]:
        """(messages, promotional ones, day of the last promotional one) of the last 90 days."""
        since = (self.plan.as_of - timedelta(days=TRAFFIC_DAYS)).isoformat()
        found = queries.messages_since(self._book, row.party_id, since, _MESSAGES)
        names = (row.honorific or "", row.name, row.company, self.signature)
        days = [
            date.fromisoformat(day)
            for day, type_, purpose, content in found
            if type_ in _PROMOTIONAL
            or purpose == Purpose.OFFER
            or product_words(content or "", self.words, names)
        ]
        return len(found), len(days), max(days, default=None)


def _is_usable(template: Template) -> bool:
    """Whether a template can be filled; one from elsewhere may hold what this program does not know."""
    try:
        check_placeholders(template.text)
    except Refused:
        return False
    return True


def _checked(text: str) -> str:
    text = clean(text, TEXT_LIMIT)
    if not text:
        raise Refused("text_missing", "text")
    check_placeholders(text)
    return text


def _require(book: Book, template_id: int) -> None:
    if all(one.id != template_id for one in read_templates(book)):
        raise Refused("template_gone")


def _next_position(book: Book) -> int:
    return max((row[3] for row in queries.templates(book)), default=-1) + 1


def _bare(occasion: str) -> str:
    return occasion.removeprefix("date:")
