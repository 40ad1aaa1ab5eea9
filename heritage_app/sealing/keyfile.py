"""
The key file: the random key of a registry, wrapped by its passphrase and, where there is one, by a recovery key.

One small JSON document, kept twice. Argon2id (RFC 9106) makes a key out of the passphrase; the recovery key is random
enough to go through HKDF-SHA256 (RFC 5869) alone; ChaCha20-Poly1305 (RFC 8439) wraps. A new passphrase wraps the same
registry key again, so nothing else is written anew.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import secrets
import tempfile
import unicodedata
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from heritage_app.domain.errors import HeritageError
from heritage_app.sealing.keys import KEY_FILE, SPARE_FILE, Keys

FORMAT, VERSION = "heritage-keys", 1
LENGTH = 32
"""Bytes of every key."""
SALT, NONCE = 16, 12
LEAST_CHARACTERS = 8
RECOVERY_BYTES = 20
"""160 random bits: 32 letters and digits, which a person can copy from paper."""
_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no letter is taken for a digit."""
_LOOK_ALIKE = str.maketrans("OIL", "011")
_GROUP = 4


class WrongPassphrase(HeritageError):
    """The passphrase does not open the registry."""

    template = (
        "This passphrase does not open “{path}”. Nothing was opened. Check the keyboard and capital letters, "
        "or use the recovery key. The next try has to wait {seconds} s"
    )


class WrongRecoveryKey(HeritageError):
    """The recovery key is well written but is that of another registry, or an old one."""

    template = (
        "This recovery key does not open “{path}”. Nothing was opened. It may belong to another registry, "
        "or a newer one was made since. The next try has to wait {seconds} s"
    )


class RecoveryKeyMistyped(HeritageError):
    """What was typed is no recovery key: a letter is missing or wrong."""

    template = (
        "This is not how a recovery key is written: {groups} groups of 4 letters and digits. "
        "Nothing was opened. Compare it with the printed page, group by group"
    )


class NoRecoveryKey(HeritageError):
    """A registry for which no recovery key was made."""

    template = "No recovery key was made for “{path}”. Nothing was opened. Only its passphrase opens it"


class PassphraseTooShort(HeritageError):
    """A new passphrase that is guessed too soon."""

    template = (
        "The passphrase has {count} characters and needs {least} at least. Nothing was changed. "
        "Four or five words that nobody would put together are easy to keep in mind"
    )


class KeyFileUnreadable(HeritageError):
    """The key file and its spare are torn, or something else was written over them."""

    template = (
        "The key file of “{path}” cannot be read, and neither can its spare. Nothing was changed. "
        "Put back {name} from the newest backup, where it lies beside the database"
    )


class KeyFileFromTheFuture(HeritageError):
    """A key file written by a newer version of the program."""

    template = (
        "The key file of “{path}” was written by a newer version of Heritage. "
        "Nothing was changed. Install the newer program to open it"
    )


class KeyFileNotWritten(HeritageError):
    """The disk refused the key file."""

    template = "The key file of “{path}” could not be written: {reason}. What opened the registry before still does"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a try at a passphrase costs; kept in the key file, so that it can grow with the machines."""

    passes: int = 3
    memory_kib: int = 65_536
    lanes: int = 4
    """RFC 9106, section 4, the second recommended choice: 64 MiB fit into an old laptop."""

    def bearable(self) -> bool:
        """Whether a key file may ask for this much: a hostile one must not stop the computer."""
        return 1 <= self.passes <= 64 and 8 <= self.memory_kib <= 1 << 20 and 1 <= self.lanes <= 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """The registry key, wrapped by one secret."""

    salt: bytes
    nonce: bytes
    sealed: bytes
    cost: Cost | None = None
    """Of Argon2id, for a passphrase; None for a recovery key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """What the key file says; none of it opens anything without a passphrase or a recovery key."""

    registry: str
    """Random, and part of every key: tells the keys of one registry from those of another."""
    passphrase: Wrapped
    recovery: Wrapped | None = None


# -------------------------------------------------------------------------------------------------- the secrets


def clean_passphrase(typed: str) -> str:
    """A passphrase as it is used, whatever keyboard it came from: NFC, every kind of space a space (RFC 8265, 4.2)."""
    return "".join(" " if unicodedata.category(one) == "Zs" else one for one in unicodedata.normalize("NFC", typed))


def check_passphrase(typed: str) -> str:
    """
    Return a new passphrase as it is used.

    Raises:
        PassphraseTooShort: It has fewer than 8 characters.
    """
    clean = clean_passphrase(typed)
    if len(clean.strip()) < LEAST_CHARACTERS:
        raise PassphraseTooShort(count=len(clean.strip()), least=LEAST_CHARACTERS)
    return clean


def new_recovery_key() -> str:
    """A recovery key as it is printed: nine groups of four, the last of which tells a mistyped one."""
    secret = secrets.token_bytes(RECOVERY_BYTES)
    letters = _letters(secret) + _check_group(secret)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def recovery_bytes(typed: str) -> bytes:
    """
    Read a recovery key, however it is spaced and in whatever case.

    Raises:
        RecoveryKeyMistyped: A letter is missing or wrong.
    """
    letters = "".join(one for one in typed.upper() if one.isalnum()).translate(_LOOK_ALIKE)
    length = RECOVERY_BYTES * 8 // 5
    if len(letters) == length + _GROUP and set(letters) <= set(_ALPHABET):
        number = 0
        for one in letters[:length]:
            number = number << 5 | _ALPHABET.index(one)
        secret = number.to_bytes(RECOVERY_BYTES, "big")
        if secrets.compare_digest(_check_group(secret), letters[length:]):
            return secret
    raise RecoveryKeyMistyped(groups=length // _GROUP + 1)


def _letters(data: bytes) -> str:
    number = int.from_bytes(data, "big")
    return "".join(_ALPHABET[number >> shift & 31] for shift in range(len(data) * 8 - 5, -1, -5))


def _check_group(secret: bytes) -> str:
    """Four letters that depend on all others: one wrong letter goes unseen once in a million."""
    return _letters(hashlib.sha256(b"heritage recovery key" + secret).digest()[:5])[:_GROUP]


# ------------------------------------------------------------------------------------------- wrapping and deriving


def new_key_file(passphrase: str, cost: Cost | None = None) -> tuple[KeyFile, bytes]:
    """
    A key file for a new random registry key, and that key.

    Raises:
        PassphraseTooShort: Nothing was made.
    """
    key, registry = secrets.token_bytes(LENGTH), secrets.token_hex(SALT)
    return KeyFile(registry=registry, passphrase=_by_passphrase(registry, key, passphrase, cost or Cost())), key


def with_passphrase(file: KeyFile, key: bytes, passphrase: str, cost: Cost | None = None) -> KeyFile:
    """The same key wrapped by another passphrase. Raises `PassphraseTooShort`."""
    return replace(file, passphrase=_by_passphrase(file.registry, key, passphrase, cost or Cost()))


def with_recovery(file: KeyFile, key: bytes, recovery: str) -> KeyFile:
    """The same key wrapped by the recovery key *recovery* too; one made before no longer opens it."""
    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
    wrapping = _expanded(recovery_bytes(recovery), salt, "recovery")
    sealed = _cipher(wrapping).encrypt(nonce, key, _about(file.registry, None))
    return replace(file, recovery=Wrapped(salt=salt, nonce=nonce, sealed=sealed))


def key_by_passphrase(file: KeyFile, passphrase: str) -> bytes | None:
    """The registry key; None where it is another passphrase."""
    held = file.passphrase
    if held.cost is None:
        return None
    return _unwrapped(file, held, _stretched(clean_passphrase(passphrase), held.salt, held.cost))


def key_by_recovery(file: KeyFile, recovery: str) -> bytes | None:
    """The registry key; None where it is another recovery key, or none was made. Raises `RecoveryKeyMistyped`."""
    secret = recovery_bytes(recovery)
    if file.recovery is None:
        return None
    return _unwrapped(file, file.recovery, _expanded(secret, file.recovery.salt, "recovery"))


def derive(file: KeyFile, key: bytes) -> Keys:
    """A key for each purpose: who learns one of them learns no other (HKDF-SHA256, the purpose as its info)."""
    salt = bytes.fromhex(file.registry)
    purposes = ("database", "files", "names", "drafts", "pages")
    return Keys(file.registry, **{purpose: _expanded(key, salt, purpose) for purpose in purposes})


def _by_passphrase(registry: str, key: bytes, passphrase: str, cost: Cost) -> Wrapped:
    salt, nonce = secrets.token_bytes(SALT), secrets.token_bytes(NONCE)
    wrapping = _stretched(check_passphrase(passphrase), salt, cost)
    sealed = _cipher(wrapping).encrypt(nonce, key, _about(registry, cost))
    return Wrapped(salt=salt, nonce=nonce, sealed=sealed, cost=cost)


def _unwrapped(file: KeyFile, held: Wrapped, wrapping: bytes) -> bytes | None:
    from cryptography.exceptions import InvalidTag

    try:
        key: bytes = _cipher(wrapping).decrypt(held.nonce, held.sealed, _about(file.registry, held.cost))
    except InvalidTag:
        return None
    return key


def _stretched(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    from argon2.low_level import Type, hash_secret_raw

    return hash_secret_raw(
        passphrase.encode(), salt, cost.passes, cost.memory_kib, cost.lanes, hash_len=LENGTH, type=Type.ID
    )


def _expanded(secret: bytes, salt: bytes, purpose: str) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), LENGTH, salt, f"heritage {purpose} {VERSION}".encode()).derive(secret)


def _cipher(key: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    return ChaCha20Poly1305(key)


def _about(registry: str, cost: Cost | None) -> bytes:
    """What a wrapped key is bound to: neither registry nor cost can be exchanged in the file."""
    return json.dumps([FORMAT, VERSION, registry, asdict(cost) if cost else None]).encode()


# ------------------------------------------------------------------------------------------------------ the disk


def read_key_file(folder: Path) -> KeyFile:
    """
    Read the key file in *folder*, or its spare where it is torn; a spare that says something else is made anew.

    Raises:
        KeyFileUnreadable, KeyFileFromTheFuture: What the name says; nothing was changed.
    """
    texts = [_text(folder / name) for name in (KEY_FILE, SPARE_FILE)]
    for text in texts:
        file = _parsed(text, folder)
        if file is not None:
            if texts != [text, text] and os.access(folder, os.W_OK):
                # The passphrase before must not go on opening it through the spare.
                with suppress(KeyFileNotWritten):
                    write_key_file(folder, file)
            return file
    raise KeyFileUnreadable(path=folder, name=KEY_FILE)


def write_key_file(folder: Path, file: KeyFile) -> None:
    """
    Write the key file of *folder* and its spare, each whole or not at all.

    Raises:
        KeyFileNotWritten: The disk refused; what was there before still opens the registry.
    """
    text = _document(file)
    for name in (KEY_FILE, SPARE_FILE):
        beside = None
        try:
            handle, beside = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
            with os.fdopen(handle, "w", encoding="ascii") as written:
                written.write(text)
                written.flush()
                os.fsync(written.fileno())
            Path(beside).replace(folder / name)
        except OSError as error:
            if beside is not None:
                Path(beside).unlink(missing_ok=True)
            raise KeyFileNotWritten(path=folder, reason=(error.strerror or str(error)).lower()) from error


def _document(file: KeyFile) -> str:
    body = {
        "format": FORMAT,
        "version": VERSION,
        "registry": file.registry,
        "passphrase": _shown(file.passphrase),
        "recovery": _shown(file.recovery) if file.recovery is not None else None,
    }
    return json.dumps({**body, "sum": _sum(body)}, indent=1) + "\n"


def _sum(body: dict[str, Any]) -> str:
    """Tells a torn or altered file from a wrong passphrase; it guards nothing."""
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def _shown(held: Wrapped) -> dict[str, Any]:
    parts = {name: base64.b64encode(getattr(held, name)).decode() for name in ("salt", "nonce", "sealed")}
    return {**parts, "argon2id": asdict(held.cost)} if held.cost is not None else parts


def _text(place: Path) -> str:
    try:
        return place.read_text(encoding="ascii")
    except (OSError, ValueError):
        return ""


def _parsed(text: str, folder: Path) -> KeyFile | None:
    """What a key file says; None where it is torn. Raises `KeyFileFromTheFuture`."""
    try:
        body = json.loads(text)
        if body.pop("sum") != _sum(body) or body["format"] != FORMAT:
            return None
        if body["version"] != VERSION:
            raise KeyFileFromTheFuture(path=folder)
        recovery = body["recovery"]
        file = KeyFile(
            registry=str(body["registry"]),
            passphrase=_read(body["passphrase"]),
            recovery=_read(recovery) if recovery is not None else None,
        )
        bytes.fromhex(file.registry)
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None
    return file if file.passphrase.cost is not None and file.passphrase.cost.bearable() else None


def _read(held: dict[str, Any]) -> Wrapped:
    parts = {name: base64.b64decode(held[name], validate=True) for name in ("salt", "nonce", "sealed")}
    if len(parts["nonce"]) != NONCE or len(parts["salt"]) < 8:
        raise ValueError
    cost = held.get("argon2id")
    return Wrapped(**parts, cost=Cost(**{name: int(value) for name, value in cost.items()}) if cost else None)
