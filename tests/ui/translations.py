"""Bring the translations of the window up to date; run by hand after texts were added or changed.

`python tests/ui/translations.py` gathers every text into `resources/translations/heritage_ar.ts` and `heritage_fr.ts`
(what is translated stays, what is new is empty), and makes the .qm files that the window loads. New texts are filled
in with Qt Linguist or any editor; the same command then makes the .qm files again. It names what is still empty.
"""

from __future__ import annotations

import ast
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
PACKAGE = HERE / "heritage_app"
TRANSLATIONS = HERE / "resources" / "translations"
LANGUAGES = ("ar", "fr")


def program(name: str) -> Path:
    """A program of Qt for translators, as it lies beside this Python."""
    return Path(sys.executable).with_name(name)


def error_templates() -> Iterator[str]:
    """The template of every error that a person can meet, from any floor of the program."""
    for module in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for line in node.body:
                targets = [line.target] if isinstance(line, ast.AnnAssign) else getattr(line, "targets", [])
                named = any(isinstance(target, ast.Name) and target.id == "template" for target in targets)
                if named and isinstance(line.value, ast.Constant):
                    yield line.value.value


def gather(into: Path, lang: str) -> None:
    """Gather every text of the window and every error into *into*; what stands there already keeps its translation."""
    with tempfile.TemporaryDirectory() as folder:
        # An error stands on a floor without Qt, where nothing tells the gatherer that it is a text.
        errors = Path(folder) / "errors.py"
        texts = (f"QT_TRANSLATE_NOOP('HeritageError', {template!r})" for template in dict.fromkeys(error_templates()))
        errors.write_text("\n".join(texts), encoding="utf-8")
        command = [
            program("pyside6-lupdate"),
            *("-extensions", "py", "-no-obsolete", "-locations", "none", "-no-ui-lines"),
            *("-source-language", "en", "-target-language", lang),
            *(*sorted((PACKAGE / "ui").glob("*.py")), errors),
            *("-ts", into),
        ]
        subprocess.run(command, check=True, capture_output=True)


def release(source: Path, into: Path) -> None:
    """Make the file that the window loads."""
    command = [program("pyside6-lrelease"), "-silent", source, "-qm", into]
    subprocess.run(command, check=True, capture_output=True)


def messages(path: Path) -> dict[tuple[str, str], tuple[str, ...]]:
    """Every text of a file of translations, by class and text: its forms; none where it is not translated."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for group in ET.parse(path).getroot().iter("context"):
        for message in group.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            whole = translation.get("type") is None and all(forms)
            found[group.findtext("name", ""), message.findtext("source", "")] = tuple(forms) if whole else ()
    return found


def main() -> None:
    """Gather, say what is missing, release."""
    TRANSLATIONS.mkdir(exist_ok=True)
    for lang in LANGUAGES:
        source = TRANSLATIONS / f"heritage_{lang}.ts"
        gather(source, lang)
        for (group, text), forms in messages(source).items():
            if not forms:
                print(f"{lang}: {group}: {text}")
        release(source, source.with_suffix(".qm"))


if __name__ == "__main__":
    main()
