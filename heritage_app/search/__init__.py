"""Finding: an index that can always be rebuilt from the database, and the queries that read it."""
