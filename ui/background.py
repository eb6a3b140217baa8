"""Work off the UI thread: reads on a small pool of which only the last answer counts, writes on one lane, and long
work on threads that it keeps from neither.
"""

import logging
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar
from weakref import WeakMethod

import shiboken6
from PySide6.QtCore import QObject, Signal, Slot

from ui.long_work import Reins

T = TypeVar("T")
Answer = Callable[[Any], None]
log = logging.getLogger(__name__)

READERS = 3
LONG = 2
"""Pieces of long work at once: an import and an export do not wait for each other."""


@dataclass(eq=False)
class Task:
    """One piece of work and where its answer goes; the answer is dropped when its receiver is gone.

    `key` is None for a write and empty for long work.
    """

    key: str | None
    done: WeakMethod[Answer] | None
    failed: WeakMethod[Answer] | None
    future: Future[object] | None = field(default=None)


class Background(QObject):
    """Owns every task, so that a page may close before its answer comes.

    Answers arrive on the UI thread at bound methods of QObjects. Signals: `failed_unheard(exception)` when a
    task failed and nobody asked to be told; `writing_changed(waiting)` with the number of writes under way.
    """

    failed_unheard = Signal(object)
    writing_changed = Signal(int)
    _finished = Signal(object, object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start the lane and the pool; both threads begin with their first task."""
        super().__init__(parent)
        self._readers = ThreadPoolExecutor(READERS, thread_name_prefix="desk-read")
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="desk-write")
        self._long = ThreadPoolExecutor(LONG, thread_name_prefix="desk-long")
        self._held: set[Reins] = set()
        self._latest: dict[str, Task] = {}
        self._tasks: set[Task] = set()
        self._writes = 0
        self._closed = False
        self._finished.connect(self._deliver)

    def read(self, key: str, work: Callable[[], T], done: Callable[[T], None], failed: Answer | None = None) -> None:
        """Run a read; a newer read under the same key makes this one's answer be dropped. None runs after `close`."""
        if self._closed:
            return
        older = self._latest.get(key)
        if older is not None and older.future is not None and older.future.cancel():
            self._tasks.discard(older)
        task = Task(key, _weak(done), _weak(failed))
        self._latest[key] = task
        self._submit(self._readers, task, work)

    def write(
        self, work: Callable[[], T], done: Callable[[T], None] | None = None, failed: Answer | None = None
    ) -> None:
        """Run a write after all earlier ones; each is carried out, also when its page has closed."""
        self._writes += 1
        self.writing_changed.emit(self._writes)
        self._submit(self._writer, Task(None, _weak(done), _weak(failed)), work)

    def run(
        self, reins: Reins, work: Callable[[Reins], T], done: Callable[[T], None], failed: Answer | None = None
    ) -> None:
        """Run long work by its reins: what takes minutes, and would hold up the lane of writes. None after `close`."""
        if self._closed:
            return
        self._held.add(reins)
        self._submit(self._long, Task("", _weak(done), _weak(failed)), partial(self._held_by, reins, work))

    def _held_by(self, reins: Reins, work: Callable[[Reins], T]) -> T:
        try:
            return work(reins)
        finally:
            self._held.discard(reins)

    @property
    def busy(self) -> bool:
        """Whether anything is under way whose answer has not arrived."""
        return bool(self._tasks)

    def forget(self, key: str) -> None:
        """Drop the answer of the read under that key, if it is still to come."""
        self._latest.pop(key, None)

    def close(self) -> None:
        """Carry out the writes that wait, drop the reads, stop what is long, and end the threads."""
        if not self._closed:
            self._closed = True
            for reins in tuple(self._held):
                reins.stop()
            self._long.shutdown(wait=True, cancel_futures=True)
            self._writer.shutdown(wait=True)
            self._readers.shutdown(wait=True, cancel_futures=True)
            self._latest.clear()
            self._tasks.clear()

    def _submit(self, lane: ThreadPoolExecutor, task: Task, work: Callable[[], T]) -> None:
        self._tasks.add(task)
        task.future = lane.submit(self._run, task, work)

    def _run(self, task: Task, work: Callable[[], T]) -> None:
        answer: object = None
        wrong: Exception | None = None
        try:
            answer = work()
        except Exception as fault:  # noqa: BLE001  the UI thread tells refusals, known failures and bugs apart
            wrong = fault
        if shiboken6.isValid(self):
            self._finished.emit(task, answer, wrong)

    @Slot(object, object, object)
    def _deliver(self, task: Task, answer: object, wrong: Exception | None) -> None:
        self._tasks.discard(task)
        if task.key is None:
            self._writes -= 1
            self.writing_changed.emit(self._writes)
        elif task.key and self._latest.get(task.key) is not task:
            return
        else:
            self._latest.pop(task.key, None)
        if wrong is None:
            self._tell(task.done, answer)
        elif not self._tell(task.failed, wrong):
            self.failed_unheard.emit(wrong)

    @staticmethod
    def _tell(receiver: WeakMethod[Answer] | None, answer: object) -> bool:
        bound = receiver() if receiver is not None else None
        owner = getattr(bound, "__self__", None)
        if bound is None or (isinstance(owner, QObject) and not shiboken6.isValid(owner)):
            return False
        bound(answer)
        return True


def _weak(method: Callable[[Any], None] | None) -> WeakMethod[Answer] | None:
    if method is None:
        return None
    if not isinstance(getattr(method, "__self__", None), QObject):
        raise TypeError("an answer must go to a bound method of a QObject")
    return WeakMethod(method)
