"""The method's settings on the settings screen: every key, units, refusals at the field, defaults, policy, template."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QToolButton,
    QWidget,
)

from keyacct_desktop.domain.method_codes import Tier
from keyacct_desktop.domain.method_settings import SPECS, MethodSettings, Template, Unit
from keyacct_desktop.services.book import Book
from keyacct_desktop.services.method.review import proposed_settings
from keyacct_desktop.services.method.settings import (
    change_settings,
    read_policy,
    read_settings,
    template_chosen,
)
from keyacct_desktop.ui.settings.method_numbers import NumbersSection, SettingRow
from keyacct_desktop.ui.settings.method_proposal import ProposalStrip
from keyacct_desktop.ui.settings.screen import SettingsScreen
from keyacct_desktop.ui.shell.i18n import Language, Translations
from keyacct_desktop.ui.shell.workspace import Workspace
from keyacct_desktop.ui.words.choices import choice, use_stage_words
from keyacct_desktop.ui.words.days import money_words
from keyacct_desktop.ui.words.setting_values import SettingValues, field_text, read_field
from tests.conftest import TODAY
from tests.services.method.books import book_of_profits

INDUSTRY, POLICY, FIRST_NUMBERS = 5, 6, 7


@pytest.fixture(autouse=True)
def english(translations: Translations):
    assert translations.use(Language.ENGLISH)
    yield
    use_stage_words("general")


@pytest.fixture
def screen(qtbot, workspace: Workspace) -> SettingsScreen:
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    made.show()
    return made


def _find(screen: QWidget, kind: type, name: str):
    found = screen.findChild(kind, name)
    assert found is not None, name
    return found


def _retype(qtbot, field: QLineEdit, text: str) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_every_setting_has_a_row_on_some_page(screen) -> None:
    pages = screen.findChildren(NumbersSection)
    for place in range(len(pages)):
        screen.arrive(section=FIRST_NUMBERS + place)
    assert {row.spec.key for row in screen.findChildren(SettingRow)} == set(SPECS)


def test_a_number_is_kept_when_its_field_is_left_and_undo_brings_the_old_one_back(
    qtbot, screen, book: Book
) -> None:
    screen.arrive(section=FIRST_NUMBERS)
    _retype(qtbot, _find(screen, QLineEdit, "set_hourly_rate"), "150")
    assert read_settings(book).hourly_rate == 150_00
    book.undo()
    assert read_settings(book).hourly_rate == 100_00
    assert _find(screen, QLineEdit, "set_hourly_rate").text() == "100"


def test_a_share_out_of_bounds_is_refused_under_its_field_in_the_units_that_were_typed(
    qtbot, screen, book: Book
) -> None:
    screen.arrive(section=FIRST_NUMBERS)
    field = _find(screen, QLineEdit, "set_default_margin")
    _retype(qtbot, field, "120")
    error = _find(screen, QLabel, "error_default_margin")
    assert not error.isHidden()
    assert error.text() == "This must be 0% to 100%."
    assert field.text() == "120"
    assert read_settings(book) == MethodSettings()
    _retype(qtbot, field, "abc")
    assert error.text() == "Please write a number (0% to 100%)."
    _retype(qtbot, field, "25.5%")
    assert error.isHidden()
    assert read_settings(book).default_margin == 2550


def test_cuts_may_be_raised_one_after_the_other(qtbot, screen, book: Book) -> None:
    screen.arrive(section=FIRST_NUMBERS)
    _retype(qtbot, _find(screen, QLineEdit, "set_tier_cuts_key"), "85")
    error = _find(screen, QLabel, "error_tier_cuts")
    assert error.text() == "Each number must be larger than the one before."
    _retype(qtbot, _find(screen, QLineEdit, "set_tier_cuts_major"), "90")
    assert error.isHidden()
    assert read_settings(book).tier_cuts == (8500, 9000, 9500)


def test_default_is_offered_for_what_differs_alone_and_for_the_whole_page(qtbot, screen, book: Book) -> None:
    change_settings(book, {"hourly_rate": 200_00, "vip_loyalty": 80, "today_max": 20})
    screen.arrive(section=FIRST_NUMBERS)
    assert _find(screen, QPushButton, "reset_window_days").isHidden()
    _find(screen, QPushButton, "reset_hourly_rate").click()
    assert (read_settings(book).hourly_rate, read_settings(book).vip_loyalty) == (100_00, 80)
    _find(screen, QPushButton, "reset_page").click()
    assert (read_settings(book).vip_loyalty, read_settings(book).today_max) == (70, 20)
    book.undo()
    assert read_settings(book).vip_loyalty == 80


def test_flags_choices_and_levels_are_chosen_not_typed(qtbot, screen, book: Book) -> None:
    screen.arrive(section=FIRST_NUMBERS)
    basis = _find(screen, QComboBox, "set_abc_basis")
    basis.setCurrentIndex(basis.findData("profit"))
    basis.activated.emit(basis.currentIndex())
    assert read_settings(book).abc_basis == "profit"
    screen.arrive(section=FIRST_NUMBERS + 3)
    _find(screen, QCheckBox, "set_interval_typed_first").click()
    assert read_settings(book).interval_typed_first
    screen.arrive(section=FIRST_NUMBERS + 2)
    low = _find(screen, QComboBox, "set_zone_low_void")
    low.setCurrentIndex(low.findData(5))
    low.activated.emit(low.currentIndex())
    assert _find(screen, QLabel, "error_zone_low").text() == (
        "The lowest level of a tier cannot be above its highest."
    )


@pytest.mark.parametrize("key", sorted(SPECS))
def test_what_a_field_shows_reads_back_as_the_same_number(key: str) -> None:
    spec = SPECS[key]
    if spec.unit in (Unit.FLAG, Unit.CHOICE):
        return
    value = spec.default if isinstance(spec.default, tuple) else (spec.default,)
    assert tuple(read_field(spec, field_text(spec, one)) for one in value) == value
    assert SettingValues().all(spec, spec.default)


def test_the_policy_table_changes_rhythm_gifts_and_services_in_steps_that_undo(
    qtbot, screen, book: Book
) -> None:
    screen.arrive(section=POLICY)
    _retype(qtbot, _find(screen, QLineEdit, "policy_rhythm_major"), "21")
    _retype(qtbot, _find(screen, QLineEdit, "policy_gift_major"), "260")
    major = next(row for row in read_policy(book) if row.tier is Tier.MAJOR)
    assert (major.rhythm_days, major.gift_budget_fen) == (21, 260_00)
    services = _find(screen, QToolButton, "policy_services_major")
    event = next(action for action in services.menu().actions() if action.data() == "event")
    event.trigger()
    assert "event" not in next(row for row in read_policy(book) if row.tier is Tier.MAJOR).services
    book.undo()
    assert "event" in next(row for row in read_policy(book) if row.tier is Tier.MAJOR).services
    _retype(qtbot, _find(screen, QLineEdit, "policy_rhythm_key"), "0")
    error = _find(screen, QLabel, "policy_error_key")
    assert error.text() == "This must be 1 day to 1830 days."
    _find(screen, QPushButton, "reset_policy").click()
    assert error.isHidden()
    assert next(row for row in read_policy(book) if row.tier is Tier.MAJOR).rhythm_days == 30


def test_an_industry_is_chosen_and_undone_and_one_always_stays(screen, book: Book) -> None:
    screen.arrive(section=INDUSTRY)
    assert not template_chosen(book)
    _find(screen, QRadioButton, "template_insurance").click()
    assert read_settings(book).template is Template.INSURANCE
    assert not _find(screen, QRadioButton, "template_general").isChecked()
    book.undo()
    assert read_settings(book).template is Template.GENERAL
    general = _find(screen, QRadioButton, "template_general")
    assert general.isChecked()
    general.click()
    assert general.isChecked()


def test_insurance_calls_the_stages_by_its_own_names(translations: Translations) -> None:
    translations.use(Language.CHINESE)
    assert choice("stage", "search") == "搜索"
    use_stage_words("insurance")
    assert [choice("stage", code) for code in ("search", "develop", "closed")] == [
        "目标客户",
        "准客户",
        "承保客户",
    ]


def test_the_book_s_own_size_cuts_are_taken_with_one_button(qtbot, book: Book, workspace: Workspace) -> None:
    book_of_profits(book, [10, 20, 40, 80, 160, 320, 640, 900, 1000, 1200], TODAY)
    workspace.measures.start()
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.show()
    made.arrive(section=FIRST_NUMBERS)
    use = _find(made, QPushButton, "use_proposal_sizes")
    qtbot.waitUntil(use.isEnabled)
    proposed = proposed_settings(book, "sizes")["size_cuts"]
    assert money_words(proposed[0]) in _find(made, QLabel, "proposal_words_sizes").text()
    qtbot.mouseClick(use, Qt.MouseButton.LeftButton)
    assert read_settings(book).size_cuts == proposed
    qtbot.waitUntil(lambda: not use.isEnabled())
    book.undo()
    assert read_settings(book) == MethodSettings()


def test_kotler_s_zones_are_taken_with_the_keyboard(qtbot, book: Book, workspace: Workspace) -> None:
    book_of_profits(book, [10, 20, 40, 80, 160, 320, 640, 900, 1000, 1200], TODAY)
    workspace.measures.start()
    made = SettingsScreen(workspace)
    qtbot.addWidget(made)
    made.show()
    made.arrive(section=FIRST_NUMBERS + 2)
    use = _find(made, QPushButton, "use_proposal_zone")
    qtbot.waitUntil(use.isEnabled)
    proposed = proposed_settings(book, "zone")
    qtbot.keyClick(use, Qt.Key.Key_Space)
    settings = read_settings(book)
    assert (settings.zone_low, settings.zone_high) == (proposed["zone_low"], proposed["zone_high"])


def test_an_empty_book_says_that_it_proposes_nothing(qtbot, screen) -> None:
    screen.arrive(section=FIRST_NUMBERS)
    words = _find(screen, QLabel, "proposal_words_sizes")
    qtbot.waitUntil(lambda: words.text() == "Too few orders in this book for a proposal.")
    assert not _find(screen, QPushButton, "use_proposal_sizes").isEnabled()


def test_the_whole_method_goes_back_to_default_with_one_button(qtbot, screen, book: Book) -> None:
    change_settings(book, {"hourly_rate": 200_00, "zone_grace": 90})
    screen.arrive(section=FIRST_NUMBERS)
    qtbot.mouseClick(_find(screen, QPushButton, "reset_method"), Qt.MouseButton.LeftButton)
    assert read_settings(book) == MethodSettings()
    assert _find(screen, QLineEdit, "set_hourly_rate").text() == "100"
    book.undo()
    assert (read_settings(book).hourly_rate, read_settings(book).zone_grace) == (200_00, 90)


def test_a_proposal_that_arrives_after_the_book_was_closed_harms_nothing(
    qtbot, screen, book: Book, workspace: Workspace
) -> None:
    strip = ProposalStrip(workspace, "zone")
    qtbot.addWidget(strip)
    counted = strip._count(None)
    book.close()
    strip._show(counted)
    assert _find(strip, QLabel, "proposal_words_zone").text() == "Too few orders in this book for a proposal."
