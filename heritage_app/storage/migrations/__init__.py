"""One script a schema change, landed before the code that needs it."""
