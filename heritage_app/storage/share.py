"""Whether a folder lies on a share of the network, where the journal of a database would be torn."""

from __future__ import annotations

import sys
from pathlib import Path

MOUNTS = Path("/proc/self/mounts")
"""Where Linux tells which file system lies where: device, place and kind, a line each (proc(5))."""

NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "davfs", "ceph", "glusterfs", "fuse.sshfs", "fuse.rclone"}
    | {"fuse.gvfsd-fuse", "fuse.davfs2", "fuse.glusterfs", "fuse.smbnetfs"}
)
"""Kinds of file systems whose files lie on another computer."""
_DRIVE_REMOTE = 4
"""What Windows answers for a drive of another computer (GetDriveTypeW)."""


def is_network_share(folder: Path, mounts: str | None = None) -> bool:
    """
    Whether *folder*, or the nearest one above it that is there, lies on another computer.

    *mounts* is the table of mounts as Linux writes it; read from the system where it is not given. Where a system
    does not tell, the answer is no.
    """
    if sys.platform == "win32":
        import ctypes

        place = folder.absolute()
        return place.drive.startswith("\\\\") or ctypes.windll.kernel32.GetDriveTypeW(place.anchor) == _DRIVE_REMOTE
    try:
        table = MOUNTS.read_text(encoding="utf-8", errors="replace") if mounts is None else mounts
    except OSError:
        return False
    place = folder.resolve()
    found = (-1, "")
    for line in table.splitlines():
        words = line.split(" ")
        if len(words) < 3:
            continue
        root = Path(words[1].replace("\\040", " "))
        if place.is_relative_to(root):
            # Of two file systems mounted in one place, the later one is seen.
            found = (len(root.parts), words[2]) if len(root.parts) >= found[0] else found
    return found[1] in NETWORK
