"""The workstation of a qualifying center, everything below the window."""
