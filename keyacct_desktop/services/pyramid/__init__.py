"""The customer pyramid: a book's picture on a day, per rep, compared with another day, and over the months."""

from keyacct_desktop.services.pyramid.compare import Comparison, Mover, compare_days
from keyacct_desktop.services.pyramid.live import Glance, LivePyramid
from keyacct_desktop.services.pyramid.months import History, MonthPoint, read_history
from keyacct_desktop.services.pyramid.portrait import Person, Portrait, Shift, read_portrait
from keyacct_desktop.services.pyramid.reps import RepPyramid, read_reps
from keyacct_desktop.services.pyramid.scope import NOBODY, Choices, Only, find_rep, read_choices
from keyacct_desktop.services.pyramid.what_if import WhatIf, what_if_leaves

__all__ = [
    "NOBODY",
    "Choices",
    "Comparison",
    "Glance",
    "History",
    "LivePyramid",
    "MonthPoint",
    "Mover",
    "Only",
    "Person",
    "Portrait",
    "RepPyramid",
    "Shift",
    "WhatIf",
    "compare_days",
    "find_rep",
    "read_choices",
    "read_history",
    "read_portrait",
    "read_reps",
    "what_if_leaves",
]
