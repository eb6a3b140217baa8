"""What an import tells whoever typed it: the counts, what was not used, and why nobody became a lead."""

from collections.abc import Sequence

from qualcenter.services.file_wishes import ImportOutcome, ImportWish, Unread

MOST_ROWS, MOST_CELLS = 20, 10
"""Refused rows and sorts of unread cells told one by one; --refused and --json have all."""


def lines_of(outcome: ImportOutcome, wish: ImportWish) -> list[str]:
    """Return the summary, a line each: the counts first, then only what somebody has to know."""
    counts = (
        f"{outcome.read} rows read: {outcome.added} added, {outcome.merged} merged, {outcome.unchanged} unchanged, "
        f"{outcome.refused} refused."
    )
    dry = " Nothing was written: this was a dry run." if wish.dry_run else ""
    return [
        counts + dry,
        *(f"  row {one.row}: {one.why}" for one in outcome.refusals[:MOST_ROWS]),
        *_unread(outcome.unread),
        *_ignored(outcome),
        *_no_leads(outcome, wish),
    ]


def _unread(unread: Sequence[Unread]) -> list[str]:
    """Cells by column, in the order of the file's rows, then why for each sort."""
    if not unread:
        return []
    columns: dict[str, list[Unread]] = {}
    for one in sorted(unread, key=lambda one: one.row):
        columns.setdefault(one.column or "without a column", []).append(one)
    total = sum(one.count for one in unread)
    told = f"{_counted(total, 'cell')} could not be read and {'is' if total == 1 else 'are'} not used: "
    told += ", ".join(_of_column(column, sorts) for column, sorts in columns.items()) + "."
    whys = [f"  row {one.row}, {column}: {one.why}" for column, sorts in columns.items() for one in sorts]
    return [told, *whys[:MOST_CELLS]]


def _of_column(column: str, sorts: Sequence[Unread]) -> str:
    count = sum(one.count for one in sorts)
    return f"{column} {count} ({'row' if count == 1 else 'first row'} {sorts[0].row})"


def _ignored(outcome: ImportOutcome) -> list[str]:
    ignored = [column for column, field in outcome.columns.items() if field is None]
    if not ignored:
        return []
    named = "column was ignored" if len(ignored) == 1 else "columns were ignored"
    return [f"{len(ignored)} {named}: {', '.join(ignored)}. To use one: --map COLUMN=FIELD."]


def _no_leads(outcome: ImportOutcome, wish: ImportWish) -> list[str]:
    """Say why the queue stays as it is; a column of touches or of stages may well have made leads."""
    if outcome.raised or wish.touch or not outcome.added or {"touch_kind", "stage"} & set(outcome.columns.values()):
        return []
    brought = _counted(outcome.added, "contact")
    return [f"{brought}, no lead: nobody raised a hand. To make leads of them: --touch KIND with the same file."]


def _counted(count: int, word: str) -> str:
    return f"{count} {word}" if count == 1 else f"{count} {word}s"
