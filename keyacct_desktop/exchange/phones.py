"""Phone numbers out of cells as people fill them: several in one, as numbers, with blanks and remarks.

Owns splitting and the two forms for matching and search. A number is never rejected and its text never lost.
"""

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import pairwise

from keyacct_desktop.domain.text import strip_invisible


@dataclass(frozen=True, slots=True)
class Phone:
    """One number. `raw` is what stood there, `e164` the international form for matching (None when it cannot
    be told), `digits` what a search for a fragment looks in, `label` a ContactLabel code or "", `note` the words
    that stood beside it, `doubtful` when a spreadsheet has rounded digits away."""

    raw: str
    e164: str | None
    digits: str
    label: str = ""
    note: str = ""
    doubtful: bool = False


_MOBILE = re.compile(r"(?:(?:\+|00)?86)?(1[3-9]\d{9})")
_MOBILE_INSIDE = re.compile(r"(?<!\d)(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)")
_FLOAT = re.compile(r"\+?(\d{1,3}(?:\.\d{1,18})?)[eE]\+?(\d{1,2})|(\d{5,18})\.0{1,4}")
_SEPARATORS = re.compile(
    r"[、,;；|\n\r\t/\\]+|\s+(?:或|和|及|or|and)\s+|\s+(?=[^\d\s:]{1,8}:\s?\+?\d)|"
    r"(?<=\d)\s+(?=0\d{2,3}-?\d{7,8}(?!\d))"
)
_LANDLINE = re.compile(r"(?:(?:\+|00)?86)?0?((?:10|2\d)\d{8}|[3-9]\d{2}\d{7,8})")
_BRACKETS = re.compile(r"[(\[【]([^()\[\]【】]{0,80})[)\]】]")
_NUMBER_PART = re.compile(r"\+?\d[\d\s().\-]{1,40}\d|\d{2,}")
_TRANSLATED = str.maketrans(
    {chr(0xFF01 + i): chr(0x21 + i) for i in range(94)}
    | {"　": " ", "－": "-", "—": "-", "–": "-", "‑": "-", "\xa0": " "}
)
_LABELS = (("传真", "fax"), ("fax", "fax"), ("手机", "mobile"), ("移动", "mobile"), ("mobile", "mobile"), ("家", "home"),
           ("住宅", "home"), ("home", "home"), ("办", "work"), ("公司", "work"), ("单位", "work"), ("座机", "work"), ("固话", "work"),
           ("总机", "work"), ("work", "work"), ("office", "work"))  # fmt: skip


def read_phones(cell: str | int | float, label: str = "") -> list[Phone]:
    """The numbers in a cell, in order. `label` is what the column's header says. Empty for a blank cell."""
    text = str(cell) if isinstance(cell, str | int) else repr(cell)
    if len(text) == 11 and text.isascii() and _MOBILE.fullmatch(text):
        return [Phone(text, "+86" + text, text, label or "mobile")]
    plain = strip_invisible(text).translate(_TRANSLATED).strip()
    if not plain:
        return []
    phones = [_read_one(part, label) for part in _split(plain)]
    return [replace(phones[0], raw=text.strip())] if len(phones) == 1 else phones


def _split(text: str) -> list[str]:
    """Parts that each hold one number; a part without one of its own stays with the part before it."""
    parts: list[str] = []
    for part in _SEPARATORS.split(text):
        part = part.strip()
        if not part:
            continue
        digits = sum(c.isdigit() for c in part)
        if parts and digits < 5:
            parts[-1] += "/" + part
        else:
            parts.extend(_split_run(part))
    return parts or [text]


def _split_run(part: str) -> list[str]:
    """Numbers that only blanks or words keep apart: "13800138000 13900139000"."""
    found = list(_MOBILE_INSIDE.finditer(part))
    if len(found) < 2:
        return [part]
    starts = [0, *(match.start() for match in found[1:]), len(part)]
    return [part[a:b].strip() for a, b in pairwise(starts)]


def _read_one(raw: str, label: str) -> Phone:
    whole = _FLOAT.fullmatch(raw)
    if whole is not None:
        return _from_float(raw, whole, label)
    bare, note = _take_notes(raw)
    compact = re.sub(r"[\s\-.()·]", "", bare)
    label = label or _label_in(note) or ""
    mobile = _MOBILE.fullmatch(compact)
    if mobile is not None:
        return Phone(raw, "+86" + mobile[1], mobile[1], label or "mobile", note)
    inside = _MOBILE_INSIDE.search(bare)
    if inside is not None:
        rest = (bare[: inside.start()] + bare[inside.end() :]).strip(" -")
        number = re.sub(r"\D", "", inside[0])[-11:]
        return Phone(raw, "+86" + number, number, label or "mobile", f"{rest} {note}".strip())
    digits = "".join(c for c in bare if c in "0123456789")
    e164 = None if _has_extension(bare) else _international(bare, compact)
    if label == "mobile" and compact[:1] in ("0", "4", "8"):
        label = "work"
    return Phone(raw, e164, digits or "".join(c for c in raw if c.isdigit()), label, note)


def _from_float(raw: str, match: re.Match[str], label: str) -> Phone:
    """13800138000.0 and 1.3800138E+10; with six digits or fewer the spreadsheet has thrown the rest away."""
    if match[3]:
        return _read_one(match[3], label)
    digits = str(int(Decimal(match[1]).scaleb(min(int(match[2]), 20))))
    known = len(match[1].replace(".", "").rstrip("0"))
    if known <= 6 and len(digits) > 8:
        return Phone(raw, None, "", label, doubtful=True)
    found = _read_one(digits, label)
    return Phone(raw, found.e164, found.digits, found.label)


def _take_notes(raw: str) -> tuple[str, str]:
    """The number part and the words beside it. Brackets round digits, as in (010), belong to the number."""
    notes: list[str] = []

    def take(match: re.Match[str]) -> str:
        inner = match[1].strip()
        if inner.replace("+", "").replace("-", "").isdigit():
            return inner + "-"
        notes.append(inner)
        return " "

    text = _BRACKETS.sub(take, raw)
    found = _NUMBER_PART.search(text)
    if found is None:
        return text, " ".join(notes)
    end = found.end()
    extension = re.match(r"\s*(?:转|分机|ext\.?|x|#)\s*\d{1,6}", text[end:], re.IGNORECASE)
    if extension is not None:
        end += extension.end()
    around = [text[: found.start()].strip(" :：-"), text[end:].strip(" :：-")]
    return text[found.start() : end], " ".join(part for part in (*around, *notes) if part)


def _has_extension(bare: str) -> bool:
    """Whether the digits behind a dash or 转 are an extension and not the last block of the number."""
    if re.search(r"转|分机|ext|x|#", bare, re.IGNORECASE):
        return True
    return re.fullmatch(r"(?:\+?86-?)?\(?0\d{2,3}\)?-?\d{7,8}-\d{1,6}", bare.replace(" ", "")) is not None


def _international(text: str, compact: str) -> str | None:
    landline = _LANDLINE.fullmatch(compact)
    if landline is not None and compact[0] in "0+8":
        return "+86" + landline[1]
    import phonenumbers

    try:
        number = phonenumbers.parse(text, "CN")
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_valid_number(number):
        return None
    return str(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))


def _label_in(note: str) -> str | None:
    lowered = note.lower()
    return next((label for word, label in _LABELS if word in lowered), None)
