"""Colours, type and icons: the only rooms in which a colour is written down or a style sheet is set."""
