"""Everything the database is told about rights, in its order; the frozen step of the migration holds these words."""

from qualcenter.store.rights_sql.grants import grant_statements
from qualcenter.store.rights_sql.groups import connect_statements, group_statements, owner_statements
from qualcenter.store.rights_sql.guards import guard_statements
from qualcenter.store.rights_sql.identity import identity_statements
from qualcenter.store.rights_sql.policies import policy_statements
from qualcenter.store.rights_sql.sign_ins import sign_in_statements


def statements() -> list[str]:
    """Run in one transaction by whoever made the store; `@STORE@` stands for the beginning of its groups' names."""
    return [
        *owner_statements(),
        *group_statements(),
        *grant_statements(),
        *identity_statements(),
        *guard_statements(),
        *sign_in_statements(),
        *policy_statements(),
        "RESET ROLE",
        *connect_statements(),
    ]
