"""Floor 4: what the clock starts, each job one verb of a service."""
