"""What a disk, or somebody's rights to it, says of a file that cannot be read or written: a part of a sentence."""

from __future__ import annotations

import errno

from heritage_app.domain.errors import HeritageError


class DiskFault(HeritageError):
    """What the system said, where no words of ours are known for it."""

    template = "{words}"


class NotThere(DiskFault):
    """The file, or the folder that it is to lie in."""

    template = "there is no such file or folder"


class MayNot(DiskFault):
    """Somebody else's file, or a folder that is closed."""

    template = "this account may not open it"


class IsFolder(DiskFault):
    """A folder in the place of a file."""

    template = "it is a folder"


class NoFolder(DiskFault):
    """A file in the place of a folder."""

    template = "a part of the path is no folder"


class DiskFull(DiskFault):
    """No room, or none for this account."""

    template = "the disk is full"


class ReadOnly(DiskFault):
    """A disc, or a stick with its lock shut."""

    template = "the disk can only be read"


class NameTooLong(DiskFault):
    """Longer than the system of the disk allows."""

    template = "its name is too long"


class DiskFailed(DiskFault):
    """A broken disk, or one that was pulled out."""

    template = "the disk could not read or write it"


class InUse(DiskFault):
    """A file that Windows lends to one program at a time."""

    template = "another program has it open"


_KNOWN: dict[int, type[DiskFault]] = {
    errno.ENOENT: NotThere,
    errno.EACCES: MayNot,
    errno.EPERM: MayNot,
    errno.EISDIR: IsFolder,
    errno.ENOTDIR: NoFolder,
    errno.ENOSPC: DiskFull,
    errno.EDQUOT: DiskFull,
    errno.EROFS: ReadOnly,
    errno.ENAMETOOLONG: NameTooLong,
    errno.EIO: DiskFailed,
}
_WINDOWS = {32: InUse, 33: InUse}
"""The system's own numbers for a file that is shared with nobody, or locked."""


def disk_fault(error: OSError) -> DiskFault:
    """Say in the language of the reader what became of a file, where it is known; else as the system does."""
    kind = _WINDOWS.get(getattr(error, "winerror", None) or 0) or _KNOWN.get(error.errno or 0)
    return DiskFault(words=(error.strerror or str(error)).lower()) if kind is None else kind()
