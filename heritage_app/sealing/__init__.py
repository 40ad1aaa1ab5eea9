"""Keys of encrypted registries, who holds them, and the sealed form of files. No SQL, no Qt."""
