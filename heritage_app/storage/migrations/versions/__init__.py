"""The schema changes, oldest first; the number of a script is the schema version it leads to."""
