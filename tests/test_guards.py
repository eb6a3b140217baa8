"""The guards themselves, tried on small suites that misbehave."""

import pytest

from tests.fixtures import guards

WITH_GUARDS = 'pytest_plugins = ["tests.fixtures.guards"]'
SETTINGS = """
[pytest]
filterwarnings = error
qt_log_level_fail = WARNING
markers =
    expects_log(pattern): as in the house
    leaves_threads: as in the house
    leaves_windows: as in the house
"""


@pytest.fixture
def suite(pytester: pytest.Pytester, request: pytest.FixtureRequest) -> pytest.Pytester:
    pytester.makeconftest(WITH_GUARDS)
    pytester.makeini(SETTINGS)
    pytester.syspathinsert(request.config.rootpath)
    return pytester


def _outcome(suite: pytest.Pytester, body: str, mark: str = "") -> dict[str, int]:
    suite.makepyfile(f"import logging, threading, warnings, pytest\n{mark}\ndef test_it():\n    {body}\n")
    return suite.runpytest_inprocess("-p", "no:randomly", "-p", "no:xdist", "-q").parseoutcomes()


@pytest.mark.expects_log("odd")
def test_a_warning_nobody_expected_in_the_log_is_red(suite: pytest.Pytester) -> None:
    assert _outcome(suite, "logging.getLogger('a').warning('odd')") == {"passed": 1, "errors": 1}


@pytest.mark.expects_log("odd")
def test_an_expected_warning_in_the_log_is_green(suite: pytest.Pytester) -> None:
    mark = "@pytest.mark.expects_log('odd')"
    assert _outcome(suite, "logging.getLogger('a').warning('odd')", mark) == {"passed": 1}


def test_an_expected_warning_that_is_never_said_is_red(suite: pytest.Pytester) -> None:
    assert _outcome(suite, "pass", "@pytest.mark.expects_log('odd')") == {"passed": 1, "errors": 1}


@pytest.mark.leaves_threads
def test_a_thread_left_running_is_red(suite: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guards, "ENDING_SECONDS", 0.05)
    body = "threading.Thread(target=threading.Event().wait, args=(1,), daemon=True).start()"
    assert _outcome(suite, body) == {"passed": 1, "errors": 1}


def test_a_python_warning_is_red(suite: pytest.Pytester) -> None:
    assert _outcome(suite, "warnings.warn('odd')") == {"failed": 1}


def test_a_window_left_open_is_red(suite: pytest.Pytester, qapp: object) -> None:
    body = "from PySide6.QtWidgets import QWidget; global w; w = QWidget(); w.show()"
    assert _outcome(suite, body) == {"passed": 1, "errors": 1}


def test_a_warning_of_qt_is_red(suite: pytest.Pytester, qapp: object) -> None:
    body = "from PySide6.QtCore import qWarning; qWarning('odd')"
    assert _outcome(suite, body) == {"failed": 1}
