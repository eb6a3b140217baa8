"""The steps by which a store grows from one version to the next, forward only."""
