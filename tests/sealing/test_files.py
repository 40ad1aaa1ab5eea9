"""Sealed files give back what was sealed, from any place in them, and nothing else."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heritage_app.sealing.files import (
    BLOCK,
    HEADER,
    TAG,
    SealBroken,
    SealedFile,
    Sealer,
    open_sealed,
    plain_size,
    seal,
    unseal,
)

KEY, OTHER = b"k" * 32, b"o" * 32
LENGTHS = st.sampled_from([0, 1, 100, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 2 * BLOCK + 7])


def noise(length: int) -> bytes:
    """Bytes that repeat nowhere near."""
    return hashlib.shake_128(str(length).encode()).digest(length)


@settings(max_examples=40)
@given(length=LENGTHS, cuts=st.lists(st.integers(1, 2 * BLOCK), max_size=4))
def test_what_is_sealed_comes_back_however_it_was_fed(length: int, cuts: list[int]) -> None:
    """Any length, fed in any pieces, is read back whole, and its length is known without reading it."""
    data, parts, fed = noise(length), list[bytes](), 0
    sealer = Sealer(KEY, parts.append)
    for cut in cuts:
        sealer.feed(data[fed : fed + cut])
        fed += cut
    sealer.feed(data[fed:])
    sealer.finish()
    sealed = b"".join(parts)
    assert unseal(KEY, sealed) == data
    assert plain_size(len(sealed)) == length
    assert length < 20 or data[:20] not in sealed


@settings(max_examples=40)
@given(length=LENGTHS, start=st.integers(0, 2 * BLOCK + 10), count=st.integers(0, BLOCK + 10))
def test_it_is_read_from_anywhere(length: int, start: int, count: int) -> None:
    """A decoder jumps about in a sealed picture as in any other file."""
    data = noise(length)
    with io.BufferedReader(SealedFile(io.BytesIO(seal(KEY, data)), KEY)) as stream:
        stream.seek(start)
        assert stream.read(count) == data[start : start + count]
        assert stream.seek(0, io.SEEK_END) == length


def harmed() -> dict[str, bytes]:
    """A sealed file of three blocks, harmed in every way that somebody could think of."""
    sealed = seal(KEY, noise(2 * BLOCK + 100))
    first, second = slice(HEADER, HEADER + BLOCK + TAG), slice(HEADER + BLOCK + TAG, HEADER + 2 * (BLOCK + TAG))
    return {
        "one bit": sealed[:5000] + bytes([sealed[5000] ^ 1]) + sealed[5001:],
        "its salt": sealed[:10] + bytes([sealed[10] ^ 1]) + sealed[11:],
        "two blocks exchanged": sealed[:HEADER] + sealed[second] + sealed[first] + sealed[second.stop :],
        "the last block cut off": sealed[: second.stop],
        "cut in a block": sealed[:-10],
        "cut in its head": sealed[: HEADER - 3],
        "empty": b"",
        "more at its end": sealed + sealed[first],
        "no sealed file": noise(500),
    }


@pytest.mark.parametrize("harm", harmed())
def test_every_harm_is_found(harm: str) -> None:
    """Altered, exchanged, cut off or added: nothing false is ever handed out."""
    with pytest.raises(SealBroken):
        unseal(KEY, harmed()[harm])


def test_another_key_opens_nothing(tmp_path: Path) -> None:
    """The key of another registry is told from the right one, and the file is closed again."""
    (tmp_path / "file").write_bytes(seal(KEY, b"where the informant lives"))
    with open_sealed(tmp_path / "file", OTHER) as stream, pytest.raises(SealBroken):
        stream.read()
    assert seal(KEY, b"same") != seal(KEY, b"same"), "equal files can be told"
