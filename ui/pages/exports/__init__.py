"""Taking rows out into files."""
