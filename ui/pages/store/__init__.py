"""The Store page: what holds the center's rows, whether it is whole, and who is at it."""
