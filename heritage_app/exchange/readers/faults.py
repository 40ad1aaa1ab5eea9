"""Why a file cannot be read: each is said in the language of the reader."""

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


class TooLongCell(Fault):
    """A text longer than any field holds."""

    template = "row {row}, column {column} holds {count} characters, and {most} are the most"


class TooLongCellOfLine(Fault):
    """The same, met before its length is known."""

    template = "line {line} holds a cell of more than {most} characters"


class TooLongLine(Fault):
    """A line that would have to be held whole."""

    template = "line {line} has more than {most} characters"


class NotARow(Fault):
    """What the reader of tables does not take for a row, in its own words."""

    template = "line {line} is not a row of a table ({words})"


class NotUtf8(Fault):
    """Other letters where a format allows one encoding only."""

    template = "it is not text in UTF-8"


class NotInEncoding(Fault):
    """Bytes that the encoding named or found does not have."""

    template = "line {line} is not text in {encoding}"


class UnknownEncoding(Fault):
    """A name that stands for no encoding."""

    template = "there is no encoding “{encoding}”"


class NestedTooDeeply(Fault):
    """Brackets in brackets, made to do harm."""

    template = "it is nested without end"


class OtherSystem(Fault):
    """Coordinates that are no longitude and latitude."""

    template = "its coordinates are in another system ({system}), and longitude and latitude are needed"


class OtherSystemOfTable(Fault):
    """The same of one table of several."""

    template = "“{name}” is in another system ({system}), and longitude and latitude are needed"


class NotAFeature(Fault):
    """Something else in the list of features."""

    template = "feature {number} is not a feature of GeoJSON"


class NoFeature(Fault):
    """A map of nothing."""

    template = "it has no feature"


class NoPlacemark(Fault):
    """The same in the word of KML."""

    template = "it has no placemark"


class DeclaresEntities(Fault):
    """XML that could unpack to anything."""

    template = "it declares entities, which a map does not need"


class TornMap(Fault):
    """XML that breaks off, in the words of its reader."""

    template = "it is no whole {kind} file ({words})"


class TornDatabase(Fault):
    """A database that does not open, or is made to take for ever."""

    template = "it is a database that is torn or takes too long ({words})"


class NoGeoPackage(Fault):
    """A database of something else."""

    template = "it is a database, but no GeoPackage with features"


class NoShapes(Fault):
    """A table that lacks the column it is said to have."""

    template = "“{name}” has no column of shapes"


class PartUnpacksToMore(Fault):
    """One part packed tighter than a table ever is."""

    template = "“{name}” in it unpacks to {size} MB"


class NoSheet(Fault):
    """A workbook without a row."""

    template = "it has no sheet with rows"


class RowBeyond(Fault):
    """A row further down or wider than any table."""

    template = "row {row} of “{sheet}” is beyond what is read"


class NotOurTables(Fault):
    """A folder of something else."""

    template = "it is a folder without {name}, so none that a registry wrote"


class TablesTooLarge(Fault):
    """Several tables that together are more than is held."""

    template = "with those before it has more than {most} MB"


class NoNamesTable(Fault):
    """A second table that is none of names."""

    template = "a table of names has the headings {headings}"


class NoFilledForm(Fault):
    """A workbook of another project."""

    template = "no sheet of it is a filled form of heritage places"


class NoText(Fault):
    """An article of nothing."""

    template = "it holds no text"


class NoBibliography(Fault):
    """None of the formats that sources come in."""

    template = "it is neither RIS nor BibTeX nor CSL-JSON"


class TornBibliography(Fault):
    """What the reader of such a format met, in its own words."""

    template = "it is torn ({words})"


class EntryOpen(Fault):
    """An entry of BibTeX that does not end, or has the key of another."""

    template = "the entry in line {line} is not closed or stands twice"


class EntryNoObject(Fault):
    """Something else in the list of CSL-JSON."""

    template = "entry {number} is no object"


class NoEntries(Fault):
    """A bibliography of nothing."""

    template = "it has no entries"


class NoLink(Fault):
    """A pasted line that names no source."""

    template = "this line has neither a DOI nor a link"


class LettersNotUtf8(Fault):
    """Our own JSON in other letters."""

    template = "its letters are not UTF-8"


class NoRegistry(Fault):
    """JSON of something else."""

    template = "it does not say that it is one"


class NoVersion(Fault):
    """Nobody knows how it would have to be read."""

    template = "its version is not named"


class NameMissing(Fault):
    """A value that belongs to nothing."""

    template = "a name is missing"


class MoreBehind(Fault):
    """Two files in one."""

    template = "more stands behind its end"


class OtherMark(Fault):
    """Where JSON goes wrong."""

    template = "“{mark}” is expected where “{found}” stands"


class BreaksOff(Fault):
    """A file that was cut."""

    template = "it breaks off"


class NoValue(Fault):
    """A word that JSON does not have, or the half of one."""

    template = "“{word}” is no value, or breaks off"


class TooLongRecord(Fault):
    """More than is held at once."""

    template = "a record is longer than {most} characters"


class OtherColumns(Fault):
    """Another table, or a later version of it."""

    template = "line 1 names {count} columns, and {wanted} are expected"


class OtherHeading(Fault):
    """The same, where one can be named."""

    template = "line 1, column {column} is named “{found}”, and “{wanted}” is expected"


class OtherCells(Fault):
    """A row that was cut or joined."""

    template = "line {line} has {count} cells, and {wanted} are expected"


class EmptyCell(Fault):
    """A row that cannot be known again."""

    template = "line {line}, column {column} is empty"


class SaidInTwoLines(Fault):
    """Two rows that cannot be told apart."""

    template = "line {line}, column {column}: “{word}” stands in line {other} as well"


class OnlyHeadings(Fault):
    """A table of nothing."""

    template = "it has headings and no rows"


class TwoFeatures(Fault):
    """Two sites that cannot be told apart."""

    template = "two features have the identifier “{word}”"


class FeatureIncomplete(Fault):
    """A feature that says or shows nothing."""

    template = "feature {number} has no properties or no geometry"


class FeatureNameless(Fault):
    """A site without a name."""

    template = "feature {number} has no Name"


class FeatureUnknown(Fault):
    """A site that no event can be matched to."""

    template = "feature {number} has neither an S_ID nor a Number"


class FeatureNoPoint(Fault):
    """Another shape, or letters in it."""

    template = "feature {number} is not a point of numbers"


class FeatureCoordinates(Fault):
    """A point that is none."""

    template = "feature {number} has {count} coordinates, and 2 or 3 are expected"


class FeatureRefused(Fault):
    """What a field does not take."""

    template = "feature {number}: {reason}"


class LineRefused(Fault):
    """The same of a row."""

    template = "line {line}: {reason}"


class NotYaml(Fault):
    """Where a mapping breaks off or goes wrong."""

    template = "line {line}, column {column} is not YAML"


class NoColumns(Fault):
    """A mapping that maps nothing."""

    template = "“columns” with a field by heading is expected"


class UnknownField(Fault):
    """A field that there is not."""

    template = "“{heading}” is to be “{name}”, and the fields are {known}"


class UnknownPart(Fault):
    """A word that a mapping does not have."""

    template = "“{word}” is no part of a mapping"


class UnknownSourceField(Fault):
    """The same of the source in it."""

    template = "“{word}” is no field of a source"


class NoNamesWithValues(Fault):
    """A single word, or a list, where a mapping has pairs."""

    template = "“{word}” is to be names with values"


class FileThere(Fault):
    """Nothing is written over."""

    template = "a file of that name is there, and nothing is written over"
