"""A desk as `main.py` starts it, which says when its queue is painted and its first lead takes keys, and ends."""

import json
import resource
import sys
import time


def main(url: str, person: str) -> int:
    """Start as a person does, and end as soon as the queue is usable."""
    from main import load_core, start_undisturbed
    from ui.arguments import read_arguments

    start_undisturbed()
    arguments = read_arguments(["--store", url, "--as", person, "--at", "2026-11-23T14:30+00:00"])
    load_core()
    # The watch begins when the event loop does.
    from PySide6.QtCore import QObject, QTimer

    from ui import application

    class Watch(QObject):
        """Looks each few milliseconds whether the queue is there."""

        def __init__(self, start: application.Start) -> None:
            super().__init__()
            self.start = start
            self.timer = QTimer(self)
            self.timer.timeout.connect(self.look)
            self.timer.start(5)

        def look(self) -> None:
            window = self.start.window
            work = window.work if window is not None else None
            if window is None or work is None or work.hand is None or work.showing.around is None:
                return
            if not work.view.queue.model.rowCount():
                return
            self.timer.stop()
            QTimer.singleShot(0, self, self.tell)

        def tell(self) -> None:
            used = resource.getrusage(resource.RUSAGE_SELF)
            told = {"at": time.monotonic(), "cpu": time.process_time(), "memory": used.ru_maxrss / 1024}
            sys.stdout.write(json.dumps(told) + "\n")
            sys.stdout.flush()
            if self.start.window is not None:
                self.start.window.close()

    shown = application.Start.show
    watches: list[Watch] = []

    def show(self: application.Start, person: str) -> None:
        watches.append(Watch(self))
        shown(self, person)

    application.Start.show = show  # type: ignore[method-assign]
    return application.run(arguments)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
