"""Why a file cannot be read, as far as people meet it often: each is said in the language of the reader."""

from __future__ import annotations

from heritage_app.domain.errors import HeritageError


class Fault(HeritageError):
    """Why a file cannot be read: a part of what `NotReadable` says, said in the language of the reader too."""


class IsEmpty(Fault):
    """Nothing but white space."""

    template = "it is empty"


class IsTorn(Fault):
    """A ZIP that does not open."""

    template = "it is torn, encrypted, or not the file its name says"


class NoWorkbook(Fault):
    """A ZIP with sheets that are none; *kind* names what the reader met."""

    template = "it is no whole workbook ({kind})"


class OtherZip(Fault):
    """A ZIP of something else."""

    template = "it is a ZIP, and neither XLSX nor ODS nor KMZ"


class NotJson(Fault):
    """Where JSON breaks off or goes wrong."""

    template = "line {line}, column {column} is not JSON"


class NotFeatures(Fault):
    """JSON of something else."""

    template = "it is JSON, but no collection of GeoJSON features"


class QuoteOpen(Fault):
    """A cell that the rest of the file would be."""

    template = "a quotation mark opened in line {line} is never closed"


class NotText(Fault):
    """NUL and its like."""

    template = "line {line} holds bytes that are not text"


class NoEncoding(Fault):
    """Bytes that no encoding reads."""

    template = "line {line} is not text in any encoding known here"


class TooLarge(Fault):
    """More than is ever held in memory."""

    template = "it has {size} MB, and {most} MB are the most that are read"


class UnpacksToMore(Fault):
    """A ZIP bomb, or as good as one."""

    template = "it unpacks to more than {most} MB"


class TooManyRows(Fault):
    """More rows than any table has."""

    template = "it has more than {most} rows"


class TooManyCells(Fault):
    """More cells than any row has."""

    template = "row {row} has {count} cells, and {most} are the most that are read"
