"""Floor 2: where leads, persons and journeys rest, on SQLite or PostgreSQL."""
