"""Floor 3: the activities of the center, one verb one transaction."""
