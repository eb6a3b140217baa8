"""Floor 3: the doors to other systems: files in, files out, handoffs delivered."""
