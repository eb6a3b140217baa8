"""Start the desk: read the arguments, build the core, show the window."""

import gc
import sys

from ui.arguments import read_arguments


def main() -> int:
    """Run the desk and return the exit code: 0 closed, 2 cannot be shown here, 3 the store cannot be used."""
    start_undisturbed()
    arguments = read_arguments(sys.argv[1:])
    load_core()
    from ui.application import run  # late, so that --help and --version need no display

    return run(arguments)


def start_undisturbed() -> None:
    """Look for no rubbish while the desk starts, when there is none; `ui.application` begins to once it stands."""
    gc.disable()


def load_core() -> None:
    """Import the core before Qt.

    From its first import on, PySide reads the source of every module that follows, looking whether that uses Qt. Of
    the core that is never so, and the reading is a tenth of a second and some megabytes.
    """
    import qualcenter.bootstrap  # noqa: F401


if __name__ == "__main__":
    sys.exit(main())
