"""How a file is read: its letters, what divides its cells, its sheet, where numbers are dialled, what the rows did."""

from math import ceil

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from qualcenter.domain.country_zones import TABLE
from qualcenter.domain.rules import Rules
from qualcenter.services.file_wishes import FileLook
from ui.language import marked, say, say_marked
from ui.pages.imports.draft import Draft
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.picker import Choices, Picker

GAP = 12
"""Pixels between two pickers."""
GUESSED = ("encoding", "delimiter", "date_order")
LETTERS = 7
"""So many letters of a value fit at least, one more of what was guessed; a longer caption has its whole width."""

ENCODINGS = (
    ("utf-8", "UTF-8"),
    ("cp1252", "Windows 1252"),
    ("iso-8859-15", "ISO 8859-15"),
    ("cp850", "DOS 850"),
    ("cp1250", "Windows 1250"),
    ("cp1251", "Windows 1251"),
    ("cp1253", "Windows 1253"),
    ("cp1254", "Windows 1254"),
    ("mac_roman", "Mac Roman"),
    ("utf-16", "UTF-16"),
    ("shift_jis", "Shift JIS"),
    ("gb18030", "GB 18030"),
    ("big5", "Big5"),
    ("euc_kr", "EUC-KR"),
)
DELIMITERS = (
    (",", marked("Comma")),
    (";", marked("Semicolon")),
    ("\t", marked("Tab", "divides the cells of a file")),
    ("|", marked("Bar", "divides the cells of a file")),
)
ORDERS = (
    ("dmy", marked("Day, month, year")),
    ("mdy", marked("Month, day, year")),
    ("ymd", marked("Year, month, day")),
)


class ReadingBar(QWidget):
    """Six pickers; what does not concern the file is hidden.

    Signals: `picked(name, code)` with the name of the draft's field and an empty code for what is guessed.
    """

    picked = Signal(str, str)

    def __init__(self, look: Look) -> None:
        """Offer everything that needs no file."""
        super().__init__()
        countries = sorted(part.split()[0] for part in TABLE.split(";") if part.strip())
        none = ("", say("Not told"))
        self.pickers = {
            "encoding": Picker(look, "encoding", say("Letters"), letters=LETTERS + 1),
            "delimiter": Picker(look, "delimiter", say("Cells divided by"), letters=LETTERS + 1),
            "sheet": Picker(look, "sheet", say("Sheet"), letters=LETTERS),
            "country": Picker(
                look, "country", say("Numbers dialled in"), (none, *((c, c) for c in countries)), letters=LETTERS
            ),
            "touch": Picker(look, "touch", say("What the rows did"), letters=LETTERS),
            "date_order": Picker(
                look, "date_order", say("Dates"), _said(ORDERS, say("Guessed, each")), letters=LETTERS
            ),
        }
        self._look = look
        self._placed: tuple[int, list[Picker]] = (0, [])
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(6)
        for picker in self.pickers.values():
            # Without a parent, one that is to be seen would be a window until it has its place.
            picker.setParent(self)
            picker.picked.connect(self.picked)
        self._place()

    def minimumSizeHint(self) -> QSize:
        """Return the width of one picker: the others go on in the next line."""
        return QSize(self._least(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take as many lines as the pickers need."""
        super().resizeEvent(event)
        self._place()

    def event(self, event: QEvent) -> bool:
        """Measure again when a picker wishes for another width, as it does with a larger text."""
        done = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._place()
        return done

    def _least(self) -> int:
        """Return the width in which every picker tells its caption whole."""
        theme, shown = self._look.theme, [one for one in self.pickers.values() if not one.isHidden()]
        captions = (round(painting.text_width(theme, one.caption, 12, 500)) + 4 for one in shown)
        return max(0, *captions, *(one.minimumSizeHint().width() for one in shown))

    def _place(self) -> None:
        """Put what is shown into lines as even as may be; what is guessed has more to say."""
        shown = [one for one in self.pickers.values() if not one.isHidden()]
        fit = max(1, (self.width() + GAP) // (self._least() + GAP))
        lines = max(1, ceil(len(shown) / fit))
        across = ceil(len(shown) / lines)
        if (across, shown) == self._placed:
            return
        self._placed = (across, shown)
        for place, picker in enumerate(shown):
            self._grid.addWidget(picker, place // across, place % across)
        for column in range(len(self.pickers)):
            named = column < across and shown[column].name in GUESSED
            self._grid.setColumnStretch(column, 6 if named else 5 if column < across else 0)

    def show_touches(self, rules: Rules) -> None:
        """Offer the touches of the Playbook."""
        kinds = sorted(rules.scoring.touches)
        chosen = self.pickers["touch"].code()
        touches = tuple((kind, kind.replace("_", " ")) for kind in kinds)
        self.pickers["touch"].show_choices((("", say("Nothing")), *touches), chosen)

    def show_look(self, look: FileLook, draft: Draft) -> None:
        """Show how this file was read, with what was guessed said as such."""
        self._offer("encoding", look.encoding or "", ENCODINGS, draft.encoding)
        self._offer("delimiter", look.delimiter or "", _words_of(DELIMITERS), draft.delimiter)
        self.pickers["sheet"].show_choices([(one, one) for one in look.sheets], look.sheet or "")
        self.pickers["sheet"].setVisible(len(look.sheets) > 1)
        for name in ("encoding", "delimiter"):
            self.pickers[name].setVisible(look.encoding is not None)
        self._place()

    def show_unread(self, draft: Draft, *, people: bool) -> None:
        """Show what can be told about a file that was not read, or not yet."""
        for name, known, told in (("encoding", ENCODINGS, draft.encoding), ("delimiter", DELIMITERS, draft.delimiter)):
            self.pickers[name].show_choices((("", say("Guess it")), *_words_of(known)), told or "")
        self.show_people(people=people)
        self.pickers["sheet"].setVisible(False)
        self._place()

    def show_people(self, *, people: bool) -> None:
        """Show what concerns a file of people, or only what concerns a do-not-call list."""
        for name, picker in self.pickers.items():
            picker.setVisible(people or name == "country")
        self._place()

    def _offer(self, name: str, found: str, known: Choices, told: str | None) -> None:
        words = dict(known).get(found.removesuffix("-sig"), found)
        guessed = say("{words}, guessed", words=words) if not told else say("Guess it")
        self.pickers[name].show_choices((("", guessed), *known), told or "")


def _words_of(choices: Choices) -> Choices:
    note = "divides the cells of a file"
    return tuple(
        (code, say_marked(words, note) if code in ("\t", "|") else say_marked(words)) for code, words in choices
    )


def _said(choices: Choices, first: str) -> Choices:
    return (("", first), *((code, say_marked(words)) for code, words in choices))
