"""The Work page: queue, brief, script and wrap-up of one lead at a time."""
