"""The database itself refuses to change or remove an entry of the ledger, whoever asks."""

from typing import Any

TABLE = "publishing_release"
SQLITE = [
    f"CREATE TRIGGER {TABLE}_no_{name} BEFORE {name.upper()} ON {TABLE} BEGIN SELECT RAISE(ABORT, 'the release ledger is append-only'); END"
    for name in ("update", "delete")
]
POSTGRESQL = [
    f"CREATE FUNCTION {TABLE}_frozen() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'the release ledger is append-only'; END $$",
    f"CREATE TRIGGER {TABLE}_frozen BEFORE UPDATE OR DELETE OR TRUNCATE ON {TABLE} FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_frozen()",
]


def freeze(_apps: Any, schema_editor: Any) -> None:
    """Make the triggers of this database."""
    for statement in POSTGRESQL if schema_editor.connection.vendor == "postgresql" else SQLITE:
        schema_editor.execute(statement)


def thaw(_apps: Any, schema_editor: Any) -> None:
    """Take them away, to undo the migration."""
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(f"DROP FUNCTION {TABLE}_frozen() CASCADE")
        return
    for name in ("update", "delete"):
        schema_editor.execute(f"DROP TRIGGER {TABLE}_no_{name}")
