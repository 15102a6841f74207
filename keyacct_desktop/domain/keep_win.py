"""What it costs to keep a customer beside winning one, and who came back (method.md D19)."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KeepWin:
    """Sums of one window; fen per customer are unknown when nobody was kept or won."""

    keep_cost_fen: int
    kept: int
    win_cost_fen: int
    won: int
    bought_again: int
    bought_year_before: int

    @property
    def keep_fen(self) -> float | None:
        return self.keep_cost_fen / self.kept if self.kept else None

    @property
    def win_fen(self) -> float | None:
        return self.win_cost_fen / self.won if self.won else None

    @property
    def ratio(self) -> float | None:
        """Keeping as a share of winning; unknown without both."""
        keep, win = self.keep_fen, self.win_fen
        return keep / win if keep is not None and win else None

    @property
    def retention(self) -> float | None:
        """Customers of the window before who bought again in this one."""
        return self.bought_again / self.bought_year_before if self.bought_year_before else None
