"""What was worked out once: a dictionary, for it answers a known question faster than a function that remembers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

Asked = TypeVar("Asked")
Found = TypeVar("Found")


class Remembered(dict[Asked, Found]):
    """
    The answers of a function that says the same whenever it is asked the same.

    Args:
        find: Works out what is not known yet.
        most: Answers that are held; when there are as many, it begins anew.
    """

    def __init__(self, find: Callable[[Asked], Found], most: int) -> None:
        super().__init__()
        self._find, self._most = find, most

    def __missing__(self, asked: Asked) -> Found:
        """Find it, and hold it."""
        if len(self) >= self._most:
            self.clear()
        found = self[asked] = self._find(asked)
        return found
