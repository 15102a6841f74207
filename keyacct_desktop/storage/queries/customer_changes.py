"""The SQL of bulk edits: the chosen customers in a temporary table, and what is written to all of them at once."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from keyacct_desktop.storage.transaction import Transaction


def choose(tx: "Transaction", ids: Iterable[int]) -> None:
    """Fill the temporary table `chosen` with the customers that exist; contact people are left out."""
    tx.driver.execute("CREATE TEMP TABLE IF NOT EXISTS chosen (id INTEGER PRIMARY KEY)")
    tx.driver.execute("DELETE FROM chosen")
    tx.driver.executemany("INSERT OR IGNORE INTO chosen VALUES (?)", ((i,) for i in ids))
    tx.driver.execute("DELETE FROM chosen WHERE id NOT IN (SELECT id FROM party WHERE kind != 'contact')")


def chosen_ids(tx: "Transaction") -> list[int]:
    return [row[0] for row in tx.fetch("SELECT id FROM chosen ORDER BY id")]


def count_chosen(tx: "Transaction") -> int:
    return int(tx.fetch("SELECT count(*) FROM chosen")[0][0])


_EDITABLE: Final = frozenset({"stage", "rep_id", "source", "archived"})


def set_column(tx: "Transaction", column: str, value: Any) -> None:
    """Set a column of party for all that are chosen and do not read so yet."""
    assert column in _EDITABLE
    tx.driver.execute(
        f"UPDATE party SET {column} = ?, updated_at = ? "
        f"WHERE id IN (SELECT id FROM chosen) AND {column} IS NOT ?",
        (value, tx.now, value),
    )


def other_stages(tx: "Transaction", stage: str) -> list[tuple[int, str]]:
    """(id, stage) of the chosen that are not in this stage."""
    return [
        (party_id, old)
        for party_id, old in tx.fetch(
            "SELECT id, stage FROM party WHERE id IN (SELECT id FROM chosen) AND stage != ? ORDER BY id",
            (stage,),
        )
    ]


def chosen_without_tag(tx: "Transaction", tag_id: int) -> list[int]:
    """The chosen that do not carry the tag yet."""
    return [
        row[0]
        for row in tx.fetch(
            "SELECT id FROM chosen WHERE id NOT IN (SELECT party_id FROM party_tag WHERE tag_id = ?) ORDER BY id",
            (tag_id,),
        )
    ]


def drop_tag(tx: "Transaction", tag_id: int) -> None:
    """Take a tag off all that are chosen."""
    tx.driver.execute(
        "DELETE FROM party_tag WHERE tag_id = ? AND party_id IN (SELECT id FROM chosen)", (tag_id,)
    )


def tag_ids(tx: "Transaction", names: Sequence[str]) -> dict[str, int]:
    """Ids of the tags that exist among `names`."""
    return {
        name: tag_id
        for tag_id, name in tx.fetch(
            f"SELECT id, name FROM tag WHERE name IN ({', '.join('?' * len(names))})", tuple(names)
        )
    }


def remember_meetings(tx: "Transaction") -> None:
    """Note the interactions of the chosen in the temporary table `met`, before the customers go."""
    tx.driver.execute("CREATE TEMP TABLE IF NOT EXISTS met (id INTEGER PRIMARY KEY)")
    tx.driver.execute("DELETE FROM met")
    tx.driver.execute(
        "INSERT OR IGNORE INTO met SELECT interaction_id FROM interaction_party "
        "WHERE party_id IN (SELECT id FROM chosen) OR party_id IN "
        "(SELECT id FROM party WHERE employer_id IN (SELECT id FROM chosen))"
    )


def drop_meetings_without_people(tx: "Transaction") -> None:
    """Delete the interactions noted in `met` at which nobody is left."""
    tx.driver.execute(
        "DELETE FROM interaction WHERE id IN (SELECT id FROM met) AND NOT EXISTS "
        "(SELECT 1 FROM interaction_party p WHERE p.interaction_id = interaction.id)"
    )
