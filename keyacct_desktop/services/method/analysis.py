"""The whole method as one document for other programs: `analyse --json` (cli.md). Keys are a contract.

Computed for the day that is asked about; the cache is neither read nor written.
"""

from datetime import date
from typing import Any

from keyacct_desktop.domain.book_results import BookResults
from keyacct_desktop.domain.errors import Refused
from keyacct_desktop.domain.measure import BookMeasures
from keyacct_desktop.domain.measures import measures_json
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.measuring import measure_now
from keyacct_desktop.storage.queries import method as queries


def analyse_book(book: Book, *, as_of: date, rep: str | None = None) -> dict[str, Any]:
    """The document. With `rep`, that salesperson's customers among themselves.

    Raises Refused "rep_unknown" (name, known) and BookError.
    """
    rep_id = None
    if rep is not None:
        rep_id = queries.rep_named(book, rep)
        if rep_id is None:
            raise Refused("rep_unknown", "rep", name=rep, known="、".join(queries.rep_names(book)))
    measured = measure_now(book, as_of, rep_id=rep_id)
    return {
        "as_of": as_of.isoformat(),
        "months_of_history": measured.months_of_history,
        "customers": _customers(book, measured),
        **_totals(measured.results),
    }


def _customers(book: Book, measured: BookMeasures) -> list[dict[str, Any]]:
    """The most profitable first."""
    cards = queries.card_names(book)
    documents = []
    for item in sorted(measured.customers, key=lambda one: (-one.profit.net_fen, one.id)):
        name, kind, stage, rep = cards[item.id]
        told = measures_json(item)
        documents.append(
            {"id": told.pop("id"), "name": name, "rep": rep, "kind": kind, "stage": stage, **told}
        )
    return documents


def _totals(results: BookResults) -> dict[str, Any]:
    pyramid, effort, pareto, keep = results.pyramid, results.effort, results.pareto, results.keep_win
    return {
        "pyramid": {
            "tiers": [
                {
                    "tier": band.tier,
                    "count": band.count,
                    "count_share": band.count_share,
                    "net_fen": band.net_fen,
                    "profit_share": band.profit_share,
                }
                for band in pyramid.bands
            ],
            "loss": {"count": pyramid.loss_count, "net_fen": pyramid.loss_fen},
            "caption": list(pyramid.captions),
        },
        "whale": None if results.whale is None else list(results.whale),
        "effort": {
            "share": effort.share,
            "profit_share": effort.profit_share,
            "index": effort.index,
            "state": effort.state,
            "prospect_share": effort.prospect_share,
            "minutes": effort.minutes,
            "cut": [{"customer": str(one.id), "minutes": one.minutes} for one in effort.cut],
            "move_to": [{"customer": str(one.id), "minutes": one.minutes} for one in effort.move_to],
        },
        "pareto": {
            "top20_revenue_share": pareto.top20_revenue_share,
            "top10_profit_share": pareto.top10_profit_share,
            "top1_profit_share": pareto.top1_profit_share,
        },
        "keep_win": {
            "keep_fen": keep.keep_fen,
            "kept": keep.kept,
            "win_fen": keep.win_fen,
            "won": keep.won,
            "ratio": keep.ratio,
            "retention": keep.retention,
        },
        "forecast": {
            "amount_fen": results.forecast.amount_fen,
            "counted": results.forecast.counted,
            "without_amount": results.forecast.without_amount,
        },
        "levels": [
            {
                "tier": cell.tier,
                "level": cell.level,
                "count": cell.count,
                "under": cell.under,
                "over": cell.over,
            }
            for cell in results.cells
        ],
    }
