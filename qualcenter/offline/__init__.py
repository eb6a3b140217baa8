"""The desk without its store: what is done is kept here, sealed, and sent once and in order when the store is back."""
