"""The records of a long book are given back in parts, and the collector is left as it was."""

import gc

from keyacct_desktop.domain.records import CustomerRecord, OrderRow
from keyacct_desktop.services.method.measuring import let_go


def test_records_are_let_go_and_nothing_stays_frozen() -> None:
    records = [CustomerRecord(number, orders=[OrderRow(number, 100)]) for number in range(1201)]
    was_on = gc.isenabled()
    let_go(records)
    assert records == []
    assert gc.get_freeze_count() == 0
    assert gc.isenabled() == was_on
    let_go(records)
