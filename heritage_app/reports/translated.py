"""Errors in French and Arabic where there is no Qt: read from what the translators of the window edit."""

from __future__ import annotations

import html
import re
from functools import cache

from heritage_app.settings import RESOURCES

_ERRORS = re.compile(r"<name>HeritageError</name>(.*?)</context>", re.DOTALL)
_ERROR = re.compile(r"<source>(.*?)</source>\s*<translation>(.*?)</translation>", re.DOTALL)


def template_in(lang: str, template: str) -> str:
    """The template of an error in a language; in English where nobody translated it."""
    return _templates(lang).get(template, template) if lang in ("fr", "ar") else template


@cache
def _templates(lang: str) -> dict[str, str]:
    written = (RESOURCES / "translations" / f"heritage_{lang}.ts").read_text(encoding="utf-8")
    found = _ERRORS.search(written)
    pairs = _ERROR.findall(found[1]) if found else []
    return {html.unescape(source): html.unescape(said) for source, said in pairs}
