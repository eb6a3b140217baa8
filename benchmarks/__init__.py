"""Figures of speed, each in a file of its own: `python -m benchmarks NAME` prints value, bar, ok or short."""
