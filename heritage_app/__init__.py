"""Heritage: a desktop registry of damage to heritage sites."""

__version__ = "0.1.0"
