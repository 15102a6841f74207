"""The value block of the card and its panels, driven with keys and clicks, with the book as witness."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QLineEdit, QPushButton, QWidget

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.contracts import (
    ContractEntry,
    add_contract,
    mark_paid,
    read_contracts,
)
from keyacct_desktop.services.method.levels import level_history, set_level
from keyacct_desktop.services.method.settings import change_policy, change_settings, read_policy
from keyacct_desktop.services.method.tiers import tier_history
from keyacct_desktop.services.method.worth import read_worth
from keyacct_desktop.ui.customers.card.panel import CardPanel
from keyacct_desktop.ui.customers.worth.stair import LevelStair
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.widgets.choice_strip import ChoiceStrip
from tests.services.method.books import talk
from tests.ui.customers.hands import settle, write

TODAY = date(2026, 3, 16)
Key = Qt.Key


def buyer(book: Book, name: str, profits_yuan: list[int], *, first: int = 720, step: int = 30) -> int:
    """A customer with one order per profit, `step` days apart, the last one 20 days ago."""
    with book.transaction("import.finished") as tx:
        party = tx.insert(
            "party", kind="person", name=name, stage="closed",
            created_at=f"{TODAY - timedelta(days=first)}T08:00:00Z", updated_at=tx.now,
        )  # fmt: skip
        for place, yuan in enumerate(reversed(profits_yuan)):
            day = TODAY - timedelta(days=20 + place * step)
            tx.insert(
                "sales_order", party_id=party, ordered_on=day.isoformat(), amount_fen=yuan * 500,
                profit_fen=yuan * 100, created_at=tx.now,
            )  # fmt: skip
        old = tx.insert("interaction", happened_on=(TODAY - timedelta(days=23)).isoformat(), type="call",
                        direction="out", result="next_step", created_at=tx.now)  # fmt: skip
        tx.insert("interaction_party", interaction_id=old, party_id=party)
    return party


@pytest.fixture
def buyers(book: Book) -> dict[str, int]:
    """Six customers whose profits spread over the tiers."""
    profits = {"陈晓": 5000, "李娜": 3000, "王伟": 800, "周敏": 600, "赵云": 300, "孙权": 100}
    return {name: buyer(book, name, [yuan] * 12) for name, yuan in profits.items()}


@pytest.fixture
def panel(qtbot, workspace: Workspace, buyers: dict[str, int]) -> CardPanel:
    workspace.measures.start()
    made = CardPanel(workspace, workspace.parent())
    made.resize(440, 900)
    window = made.window()
    window.resize(460, 920)
    window.show()
    qtbot.waitUntil(made.isVisible)
    return made


def said(panel: QWidget, name: str) -> str:
    settle()
    label = panel.findChild(QLabel, name)
    return label.text() if label is not None else ""


def trigger(panel: CardPanel, command: str) -> None:
    """As from the palette or by its key."""
    settle()
    QTest.qWait(1)
    panel._workspace.commands.action(command).trigger()


def dialog(qtbot, name: str) -> QDialog:
    def there() -> QDialog | None:
        return next(
            (one for one in QApplication.topLevelWidgets() if one.objectName() == name and one.isVisible()),
            None,
        )

    qtbot.waitUntil(lambda: there() is not None)
    found = there()
    assert isinstance(found, QDialog)
    return found


def test_the_block_says_tier_profit_gap_contact_rhythm_and_loyalty(panel, buyers) -> None:
    panel.show_party(buyers["李娜"])
    assert panel.findChild(QWidget, "worth_tier").text() == "Major"
    assert said(panel, "worth_net").startswith("¥35,")
    assert "more profit lifts to Key" in said(panel, "worth_gap")
    assert said(panel, "worth_due") == "Contact due 23 Mar · in 7 days"
    assert said(panel, "worth_rhythm") == "An order about every 30 days, 20 days ago now · on time"
    assert said(panel, "worth_loyalty").startswith("Loyalty")
    assert said(panel, "worth_step").startswith("Next: ")


def test_a_prospect_has_a_grade_and_no_tier(panel, book: Book) -> None:
    with book.transaction("import.finished") as tx:
        party = tx.insert(
            "party", kind="person", name="新人", stage="develop", created_at=tx.now, updated_at=tx.now
        )
    panel.show_party(party)
    assert panel.findChild(QWidget, "worth_tier").text() == "Prospect D"
    assert said(panel, "worth_deal") == "No expected date of the deal"
    assert said(panel, "worth_gap") == ""


def test_a_new_customer_is_under_observation_and_gets_no_bad_grade(panel, book: Book) -> None:
    party = buyer(book, "新客", [10], first=25)
    panel.show_party(party)
    assert said(panel, "worth_classes") == "Observation period"
    assert "weak" not in said(panel, "worth_loyalty")
    assert said(panel, "worth_gap") == ""


def test_a_contact_person_and_a_dropped_one_have_no_block(panel, book: Book) -> None:
    with book.transaction("import.finished") as tx:
        gone = tx.insert(
            "party", kind="person", name="放弃", stage="dropped", created_at=tx.now, updated_at=tx.now
        )
    panel.show_party(gone)
    assert panel.findChild(QWidget, "worth_block") is None


def test_w_explains_every_score_with_its_settings(qtbot, panel, buyers) -> None:
    panel.show_party(buyers["李娜"])
    trigger(panel, "card.why")
    why = dialog(qtbot, "why_dialog")
    texts = [label.text() for label in why.findChildren(QLabel)]
    assert any(text.startswith("12 orders · 1 contact") for text in texts)
    assert any("50% / 80% / 95%" in text for text in texts)
    assert "By profit alone" in texts
    qtbot.keyClick(why, Key.Key_Escape)


def test_digits_put_level_and_target_with_a_reason_and_undo_takes_them_back(
    qtbot, panel, book: Book, buyers
) -> None:
    party = buyers["李娜"]
    panel.show_party(party)
    stair = panel.findChild(LevelStair, "level_stair")
    QTest.mouseClick(stair, Qt.MouseButton.LeftButton, pos=QPoint(stair.width() // 2, stair.height() // 2))
    window = dialog(qtbot, "level_dialog")
    level, target = (
        window.findChild(ChoiceStrip, "level_choice"),
        window.findChild(ChoiceStrip, "target_choice"),
    )
    assert level.code() == "3"
    qtbot.keyClick(target, Key.Key_4)
    reason = window.findChild(QLineEdit, "worth_reason")
    qtbot.keyClick(reason, Key.Key_Return)
    assert window.isVisible()
    assert window.findChild(QWidget, "level_dialog_notice").isVisible()
    assert level_history(book, party) == ()
    write(reason, "一起做了备货计划")
    qtbot.keyClick(reason, Key.Key_Return)
    qtbot.waitUntil(lambda: bool(level_history(book, party)))
    entry = level_history(book, party)[0]
    assert (entry.level, entry.target, entry.reason, entry.set_on) == (3, 4, "一起做了备货计划", TODAY)
    settle()
    assert "Target: Proactive" in panel.findChild(LevelStair, "level_stair").accessibleName()
    book.undo()
    settle()
    assert level_history(book, party) == ()
    assert "Target" not in panel.findChild(LevelStair, "level_stair").accessibleName()


def test_the_level_panel_keeps_the_dated_history_and_names_the_missing_step(
    qtbot, panel, book: Book, buyers
) -> None:
    party = buyers["王伟"]
    set_level(book, party_id=party, level=2, target=3, reason="常来电话")
    panel.show_party(party)
    trigger(panel, "card.level")
    window = dialog(qtbot, "level_dialog")
    texts = [label.text() for label in window.findChildren(QLabel)]
    assert "常来电话" in texts
    assert "Reactive · target Accountable" in texts
    assert any(text.startswith("Still missing: ") and "→" in text for text in texts)
    assert not window.findChild(QWidget, "level_fives").isVisible()
    qtbot.keyClick(window, Key.Key_Escape)


def test_a_book_of_nothing_but_partners_is_spoken_to_gently(qtbot, panel, book: Book, buyers) -> None:
    for party in buyers.values():
        set_level(book, party_id=party, level=5, target=None, reason="好朋友")
    panel.show_party(buyers["陈晓"])
    trigger(panel, "card.level")
    window = dialog(qtbot, "level_dialog")
    assert window.findChild(QWidget, "level_fives").isVisible()
    qtbot.keyClick(window, Key.Key_Escape)


def test_a_tier_of_ones_own_needs_a_reason_ends_by_itself_and_can_be_taken_back(
    qtbot, panel, book: Book, buyers
) -> None:
    party = buyers["李娜"]
    panel.show_party(party)
    qtbot.mouseClick(panel.findChild(QPushButton, "worth_set_tier"), Qt.MouseButton.LeftButton)
    window = dialog(qtbot, "tier_dialog")
    qtbot.keyClick(window.findChild(ChoiceStrip, "tier_choice"), Key.Key_1)
    qtbot.mouseClick(window.findChild(QPushButton, "worth_save"), Qt.MouseButton.LeftButton)
    assert tier_history(book, party) == ()
    write(window.findChild(QLineEdit, "worth_reason"), "明年接手新厂")
    qtbot.mouseClick(window.findChild(QPushButton, "worth_save"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(tier_history(book, party)))
    settle()
    assert panel.findChild(QWidget, "worth_tier").text() == "Key"
    assert said(panel, "worth_tier_note") == "yours until 13 Jun · computed: Major"
    trigger(panel, "card.tier")
    window = dialog(qtbot, "tier_dialog")
    qtbot.mouseClick(window.findChild(QPushButton, "tier_clear"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(tier_history(book, party)) == 2)
    settle()
    assert panel.findChild(QWidget, "worth_tier").text() == "Major"
    book.undo()
    settle()
    assert panel.findChild(QWidget, "worth_tier").text() == "Key"


def test_a_changed_setting_moves_the_tier_on_the_card(panel, book: Book, buyers) -> None:
    panel.show_party(buyers["李娜"])
    change_settings(book, {"tier_cuts": [7000, 8000, 9500]})
    settle()
    worth = read_worth(book, buyers["李娜"])
    assert worth is not None
    assert worth.measures.tier_result is not None
    assert worth.measures.tier_result.computed is Tier.KEY


def test_a_policy_is_added_falls_into_grace_and_is_paid(qtbot, panel, book: Book, buyers) -> None:
    party = buyers["李娜"]
    panel.show_party(party)
    trigger(panel, "card.contract")
    window = dialog(qtbot, "contract_dialog")
    write(window.findChild(QLineEdit, "contract_name"), "终身寿险")
    due = window.findChild(QLineEdit, "contract_due_field")
    due.setText("nonsense")
    save = window.findChild(QPushButton, "worth_save")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert read_contracts(book, party) == []
    due.setText("2026-02-14")
    window.findChild(QLineEdit, "contract_start_field").setText("2025-02-14")
    write(window.findChild(QLineEdit, "contract_cycle"), "12")
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: bool(read_contracts(book, party)))
    stored = read_contracts(book, party)[0]
    assert said(panel, f"contract_{stored.id}") == (
        "终身寿险 · due 14 Feb · grace period · 30 days of grace left"
    )
    qtbot.mouseClick(panel.findChild(QPushButton, f"contract_paid_{stored.id}"), Qt.MouseButton.LeftButton)
    settle()
    assert "grace" not in said(panel, f"contract_{stored.id}")
    book.undo()
    settle()
    assert "grace period" in said(panel, f"contract_{stored.id}")


def test_a_contract_is_edited_and_a_paid_renewal_stays_paid(qtbot, panel, book: Book, buyers) -> None:
    party = buyers["李娜"]
    entry = ContractEntry(
        party_id=party, started_on=date(2025, 2, 14), name="寿险", cycle_months=12, due_on=date(2026, 2, 14),
        grace_days=45, note="银行代扣",
    )  # fmt: skip
    contract = add_contract(book, entry=entry)
    mark_paid(book, contract_id=contract)
    before = read_contracts(book, party)[0]
    panel.show_party(party)
    button = panel.findChild(QPushButton, f"contract_edit_{contract}")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    window = dialog(qtbot, "contract_dialog")
    name = window.findChild(QLineEdit, "contract_name")
    assert name.text() == "寿险"
    name.selectAll()
    write(name, "终身寿险")
    write(window.findChild(QLineEdit, "contract_amount_field"), "6800")
    qtbot.keyClick(window.findChild(QLineEdit, "contract_number"), Qt.Key.Key_Return)
    settle()
    after = read_contracts(book, party)[0]
    assert (after.entry.name, after.entry.amount_fen) == ("终身寿险", 6800_00)
    assert (after.due_on, after.entry.paid_on) == (before.due_on, before.entry.paid_on)
    assert (after.entry.grace_days, after.entry.note) == (45, "银行代扣")
    book.undo()
    settle()
    assert read_contracts(book, party)[0].entry.name == "寿险"


def test_another_renewal_day_is_one_that_was_not_paid(qtbot, panel, book: Book, buyers) -> None:
    party = buyers["李娜"]
    entry = ContractEntry(
        party_id=party, started_on=date(2025, 2, 14), cycle_months=12, due_on=date(2026, 2, 14), name="寿险"
    )
    contract = add_contract(book, entry=entry)
    mark_paid(book, contract_id=contract)
    panel.show_party(party)
    panel.findChild(QPushButton, f"contract_edit_{contract}").click()
    window = dialog(qtbot, "contract_dialog")
    window.findChild(QLineEdit, "contract_due_field").setText("2026-03-20")
    qtbot.mouseClick(window.findChild(QPushButton, "worth_save"), Qt.MouseButton.LeftButton)
    settle()
    after = read_contracts(book, party)[0]
    assert (after.due_on, after.entry.paid_on) == (date(2026, 3, 20), None)


def test_services_that_the_tier_promises_are_named_until_they_are_given(panel, book: Book, buyers) -> None:
    party = buyers["李娜"]
    panel.show_party(party)
    assert "After-sale" in said(panel, "worth_services")
    talk(book, party, TODAY, type_="after_sale")
    assert "After-sale" not in said(panel, "worth_services")
    change_policy(book, [replace(row, services=()) for row in read_policy(book)])
    panel.show_party(party)
    assert said(panel, "worth_services") == ""
