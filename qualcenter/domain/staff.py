"""What is known of a colleague and may be changed by who tends people."""

from dataclasses import dataclass

USUAL_CAPACITY = 40


@dataclass(frozen=True)
class ColleagueFacts:
    """Everything of a colleague but the name.

    `team` is a code or a label of the Playbook, empty for somebody who helps every team; `capacity` counts leads due
    in a day; `skills` are languages by their two letters, regions and industries; `shift` as `Shift.text`.
    """

    roles: tuple[str, ...]
    email: str | None = None
    team: str = ""
    zone: str = "UTC"
    capacity: int = USUAL_CAPACITY
    skills: tuple[str, ...] = ()
    shift: str = ""
