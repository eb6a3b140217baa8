"""The Journey page: everything that happened to one lead, in one picture and one table."""
