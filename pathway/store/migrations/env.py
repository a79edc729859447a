"""What alembic runs to migrate: on the connection it is given, in the transaction that is open there."""

from alembic import context

from pathway.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=True,  # SQLite can, though alembic does not count on it
)
with context.begin_transaction():
    context.run_migrations()
