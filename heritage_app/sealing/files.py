"""
The sealed form of a file: encrypted and authenticated block by block, so that large ones are neither held whole nor
read whole.

    8 bytes   b"HERSEAL1"
    16 bytes  salt of this file; HKDF makes the key of this file from it and the key it is sealed with
    blocks    65,536 bytes each (the last one shorter, perhaps empty) and 16 bytes of tag: ChaCha20-Poly1305 with the
              number of the block and whether it is the last as nonce (STREAM: Hoang and others, CRYPTO 2015)

Blocks that are exchanged, cut off or added are found like altered ones: reading raises `SealBroken`.
"""

from __future__ import annotations

import errno
import io
import os
import secrets
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, BinaryIO

MAGIC = b"HERSEAL1"
SALT = 16
BLOCK = 1 << 16
TAG = 16
HEADER = len(MAGIC) + SALT


class SealBroken(OSError):
    """The bytes are not what was sealed with this key: altered, cut off, or sealed with another one."""

    def __init__(self) -> None:
        super().__init__(errno.EIO, "its seal is broken")


class Sealer:
    """Seals what it is fed, and hands the sealed bytes to *write* as they come; call `finish` at the end."""

    def __init__(self, key: bytes, write: Callable[[bytes], None]) -> None:
        salt = secrets.token_bytes(SALT)
        self._cipher, self._write = _cipher(key, salt), write
        self._number = 0
        self._waiting = bytearray()
        write(MAGIC + salt)

    def feed(self, data: bytes) -> None:
        """Take the next bytes."""
        self._waiting += data
        # The last block is marked as such, so one is held back until it is known whether more comes.
        while len(self._waiting) > BLOCK:
            self._put(bytes(self._waiting[:BLOCK]), last=False)
            del self._waiting[:BLOCK]

    def finish(self) -> None:
        """Seal what is left as the last block."""
        self._put(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _put(self, block: bytes, *, last: bool) -> None:
        self._write(self._cipher.encrypt(_nonce(self._number, last=last), block, MAGIC))
        self._number += 1


def seal(key: bytes, data: bytes) -> bytes:
    """*data* in its sealed form."""
    parts: list[bytes] = []
    sealer = Sealer(key, parts.append)
    sealer.feed(data)
    sealer.finish()
    return b"".join(parts)


def unseal(key: bytes, sealed: bytes) -> bytes:
    """
    What was sealed.

    Raises:
        SealBroken: It is not what was sealed with this key.
    """
    with io.BytesIO(sealed) as stream:
        return SealedFile(stream, key).readall()


def plain_size(sealed: int) -> int:
    """Bytes that were sealed in a file of *sealed* bytes; -1 where no sealed file has that length."""
    rest = sealed - HEADER
    blocks = max(1, -(-rest // (BLOCK + TAG)))
    return rest - blocks * TAG if rest >= blocks * TAG else -1


class SealedFile(io.RawIOBase):
    """Reads a sealed file from anywhere, as if it were not sealed; every block read was checked. Closes *stream*."""

    def __init__(self, stream: BinaryIO, key: bytes) -> None:
        super().__init__()
        self._stream = stream
        length = stream.seek(0, os.SEEK_END)
        stream.seek(0)
        head = stream.read(HEADER)
        self.size = plain_size(length)
        if len(head) < HEADER or not head.startswith(MAGIC) or self.size < 0:
            raise SealBroken
        self._cipher = _cipher(key, head[len(MAGIC) :])
        self._last = max(0, -(-(length - HEADER) // (BLOCK + TAG)) - 1)
        self._at = 0
        self._number, self._block = -1, b""

    def readable(self) -> bool:
        """It can be read."""
        return True

    def seekable(self) -> bool:
        """It can be read from anywhere."""
        return True

    def tell(self) -> int:
        """Where the next byte is read from."""
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, counted from the start, from here, or from the end."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self.size}[whence]
        if base + offset < 0:
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL))
        self._at = base + offset
        return self._at

    def readinto(self, buffer: Any) -> int:
        """Read at most to the end of one block."""
        if not len(buffer):
            return 0
        # Even an empty file has its one block, whose tag says that nothing was cut off.
        number, start = divmod(min(self._at, self.size), BLOCK)
        if number > self._last:
            return 0
        found = self._read_block(number)[start : start + len(buffer)] if self._at < self.size or not self.size else b""
        buffer[: len(found)] = found
        self._at += len(found)
        return len(found)

    def close(self) -> None:
        """Close the file underneath too."""
        if not self.closed:
            self._stream.close()
        super().close()

    def _read_block(self, number: int) -> bytes:
        from cryptography.exceptions import InvalidTag

        if number != self._number:
            self._stream.seek(HEADER + number * (BLOCK + TAG))
            sealed = self._stream.read(BLOCK + TAG)
            try:
                self._block = self._cipher.decrypt(_nonce(number, last=number == self._last), sealed, MAGIC)
            except InvalidTag:
                raise SealBroken from None
            self._number = number
        return self._block


def is_sealed(place: Path) -> bool:
    """Whether a file begins as a sealed one does. Raises OSError."""
    with place.open("rb") as stream:
        return stream.read(len(MAGIC)) == MAGIC


def open_sealed(place: Path, key: bytes) -> io.BufferedReader:
    """
    Open a sealed file for reading what was sealed.

    Raises:
        SealBroken, OSError: What the name says.
    """
    stream = place.open("rb")
    try:
        return io.BufferedReader(SealedFile(stream, key), BLOCK)
    except BaseException:
        stream.close()
        raise


def write_whole(place: Path, blocks: Iterable[bytes]) -> None:
    """Write *blocks* beside *place*, through to the disk, and only then put them in its place. Raises OSError."""
    beside = place.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with beside.open("xb") as file:
            for block in blocks:
                file.write(block)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def _cipher(key: bytes, salt: bytes) -> Any:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return ChaCha20Poly1305(HKDF(SHA256(), 32, salt, b"heritage sealed file 1").derive(key))


def _nonce(number: int, *, last: bool) -> bytes:
    return number.to_bytes(8, "big") + b"\0\0\0" + (b"\1" if last else b"\0")
