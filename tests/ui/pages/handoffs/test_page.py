"""The Handoffs page by keys: what waits, what can be done with it, and what is asked before."""

from datetime import timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.domain.refusals import HeldByOtherRefused
from qualcenter.queries.handoffs import HandoffRow
from tests.ui.accessibility.conftest import Reader
from tests.ui.pages.handoffs.conftest import Press
from tests.ui.stub_core import StubCore
from ui.application import Parts
from ui.pages.handoffs.model import Heading
from ui.pages.handoffs.page import HandoffsPage
from ui.window.main_window import MainWindow


def lines(page: HandoffsPage) -> list[str]:
    return [line.words if isinstance(line, Heading) else line.person for line in page.list.model.lines]


def leads(page: HandoffsPage) -> list[int]:
    return [line.lead_id for line in page.list.model.lines if isinstance(line, HandoffRow)]


def written(core: StubCore, *verbs: str) -> list[tuple[object, ...]]:
    return [write for write in core.written if write[0] in verbs]


def test_sales_begins_with_handoffs_grouped_by_what_they_wait_for(seller: MainWindow, page: HandoffsPage) -> None:
    assert seller.page is page
    assert lines(page) == [
        "Waiting for you",
        "Maria Oliveira",
        "Yuki Tanaka",
        "Accepted, first touch due",
        "Chloé Lambert",
        "In talks, result due",
        "Samuel Brandt",
        "Going back soon",
        "Luca Ferrari",
    ]
    assert page.detail._name.words() == "Maria Oliveira"
    assert page.detail.bar.accessibleName().endswith("then first touch within 24 h, else back to Nina Brandt")
    assert QApplication.focusWidget() is page.list.view


def test_one_key_accepts_and_the_row_goes_on_under_its_next_promise(
    page: HandoffsPage, core: StubCore, keys: Press
) -> None:
    keys("A")
    assert written(core, "accept") == [("accept", 3)]
    assert lines(page)[:4] == ["Waiting for you", "Yuki Tanaka", "Accepted, first touch due", "Maria Oliveira"]
    assert page.row is not None
    assert page.row.lead_id == 3
    assert page.detail.acts.able()[0] == "handoff_touched"


def test_after_an_accept_the_keys_go_on_to_the_row_that_stood_next(page: HandoffsPage, keys: Press) -> None:
    keys("A")
    assert QApplication.focusWidget() is page.list.view
    keys("J")
    assert page.row is not None
    assert page.row.person == "Yuki Tanaka"


def test_who_goes_on_while_an_accept_is_written_stays_there(
    seller: MainWindow, page: HandoffsPage, core: StubCore, parts: Parts, qtbot: QtBot
) -> None:
    for key in (Qt.Key.Key_A, Qt.Key.Key_R):
        qtbot.keyClick(page.list.view, key)
    assert not page.detail.ask.isVisible()
    qtbot.keyClick(page.list.view, Qt.Key.Key_J)
    qtbot.waitUntil(lambda: not parts.background.busy)
    assert written(core, "accept") == [("accept", 3)]
    assert page.row is not None
    assert page.row.person == "Yuki Tanaka"


def test_a_return_in_haste_after_an_accept_asks_for_the_key_again(
    seller: MainWindow, page: HandoffsPage, keys: Press
) -> None:
    keys("A", "R")
    assert not page.detail.ask.isVisible()
    assert "again returns it" in seller.status.words()
    keys("R")
    assert page.detail.ask.isVisible()


def test_accept_and_call_hands_the_number_to_the_phone(
    seller: MainWindow, page: HandoffsPage, core: StubCore, keys: Press
) -> None:
    keys("Shift+A")
    assert written(core, "accept") == [("accept", 3)]
    assert seller.status.words().endswith("handed to the phone")


def test_the_filled_button_goes_on_from_accepting_to_the_first_touch(core: StubCore, keys: Press) -> None:
    keys("Ctrl+Return", "Ctrl+Return")
    assert written(core, "accept", "touch") == [("accept", 3), ("touch", 3)]


def test_a_return_takes_two_keys(page: HandoffsPage, core: StubCore, keys: Press) -> None:
    keys("R")
    assert page.detail.ask.isVisible()
    assert page.detail.ask.question is not None
    assert page.detail.ask.question.title == "Return to Nina Brandt: why?"
    keys("2")
    assert written(core, "give_back") == [("give_back", 3, "wrong_region")]
    assert 3 not in leads(page)
    assert not page.detail.ask.isVisible()


def test_a_reason_that_asks_for_a_person_is_answered_in_place(
    page: HandoffsPage, core: StubCore, keys: Press, qtbot: QtBot
) -> None:
    keys("R", "1")
    assert written(core, "give_back") == []
    focus = QApplication.focusWidget()
    assert focus is page.detail.ask._line
    qtbot.keyClicks(focus, "Anna Arm")
    keys("Return")
    assert written(core, "give_back") == [("give_back", 3, "wrong_person", "", {"person": "Anna Arm"})]


def test_a_day_is_a_digit_or_a_typed_day_and_nonsense_is_refused(
    page: HandoffsPage, core: StubCore, keys: Press, qtbot: QtBot
) -> None:
    keys("R", "6", "2")
    assert page.detail.ask.question is not None
    assert page.detail.ask.question.name == "asked:too_early"
    page.detail.ask._line.setFocus()
    qtbot.keyClicks(page.detail.ask._line, "soon")
    keys("Return")
    assert "no day" in page.detail.ask.refusal()
    assert written(core, "give_back") == []
    page.detail.ask._line.setText("1/8/26")
    keys("Return")
    assert written(core, "give_back") == [("give_back", 3, "too_early", "", {"date": "2026-08-01"})]


def test_a_question_stays_when_the_list_is_read_again_before_the_details_have_come(
    page: HandoffsPage, keys: Press, qtbot: QtBot
) -> None:
    keys("R")
    page._more = None
    page.refresh_now()
    qtbot.waitUntil(lambda: not page.desk.background.busy)
    assert page.detail.ask.question is not None


def test_escape_leaves_the_question_and_nothing_happened(page: HandoffsPage, core: StubCore, keys: Press) -> None:
    keys("R", "Escape")
    assert not page.detail.ask.isVisible()
    keys("2")
    assert core.written == [write for write in core.written if write[0] in ("presence", "seen")]
    assert QApplication.focusWidget() is page.list.view


def test_a_sentence_typed_into_the_reasons_does_nothing_to_the_lead(
    seller: MainWindow, page: HandoffsPage, core: StubCore, keys: Press
) -> None:
    keys("R")
    before = core.written[:]
    keys(*"NOTUSAFMJVGW", "Ctrl+Return")
    assert core.written == before
    assert seller.page is page
    assert page.row is not None
    assert page.row.lead_id == 3
    assert page.detail.ask.question is not None
    assert "Answer the question first" in seller.status.words()
    keys("Escape", "N")
    assert written(core, "feedback") == [("feedback", 3, False)]


def test_the_second_reasons_say_their_phase_and_lead_back_to_the_first(page: HandoffsPage, keys: Press) -> None:
    titles = []
    for _ in range(2):
        keys("R" if not titles else "6")
        assert page.detail.ask.question is not None
        titles.append(page.detail.ask.question.title)
    assert titles == ["Return to Nina Brandt: why?", "Return: reasons from after the first touch"]
    choices = page.detail.ask.question.choices
    assert choices[-1][1] == "Back to the first reasons"
    keys(str(len(choices)))
    assert page.detail.ask.question.title == titles[0]


def test_the_foot_says_what_the_button_says(page: HandoffsPage, keys: Press) -> None:
    keys("A")
    assert dict(page.hints())["handoff_touched"] == page.detail.acts.words_of("handoff_touched") == "First touch made"
    keys("F")
    assert page.row is not None
    assert page.row.owed == "result"
    assert dict(page.hints())["handoff_touched"] == page.detail.acts.words_of("handoff_touched") == "In touch again"


def test_undo_on_an_ended_handoff_names_no_key_that_is_not_offered(seller: MainWindow, keys: Press) -> None:
    keys("U")
    assert "R returns it" in seller.status.words()
    keys("V", "U")
    assert seller.status.words() == "What sales does is not undone."


def test_passing_on_offers_the_others_in_sales_least_loaded_first(
    page: HandoffsPage, core: StubCore, keys: Press
) -> None:
    keys("M")
    assert page.detail.ask.question is not None
    assert page.detail.ask.question.choices == (("Priya Nair", "Priya Nair, 2 of 8"),)
    keys("1")
    assert written(core, "pass_on") == [("pass_on", 3, "Priya Nair")]


def test_won_takes_a_value_and_lost_a_reason(page: HandoffsPage, core: StubCore, keys: Press, qtbot: QtBot) -> None:
    keys("J", "J", "W")
    qtbot.keyClicks(QApplication.focusWidget(), "24 000,50 usd")
    keys("Return")
    assert written(core, "won") == [("won", 5, Decimal("24000.50"), "USD")]
    page.list.step(-1)
    keys("J", "L", "2")
    assert written(core, "lost")[0][2] == "competitor"


def test_an_amount_that_is_none_stays_a_question(page: HandoffsPage, core: StubCore, keys: Press, qtbot: QtBot) -> None:
    keys("J", "J", "W")
    qtbot.keyClicks(QApplication.focusWidget(), "a lot")
    keys("Return")
    assert "no amount" in page.detail.ask.refusal()
    assert written(core, "won") == []


def test_a_key_rates_the_lead(core: StubCore, keys: Press) -> None:
    keys("Y", "N")
    assert written(core, "feedback") == [("feedback", 3, True), ("feedback", 3, False)]


def test_a_refusal_is_told_where_the_question_stands_and_the_list_is_read_again(
    seller: MainWindow, page: HandoffsPage, core: StubCore, keys: Press
) -> None:
    keys("R")
    core.fail = HeldByOtherRefused("This handoff belongs to Priya Nair.")
    keys("2")
    assert page.detail.ask.refusal() == "This handoff belongs to Priya Nair."
    assert seller.status.words() == "This handoff belongs to Priya Nair."


def test_what_cannot_be_done_now_is_said(seller: MainWindow, core: StubCore, keys: Press) -> None:
    keys("F")
    assert written(core, "touch") == []
    assert "cannot be done" in seller.status.words()
    keys("U")
    assert "is not undone" in seller.status.words()


def test_a_second_view_shows_what_ended(page: HandoffsPage, keys: Press) -> None:
    keys("V")
    assert lines(page) == ["Ended lately", "Hanna Lindqvist"]
    assert page.detail.acts.able() == ()
    assert page.detail._ended.words().startswith("Went back")
    keys("V")
    assert lines(page)[0] == "Waiting for you"


def test_rows_stay_under_the_pointer_until_it_leaves(
    page: HandoffsPage, core: StubCore, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = [True]
    monkeypatch.setattr(page.list.view.viewport(), "underMouse", lambda: over[0])
    before = leads(page)
    core.handoffs.rows = core.handoffs.rows[1:]
    core.announcements.tell(3)
    qtbot.wait(80)
    qtbot.waitUntil(lambda: not page.desk.background.busy)
    assert leads(page) == before
    over[0] = False
    page.tick()
    assert leads(page) == before[1:]


def test_a_handoff_that_arrives_by_itself_is_read_in_its_second(
    page: HandoffsPage, core: StubCore, qtbot: QtBot
) -> None:
    fresh = core.handoffs.rows.pop(0)
    page.refresh_now()
    qtbot.waitUntil(lambda: fresh.lead_id not in leads(page))
    assert page._page is not None
    assert page._page.next_at is not None
    core.handoffs.rows.insert(0, fresh)
    core.clock.pass_by((page._page.next_at - core.clock.now() + timedelta(seconds=1)).total_seconds())
    page.tick()
    qtbot.waitUntil(lambda: fresh.lead_id in leads(page))


def test_a_click_selects_and_a_seller_can_enter_a_lead(
    page: HandoffsPage, core: StubCore, keys: Press, qtbot: QtBot, seller: MainWindow
) -> None:
    index = page.list.model.index(2, 0)
    QTest.mouseClick(
        page.list.view.viewport(),
        Qt.MouseButton.LeftButton,
        pos=page.list.view.visualRect(index).center() + QPoint(2, 0),
    )
    qtbot.waitUntil(lambda: page.row is not None and page.row.lead_id == 4)
    keys("Ctrl+N")
    qtbot.waitUntil(seller.form.isVisible)
    qtbot.keyClicks(QApplication.focusWidget(), "Vera Brandt")
    keys("Return")
    assert core.count("raise") == 1
    assert "Vera Brandt is a lead now" in seller.status.words()


def test_while_a_question_is_open_the_hints_are_its_keys(page: HandoffsPage, keys: Press, qtbot: QtBot) -> None:
    before = page.hints()
    with qtbot.waitSignal(page.hints_changed):
        keys("R")
    assert page.detail.ask.question is not None
    count = len(page.detail.ask.question.choices)
    assert count > 2
    assert page.hints()[:2] == ((f"1\N{EN DASH}{count}", "Choose"), ("escape", "Back"))
    with qtbot.waitSignal(page.hints_changed):
        keys("Escape")
    assert page.hints() == before


def test_words_of_the_clawback_bar_stand_below_each_other_where_they_do_not_fit(
    seller: MainWindow, page: HandoffsPage, qtbot: QtBot
) -> None:
    bar = page.detail.bar
    seller.resize(1440, 900)
    qtbot.waitUntil(lambda: bar.height() == bar.theme.px(34))
    seller.desk.preferences.set("text_size", 150)
    seller.resize(1024, 640)
    qtbot.waitUntil(lambda: bar.height() >= bar.theme.px(34 + 2 * 18) - 2)
    bar.grab()
    assert not bar.toolTip()
    seller.desk.preferences.set("text_size", 100)
    seller.resize(1440, 900)
    qtbot.waitUntil(lambda: bar.height() == bar.theme.px(34))


@pytest.mark.parametrize("percent", [100, 110])
def test_the_titles_of_what_they_told_and_of_what_happened_before_stand_at_one_height(
    seller: MainWindow, page: HandoffsPage, parts: Parts, reader: Reader, qtbot: QtBot, percent: int
) -> None:
    parts.preferences.set("text_size", percent)
    seller.resize(1440, 900)

    def apart() -> int:
        places = {one.words: one.where.center().y() for one in reader.read(page)}
        return places["What they told us"] - places.get("Before you call", 0)

    qtbot.waitUntil(lambda: apart() == 0)
