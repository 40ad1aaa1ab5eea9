"""
The format `bagit`: a registry, or some sites of it, with its photos and files, as one BagIt bag (RFC 8493).

`data/registry.json` is our own JSON, `data/media/` holds the kept files under their SHA-256, `data/custody.json` says
who had each of them, and the manifest proves every byte. `archive.open_again` makes a registry of it.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from heritage_app.domain.errors import HeritageError
from heritage_app.domain.redaction import Profile
from heritage_app.exchange.bag import WHAT_A_HASH_SAYS, FileAltered, make_bag
from heritage_app.exchange.bag_check import BagFault, check_bag
from heritage_app.exchange.json_rows import plain
from heritage_app.exchange.registry_json import FORMAT, VERSION, read_json, write_json
from heritage_app.exchange.whole_json import head_of, public_lists, write
from heritage_app.media.store import MEDIA, SealBroken, keep, kept_size, media_path, open_kept
from heritage_app.media.stripping import stripped
from heritage_app.services import evidence
from heritage_app.services.encryption import write_file
from heritage_app.settings import RESOURCES

if TYPE_CHECKING:
    from heritage_app.domain.photo import PhotoRow
    from heritage_app.exchange.outgoing import Material
    from heritage_app.services.registry import Registry
    from heritage_app.services.whole import Progress

REGISTRY = "registry.json"
SCHEMA = RESOURCES / "schemas" / f"{FORMAT}-{VERSION}.schema.json"
SHA256 = re.compile("[0-9a-f]{64}")

WHAT_THIS_IS = """\
This folder is a registry of damage to heritage sites, written by Heritage as a BagIt bag (RFC 8493).

registry.json   every record, as JSON; the schema beside it says what stands in it
media           the kept files, each under its SHA-256, as registry.json names them
custody.json    who had each file, as far as it was written down

heritage-app init FOLDER --from BAG makes a registry of it again.

"""


def write_bag(material: Material, path: Path) -> int:
    """Write the bag; a file that is missing or altered stays out and is told of."""
    data = path / MEDIA
    data.mkdir(parents=True)
    if material.profile is Profile.PUBLIC:
        count, hashes = _write_public(material, path)
    else:
        count = write(material, path / REGISTRY)
        hashes = tuple(_copied(material, path, _files_in(path / REGISTRY)))
    _write_papers(material, path, hashes)
    material.given += hashes
    described = f"The registry {material.registry.name}. data/README.txt says what is in it."
    make_bag(path, path, described, material.wanted.by)
    return count


def _files_in(path: Path) -> Iterator[tuple[str, str]]:
    """Hash and name of every kept file that a registry names; what is no hash is no place to look for a file."""
    with path.open(encoding="utf-8") as stream:
        _, records = read_json(stream, path)
        for name, _, document in records:
            if name == "files" and SHA256.fullmatch(str(document["sha256"])):
                yield document["sha256"], str(document.get("original_name", ""))


def _copied(material: Material, path: Path, files: Iterable[tuple[str, str]]) -> Iterator[str]:
    """Copy kept files into the bag as they are, hashing each on the way."""
    wanted = list(files)
    for done, (sha256, name) in enumerate(wanted, start=1):
        target = media_path(path, sha256)
        target.parent.mkdir(exist_ok=True)
        if kept_size(material.registry.folder, sha256) is None:
            material.left_out.append(evidence.FileMissing(name=name))
            continue
        if _copied_whole(material.registry.folder, sha256, target):
            yield sha256
        else:
            target.unlink(missing_ok=True)
            material.left_out.append(FileAltered(name=name))
        material.progress(done, len(wanted), name)


def _copied_whole(folder: Path, sha256: str, target: Path) -> bool:
    """Copy one kept file, hashing what was written; whether it is what its hash says."""
    with open_kept(folder, sha256) as kept, target.open("wb+") as copy:
        try:
            shutil.copyfileobj(kept, copy, 1 << 20)
        except SealBroken:
            return False
        copy.seek(0)
        return hashlib.file_digest(copy, "sha256").hexdigest() == sha256


def _write_public(material: Material, path: Path) -> tuple[int, tuple[str, ...]]:
    """The redacted records, and copies of the photos without what their cameras wrote."""
    given: list[str] = []

    def copy(row: PhotoRow) -> tuple[str, int] | None:
        sha256 = stripped_copy(material.registry, row, path)
        if isinstance(sha256, HeritageError):
            material.left_out.append(sha256)
            return None
        given.append(row.file.sha256)
        return sha256, media_path(path, sha256).stat().st_size

    lists = public_lists(material, copy)
    with (path / REGISTRY).open("x", encoding="utf-8", newline="\n") as stream:
        count = write_json(stream, head_of(material, public=True), lists.items(), progress=material.progress)
    return count, tuple(given)


def stripped_copy(registry: Registry, row: PhotoRow, folder: Path) -> str | HeritageError:
    """Keep in *folder* a copy of a photo without what its camera wrote; its hash, or why there is none."""
    try:
        data = evidence.read_kept(registry.folder, row.file)
        if hashlib.sha256(data).hexdigest() != row.file.sha256:
            raise FileAltered(name=row.file.original_name)
        data = stripped(data, row.file.media_type, row.file.original_name)
    except HeritageError as reason:
        return reason
    sha256 = hashlib.sha256(data).hexdigest()
    target = media_path(folder, sha256)
    target.parent.mkdir(parents=True, exist_ok=True)
    write_file(target, data)
    return sha256


def _write_papers(material: Material, path: Path, hashes: Iterable[str]) -> None:
    """Who had the files, and what the bag is; from whom files came is not for the public."""
    custody: dict[str, Any] = {}
    if material.profile is not Profile.PUBLIC:
        for sha256 in hashes:
            custody[sha256] = [plain(line) for line in evidence.custody_of(material.session, sha256)]
    (path / "custody.json").write_text(json.dumps(custody, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    (path / "README.txt").write_text(WHAT_THIS_IS + WHAT_A_HASH_SAYS, encoding="utf-8")
    shutil.copyfile(SCHEMA, path / SCHEMA.name)


# ----------------------------------------------------------------------------------------------------------- in


class NotABag(HeritageError):
    """A folder that is no bag with a registry, or is no longer what it was."""

    template = (
        "“{path}” is not a whole bag with a registry: {reason}. Nothing was taken in, and the bag stays as it is. "
        "Copy it anew from where it was made"
    )


class NoRegistryInside(BagFault):
    """A folder of something else, or a bag of photos alone."""

    template = "there is no {name} in it"


class OtherFile(BagFault):
    """The bag is whole, and was made of other files."""

    template = "“{name}” is another file than the registry names"


def checked(bag: Path) -> Path:
    """
    The payload of a bag, every byte of which was held against its manifests.

    Raises:
        NotABag: It is none, something in it was altered, or it leads out of its folder.
    """
    try:
        if not (bag / "data" / REGISTRY).is_file():
            raise NoRegistryInside(name=f"data/{REGISTRY}")
        check_bag(bag)
    except BagFault as reason:
        raise NotABag(path=bag, reason=reason) from reason
    return bag / "data"


def take_files(data: Path, folder: Path, progress: Progress | None = None) -> None:
    """
    Keep every file of a checked bag that its registry names in the registry *folder*, hashing it once more.

    Raises:
        NotABag: A file is not the one that the registry names.
        FileNotKept: No room, or a disk that cannot be written.
    """
    wanted = list(_files_in(data / REGISTRY))
    for done, (sha256, name) in enumerate(wanted, start=1):
        place = media_path(data, sha256)
        if place.is_file() and keep(folder, place, name).sha256 != sha256:
            raise NotABag(path=data.parent, reason=OtherFile(name=name))
        if progress is not None:
            progress(done, len(wanted), name)
