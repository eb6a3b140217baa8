"""The window: Qt widgets that show what the core reads and pass on what a person decides."""
