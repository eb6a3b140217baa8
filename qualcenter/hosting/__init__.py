"""A PostgreSQL server of the center's own: made, started, stopped and kept running for a small team."""
