"""What holds for every test: no display, no real home, bounded properties."""

import os
import tempfile
from pathlib import Path

import hypothesis
import pytest

HERE = Path(__file__).parent

# Before any Qt import: without a display Qt ends the interpreter.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for name in [name for name in os.environ if name.startswith(("QUALCENTER_", "PG"))]:
    del os.environ[name]
_home = tempfile.TemporaryDirectory(prefix="qualcenter-home-")
os.environ["QUALCENTER_HOME"] = _home.name

# Every module in tests/fixtures is a plugin: a new family of fixtures is a new file there.
pytest_plugins = ["pytester"]
pytest_plugins += [f"tests.fixtures.{file.stem}" for file in sorted((HERE / "fixtures").glob("[a-z]*.py"))]

hypothesis.settings.register_profile("ci", max_examples=50, deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.register_profile("long", max_examples=2_000, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Two processes for a whole run; none for chosen files, where starting them costs more than it brings."""
    chosen = [one for one in config.args if Path(one.partition("::")[0]).absolute() != HERE]
    return 0 if chosen else min(2, os.cpu_count() or 1)


def pytest_unconfigure() -> None:
    _home.cleanup()
