"""How Chinese names are spelled: default pinyin, initials and every other reading that a search may use.

pypinyin is loaded on first use, without its phrase tables (libraries.md D).
"""

import os
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

_MOST_ALTERNATES = 8
_MOST_COMPANY_ALTERNATES = 3
"""A company's name is long, and its readings would be most of what a search goes through."""

_SURNAMES: dict[str, str] = {
    "单": "shan", "曾": "zeng", "区": "ou", "仇": "qiu", "解": "xie", "查": "zha", "朴": "piao", "盖": "ge",
    "洗": "xian", "翟": "zhai", "乐": "yue", "缪": "miao", "种": "chong", "召": "shao", "宓": "fu", "员": "yun",
    "祭": "zhai", "折": "she", "覃": "qin", "秘": "bi", "繁": "po", "牟": "mu", "阚": "kan", "句": "gou",
    "藏": "zang", "卜": "bu", "适": "kuo", "参": "shen", "佴": "nai",
}  # fmt: skip
_COMPOUND: dict[str, tuple[str, str]] = {
    "尉迟": ("yu", "chi"), "万俟": ("mo", "qi"), "单于": ("chan", "yu"), "澹台": ("tan", "tai"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spelling:
    """`full`: syllables joined ("wangzhiqiang"); `initials` ("wzq"); `others`: further readings of both kinds;
    `syllables`: apart ("wang zhi qiang"), so that 陈静 sorts before 程磊."""

    full: str
    initials: str
    others: tuple[str, ...] = ()
    syllables: str = ""
    other_initials: tuple[str, ...] = ()

    def search_text(self) -> str:
        """Full spellings separated by blanks."""
        return " ".join((self.full, *self.others))


@cache
def _library() -> Any:
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "1")
    import pypinyin

    return pypinyin


@cache
def _readings(character: str) -> tuple[str, ...]:
    """All readings of one character, the usual one first; other letters and digits as they are."""
    if character.isascii():
        return (character.lower(),) if character.isalnum() else ()
    if not "\u3400" <= character <= "\U0003ffff" or not unicodedata.category(character).startswith("L"):
        return (character.lower(),) if character.isalnum() else ()
    library = _library()
    found = library.pinyin(
        character, style=library.Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False
    )
    return tuple(
        dict.fromkeys(reading.replace("ü", "v") for reading in (found[0] if found else ()) if reading)
    )


@lru_cache(maxsize=20_000)
def spell(name: str, *, person: bool = True) -> Spelling:
    """Spell a name. A person's first character is read as a surname; its usual readings stay as others."""
    letters = [_readings(character) for character in name]
    options = [list(readings) for readings in letters if readings]
    if person and name[:2] in _COMPOUND and len(options) >= 2:
        for index, syllable in enumerate(_COMPOUND[name[:2]]):
            options[index] = [syllable, *(other for other in options[index] if other != syllable)]
    elif person and name[:1] in _SURNAMES and options:
        surname = _SURNAMES[name[0]]
        options[0] = [surname, *(reading for reading in options[0] if reading != surname)]
    if not options:
        return Spelling("", "")
    usual = [readings[0] for readings in options]
    full, apart = "".join(usual), " ".join(usual)
    initials = "".join([syllable[0] for syllable in usual])
    if max(map(len, options)) == 1 and "v" not in full:
        return Spelling(full, initials, (), apart)
    others, other_initials = _alternates(usual, options)
    most = _MOST_ALTERNATES if person else _MOST_COMPANY_ALTERNATES
    return Spelling(full, initials, others[:most], apart, other_initials[:_MOST_ALTERNATES])


def _alternates(usual: list[str], options: list[list[str]]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(spellings, initials) with one syllable read differently at a time, the surname's first; u for v as well."""
    full, initials = "".join(usual), "".join([syllable[0] for syllable in usual])
    spellings = {full.replace("v", "u"): None} if "v" in full else {}
    letters: dict[str, None] = {}
    for index, readings in enumerate(options):
        for reading in readings[1:]:
            spellings["".join((*usual[:index], reading, *usual[index + 1 :]))] = None
            if reading[0] != usual[index][0]:
                letters[initials[:index] + reading[0] + initials[index + 1 :]] = None
    spellings.pop(full, None)
    return tuple(spellings), tuple(letters)


def sort_key(syllables: str, name: str) -> str:
    """A name's place in a Chinese address book: by syllables, then by characters."""
    return f"{syllables}  {name}"


def initials_of(spelling: Spelling) -> str:
    """Initials under every reading of the characters, the usual ones first, separated by blanks."""
    return " ".join((spelling.initials, *spelling.other_initials))
