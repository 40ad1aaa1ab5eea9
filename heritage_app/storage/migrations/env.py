"""How Alembic runs here: on the connection of the registry being opened, in the transaction of the caller."""

from __future__ import annotations

from alembic import context

from heritage_app.storage.history import create_triggers
from heritage_app.storage.models import metadata

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=metadata, render_as_batch=True)
context.run_migrations()
create_triggers(connection)
