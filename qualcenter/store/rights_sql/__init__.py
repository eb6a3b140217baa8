"""Who may do what in a PostgreSQL store, said to the database itself: groups, grants, policies, guards, sign-ins."""
