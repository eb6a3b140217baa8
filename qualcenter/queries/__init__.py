"""Floor 2: everything that is read for screens, commands and reports, as frozen rows."""
