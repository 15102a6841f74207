"""Only the tiers of a book on a day: the same as a full run gives."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from keyacct_desktop.domain.measure import measure_book
from keyacct_desktop.domain.method_codes import TIERS, Tier
from keyacct_desktop.domain.records import (
    NO_MEMORY,
    ContactRow,
    ContractRow,
    CustomerRecord,
    Judged,
    Memory,
    OrderRow,
)
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


_ORDER = st.builds(
    OrderRow,
    st.integers(TODAY - 900, TODAY + 20),
    st.integers(0, 50_000_00),
    st.one_of(st.none(), st.integers(-5_000_00, 20_000_00)),
    concession_fen=st.sampled_from((0, 0, 500_00)),
    is_group=st.sampled_from((0, 0, 1)),
    is_return=st.sampled_from((0, 0, 0, 1)),
)
_CONTACT = st.builds(
    ContactRow,
    st.integers(TODAY - 900, TODAY + 20),
    st.sampled_from(("call", "visit", "after_sale")),
    st.sampled_from(("in", "out")),
    st.sampled_from((0, 1)),
    st.one_of(st.none(), st.integers(0, 600)),
    st.none(),
    st.integers(1, 3),
)
_JUDGED = st.builds(
    Judged,
    potential=st.sampled_from(((None,) * 5, (0,) * 5, (4,) * 5)),
    potential_day=st.sampled_from((None, TODAY - 5, TODAY - 500)),
    wallet_fen=st.sampled_from((None, 100_00, 900_000_00)),
)
_MEMORY = st.builds(
    Memory,
    override=st.sampled_from((None, Tier.VOID)),
    override_day=st.sampled_from((TODAY - 3, TODAY - 700)),
    accepted_tier=st.sampled_from((None, Tier.KEY)),
)
_CONTRACT = st.builds(ContractRow, st.integers(TODAY - 900, TODAY), st.integers(TODAY, TODAY + 900))


@given(
    st.lists(
        st.tuples(
            st.lists(_ORDER, max_size=6),
            st.lists(_CONTACT, max_size=4),
            st.lists(_CONTRACT, max_size=1),
            _JUDGED,
            _MEMORY,
        ),
        max_size=9,
    ),
    st.integers(0, 800),
)
def test_any_book_gets_the_tiers_of_a_full_run_on_any_day(
    drawn: list[tuple[list[OrderRow], list[ContactRow], list[ContractRow], Judged, Memory]], ago: int
) -> None:
    records = [
        CustomerRecord(
            number, "person", "closed", TODAY - 900, sorted(orders, key=lambda row: row.day), sorted(contacts, key=lambda row: row.day),
            contracts=contracts, judged=judged, memory=memory,
        )
        for number, (orders, contacts, contracts, judged, memory) in enumerate(drawn)
    ]  # fmt: skip
    day = AS_OF - timedelta(days=ago)
    full = [
        (item.id, item.tier, item.profit.revenue_fen, item.profit.net_fen)
        for item in measure_book(records, day, S).customers
        if item.tier is not None
    ]
    assert [tuple(stand) for stand in standings_on(records, day, S)] == full
    computed = [
        item.tier_result.computed
        for item in measure_book(records, day, S).customers
        if item.tier_result is not None
    ]
    assert [stand.tier for stand in standings_on(records, day, S, judged=False)] == computed
