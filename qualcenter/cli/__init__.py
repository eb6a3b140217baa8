"""Floor 5: the desk without a window."""
