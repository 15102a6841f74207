"""SQL of names, addresses and numbers of many customers at once: for labels, envelopes, phone lists and trips."""

import json
from collections.abc import Sequence
from typing import Any

from keyacct_desktop.storage.queries.cards import Reader

_PREFERRED = "ORDER BY a.preferred DESC, a.position, a.id LIMIT 1"


def entry_rows(reader: Reader, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """id, kind, name, sort_name, honorific, sex, company, region, deceased, do_not_disturb, address, postcode, label of
    the address; in no order."""
    return reader.fetch(
        "SELECT l.id, l.kind, l.name, l.sort_name, l.honorific, p.sex, l.company, l.region, p.deceased, "
        "p.do_not_disturb, "
        f"(SELECT a.text FROM address a WHERE a.party_id = l.id {_PREFERRED}), "
        f"(SELECT a.postcode FROM address a WHERE a.party_id = l.id {_PREFERRED}), "
        f"(SELECT a.label FROM address a WHERE a.party_id = l.id {_PREFERRED}) "
        "FROM list_row l JOIN party p ON p.id = l.id WHERE l.id IN (SELECT value FROM json_each(?1))",
        (json.dumps(list(ids)),),
    )


def point_rows(reader: Reader, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """party, kind, value of phones and WeChat names, the preferred first."""
    return reader.fetch(
        "SELECT party_id, kind, value FROM contact_point WHERE kind IN ('phone', 'wechat') "
        "AND party_id IN (SELECT value FROM json_each(?1)) ORDER BY party_id, preferred DESC, position, id",
        (json.dumps(list(ids)),),
    )


def addressee_rows(reader: Reader, ids: Sequence[int]) -> list[tuple[Any, ...]]:
    """company, name, honorific, sex of one contact person in post of each company, the first that was noted and may be
    disturbed."""
    return reader.fetch(
        "SELECT employer_id, name, honorific, sex, min(id) FROM party WHERE in_post = 1 AND deceased = 0 "
        "AND archived = 0 AND do_not_disturb = 0 AND employer_id IN (SELECT value FROM json_each(?1)) GROUP BY employer_id",
        (json.dumps(list(ids)),),
    )
