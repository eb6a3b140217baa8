"""The eye that reads what is painted, for the map of a journey too."""

from tests.ui.accessibility.conftest import reader

__all__ = ["reader"]
