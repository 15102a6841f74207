"""Today's pyramid and 80/20 of the whole book, brought up to date customer by customer: shown at once after a save, before
a worker has read the whole picture again.

One per open book; whoever owns it tells which customers were measured again (services.method.keeper).
"""

from collections.abc import Collection
from dataclasses import dataclass

from keyacct_desktop.domain.effort import Effort
from keyacct_desktop.domain.live_totals import LiveRow, LiveTotals
from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.pyramid import Pyramid
from keyacct_desktop.domain.pyramid_reading import Caption, read_pyramid
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import read_stamp, without_collector
from keyacct_desktop.services.method.settings import read_settings
from keyacct_desktop.storage.queries import pyramid as queries
from keyacct_desktop.storage.queries.method_records import Reader, moment


@dataclass(frozen=True, slots=True)
class Glance:
    """The pyramid, the effort and the captions (nobody is named in them), as the cached measures say."""

    pyramid: Pyramid
    effort: Effort
    captions: tuple[Caption, ...]


class LivePyramid:
    """Reads the cached measures once; then only those that are named."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._totals: LiveTotals | None = None

    def read(self, touched: Collection[int] | None = None) -> Glance | None:
        """The totals after some customers were measured again; None reads everybody again, and has to be asked for
        after a full run. None comes back while nothing was measured yet. Raises BookError."""
        with moment(self._book) as reader, without_collector():
            stamp = read_stamp(reader)
            if stamp is None:
                self._totals = None
                return None
            if self._totals is None or touched is None:
                self._totals = LiveTotals(_row(row) for row in queries.live_rows(reader, None))
            else:
                self._follow(reader, touched)
            settings = read_settings(reader)
        pyramid = self._totals.pyramid()
        captions = read_pyramid(pyramid, self._totals.nets_fen, stamp.months, settings)
        return Glance(pyramid, self._totals.effort(settings), captions)

    def _follow(self, reader: Reader, touched: Collection[int]) -> None:
        assert self._totals is not None
        left = set(touched)
        for row in queries.live_rows(reader, touched):
            self._totals.put(_row(row))
            left.discard(row[0])
        for gone in left:
            self._totals.drop(gone)


_TIERS: dict[str | None, Tier] = {str(tier): tier for tier in Tier}


def _row(row: tuple[int, str | None, int, int, float]) -> LiveRow:
    party, tier, prospect, net, minutes = row
    return LiveRow(party, _TIERS.get(tier), prospect == 1, net, minutes)
