"""Only the tiers of a book on a day: the same as a full run gives."""

from datetime import date, timedelta

from keyacct_desktop.domain.measure import measure_book
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.records import NO_MEMORY, CustomerRecord, Memory, OrderRow
from keyacct_desktop.domain.standings import standings_on, tier_sums
from tests.domain.method_cases import AS_OF, NETS, TODAY, S


def record(party: int, net: int, memory: Memory = NO_MEMORY) -> CustomerRecord:
    """Bought twice this year, 100 and 200 days ago."""
    orders = [OrderRow(TODAY - days, 200_000_00, profit_fen=net // 2) for days in (200, 100)]
    return CustomerRecord(party, "person", "closed", TODAY - 300, orders, memory=memory)


def book() -> list[CustomerRecord]:
    return [record(number, net) for number, net in enumerate(NETS, 1)]


def test_the_tiers_are_those_of_a_full_run() -> None:
    full = {item.id: item.tier for item in measure_book(book(), AS_OF, S).customers}
    stands = standings_on(book(), AS_OF, S)
    assert {stand.id: stand.tier for stand in stands} == full
    assert [stand.net_fen for stand in stands] == list(NETS)


def test_an_earlier_day_knows_only_what_was_then() -> None:
    assert standings_on(book(), AS_OF - timedelta(days=300), S) == []
    assert all(
        stand.revenue_fen == 200_000_00 for stand in standings_on(book(), AS_OF - timedelta(days=150), S)
    )


def test_who_has_not_bought_has_no_place() -> None:
    prospect = CustomerRecord(99)
    assert 99 not in {stand.id for stand in standings_on([*book(), prospect], AS_OF, S)}


def test_the_reps_word_counts_only_where_it_is_asked_for() -> None:
    said = Memory(override=Tier.VOID, override_day=TODAY)
    records = [record(1, NETS[0], said), *book()[1:]]
    assert standings_on(records, AS_OF, S)[0].tier is Tier.VOID
    assert standings_on(records, AS_OF, S, judged=False)[0].tier is Tier.KEY


def test_sums_hold_everybody_and_the_losses_apart() -> None:
    sums = {one.tier: one for one in tier_sums(standings_on(book(), AS_OF, S))}
    assert tuple(sums) == TIERS
    assert sum(one.count for one in sums.values()) == len(NETS)
    assert sum(one.net_fen for one in sums.values()) == sum(NETS)
    assert sum(one.loss_fen for one in sums.values()) == -8000_00
    assert sum(one.loss_count for one in sums.values()) == 1


def test_an_empty_book_has_no_standings() -> None:
    assert standings_on([], date(2026, 1, 1), S) == []
