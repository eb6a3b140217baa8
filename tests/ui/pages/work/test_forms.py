"""The forms of the Work page: what is refused stays, and says why."""

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from qualcenter.domain.refusals import HandFullRefused
from tests.ui.conftest import Keys
from tests.ui.stub_core import StubCore
from ui.pages.work.callers import CALLERS
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow


def test_a_refused_new_lead_stays_in_its_form_with_the_reason_beside_the_field(
    work: WorkPage, window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+N")
    lines = {name: window.form.findChild(QLineEdit, f"form_{name}") for name in ("name", "email")}
    name, email = lines["name"], lines["email"]
    assert isinstance(name, QLineEdit)
    assert isinstance(email, QLineEdit)
    qtbot.keyClicks(name, "Ida Berg")
    qtbot.keyClicks(email, "maria@")
    press("Return")
    assert window.form.isVisible()
    assert (name.text(), email.text()) == ("Ida Berg", "maria@")
    assert [bool(one.property("wrong")) for one in (name, email)] == [False, True]
    assert QApplication.focusWidget() is email
    told = [one.text() for one in window.form.findChildren(QLabel) if one.isVisible() and one.text()]
    assert told == ["“maria@” is not an e-mail address."]
    assert core.count("raise") == 0
    qtbot.keyClicks(email, "example.com")
    press("Return")
    assert not window.form.isVisible()
    assert core.count("raise") == 1


def test_a_refused_incoming_call_stays_in_its_form(
    work: WorkPage, window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    def full(_actor: object, _who: str, **_more: object) -> int:
        raise HandFullRefused("You are on another call: end it before you take this one.")

    core.calls.incoming = full
    press("Ctrl+I")
    qtbot.keyClicks(QApplication.focusWidget(), "Ida Berg")
    press("Return")
    assert window.form.isVisible()
    told = [one.text() for one in window.form.findChildren(QLabel) if one.isVisible() and one.text()]
    assert told == ["You are on another call: end it before you take this one."]


def test_a_number_that_cannot_be_read_is_refused_and_a_german_country_is_understood(
    work: WorkPage, window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+N")
    for name, text in (("name", "Ida Berg"), ("phone", "040 12"), ("country", "Deutschland")):
        line = window.form.findChild(QLineEdit, f"form_{name}")
        assert isinstance(line, QLineEdit)
        qtbot.keyClicks(line, text)
    press("Return")
    phone = QApplication.focusWidget()
    assert isinstance(phone, QLineEdit)
    assert phone.objectName() == "form_phone"
    assert core.count("raise") == 0
    phone.setText("040 1234567")
    press("Return")
    assert ("raise", "Ida Berg", "", "+49401234567") in core.written


def test_a_family_name_that_means_somebody_we_know_asks_who_is_calling(
    work: WorkPage, window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+I")
    family = core.leads[2].row.person.split()[-1]
    qtbot.keyClicks(QApplication.focusWidget(), family)
    press("Return")
    qtbot.waitUntil(window.sheet.isVisible)
    assert not [write for write in core.written if write[0] == "incoming"]
    window.sheet.row_pressed.emit(CALLERS, str(core.leads[2].brief.person_id))
    qtbot.waitUntil(lambda: ("incoming", core.leads[2].brief.person_id) in core.written)
