"""A Playbook written back as text."""

from qualcenter.playbook.loading import default_playbook, load_playbook
from qualcenter.playbook.writing import text_of


def test_a_written_playbook_reads_the_same() -> None:
    assert load_playbook(text_of(default_playbook())) == default_playbook()


def test_a_changed_value_survives_writing() -> None:
    before = default_playbook()
    lead = before.lead.model_copy(update={"lead_score": 50})
    again = load_playbook(text_of(before.model_copy(update={"lead": lead})))
    assert again.lead.lead_score == 50
