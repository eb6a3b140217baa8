"""The workstation of a qualifying center, everything below the window."""

__version__ = "0.1.0"
