"""`python -m benchmarks NAME` measures one figure and prints it beside its bar."""

import sys
from importlib import import_module
from pathlib import Path

HELD_BACK = {
    "crowd_desk",
    "other_queues",
    "__init__",
    "__main__",
    "figure",
    "crowded_store",
    "stores",
    "timing",
    "desk_window",
    "desk_started",
    "raising_desk",
}
"""What the figures share and is no figure itself."""


def names() -> list[str]:
    """The figures that can be measured."""
    return sorted(file.stem for file in Path(__file__).parent.glob("*.py") if file.stem not in HELD_BACK)


def main(asked: list[str]) -> int:
    """Measure what was asked for; 0 when every bar is met, 1 when one is short, 2 for a name that is no figure."""
    if not asked or any(name not in names() for name in asked):
        sys.stderr.write(f"usage: python -m benchmarks NAME…\nfigures: {', '.join(names())}\n")
        return 2
    short = 0
    for name in asked:
        for figure in import_module(f"benchmarks.{name}").measure():
            print(figure.line(), flush=True)
            short += not figure.ok
    return 1 if short else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
