"""The Duplicates page by keys on a real core: compared, merged, taken back, told apart, split, refused."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot

from qualcenter.queries.brief_rows import PhoneRow
from qualcenter.queries.comparison import ComparedPair
from tests.journeys.file_desk import FileDesk
from tests.journeys.real_desk import filled_center
from tests.ui.accessibility.conftest import Reader, every
from tests.ui.accessibility.legible import hard_to_read
from ui.pages.duplicates.facts import Fact, Match, facts_of
from ui.pages.duplicates.page import DuplicatesPage

PHONE = "+442079460018"


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of two people and two likely pairs; each test works on a copy."""
    folder = tmp_path_factory.mktemp("prepared")
    center = filled_center(str(folder / "store.db"), folder, 2)
    for name, mail, more in (
        ("Jo Doe", "jo@acme.example", ("--phone", PHONE)),
        ("Jo Doe", "j.doe@mail.example", ()),
        ("Kim Lee", "kim@beta.example", ()),
        ("Lee, Kim", "lee@beta.example", ()),
    ):
        company = "Acme Ltd" if "Doe" in name else "Beta Ltd"
        words = ("--person-name", name, "--company", company, "--email", mail, "--country", "GB", "--touch", "demo")
        center("raise", *words, *more, by="Tom")
    return folder / "store.db"


@pytest.fixture
def tom(qapp: object, qtbot: QtBot, home: Path, prepared: Path, tmp_path: Path) -> Iterator[FileDesk]:
    """Tom's desk on his Duplicates page, the pairs found and the first one shown."""
    desk = FileDesk(str(shutil.copy(prepared, tmp_path / "store.db")), qapp, qtbot)  # type: ignore[arg-type]
    desk.open("Tom", "duplicates")
    desk.until(lambda: _page(desk)._pair is not None)
    yield desk
    desk.close()


def _page(desk: FileDesk) -> DuplicatesPage:
    shown = desk.window.page
    assert isinstance(shown, DuplicatesPage)
    return shown


def _page_with_pair(desk: FileDesk) -> tuple[DuplicatesPage, ComparedPair]:
    """The page and the two it holds side by side."""
    page = _page(desk)
    assert page._pair is not None
    return page, page._pair


def _fact(page: DuplicatesPage, label: str) -> Fact:
    return next(one for one in page.view.facts.model_of_facts.facts if one.label == label)


def _counts(page: DuplicatesPage) -> list[int]:
    return [len(page._rows[code] or ()) for code in ("likely", "merged", "apart")]


def test_a_pair_is_compared_merged_and_taken_back_by_keys(tom: FileDesk) -> None:
    page = _page(tom)
    assert _counts(page) == [2, 0, 0]
    assert "same company" in page.view.why.text()
    assert _fact(page, "Name").match is Match.SAME
    mail = _fact(page, "E-mail")
    assert (mail.match, "differs" in str(mail)) == (Match.DIFFERS, True)
    assert _fact(page, "Phone").match is Match.ONLY_ONE
    row = page._row()
    assert row is not None
    assert page.view.sides.first.isChecked()
    tom.press("2")
    assert page.view.sides.second.isChecked()
    assert "goes on" in page.view.sides.second.text()
    tom.press("Ctrl+Return")
    tom.until(lambda: _counts(page) == [1, 1, 0])
    assert f"lead {row.second_lead} goes on" in tom.window.status.words()
    assert tom.core.lead_brief.read(tom.actor, row.first_lead).stage == "purged"
    tom.press("Ctrl+Z")
    tom.until(lambda: _counts(page) == [2, 0, 0])
    assert tom.core.lead_brief.read(tom.actor, row.first_lead).stage == "lead"
    assert tom.core.audit.rows() == ()
    tom.press("Ctrl+Z")
    assert "taken back" in tom.window.status.words()


def test_a_pair_that_is_two_people_is_not_shown_again_until_that_is_taken_back(tom: FileDesk) -> None:
    page = _page(tom)
    tom.press("J")
    row = page._row()
    tom.press("N")
    tom.until(lambda: _counts(page) == [1, 0, 1])
    tom.press("V", "V")
    told = page._row()
    assert row is not None
    assert told is not None
    assert (told.first_lead, told.second_lead) == (row.first_lead, row.second_lead)
    assert "two people" in page.view.why.text()
    tom.press("Ctrl+Return")
    tom.until(lambda: _counts(page) == [2, 0, 0])
    tom.press("Ctrl+Z")
    tom.until(lambda: _counts(page) == [1, 0, 1])


def test_a_merged_pair_is_split_and_its_journey_opened(tom: FileDesk) -> None:
    page = _page(tom)
    tom.press("M")
    tom.until(lambda: _counts(page) == [1, 1, 0])
    tom.press("V")
    tom.until(lambda: page._pair is not None)
    assert page.view.main.text() == "Split"
    tom.press("S")
    tom.until(lambda: _counts(page) == [2, 0, 0])
    assert "Nothing was merged" in page.view.empty.findChildren(type(page.view.why))[0].text()
    tom.press("V", "V")
    tom.until(lambda: page._pair is not None)
    tom.press("T")
    assert tom.window.page.where == "journey"


def test_a_lead_that_somebody_has_in_hand_is_not_merged_and_the_page_says_who(tom: FileDesk) -> None:
    page = _page(tom)
    row = page._row()
    assert row is not None
    tom.core.assignment.assign(tom.actor, [row.second_lead], "Nina")
    nina = tom.core.signing_in.acting("Nina")
    tom.core.queue.open(nina, row.second_lead, "other")
    tom.until(lambda: not page.view.refusal.isHidden())
    assert page.view.refusal.text().startswith("Nina has lead")
    assert not page.view.main.isEnabled()
    tom.press("M")
    assert _counts(page) == [2, 0, 0]
    tom.core.queue.release(nina, row.second_lead)
    tom.until(page.view.main.isEnabled)


def test_whatever_takes_the_focus_has_a_name_and_f6_goes_round(tom: FileDesk) -> None:
    page = _page(tom)
    takers = every(page, lambda one: bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus) and one.isEnabled())
    nameless = [
        f"{type(one).__name__} {one.objectName()}"
        for one in takers
        if not isinstance(one, QScrollArea) and not (one.accessibleName() or getattr(one, "text", str)())
    ]
    assert nameless == []
    page.view.pairs.setFocus()
    for expected in (page.view.facts, page.view.main, page.view.pairs):
        tom.press("F6")
        assert tom.focus() is expected


def test_words_stand_out_and_differences_are_told_by_a_sign(tom: FileDesk, reader: Reader) -> None:
    page = _page(tom)
    tom.parts.preferences.set("reduced_motion", True)
    signs: set[str] = set()
    for theme, large in (("light", False), ("dark", False), ("light", True)):
        tom.parts.preferences.set("theme", theme)
        tom.parts.preferences.set("text_size", 150 if large else 100)
        tom.window.resize(*((1024, 640) if large else (1280, 720)))
        tom.settle()
        assert hard_to_read(reader, page) == []
        signs |= {one.words for one in reader.inks}
    assert {"≠", "=", "+"} <= signs


def test_the_pair_that_an_undo_brings_back_is_selected(tom: FileDesk) -> None:
    page = _page(tom)
    before = page._row()
    assert before is not None
    tom.press("M")
    tom.until(lambda: _counts(page) == [1, 1, 0])
    assert page._row() != before
    tom.press("Ctrl+Z")
    tom.until(lambda: _counts(page) == [2, 0, 0])
    assert page._row() == before


def test_keys_that_merge_are_not_offered_where_nothing_can_be_merged(tom: FileDesk) -> None:
    page = _page(tom)
    assert {"duplicate_main", "duplicate_first duplicate_second"} <= set(dict(page.hints()))
    assert page._pair is not None
    page._show_pair(replace(page._pair, goes_on=(0, 0), why_not="Both leads are closed."))
    hints = dict(page.hints())
    assert "duplicate_apart" in hints
    assert not {"duplicate_main", "duplicate_first duplicate_second"} & set(hints)


def test_a_number_that_is_shown_but_cannot_be_called_is_not_told_as_missing(tom: FileDesk) -> None:
    page, pair = _page_with_pair(tom)
    brief = pair.first.brief
    silent = replace(brief, verdict=replace(brief.verdict, rule="no_number"))
    told = {}
    for kept in ((PhoneRow(1, None, "call me", None, "", "bad"),), ()):
        other = replace(pair, first=replace(pair.first, brief=replace(silent, phones=kept)))
        told[bool(kept)] = next(
            one for one in facts_of(other, page.desk.core.clock.now()) if one.label == "May be called"
        )
    assert "cannot be called" in told[True].first
    assert told[False].first == brief.verdict.words


def test_who_goes_on_and_who_is_merged_is_read_in_full_ink_where_there_is_no_choice(
    tom: FileDesk, reader: Reader
) -> None:
    page, pair = _page_with_pair(tom)
    page.view.show_pair(pair, "", pair.first.brief.lead_id, "", can_choose=False)
    inks = reader.read(page.view.sides)
    assert [one.words for one in inks if one.words[:7] in ("goes on", "is merg")] != []
    assert [one.words for one in inks if one.dim] == []
    assert {"1", "2"}.isdisjoint(one.words for one in inks)
    assert hard_to_read(reader, page.view.sides) == []


def test_two_addresses_that_differ_at_their_ends_are_told_whole_in_a_narrow_column(
    tom: FileDesk, reader: Reader
) -> None:
    page, pair = _page_with_pair(tom)
    long = ("jo.doe@engines.of.acme.example", "jo.doe@engines.of.acme.example.org")
    first, second = (replace(side, emails=(one,)) for side, one in zip((pair.first, pair.second), long, strict=True))
    tom.parts.preferences.set("text_size", 150)
    tom.window.resize(1280, 720)
    page.view.show_pair(replace(pair, first=first, second=second), "", 0, "", can_choose=True)
    tom.settle()
    mails = [one for one in reader.read(page.view.facts) if "engines" in one.words]
    assert [one.words.replace("\N{ZERO WIDTH SPACE}", "") for one in mails] == list(long)
    assert [one.words for one in mails if one.cut] == []


def test_the_counts_of_the_lists_stand_below_their_words_where_there_is_no_room_beside_them(
    tom: FileDesk, reader: Reader
) -> None:
    page = _page(tom)
    tom.parts.preferences.set("text_size", 150)
    tom.window.resize(1280, 720)
    tom.settle()
    inks = {one.words: one for one in reader.read(page.view.which)}
    assert inks["2"].where.top() > inks["Likely"].where.top()
    assert [one.words for one in reader.inks if one.cut] == []
