"""What differs between two versions."""

from qualcenter.playbook.differences import Difference, differences
from qualcenter.playbook.loading import default_playbook, default_text, load_playbook


def test_a_version_does_not_differ_from_itself() -> None:
    assert differences(default_playbook(), default_playbook()) == []


def test_a_changed_value_is_named_by_the_item_it_belongs_to() -> None:
    changed = load_playbook(
        default_text().replace('label = "Busy"', 'label = "Line busy"').replace('accept = "4 h"', 'accept = "2 h"')
    )
    assert differences(default_playbook(), changed) == [
        Difference("promises.accept", "4 h", "2 h"),
        Difference("dispositions[busy].label", "Busy", "Line busy"),
    ]


def test_a_removed_item_leaves_those_after_it_alone() -> None:
    before = default_playbook()
    after = before.model_copy(update={"skip_reasons": before.skip_reasons[1:]})
    gone = differences(before, after)
    assert {found.where for found in gone} == {
        f"skip_reasons[must_prepare].{name}" for name in ("code", "label", "needs_note")
    }
    assert all(found.after is None for found in gone)
    assert [found.before for found in differences(after, before)] == [None, None, None]
