"""Charts beside bare matplotlib (S10), and the pyramid after one changed order beside a raw GROUP BY (S8).

Run: python -m tests.perf.bench_charts [BOOK]. BOOK is copied first; without one a made-up book of 10,000 is used.
Ratios are what counts: first chart <= 1.3 x bare import and draw, redraw <= 1.5 x bare redraw, pyramid <= 0.4 x GROUP BY.
"""

import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from keyacct_desktop.services.book import FixedClock, open_book
from keyacct_desktop.services.demo import make_demo_book
from keyacct_desktop.services.method.keeper import MeasureKeeper
from keyacct_desktop.services.method.measuring import read_stamp, refresh_measures
from keyacct_desktop.services.orders import OrderEntry, book_order
from keyacct_desktop.services.pyramid import LivePyramid, read_portrait
from tests.conftest import TODAY

_GROUP_BY = "SELECT party_id, sum(amount_fen), sum(profit_fen), count(*) FROM sales_order GROUP BY party_id"
_BARE = """
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patches import Polygon, Rectangle
import matplotlib
matplotlib.rcParams["font.family"] = ["Noto Sans CJK SC", "DejaVu Sans"]
def bare(figure):
    figure.clear()
    axes = figure.add_axes((0, 0, 1, 1)); axes.set_axis_off(); axes.set_xlim(0, 700); axes.set_ylim(0, 350)
    for side in (0, 350):
        for row, share in enumerate((60, 120, 200, 300)):
            axes.add_patch(Rectangle((side + 175 - share / 2, 300 - 70 * row), share, 60, edgecolor="k"))
            axes.add_patch(Polygon([(side + 100, 290 - 70 * row), (side + 200, 290 - 70 * row), (side + 150, 280)]))
            axes.text(side + 175, 330 - 70 * row, "26 · 20.3%", ha="center")
        axes.add_patch(Rectangle((side, 10), 100, 20, hatch="////"))
        axes.text(side, 20, "60 户"); axes.text(side, 330, "客户数"); axes.text(side + 90, 330, "赚钱的 133 户")
    for row, name in enumerate(("关键", "重点", "一般", "维持", "不赚钱")):
        axes.text(350, 330 - 70 * row, name, fontweight="bold")
    axes.plot([0, 700], [40, 40])
    figure.canvas.draw()
"""


def milliseconds(act: Callable[[], object], times: int = 15) -> float:
    found = []
    for _ in range(times):
        start = time.perf_counter()
        act()
        found.append((time.perf_counter() - start) * 1000)
    return statistics.median(found)


def first_chart() -> None:
    """A fresh interpreter imports and draws its first chart; matplotlib's list of fonts is on disk already."""
    bare = _BARE + "figure = Figure((9.6, 4.8), dpi=100); FigureCanvasAgg(figure); bare(figure)"
    ours = (
        "from tests.charts.drawings import method_pyramid, plain_words\n"
        "from keyacct_desktop.charts.engine import new_figure\n"
        "from keyacct_desktop.charts.pyramid import draw_pyramid\n"
        "from keyacct_desktop.charts.style import LIGHT\n"
        "from matplotlib.backends.backend_agg import FigureCanvasAgg\n"
        "figure = new_figure(9.6, 4.8); FigureCanvasAgg(figure)\n"
        "draw_pyramid(figure, method_pyramid(), plain_words(), LIGHT); figure.canvas.draw()"
    )
    timed = "import time; start = time.perf_counter()\n{}\nprint((time.perf_counter() - start) * 1000)"

    def run(code: str) -> float:
        done = subprocess.run(
            [sys.executable, "-c", timed.format(code)], capture_output=True, text=True, check=True
        )
        return float(done.stdout)

    run(bare), run(ours)
    # In turn, because the machine's mood changes from second to second.
    pairs = [(run(bare), run(ours)) for _ in range(7)]
    floor, mine = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"first chart: {mine:.0f} ms, bare import + draw {floor:.0f} ms, x {mine / floor:.2f} (S10 <= 1.3)")


def redraw() -> None:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    from keyacct_desktop.charts.engine import new_figure
    from keyacct_desktop.charts.pyramid import draw_pyramid
    from keyacct_desktop.charts.style import LIGHT
    from tests.charts.drawings import method_pyramid, plain_words

    scope: dict[str, Callable[[object], None]] = {}
    exec(_BARE, scope)
    figure, words, pyramid = new_figure(9.6, 4.8), plain_words(), method_pyramid()
    FigureCanvasAgg(figure)

    def ours() -> None:
        draw_pyramid(figure, pyramid, words, LIGHT)
        figure.canvas.draw()

    ours()
    pairs = [(milliseconds(lambda: scope["bare"](figure), 3), milliseconds(ours, 3)) for _ in range(12)]
    floor, mine = (statistics.median(side) for side in zip(*pairs, strict=True))
    print(f"redraw: {mine:.1f} ms, bare figure redraw {floor:.1f} ms, x {mine / floor:.2f} (S10 <= 1.5)")


def after_an_order(path: Path) -> None:
    """What the screen shows at once after a save, and the whole picture that a worker reads."""
    book = open_book(path, clock=FixedClock(TODAY))
    stamp = read_stamp(book)
    if stamp is not None:
        book.close()
        book = open_book(path, clock=FixedClock(stamp.as_of))
    refresh_measures(book)
    told: list[frozenset[int] | None] = []
    keeper = MeasureKeeper(book, told=told.append)
    keeper.refresh()
    live = LivePyramid(book)
    live.read()
    ids = [
        row[0]
        for row in book.fetch("SELECT id FROM measure WHERE closed = 1 ORDER BY id LIMIT 15 OFFSET 100")
    ]
    day, floors, mines, whole = book.clock.today(), [], [], []
    for party in ids:
        book_order(book, order=OrderEntry(party_id=party, ordered_on=day, amount_fen=5_000_00))
        floors.append(milliseconds(lambda: book.fetch(_GROUP_BY), 1))
        mines.append(milliseconds(lambda: live.read(told[-1]), 1))
        whole.append(milliseconds(lambda: read_portrait(book), 1))
    floor, mine, all_of_it = (statistics.median(side) for side in (floors, mines, whole))
    (orders,) = book.fetch("SELECT count(*) FROM sales_order")[0]
    print(f"{orders} orders: raw GROUP BY {floor:.1f} ms")
    print(f"pyramid and 80/20 after one order: {mine:.1f} ms, x {mine / floor:.2f} (S8 <= 0.4)")
    print(f"the whole picture, in a worker: {all_of_it:.0f} ms, x {all_of_it / floor:.1f}")
    keeper.close()
    book.close()


def main() -> None:
    first_chart()
    redraw()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "book.keyacct"
        if len(sys.argv) > 1:
            shutil.copy(sys.argv[1], path)
        else:
            make_demo_book(path, as_of=TODAY, customers=10_000)
        after_an_order(path)


if __name__ == "__main__":
    main()
