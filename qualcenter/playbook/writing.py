"""Writes a Playbook back as TOML text that reads the same."""

import tomlkit

from qualcenter.playbook.model import Playbook


def text_of(playbook: Playbook) -> str:
    """Return TOML text; loading it gives an equal Playbook. Comments of an earlier text are not kept."""
    tables = playbook.model_dump(mode="json", by_alias=True, exclude_none=True)
    for rule in tables["windows"]["rules"]:
        rule["dated"] = tomlkit.date(rule["dated"])
    return tomlkit.dumps(tables)
