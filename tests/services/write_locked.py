"""
Write into an encrypted registry until the end comes: `python write_locked.py REGISTRY CARD STICK NUMBER`.

Says `writing` once it begins. For `test_encryption`, which kills it in the middle.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import locked
import pictures

from heritage_app.domain.photo import PhotoDraft
from heritage_app.services import backup, encryption
from heritage_app.services.drafts import keep_draft, list_drafts
from heritage_app.services.photo_adding import add_photos
from heritage_app.services.registry import open_registry


def main() -> None:
    """Add photos, keep drafts and make backups, over and over."""
    folder, card, stick, seed = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]), int(sys.argv[4])
    encryption.unlock(folder, locked.WORDS)
    registry = open_registry(folder)
    draft = list_drafts(folder)[0]
    about = PhotoDraft(site_id=draft.site_id, credit=locked.said(38))
    print("writing", flush=True)
    for number in count():
        drawn = pictures.drawing(1000 * seed + number, (2400, 1800))
        jpeg = pictures.encoded(drawn, "JPEG", exif=pictures.exif(maker=locked.CANARIES[35]))
        shots = pictures.written(card, {f"{locked.CANARIES[34]}{seed}{number}.jpg": jpeg})
        add_photos(registry, shots, about, by=locked.said(1), means="test")
        keep_draft(folder, replace(draft, values={"text": locked.said(40) * (number + 1)}))
        backup.make_backup(registry, stick, by=locked.said(1))


if __name__ == "__main__":
    main()
