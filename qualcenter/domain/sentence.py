"""Sentences that remember their pattern, so that a floor above can say them in another language."""

from typing import Self


class Sentence(str):
    """A text in English that knows its pattern and the values in it.

    It is an ordinary `str` in every other way. Putting two together with `+` or in an f-string gives a plain
    `str` that no longer knows its pattern: use `joined`, or give one as a value of the other.
    """

    __slots__ = ("parts", "pattern", "values")

    pattern: str
    """The text with its values as named places: `There is no lead {lead} in this store.`"""
    values: dict[str, object]
    """What stands in those places; a value may itself be a `Sentence`."""
    parts: tuple[str, ...]
    """The sentences that this one consists of, when `joined` put it together; its pattern is empty then."""

    @classmethod
    def of(cls, pattern: str, values: dict[str, object]) -> Self:
        """Return the sentence; KeyError when the pattern has a place without a value."""
        told = cls(pattern.format(**values) if values else pattern)
        told.pattern, told.values, told.parts = pattern, values, ()
        return told

    @classmethod
    def joined(cls, *parts: str, by: str = " ") -> Self:
        """Return several texts as one, in order; empty ones are left out."""
        kept = tuple(part for part in parts if part)
        told = cls(by.join(kept))
        told.pattern, told.values, told.parts = "", {"by": by}, kept
        return told

    def __reduce__(self) -> tuple[object, ...]:
        """Survive copying and pickling whole."""
        return _again, (str(self), self.pattern, self.values, self.parts)


def said(pattern: str, /, **values: object) -> Sentence:
    """Return a sentence of the core; `pattern` must be a literal, because translations are collected from it."""
    return Sentence.of(pattern, values)


def _again(text: str, pattern: str, values: dict[str, object], parts: tuple[str, ...]) -> Sentence:
    told = Sentence(text)
    told.pattern, told.values, told.parts = pattern, values, parts
    return told
