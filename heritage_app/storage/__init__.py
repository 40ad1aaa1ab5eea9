"""How it is kept: mapped classes and the database. No business rules."""
