"""What Alembic runs: the steps, inside the transaction that `upgrading` opened."""

from alembic import context

from qualcenter.store.versions import VERSION_TABLE

context.configure(connection=context.config.attributes["connection"], version_table=VERSION_TABLE)
with context.begin_transaction():
    context.run_migrations()
