"""What the repository carries: no lock file, no package index, pinned versions, true documents."""

import re
import tomllib

import pytest

from tests.rules.tree import ROOT, named, tracked, tracked_texts

# Each name is written so that this file does not break its own rule.
INDEX_HOSTS = re.compile(r"python[h]osted|pypi[.]org|registry[.]npmjs|(?:extra-)?index[-]url|find[-]links")
LINK = re.compile(r"!?\[[^\]]*\]\((?!https?:|#|mailto:)([^)#\s]+)")


def _constraints() -> str:
    return (ROOT / "constraints.txt").read_text("utf-8")


def test_the_lock_file_stays_at_home() -> None:
    assert "uv.lock" not in {named(file) for file in tracked()}


def test_no_file_names_a_package_index() -> None:
    named_there = [
        f"{named(file)}: {found.group()}" for file, text in tracked_texts() for found in INDEX_HOSTS.finditer(text)
    ]
    assert not named_there


def test_the_constraints_pin_every_direct_dependency() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = {_plain(one) for one in project["dependencies"]}
    pinned = {_plain(line) for line in _constraints().splitlines() if re.match(r"[A-Za-z]", line)}
    assert wanted <= pinned, wanted - pinned


def _plain(requirement: str) -> str:
    return re.split(r"[\[<>=;~! ]", requirement, maxsplit=1)[0].lower().replace("_", "-").replace(".", "-")


def test_every_pin_is_exact_and_hashed() -> None:
    pins = re.split(r"\n(?=[A-Za-z])", _constraints())
    loose = [pin.splitlines()[0] for pin in pins if pin[:1].isalpha() and not ("==" in pin and "--hash=sha256:" in pin)]
    assert not loose


def test_the_constraints_carry_no_address() -> None:
    assert "://" not in _constraints()


@pytest.mark.parametrize("command", ["pip install uv && uv run main.py --demo", "uv run pytest"])
def test_the_first_screen_of_the_readme_has_both_commands(command: str) -> None:
    assert command in "\n".join((ROOT / "README.md").read_text("utf-8").splitlines()[:45])


def test_the_check_of_every_change_runs_what_the_readme_tells() -> None:
    assert "uv run pytest" in (ROOT / ".ci" / "run").read_text("utf-8")


def test_every_link_in_a_document_leads_to_a_file() -> None:
    broken = [
        f"{named(file)} -> {link}"
        for file, text in tracked_texts()
        if file.suffix == ".md"
        for link in LINK.findall(text)
        if not (file.parent / link).exists()
    ]
    assert not broken
