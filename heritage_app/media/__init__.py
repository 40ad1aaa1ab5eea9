"""Files kept as evidence: storing their bytes, telling what they are, and reading pictures in a process of its own."""
