"""What the center itself keeps beside its leads: notices, outgoing work, skips, window keys, Playbook versions."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from qualcenter.store.inserting import insert_of
from qualcenter.store.tables import meta, notices, outbox, playbooks, skips, window_keys


@dataclass(frozen=True)
class StoredPlaybook:
    """One adopted version of the Playbook; `document` is its TOML text."""

    version: int
    adopted_at: datetime
    adopted_by: str
    signed_marketing: str
    signed_sales: str
    document: str


ASKING = ("confirm_company_purge",)
"""Kinds of notices that ask for an answer: reading them is none."""

_NEWEST = select(func.max(playbooks.c.version))
_PLAYBOOK = select(*(playbooks.c[name] for name in StoredPlaybook.__dataclass_fields__))


class CenterRows:
    """The center's own rows of one transaction."""

    def __init__(self, connection: Connection, known_windows: frozenset[str] = frozenset()) -> None:
        """Work inside the transaction of this connection; `known_windows` need not be remembered again."""
        self._connection = connection
        self._known_windows = known_windows
        self._version: int | None = None
        self.new_windows: frozenset[str] = frozenset()
        self._insert = insert_of(connection)

    def tell(self, colleague_ids: Iterable[int], kind: str, at: datetime, key: str, **detail: Any) -> None:  # noqa: ANN401
        """Leave a notice for colleagues once; the same key is never told twice. `lead_id` may be in the detail."""
        lead_id = detail.pop("lead_id", None)
        for colleague_id in colleague_ids:
            self._add_once(
                notices,
                colleague_id=colleague_id,
                kind=kind,
                lead_id=lead_id,
                at=at,
                detail=detail,
                key=f"{key}:{colleague_id}",
            )

    def see(self, colleague_id: int, notice_ids: Sequence[int], at: datetime) -> int:
        """Mark notices of a colleague as seen, but for those that ask something; gives how many were not before."""
        c = notices.c
        mine = (c.colleague_id == colleague_id, c.seen_at.is_(None), c.kind.not_in(ASKING))
        seen = 0
        for start in range(0, len(notice_ids), 500):
            some = c.id.in_(notice_ids[start : start + 500])
            seen += self._connection.execute(update(notices).where(*mine, some).values(seen_at=at)).rowcount
        return seen

    def queue_out(self, kind: str, key: str, due_at: datetime, lead_id: int | None, **payload: Any) -> None:  # noqa: ANN401
        """Queue outgoing work once by its key."""
        self._add_once(outbox, kind=kind, key=key, due_at=due_at, lead_id=lead_id, payload=payload)

    def drop_outgoing(self, prefix: str) -> None:
        """Take out queued work whose key begins so and that has not left yet."""
        c = outbox.c
        self._connection.execute(
            delete(outbox).where(c.key >= prefix, c.key < f"{prefix}\U0010ffff", c.sent_at.is_(None))
        )

    def skip(self, colleague_id: int, lead_id: int, until: datetime, reason: str, at: datetime) -> None:
        """Hide a lead from one colleague for a while."""
        self._connection.execute(
            insert(skips).values(colleague_id=colleague_id, lead_id=lead_id, until=until, reason=reason, at=at)
        )

    def unskip(self, colleague_id: int, lead_id: int, at: datetime) -> None:
        """Show a lead again to a colleague who skipped it."""
        c = skips.c
        self._connection.execute(
            update(skips).where(c.colleague_id == colleague_id, c.lead_id == lead_id, c.until > at).values(until=at)
        )

    def know_window(self, key: str) -> None:
        """Remember a window key, so that the queue knows which prefixes to read."""
        if key in self._known_windows or key in self.new_windows:
            return
        self._add_once(window_keys, key=key)
        self.new_windows |= {key}

    def window_keys(self) -> list[str]:
        """Every window key that a lead of this store has or had."""
        return list(self._connection.execute(select(window_keys.c.key)).scalars())

    def meta(self, key: str) -> str | None:
        """A value that the store keeps about itself, or None."""
        return self._connection.execute(select(meta.c.value).where(meta.c.key == key)).scalar()

    def set_meta(self, key: str, value: str) -> None:
        """Keep a value about the store itself."""
        self._connection.execute(delete(meta).where(meta.c.key == key))
        self._connection.execute(insert(meta).values(key=key, value=value))

    def newest_version(self) -> int:
        """Number of the Playbook version in force as this work found it; 0 before the first one."""
        if self._version is None:
            self.found_version(int(self._connection.execute(_NEWEST).scalar() or 0))
        return self._version or 0

    def found_version(self, version: int) -> None:
        """Take the version that another statement of this work has read."""
        self._version = version

    def playbook(self, version: int) -> StoredPlaybook | None:
        """One adopted version, or None."""
        row = self._connection.execute(_PLAYBOOK.where(playbooks.c.version == version)).first()
        return StoredPlaybook(*row) if row else None

    def playbook_versions(self) -> list[StoredPlaybook]:
        """Every adopted version, the first first."""
        return [StoredPlaybook(*row) for row in self._connection.execute(_PLAYBOOK.order_by(playbooks.c.version))]

    def adopt(self, **values: Any) -> int:  # noqa: ANN401
        """Add a Playbook version; gives its number."""
        row = self._connection.execute(insert(playbooks).values(values).returning(playbooks.c.version))
        self._version = int(row.scalar_one())
        return self._version

    def _add_once(self, table: Table, **values: Any) -> None:  # noqa: ANN401
        self._connection.execute(self._insert(table).values(values).on_conflict_do_nothing())
