from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Keys
from tests.ui.stub_core import StubCore
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow

REGIONS = [
    "navRail",
    "navWork",
    "navCallbacks",
    "topBar",
    "screenTitle",
    "commandField",
    "presenceButton",
    "queuePanel",
    "queueFilter",
    "queueList",
    "leadBrief",
    "leadName",
    "leadSubtitle",
    "callButton",
    "slaCountdown",
    "callWindow",
    "whyThisLead",
    "interestBox",
    "scriptPanel",
    "scriptTrail",
    "scriptSay",
    "scriptAnswerA",
    "scriptAnswerS",
    "scriptAnswerD",
    "scriptAnswerF",
    "noteField",
    "contextCard",
    "interestChips",
    "touchHistory",
    "wrapUpPanel",
    "qualNeed",
    "qualAuthority",
    "qualTiming",
    "qualSize",
    "qualNextStep",
    "dispositionNoAnswer",
    "dispositionVoicemail",
    "dispositionGatekeeper",
    "dispositionBadNumber",
    "promoteButton",
    "dispositionNurture",
    "dispositionCallLater",
    "dispositionNotAFit",
    "dispositionDoNotCall",
    "handoffPreview",
    "undoSlot",
    "statusBar",
    "commandPalette",
]


def test_every_region_has_its_name(window: MainWindow) -> None:
    assert [name for name in REGIONS if window.findChild(QWidget, name) is None] == []


def test_every_widget_that_takes_the_focus_has_an_accessible_name(window: MainWindow) -> None:
    nameless = []
    for page in ("work", "callbacks", "settings"):
        window.show_page(page)
        for widget in window.findChildren(QWidget):
            focusable = widget.focusPolicy() & widget.focusPolicy().TabFocus and widget.isVisible()
            text = getattr(widget, "text", None)
            told = widget.accessibleName() or (text() if callable(text) and not isinstance(widget, QLineEdit) else "")
            if focusable and not told:
                nameless.append(f"{type(widget).__name__} {widget.objectName()}")
    assert nameless == []


def test_pages_change_with_two_letters(window: MainWindow, press: Keys) -> None:
    press("G", "C")
    assert window.page.title == "Callbacks"
    press("G", "W")
    assert window.page.title == "Work"


def test_the_palette_finds_people_off_the_ui_thread(window: MainWindow, press: Keys, qtbot: QtBot) -> None:
    press("Ctrl+K")
    qtbot.keyClicks(QApplication.focusWidget(), "grace")
    qtbot.waitUntil(lambda: any("Grace Kim" in line.words for line in window.palette_overlay.lines()))
    press("Return")
    qtbot.waitUntil(lambda: window.work is not None and window.work.hand is not None and window.work.hand.lead_id == 11)


def test_the_palette_runs_commands_of_the_lead(window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    press("Ctrl+K")
    qtbot.keyClicks(QApplication.focusWidget(), "call later")
    press("Return")
    assert work.view.wrap_up.step.is_open


def test_keys_of_the_page_sleep_while_something_is_open_above_it(
    window: MainWindow, core: StubCore, press: Keys
) -> None:
    press("Ctrl+Return", "F1", "1")
    assert core.count("record") == 0
    press("Escape", "1")
    assert core.count("record") == 1


def test_the_palette_gives_the_focus_back(window: MainWindow, work: WorkPage, press: Keys) -> None:
    before = QApplication.focusWidget()
    press("Ctrl+K", "Escape")
    assert QApplication.focusWidget() is before


def test_text_grows_and_shrinks_in_steps(window: MainWindow, press: Keys) -> None:
    theme = window.desk.look.theme
    window.press("larger")
    window.press("larger")
    assert theme.text_size == 125
    press("Ctrl+0")
    assert theme.text_size == 100


def test_nothing_overlaps_and_the_window_keeps_its_size_at_every_text_size(window: MainWindow, work: WorkPage) -> None:
    for width, height in ((1440, 900), (1280, 720), (1024, 680)):
        for size in (90, 100, 125, 150):
            window.desk.preferences.set("text_size", size)
            window.resize(width, height)
            assert window.width() == width, (width, size)
            panels = [work.view.queue, work.view.wrap_up, work.view.script]
            shown = [
                (p.mapTo(window, p.rect().topLeft()).x(), p.width(), p.objectName()) for p in panels if p.isVisible()
            ]
            for left, wide, name in shown:
                assert left >= 0, name
                assert left + wide <= width, (name, width, size)


def test_presence_is_written(window: MainWindow, core: StubCore, qtbot: QtBot) -> None:
    window.top.presence.chosen.emit("break", 15)
    qtbot.waitUntil(lambda: ("presence", "break") in core.written)
    assert window.top.presence.text().startswith("Break until ")
