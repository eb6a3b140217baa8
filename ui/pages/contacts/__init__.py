"""The Contacts page: what rests with marketing, what people allowed, and who must not be called."""
