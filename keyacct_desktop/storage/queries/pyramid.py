"""SQL of the pyramid: whom a filter keeps, names, reps, and the months that the program has seen."""

import json
from collections.abc import Collection
from typing import Any

from keyacct_desktop.storage.book import Book
from keyacct_desktop.storage.queries.method_records import Reader

_MEASURED = "kind != 'contact' AND archived = 0 AND deceased = 0"


def customers_of_rep(reader: Reader, rep_id: int | None) -> list[int]:
    """The customers of a rep, or those without one, as far as they are measured."""
    rows = reader.fetch(f"SELECT id FROM party WHERE rep_id IS ? AND {_MEASURED} ORDER BY id", (rep_id,))
    return [row[0] for row in rows]


def measured_count(reader: Reader) -> int:
    return int(reader.fetch(f"SELECT count(*) FROM party WHERE {_MEASURED}")[0][0])


def filtered_ids(
    reader: Reader, tags: Collection[str], regions: Collection[str], industries: Collection[str]
) -> set[int]:
    """Customers with one of the tags, in one of the regions and of one of the industries; an empty list asks for
    nothing."""
    wheres, values = [_MEASURED], []
    for column, wanted in (("region", regions), ("industry", industries)):
        if wanted:
            wheres.append(f"{column} IN (SELECT value FROM json_each(?))")
            values.append(json.dumps(sorted(wanted)))
    if tags:
        wheres.append(
            "id IN (SELECT pt.party_id FROM party_tag pt JOIN tag t ON t.id = pt.tag_id "
            "WHERE t.name IN (SELECT value FROM json_each(?)))"
        )
        values.append(json.dumps(sorted(tags)))
    rows = reader.fetch(f"SELECT id FROM party WHERE {' AND '.join(wheres)}", tuple(values))
    return {row[0] for row in rows}


def filter_choices(reader: Reader) -> tuple[list[str], list[str], list[str]]:
    """(tags, regions, industries) that customers have, by name."""

    def column(name: str) -> list[str]:
        rows = reader.fetch(
            f"SELECT DISTINCT {name} FROM party WHERE {name} IS NOT NULL AND {name} != '' AND {_MEASURED} "
            f"ORDER BY {name}"
        )
        return [row[0] for row in rows]

    tags = reader.fetch(
        "SELECT name FROM tag WHERE id IN (SELECT DISTINCT tag_id FROM party_tag) ORDER BY name"
    )
    return [row[0] for row in tags], column("region"), column("industry")


def names(reader: Reader, only: Collection[int] | None = None) -> dict[int, str]:
    """The names of customers, of all that are listed or of some."""
    if only is None:
        return dict(reader.fetch("SELECT id, name FROM list_row"))
    return dict(
        reader.fetch(
            "SELECT id, name FROM party WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(only)),),
        )
    )


def reps(reader: Reader) -> list[tuple[int, str]]:
    """(id, name) of every salesperson, the owner of the book first."""
    return [(row[0], row[1]) for row in reader.fetch("SELECT id, name FROM rep ORDER BY is_me DESC, name")]


def rep_of_customers(reader: Reader) -> dict[int, int | None]:
    """The rep of every measured customer."""
    return dict(reader.fetch(f"SELECT id, rep_id FROM party WHERE {_MEASURED}"))


def months_kept(reader: Reader) -> dict[str, str]:
    """Month → the last day on which it was seen, of every month that was kept."""
    return dict(reader.fetch("SELECT month, max(as_of) FROM month_total GROUP BY month ORDER BY month"))


def month_sums(reader: Reader, rep_id: int | None = None) -> list[tuple[Any, ...]]:
    """(month, as_of, tier, count, revenue, net, loss count, loss) of the kept months, the reps together or one of
    them (0: customers without a rep)."""
    where, values = ("", ()) if rep_id is None else (" WHERE rep_id = ?", (rep_id,))
    return reader.fetch(
        "SELECT month, max(as_of), tier, sum(count), sum(revenue_fen), sum(net_fen), sum(loss_count), "
        f"sum(loss_fen) FROM month_total{where} GROUP BY month, tier ORDER BY month",
        values,
    )


def month_standings(reader: Reader, month: str) -> list[tuple[Any, ...]]:
    """(customer, tier, revenue, net) of a kept month; deleted cards are not among them."""
    return reader.fetch(
        "SELECT mc.party_id, mc.tier, mc.revenue_fen, mc.net_fen FROM month_customer mc "
        "JOIN party p ON p.id = mc.party_id WHERE mc.month = ? ORDER BY mc.party_id",
        (month,),
    )


def keep_month(book: Book, month: str, as_of: str) -> None:
    """Keep what the cached measures say as this month's end; at once, so that a month is whole or not there."""
    book.write_untracked(
        [
            ("DELETE FROM month_customer WHERE month = ?", (month,)),
            ("DELETE FROM month_total WHERE month = ?", (month,)),
            (
                "INSERT INTO month_customer (month, party_id, rep_id, tier, level, revenue_fen, net_fen) "
                "SELECT ?, m.id, p.rep_id, m.tier, m.shown_level, m.revenue_fen, m.net_fen "
                "FROM measure m JOIN party p ON p.id = m.id WHERE m.closed = 1 AND m.tier IS NOT NULL",
                (month,),
            ),
            (
                "INSERT INTO month_total (month, as_of, rep_id, tier, count, revenue_fen, net_fen, loss_count, "
                "loss_fen) SELECT month, ?, coalesce(rep_id, 0), tier, count(*), sum(revenue_fen), sum(net_fen), "
                "sum(net_fen <= 0), sum(min(net_fen, 0)) FROM month_customer WHERE month = ? GROUP BY 3, tier",
                (as_of, month),
            ),
        ]
    )


def sweep_months(book: Book) -> None:
    """Forget deleted cards in the kept months; the sums stay."""
    gone = "WHERE party_id NOT IN (SELECT id FROM party)"
    if book.fetch(f"SELECT 1 FROM month_customer {gone} LIMIT 1"):
        book.write_untracked([(f"DELETE FROM month_customer {gone}", ())])


def live_rows(reader: Reader, only: Collection[int] | None) -> list[tuple[int, str | None, int, int, float]]:
    """(id, tier, prospect, net, minutes) of all cached measures, or of some customers'."""
    where, values = "", tuple[Any, ...]()
    if only is not None:
        where, values = " WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(sorted(only)),)
    return reader.fetch(f"SELECT id, tier, prospect, net_fen, minutes FROM measure{where}", values)
