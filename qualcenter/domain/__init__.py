"""Floor 1: the rules of a qualifying center as plain Python, free of storage, screens and clocks."""
