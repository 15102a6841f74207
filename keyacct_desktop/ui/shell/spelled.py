"""Matches a command's words against typing: the words themselves, their pinyin and its initials."""

from functools import cache


def matches(words: str, typed: str) -> bool:
    """Whether `typed` is found in the words, or in their pinyin or initials ("jcx" finds 建成型)."""
    wanted = "".join(typed.lower().split())
    return any(wanted in form for form in _forms(words))


@cache
def _forms(words: str) -> tuple[str, ...]:
    plain = "".join(words.lower().replace("…", "").split())
    if plain.isascii():
        return (plain, "".join(word[0] for word in words.lower().split()))
    from keyacct_desktop.services.spelling import spell

    spelling = spell(words.replace("…", ""), person=False)
    return (plain, spelling.full, spelling.initials)
