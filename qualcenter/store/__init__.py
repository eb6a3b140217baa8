"""Floor 2: everything that is written to and locked in the database."""
