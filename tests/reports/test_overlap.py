"""No report prints one word over another, in one language or in two."""

from __future__ import annotations

import pytest
from reports.reading import overlapping


@pytest.mark.parametrize("lang", ["en", "ar", "en+ar"])
@pytest.mark.parametrize("name", ["status", "estimates", "incidents"])
def test_no_word_stands_on_another(claimed, made, name, lang):
    """Long amounts, the hash of the data, and the numbers of reports of about one day keep apart."""
    assert overlapping(made(claimed, name, lang=lang, calendar="hijri").path) == []
