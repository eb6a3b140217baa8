"""Every command by its group: a new command is a line in one of the groups."""

import argparse

from qualcenter.cli import (
    exchange_commands,
    insight_commands,
    jobs_commands,
    people_commands,
    playbook_commands,
    sales_commands,
    store_commands,
    suppression_commands,
    team_commands,
    work_commands,
)

GROUPS = (
    store_commands,
    people_commands,
    exchange_commands,
    work_commands,
    sales_commands,
    team_commands,
    suppression_commands,
    insight_commands,
    jobs_commands,
    playbook_commands,
)


def add_commands(below: "argparse._SubParsersAction[argparse.ArgumentParser]", common: argparse.ArgumentParser) -> None:
    """Put all commands into the grammar, each with the common options."""
    from qualcenter.cli.grammar import Commands

    commands = Commands(below, common)
    for group in GROUPS:
        group.add(commands)
