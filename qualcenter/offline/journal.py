"""A file of sealed records that is only appended to: what is in it survives a crash at any instant."""

import json
import os
import secrets
import struct
import sys
from pathlib import Path
from typing import Any, BinaryIO, Final

from qualcenter.offline.sealing import Seal, WrongSealError

MAGIC: Final = b"QCJ1"
HEAD_BYTES: Final = len(MAGIC) + 16
_LENGTH: Final = struct.Struct(">I")
Entry = dict[str, Any]


class JournalBusyError(Exception):
    """Another running desk writes this journal."""


class Journal:
    """One desk's journal, open and locked; each entry is a JSON object.

    `entries` are those found at opening. A torn last record, of a desk that died while writing it, is cut off: it was
    never told as kept. At a record that this key does not open, or that was changed, the whole file is copied to
    `set_aside` and this one goes on with what stands before: nothing is thrown away.
    """

    def __init__(self, file: Path, seal: Seal) -> None:
        """Open or begin the file. Raises `JournalBusyError`, and OSError when it can be neither read nor written."""
        self.file = file
        self._seal = seal
        self.set_aside: Path | None = None
        self._stream = _opened(file)
        self.entries: list[Entry] = []
        self._count = 0
        self._head = b""
        self._end = HEAD_BYTES
        try:
            self._begin()
        except BaseException:
            self._stream.close()
            raise

    def append(self, entry: Entry) -> None:
        """Add an entry; when this returns it is on the disk. Raises OSError, and then nothing was added."""
        sealed = self._seal.close(json.dumps(entry).encode(), self._place(self._count))
        try:
            self._stream.write(_LENGTH.pack(len(sealed)) + sealed)
            self._stream.flush()
            os.fsync(self._stream.fileno())
        except OSError:
            self._cut(self._end)
            raise
        self._count += 1
        self._end = self._stream.tell()

    def clear(self) -> None:
        """Begin anew: everything in it was sent."""
        self._write_head()

    def close(self) -> None:
        """Let go of the file."""
        self._stream.close()

    def _begin(self) -> None:
        whole = self._stream.read()
        if len(whole) < HEAD_BYTES:
            self._write_head()
            return
        self._head = whole[:HEAD_BYTES]
        try:
            self._read(whole)
        except WrongSealError:
            self._put_aside(whole)
            if not self._count:
                self._write_head()
                return
        self._cut(self._end)

    def _read(self, whole: bytes) -> None:
        """Read the records up to the end, or to a torn last one. Raises `WrongSealError` at one that does not open."""
        while len(whole) - self._end >= _LENGTH.size:
            (length,) = _LENGTH.unpack_from(whole, self._end)
            start = self._end + _LENGTH.size
            if start + length > len(whole):
                return
            plain = self._seal.open(whole[start : start + length], self._place(self._count))
            self.entries.append(json.loads(plain))
            self._count += 1
            self._end = start + length

    def _put_aside(self, whole: bytes) -> None:
        self.set_aside = self.file.with_name(f"{self.file.name}.unreadable-{secrets.token_hex(4)}")
        opened = os.open(self.set_aside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(opened, "wb") as stream:
            stream.write(whole)
            stream.flush()
            os.fsync(stream.fileno())

    def _write_head(self) -> None:
        self._head = MAGIC + secrets.token_bytes(HEAD_BYTES - len(MAGIC))
        self._count = 0
        self._stream.seek(0)
        self._stream.truncate()
        self._stream.write(self._head)
        self._stream.flush()
        os.fsync(self._stream.fileno())
        self._end = HEAD_BYTES

    def _cut(self, end: int) -> None:
        self._stream.seek(end)
        self._stream.truncate()

    def _place(self, number: int) -> bytes:
        """What a record is sealed to: its file and its place in it, so that none can be moved or left out."""
        return self._head + _LENGTH.pack(number)


def _opened(file: Path) -> BinaryIO:
    stream = os.fdopen(os.open(file, os.O_RDWR | os.O_CREAT, 0o600), "r+b")
    try:
        _lock(stream)
    except OSError as error:
        stream.close()
        raise JournalBusyError from error
    return stream


if sys.platform == "win32":
    import msvcrt

    def _lock(stream: BinaryIO) -> None:
        stream.seek(1 << 30)
        msvcrt.locking(stream.fileno(), msvcrt.LK_NBLCK, 1)
        stream.seek(0)

else:
    import fcntl

    def _lock(stream: BinaryIO) -> None:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
