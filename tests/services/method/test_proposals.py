"""Proposals come week by week, and what the rep says to them holds, until it is undone."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book, FixedClock, create_book
from keyacct_desktop.services.json_book import export_json, import_json
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.levels import level_history, set_level, whole_book_fives
from keyacct_desktop.services.method.proposals import accept_proposals, read_proposals, refuse_proposals
from keyacct_desktop.services.method.tiers import clear_override, override_tier
from keyacct_desktop.services.method.worth import read_worth
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits, order, talk

WEEK = timedelta(days=7)
THOUSANDS = [120, 80, 50, 40, 30, 20, 15, 10, 5]


class Life:
    """A rep's weeks with a book: the program is started on each of these days."""

    def __init__(self, book: Book, clock: FixedClock) -> None:
        self.book, self.clock = book, clock
        self.keeper = MeasureKeeper(book)
        self.parties = book_of_profits(book, THOUSANDS, TODAY)

    def start_on(self, day: date) -> None:
        self.clock.day = day
        self.keeper.refresh()

    def tier(self, party: int) -> str:
        return str(self.book.fetch("SELECT tier FROM measure WHERE id = ?", (party,))[0][0])


@pytest.fixture
def life(book: Book, clock: FixedClock) -> Iterator[Life]:
    made = Life(book, clock)
    made.start_on(TODAY)
    yield made
    made.keeper.close()


def test_in_the_first_week_tiers_follow_what_is_typed(life: Life) -> None:
    small = life.parties[5]
    assert life.tier(small) == "regular"
    order(life.book, small, TODAY, 300_000, profit=150_000)
    assert life.tier(small) == "key"
    assert read_proposals(life.book) == []


def test_one_step_is_proposed_when_two_weekly_runs_agree_and_counts_once_accepted(life: Life) -> None:
    small = life.parties[5]
    life.start_on(TODAY + WEEK)
    order(life.book, small, TODAY + WEEK, 40_000, profit=16_000)
    assert life.tier(small) == "regular"
    assert read_proposals(life.book) == []
    life.start_on(TODAY + 2 * WEEK)
    assert read_proposals(life.book) == []
    life.start_on(TODAY + 3 * WEEK)
    (proposal,) = [one for one in read_proposals(life.book) if one.customer_id == small]
    assert (proposal.about, proposal.before, proposal.after) == ("tier", "regular", "major")
    assert proposal.upward
    assert proposal.since == TODAY + 2 * WEEK
    assert proposal.why == ("profit",)
    accept_proposals(life.book, [proposal], "买得多了")
    assert life.tier(small) == "major"
    assert not [one for one in read_proposals(life.book) if one.customer_id == small]
    life.book.undo()
    assert life.tier(small) == "regular"
    assert [one for one in read_proposals(life.book) if one.customer_id == small] == [proposal]


def test_a_jump_is_proposed_at_once_and_what_is_refused_does_not_come_back(life: Life) -> None:
    small = life.parties[7]
    assert life.tier(small) == "maintenance"
    life.start_on(TODAY + WEEK)
    order(life.book, small, TODAY + WEEK, 400_000, profit=200_000)
    (proposal,) = [one for one in read_proposals(life.book) if one.customer_id == small]
    assert (proposal.before, proposal.after) == ("maintenance", "key")
    with pytest.raises(Refused) as refused:
        refuse_proposals(life.book, [proposal], "  ")
    assert refused.value.code == "reason_missing"
    refuse_proposals(life.book, [proposal], "一次性项目")
    assert not [one for one in read_proposals(life.book) if one.customer_id == small]
    assert life.tier(small) == "maintenance"
    life.start_on(TODAY + 2 * WEEK)
    life.start_on(TODAY + 3 * WEEK)
    assert not [one for one in read_proposals(life.book) if one.customer_id == small]


def test_all_are_accepted_as_one_step_of_undo(life: Life) -> None:
    life.start_on(TODAY + WEEK)
    for party in life.parties[7:]:
        order(life.book, party, TODAY + WEEK, 400_000, profit=200_000)
    proposals = read_proposals(life.book)
    assert len(proposals) >= 2
    accept_proposals(life.book, proposals)
    assert read_proposals(life.book) == []
    undo = life.book.undo_name()
    assert undo is not None
    assert (undo.name, undo.params["count"]) == ("proposals.accepted", len(proposals))
    life.book.undo()
    assert read_proposals(life.book) == proposals


def test_a_measured_level_is_proposed_and_becomes_the_reps(life: Life) -> None:
    party = life.parties[0]
    set_level(life.book, party_id=party, level=1, target=4, reason="刚接手")
    talk(life.book, party, TODAY, direction="in")
    life.start_on(TODAY + WEEK)
    life.start_on(TODAY + 2 * WEEK)
    (proposal,) = [one for one in read_proposals(life.book) if one.about == "level"]
    assert (proposal.before, proposal.after, proposal.upward) == ("1", "2", True)
    assert "inbound:1" in proposal.why
    accept_proposals(life.book, [proposal])
    newest, first = level_history(life.book, party)
    assert (newest.level, newest.target, newest.origin) == (2, 4, "proposal")
    assert (first.level, first.reason, first.origin) == (1, "刚接手", "rep")
    assert not [one for one in read_proposals(life.book) if one.about == "level"]


def test_a_zone_miss_is_reported_after_two_weekly_runs(life: Life) -> None:
    query = "SELECT zone, zone_confirmed FROM measure WHERE id = ?"
    assert life.book.fetch(query, (life.parties[0],)) == [("under", 0)]
    life.start_on(TODAY + WEEK)
    assert life.book.fetch(query, (life.parties[0],)) == [("under", 1)]


def test_an_override_counts_for_ninety_days_and_keeps_the_computed_tier_in_sight(life: Life) -> None:
    party = life.parties[8]
    with pytest.raises(Refused) as refused:
        override_tier(life.book, party_id=party, tier=Tier.KEY, reason="")
    assert refused.value.code == "reason_missing"
    override_tier(life.book, party_id=party, tier=Tier.KEY, reason="总部客户")
    worth = read_worth(life.book, party)
    assert worth is not None
    assert worth.measures.tier is Tier.KEY
    assert worth.measures.tier_result is not None
    assert worth.measures.tier_result.computed is Tier.MAINTENANCE
    assert worth.override is not None
    assert worth.override.until == TODAY + timedelta(days=89)
    life.start_on(TODAY + timedelta(days=89))
    assert life.tier(party) == "key"
    life.start_on(TODAY + timedelta(days=90))
    assert life.tier(party) == "maintenance"
    marks = life.book.fetch("SELECT marks FROM measure WHERE id = ?", (party,))[0][0]
    assert "override_expired" in marks
    clear_override(life.book, party_id=party)
    marks = life.book.fetch("SELECT marks FROM measure WHERE id = ?", (party,))[0][0]
    assert "override_expired" not in marks


def test_a_level_needs_a_reason_and_is_kept_with_its_day(life: Life) -> None:
    party = life.parties[0]
    with pytest.raises(Refused) as refused:
        set_level(life.book, party_id=party, level=3)
    assert (refused.value.code, refused.value.field) == ("reason_missing", "reason")
    with pytest.raises(Refused) as refused:
        set_level(life.book, party_id=party, level=6, reason="好")
    assert refused.value.code == "level_unknown"
    set_level(life.book, party_id=party, level=3, reason="每单都回访")
    set_level(life.book, party_id=party, level=3, reason="再写一次")
    (entry,) = level_history(life.book, party)
    assert (entry.set_on, entry.level, entry.target, entry.reason) == (TODAY, 3, None, "每单都回访")
    set_level(life.book, party_id=party, level=3, target=4)
    assert level_history(life.book, party)[0].target == 4
    set_level(life.book, party_id=party, level=None, reason="不确定")
    assert life.book.fetch("SELECT level, shown_level FROM measure WHERE id = ?", (party,)) == [(None, 1)]


def test_a_book_full_of_partners_gets_a_gentle_word(life: Life) -> None:
    for party in life.parties[:5]:
        assert not whole_book_fives(life.book)
        set_level(life.book, party_id=party, level=5, reason="铁")
    assert whole_book_fives(life.book)


def test_the_gap_to_the_next_tier_is_what_more_profit_reaches(life: Life) -> None:
    worth = read_worth(life.book, life.parties[5])
    assert worth is not None
    assert worth.gap is not None
    assert (worth.gap.tier, worth.gap.added_fen) == (Tier.MAJOR, 10_000_00)
    assert worth.closed_in_book == 9
    order(life.book, life.parties[5], TODAY, 20_000, profit=10_000)
    assert life.tier(life.parties[5]) == "major"


def test_a_book_that_moves_through_a_file_keeps_its_open_proposals(life: Life, tmp_path: Path) -> None:
    life.start_on(TODAY + WEEK)
    order(life.book, life.parties[5], TODAY + WEEK, 40_000, profit=16_000)
    life.start_on(TODAY + 2 * WEEK)
    life.start_on(TODAY + 3 * WEEK)
    waiting = read_proposals(life.book)
    assert waiting
    export_json(life.book, tmp_path / "book.json")
    other = create_book(tmp_path / "other.keyacct", clock=life.clock)
    keeper = MeasureKeeper(other)
    try:
        keeper.refresh()
        import_json(other, tmp_path / "book.json")
        keeper.refresh()
        assert read_proposals(other) == waiting
        tiers = "SELECT id, tier, tier_proposed, zone_confirmed FROM measure ORDER BY id"
        assert other.fetch(tiers) == life.book.fetch(tiers)
    finally:
        keeper.close()
        other.close()
