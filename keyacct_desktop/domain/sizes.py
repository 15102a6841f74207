"""Small, medium, large and VIP by amount (method.md D3), and the cuts that a book's own amounts propose."""

from collections.abc import Iterable, Sequence

from keyacct_desktop.domain.loyalty import Loyalty
from keyacct_desktop.domain.method_codes import Size
from keyacct_desktop.domain.method_settings import MethodSettings
from keyacct_desktop.domain.records import OrderRow


def amount_size(amount_fen: int, settings: MethodSettings) -> Size:
    """The class of an amount alone: never VIP."""
    medium, large = settings.size_cuts
    if amount_fen < medium:
        return Size.SMALL
    return Size.MEDIUM if amount_fen < large else Size.LARGE


def customer_size(amount_fen: int, net_fen: int, loyalty: Loyalty | None, settings: MethodSettings) -> Size:
    """D3 for a customer who bought in W. Unknown loyalty makes no VIP."""
    size = amount_size(amount_fen, settings)
    if size is Size.LARGE and net_fen > 0 and loyalty is not None and not loyalty.below(settings.vip_loyalty):
        return Size.VIP
    return size


def last_size(
    orders: Sequence[OrderRow], last_day: int, remembered: Size | None, settings: MethodSettings
) -> Size:
    """The size a dormant customer keeps: the remembered one, else that of the window ending at the last order."""
    if remembered is not None:
        return remembered
    first_day = last_day - settings.window_days + 1
    amount = sum(
        -row.amount_fen if row.is_return else row.amount_fen
        for row in orders
        if first_day <= row.day <= last_day
    )
    return amount_size(amount, settings)


def propose_size_cuts(amounts_fen: Iterable[int]) -> tuple[int, int] | None:
    """Cuts at the book's own P50 and P80, rounded to 1-2-5 (D3, first run); None when the amounts do not tell
    two cuts apart."""
    known = sorted(amount for amount in amounts_fen if amount > 0)
    if not known:
        return None
    medium = _round_125(known[-(-len(known) * 50 // 100) - 1])
    large = _round_125(known[-(-len(known) * 80 // 100) - 1])
    return (medium, large) if medium < large else None


def _round_125(fen: int) -> int:
    """The nearest of 1, 2, 5 times a power of ten in yuan, at least ¥1."""
    steps: list[int] = [step * 10**power for power in range(2, len(str(fen)) + 2) for step in (1, 2, 5)]
    return min(steps, key=lambda step: (abs(step - fen), step))
