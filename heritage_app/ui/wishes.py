"""What a page of the record wants done; the window does it. Pages know neither the window nor each other."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class Wishes(QObject):
    """Signals that pages send and the window answers. Kinds are those of `RecordKind`, as text."""

    add = Signal(str)
    """A new record of this kind at the site shown."""
    edit = Signal(str, str)
    """The form of a record: kind, id."""
    trash = Signal(str, str, str)
    """A record into the trash: kind, id, what it is called."""
    restore = Signal(str, str)
    """A record out of the trash: kind, id."""
    open_site = Signal(str)
    """Another site: its id."""
    open_tab = Signal(str)
    """Another tab of the site shown."""
    open_url = Signal(str)
    """A link of a source."""
    print_sites = Signal()
    """The status report of the site shown."""
    copy_reference = Signal()
    """The number of the site shown, to the clipboard."""
    undo = Signal(str, str)
    """A deed of the history taken back: its id, its subject."""
    why = Signal(str)
    """Why a badge says what it says: `condition`, `evidence` or `stage`."""
    choose = Signal(str, str)
    """A claim instead of the rule's: the axis, or `estimate` for a pin; the claim, empty to ask which."""
    unchoose = Signal(str, str)
    """Back to the rule, or a pin taken away: the axis or `estimate`, the site."""
    change = Signal(str)
    """A report that what a damage report tells got worse or better since: the report."""
    cite = Signal(str, str)
    """A source held against a record of the site shown, or one field of it: kind, id; empty for the site itself."""
    review = Signal(str, str, str)
    """A record gets another status: its kind, its id, what it is called."""
    merge = Signal(str)
    """The site shown compared with one that may be the same: its id, empty to ask which."""
    convert = Signal(str)
    """A quoted cost in another currency: the estimate."""
    unconvert = Signal(str)
    """A conversion taken away: its id."""
    add_folder = Signal()
    """A folder of photos, to be chosen, for the site shown."""
    open_photo = Signal(object, object)
    """A photo in the viewer: its row, and the rows it is looked at among."""
    compare_photos = Signal(object)
    """Two photos beside each other: their rows, the older first; none to ask for the best pair."""
    trash_photos = Signal(object)
    """Photos into the trash: their rows."""
    attach = Signal(str, str)
    """Files to be chosen and attached to a source: its id, its title."""
    open_file = Signal(object)
    """A copy of an attached file, opened: its `FileRow`."""
