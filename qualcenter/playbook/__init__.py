"""Floor 1: the Playbook's model, its loading, its checking and its compiling into rules."""
