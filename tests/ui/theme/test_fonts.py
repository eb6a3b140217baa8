import pytest
from PySide6.QtGui import QTextLayout
from PySide6.QtWidgets import QApplication, QLabel

from qualcenter import paths
from ui.theme.fonts import OF_SCRIPTS, font_of, load_fonts
from ui.theme.stylesheet import dress
from ui.theme.theme import Theme

NAMES = {
    "Łucja Ünal": "Inter",
    "Γεώργιος": "Inter",
    "Фёдор": "Inter",
    "محمدعلي": "Noto Sans Arabic",
    "דודלוי": "Noto Sans Hebrew",
    "Արմեն": "Noto Sans Armenian",
    "გიორგი": "Noto Sans Georgian",
    "रामशर्मा": "Noto Sans Devanagari",
    "রহিম": "Noto Sans Bengali",
    "முருகன்": "Noto Sans Tamil",
    "వెంకట": "Noto Sans Telugu",
    "สมชาย": "Noto Sans Thai",
    "山田太郎": "Noto Sans CJK SC",
    "ハルキ": "Noto Sans CJK SC",
    "王小明": "Noto Sans CJK SC",
    "김민수": "Noto Sans CJK SC",
}


@pytest.fixture
def family(qapp: QApplication) -> str:
    return load_fonts(paths.resources() / "fonts")


def glyphs_of(layout: QTextLayout) -> list[tuple[str, bool]]:
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return [(run.rawFont().familyName(), 0 in run.glyphIndexes()) for run in layout.glyphRuns()]


@pytest.mark.parametrize(("name", "written_in"), NAMES.items())
def test_a_name_in_any_script_is_written_in_a_bundled_family_without_a_missing_glyph(
    family: str, name: str, written_in: str
) -> None:
    for weight in (400, 600):
        assert glyphs_of(QTextLayout(name, font_of(family, 13, weight))) == [(written_in, False)]


def test_widgets_that_take_their_font_from_the_style_sheet_write_every_script_too(
    qapp: QApplication, family: str
) -> None:
    dress(qapp, Theme(family), paths.resources() / "icons")
    label = QLabel("山田太郎")
    label.ensurePolished()
    assert glyphs_of(QTextLayout(label.text(), label.font())) == [("Noto Sans CJK SC", False)]


def test_every_family_for_another_script_is_there_with_its_licence(family: str) -> None:
    folder = paths.resources() / "fonts"
    assert {f"{one.replace(' ', '').removesuffix('SC')}-Regular" for one in OF_SCRIPTS} == {
        file.stem for file in folder.glob("Noto*.[ot]tf")
    }
    assert "SIL OPEN FONT LICENSE" in (folder / "Noto-LICENSE.txt").read_text(encoding="utf-8")
