"""What a person can do with a key: one table that feeds shortcuts, hints, the key sheet and the palette."""
