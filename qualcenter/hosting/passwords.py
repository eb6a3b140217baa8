"""The passwords of a hosted server: one file of mode 0600 in the form PostgreSQL's own clients read."""

import os
import secrets
from dataclasses import dataclass
from pathlib import Path

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure


@dataclass(frozen=True)
class PasswordFile:
    """Lines of host, port, database, user and password, as a `PGPASSFILE` has them; its owner alone may read it."""

    file: Path

    def of(self, user: str) -> str:
        """The user's password; a new one is written down before anybody hears of it.

        Raises KnownFailure `read_only` when the file cannot be written, OSError when it cannot be read.
        """
        for line in self._lines():
            fields = line.split(":")
            if len(fields) == 5 and fields[3] == user:
                return fields[4]
        password = secrets.token_urlsafe(24)
        self._write([*self._lines(), f"*:*:*:{user}:{password}"])
        return password

    def put(self, user: str, password: str) -> None:
        """Keep a password that was made elsewhere, alone in the file. Raises KnownFailure `read_only`."""
        self._write([f"*:*:*:{user}:{password}"])

    def users(self) -> list[str]:
        """Whose passwords are in it; none where there is no file, or one that is not ours to read."""
        try:
            return [fields[3] for line in self._lines() if len(fields := line.split(":")) == 5]
        except PermissionError:
            return []

    def _lines(self) -> list[str]:
        return self.file.read_text(encoding="utf-8").splitlines() if self.file.exists() else []

    def _write(self, lines: list[str]) -> None:
        growing = self.file.with_name(f".{self.file.name}.growing")
        growing.unlink(missing_ok=True)
        try:
            handle = os.open(growing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        except OSError as fault:
            raise KnownFailure(
                "read_only",
                said("The passwords cannot be kept in {file}: {why}.", file=self.file, why=fault.strerror or ""),
                said("Nothing was changed."),
                said("Give yourself the right to write there, or choose another place with --folder."),
            ) from fault
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            out.write("\n".join(lines) + "\n")
            out.flush()
            os.fsync(out.fileno())
        growing.replace(self.file)
