"""Text as every store can keep it: a name may hold any letter but those that no database takes."""


def storable(text: str) -> str:
    """The text without NUL and without lone halves of surrogate pairs; everything else stays as it was written.

    PostgreSQL refuses NUL, SQLite's own functions stop at it, and half a pair is no UTF-8.
    """
    if text.isascii():
        return text.replace("\0", "")
    return text.replace("\0", "").encode("utf-8", "ignore").decode("utf-8")
