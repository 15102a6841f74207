"""What a search text means and where it is found in one customer: words, fields in their rank, the span to mark.

Pure functions on folded text (storage.derived writes the fields); knows no book and no index.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from keyacct_desktop.domain.text import fold

FIELDS: Final = ("name", "pinyin", "initials", "phone", "company", "tag", "account", "contact", "note")
"""The parts of a customer's folded text, in order of storage.derived.SEARCH_FIELDS."""

NAME, PINYIN, INITIALS, PHONE = range(4)
COMPANY, CONTACT = FIELDS.index("company"), FIELDS.index("contact")

TEXT_LIMIT: Final = 200
"""Characters of a search text that are looked at: nobody types more, and a pasted page finds nothing."""

_WORD_LIMIT: Final = 8
_UNUSABLE: Final = re.compile("[\x00-\x1f\ud800-\udfff]")
_PHONE_LIKE: Final = re.compile(r"[\d +()./-]+")
_SNIPPET_BEFORE: Final = 8
_SNIPPET_LENGTH: Final = 60


@dataclass(frozen=True, slots=True)
class Query:
    """A search text taken apart: every word must be found, the longest says most and comes first; `phone` is the
    whole as one run of digits."""

    words: tuple[str, ...]
    phone: str = ""

    def __bool__(self) -> bool:
        return bool(self.words)


@dataclass(frozen=True, slots=True)
class Match:
    """Where a word was found: the field, a snippet of it, and the marked part of the snippet."""

    field: str
    text: str
    start: int
    length: int


def parse_query(text: str) -> Query:
    """Words of a typed text, folded. Never raises, whatever was typed or pasted."""
    plain = fold(_UNUSABLE.sub(" ", text[:TEXT_LIMIT]))[:TEXT_LIMIT]
    words = sorted(dict.fromkeys(plain.split()[:_WORD_LIMIT]), key=len, reverse=True)
    return Query(tuple(words), _as_phone(plain))


def _as_phone(plain: str) -> str:
    """ "138 0013-8000" is one number, also with the country code in front."""
    if not _PHONE_LIKE.fullmatch(plain):
        return ""
    digits = re.sub(r"\D", "", plain)
    if plain.startswith(("+86", "0086")) and len(digits) > 4:
        digits = digits.removeprefix("00").removeprefix("86")
    return digits if len(digits) >= 2 and digits != plain else ""


def stages(word: str) -> Iterator[tuple[int, str]]:
    """(field number, needle) in the order of rank. A row's text begins with a line feed, so that a needle that
    begins with one is found at the start of a field only."""
    latin, digits = word.isascii(), word.isdigit()
    yield NAME, "\n" + word
    yield NAME, word
    if latin and not digits:
        yield PINYIN, "\n" + word
        yield INITIALS, "\n" + word
        yield PINYIN, word
        yield INITIALS, word
    if digits:
        yield PHONE, word
    for number in range(PHONE + 1, len(FIELDS)):
        yield number, word


def holds(parts: Sequence[str], word: str) -> bool:
    """Whether any field holds the word."""
    return any(word in part for part in parts)


def rank(parts: Sequence[str], query: Query) -> int | None:
    """How well a customer fits, 0 best; None when it does not."""
    if query.phone and query.phone in parts[PHONE]:
        return 0
    if not query.words or not all(holds(parts, word) for word in query.words):
        return None
    for position, (number, needle) in enumerate(stages(query.words[0])):
        if needle in "\n" + parts[number]:
            return position + 1
    return 99


def explain(parts: Sequence[str], query: Query) -> Match | None:
    """Where the query's first word that says most was found; None when it is not in these fields."""
    if query.phone and query.phone in parts[PHONE]:
        return _snippet(PHONE, parts[PHONE], query.phone)
    best: tuple[int, int, str] | None = None
    for word in query.words:
        for position, (number, needle) in enumerate(stages(word)):
            if needle in "\n" + parts[number]:
                # The word found in the least obvious place is the one to explain.
                if best is None or position > best[0]:
                    best = (position, number, word)
                break
        else:
            return None
    return _snippet(best[1], parts[best[1]], best[2]) if best else None


def _snippet(number: int, text: str, word: str) -> Match:
    at = text.find(word)
    if number in (PHONE, CONTACT) or FIELDS[number] in ("tag", "account"):
        return _one_token(number, text, at, word)
    length = len(word)
    if number == COMPANY:
        text, at, length = _in_company(text, at, word)
    begin = max(0, at - _SNIPPET_BEFORE)
    lead = "…" if begin else ""
    cut = text[begin : begin + _SNIPPET_LENGTH]
    tail = "…" if begin + _SNIPPET_LENGTH < len(text) else ""
    return Match(
        FIELDS[number], lead + cut + tail, len(lead) + at - begin, min(length, len(cut) - at + begin)
    )


def _in_company(text: str, at: int, word: str) -> tuple[str, int, int]:
    """The company's name without the spellings that stand behind it, and the part of it that the word means."""
    tokens = text.split(" ")
    first = max((place for place, token in enumerate(tokens) if not token.isascii()), default=-1) + 1
    end = max(first, 1)
    for place in range(first + 1, len(tokens)):
        latin = "".join(filter(str.isalnum, "".join(tokens[first:place])))
        if latin and tokens[place].endswith(latin):
            end = place
            break
    name, spellings = " ".join(tokens[:end]), " ".join(tokens[end:])
    if at + len(word) <= len(name):
        return name, at, len(word)
    span = _spelled_span(name, ("", spellings, spellings), word)
    return (name, *(span or (0, len(name))))


def _one_token(number: int, text: str, at: int, word: str) -> Match:
    """Fields of several values separated by blanks: the one value, for a contact person the name with it."""
    begin = text.rfind(" ", 0, at) + 1
    end = text.find(" ", at + len(word))
    token = text[begin : end if end >= 0 else len(text)]
    if number != CONTACT or not token.isascii():
        return Match(FIELDS[number], token, at - begin, len(word))
    owner = next((t for t in reversed(text[:begin].split(" ")) if not t.isascii()), "")
    if not owner:
        return Match(FIELDS[number], token, at - begin, len(word))
    if token.isdigit():
        return Match(FIELDS[number], f"{owner} {token}", len(owner) + 1 + at - begin, len(word))
    return Match(FIELDS[number], owner, 0, len(owner))


def name_spans(name: str, parts: Sequence[str], query: Query) -> list[tuple[int, int]]:
    """Which characters of a shown name the words stand for: (start, length), also for pinyin and initials."""
    spans = []
    folded = fold(name)
    for word in query.words:
        at = folded.find(word)
        if at >= 0 and len(folded) == len(name):
            spans.append((at, len(word)))
        elif word.isascii() and not word.isdigit():
            span = _spelled_span(name, parts, word)
            if span:
                spans.append(span)
    return spans


def _spelled_span(name: str, parts: Sequence[str], word: str) -> tuple[int, int] | None:
    for initials in parts[INITIALS].split(" "):
        at = initials.find(word)
        if at >= 0 and len(initials) == len(name):
            return at, len(word)
    for pinyin in parts[PINYIN].split(" "):
        at = pinyin.find(word)
        if at < 0:
            continue
        for initials in parts[INITIALS].split(" "):
            if len(initials) == len(name):
                starts = _syllables(pinyin, initials)
                if starts:
                    first = max(i for i, start in enumerate(starts) if start <= at)
                    last = max(i for i, start in enumerate(starts) if start < at + len(word))
                    return first, last - first + 1
    return None


_SYLLABLE: Final = re.compile(
    "(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?a(?:ng?|o|i)?|u[ae]i?(?:ng?)?|i?u|i?ong|ui|un|v[en]?n?|van|uo|ou|o"
    "|i(?:e|n|ng)?|e(?:r|i|n|ng)?|ue)"
)


@lru_cache(maxsize=2000)
def _syllables(pinyin: str, initials: str) -> tuple[int, ...]:
    """Where each syllable begins, given the first letters of all; empty when they do not fit."""

    def walk(at: int, number: int) -> tuple[int, ...] | None:
        if number == len(initials):
            return () if at == len(pinyin) else None
        if at >= len(pinyin) or pinyin[at] != initials[number]:
            return None
        for length in range(min(6, len(pinyin) - at), 0, -1):
            if not _SYLLABLE.fullmatch(pinyin, at, at + length):
                continue
            rest = walk(at + length, number + 1)
            if rest is not None:
                return (at, *rest)
        return None

    return (walk(0, 0) or ()) if len(initials) <= 12 else ()
