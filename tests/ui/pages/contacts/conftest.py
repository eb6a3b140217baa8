"""The eye that reads what is painted, for the Contacts page too."""

from tests.ui.accessibility.conftest import reader

__all__ = ["reader"]
