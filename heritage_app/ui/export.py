"""File > Export…: which sites leave, for whom, in which format, and where to; written beside everything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QDir, Signal
from PySide6.QtWidgets import QFileDialog

from heritage_app.domain.query import Chosen
from heritage_app.domain.redaction import Profile
from heritage_app.ui.buttons import PrimaryButton
from heritage_app.ui.desk import UNNAMED
from heritage_app.ui.fields import CheckBox, ComboBox, Field, RadioButton
from heritage_app.ui.long_work import LongWork
from heritage_app.ui.notices import Action, Banner
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.photo_notice import PhotoPage
from heritage_app.ui.say import count_sites, error_words
from heritage_app.ui.widgets import Card, Label

if TYPE_CHECKING:
    from heritage_app.exchange.outgoing import Writer, Written
    from heritage_app.services.registry import Registry
    from heritage_app.ui.background import Progress


def format_words() -> dict[str, tuple[str, str]]:
    """What each format is called, and what it is good for."""
    translate = QCoreApplication.translate
    return {
        "json": (
            translate("ExportFormats", "Heritage file (JSON)"),
            translate("ExportFormats", "Every record, in one file that makes a registry again. Photos stay behind."),
        ),
        "bagit": (
            translate("ExportFormats", "Folder with everything (BagIt)"),
            translate(
                "ExportFormats", "Every record with its photos, files and custody log; it makes a registry again."
            ),
        ),
        "xlsx": (
            translate("ExportFormats", "Workbook (Excel, LibreOffice)"),
            translate("ExportFormats", "A sheet for each kind of record."),
        ),
        "csv": (
            translate("ExportFormats", "Tables (CSV)"),
            translate("ExportFormats", "A folder with one table for each kind of record."),
        ),
        "geojson": (
            translate("ExportFormats", "Map data (GeoJSON)"),
            translate("ExportFormats", "Sites with their points, for QGIS and other maps."),
        ),
        "kml": (translate("ExportFormats", "Google Earth (KML)"), translate("ExportFormats", "Sites as placemarks.")),
        "linked-art": (
            translate("ExportFormats", "Linked Art (JSON-LD)"),
            translate("ExportFormats", "Sites, events and claims in the terms of CIDOC CRM, for museums and archives."),
        ),
        "eamena": (
            translate("ExportFormats", "EAMENA form (bulk upload)"),
            translate("ExportFormats", "Rows for the EAMENA database. A site needs a point to be taken there."),
        ),
        "csl": (
            translate("ExportFormats", "Sources for Zotero (CSL-JSON)"),
            translate("ExportFormats", "The sources, and nothing else."),
        ),
        "ris": (
            translate("ExportFormats", "Sources for EndNote (RIS)"),
            translate("ExportFormats", "The sources, and nothing else."),
        ),
        "bibtex": (
            translate("ExportFormats", "Sources for LaTeX (BibTeX)"),
            translate("ExportFormats", "The sources, and nothing else."),
        ),
    }


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Which sites can leave: those chosen in the list, or the one shown, and those that the list shows."""

    name: str
    """What the chosen ones are called, the name of one or how many; empty where there is none."""
    shown: str
    """Id of the site shown, where no more is chosen."""
    chosen: Chosen
    listed: Chosen
    """All that the list shows."""


class RegistryExportPage(PhotoPage):
    """What is to leave the registry, for whom and as what."""

    wanted = Signal()
    """Everything is chosen but the place."""

    def __init__(self, scope: Scope) -> None:
        super().__init__(self.tr("Export"))
        self._add_scope(scope)
        self._add_profile()
        self._add_format()
        self._show_rounding()
        self.body.addStretch(1)
        self.go = PrimaryButton(self.tr("Choose where…"), "folder-open")
        self.go.clicked.connect(self.wanted)
        self.foot.setSpacing(8)
        self.foot.addWidget(self.go)
        self.setFocusProxy(self.format)

    def _add_scope(self, scope: Scope) -> None:
        card = Card(self.tr("Which sites"))
        self.chosen = RadioButton(self.tr("Chosen: {sites}").replace("{sites}", isolated(scope.name)))
        self.listed = RadioButton(self.tr("In the list: {sites}").replace("{sites}", count_sites(scope.listed.count)))
        self.whole = RadioButton(self.tr("The whole registry"))
        for button in (self.chosen, self.listed, self.whole):
            card.body.addWidget(button)
        self.chosen.setVisible(bool(scope.name))
        self.whole.setChecked(True)
        self._by_place = {
            button: chosen.query is not None and (chosen.query.near is not None or chosen.query.box is not None)
            for button, chosen in ((self.chosen, scope.chosen), (self.listed, scope.listed))
        }
        self.rounding = Label(
            self.tr(
                "For the public, near a point and within a box go by the rounded coordinates. Some of these sites may "
                "stay out, and others come in."
            ),
            "caption",
            "secondary",
            wrap=True,
        )
        card.body.addWidget(self.rounding)
        self.body.addWidget(card)

    def _add_profile(self) -> None:
        card = Card(self.tr("For whom"))
        self.public = RadioButton(
            self.tr("The public: rounded coordinates; no notes, no history, no protected names, nothing restricted")
        )
        self.internal = RadioButton(self.tr("The office: everything, with exact coordinates"))
        for button in (self.public, self.internal):
            card.body.addWidget(button)
        self.public.setChecked(True)
        for button in (self.chosen, self.listed, self.public):
            button.toggled.connect(self._show_rounding)
        self.body.addWidget(card)

    def _show_rounding(self) -> None:
        asked = any(held and button.isChecked() for button, held in self._by_place.items())
        self.rounding.setVisible(asked and self.public.isChecked())

    def _add_format(self) -> None:
        card = Card(self.tr("As what"))
        self.format = ComboBox()
        for name, (title, _) in format_words().items():
            self.format.addItem(title, name)
        self.about = Label("", "caption", "secondary", wrap=True)
        self.bom = CheckBox(self.tr("Mark the tables as UTF-8, so that Excel reads Arabic"))
        self.bom.setChecked(True)
        card.body.addWidget(Field(self.tr("Format"), self.format))
        card.body.addWidget(self.about)
        card.body.addWidget(self.bom)
        self.format.currentIndexChanged.connect(self._show_format)
        self._show_format()
        self.body.addWidget(card)

    def _show_format(self) -> None:
        name = self.format.currentData()
        self.about.setText(format_words()[name][1])
        self.bom.setVisible(name == "csv")

    @property
    def profile(self) -> Profile:
        """For whom it leaves."""
        return Profile.INTERNAL if self.internal.isChecked() else Profile.PUBLIC


class Exporting(LongWork):
    """Asks what is to leave and where to, and writes it."""

    def open_page(self) -> None:
        """Ask what is to leave."""
        window, pane = self.window, self.window.record_pane
        if window.form_open:
            return
        chosen = window.sites.list.chosen() if window.shown_list == "sites" else Chosen(count=0)
        shown = pane.record.row if pane is not None and pane.record is not None and chosen.count < 2 else None
        scope = Scope(
            name=shown.name if shown is not None else count_sites(chosen.count) if chosen.count else "",
            shown=shown.id if shown is not None else "",
            chosen=chosen,
            listed=Chosen(count=window.sites.model.rowCount(), query=window.sites.query()),
        )
        page = RegistryExportPage(scope)
        page.wanted.connect(lambda: self._ask_where(page, scope))
        self._open(page)

    def _open(self, page: PhotoPage) -> None:
        page.closed.connect(lambda: self.window.close_page(page))
        self.window.open_page(page)

    def _ask_where(self, page: RegistryExportPage, scope: Scope) -> None:
        from heritage_app.exchange.outgoing import writer_named

        writer = writer_named(page.format.currentData())
        title, _ = format_words()[writer.name]
        suggested = self.tr("Sites") + (f".{writer.suffix}" if writer.suffix else "")
        kinds = f"{title} (*.{writer.suffix})" if writer.suffix else ""
        start = str(Path(QDir.homePath()) / suggested)
        name, _ = QFileDialog.getSaveFileName(self.window, self.tr("Export"), start, kinds)
        if not name:
            return
        if writer.suffix and not name.lower().endswith(f".{writer.suffix}"):
            name = f"{name}.{writer.suffix}"
        self.window.close_page(page)
        sites: Chosen | str | None = None
        if page.listed.isChecked():
            sites = scope.listed
        elif page.chosen.isChecked():
            sites = scope.shown or scope.chosen
        self.export(writer, Path(name), page.profile, sites, bom=page.bom.isChecked())

    def export(
        self,
        writer: Writer,
        target: Path,
        profile: Profile,
        sites: Chosen | str | None = None,
        *,
        bom: bool = True,
    ) -> None:
        """Write the *sites* chosen in a list, or one by its id, or without any the whole registry."""
        by, lang, withheld = self.desk.user or UNNAMED, self.desk.lang, self.tr("name withheld")

        def work(registry: Registry, progress: Progress) -> Written:
            from heritage_app.exchange.outgoing import Wanted, export
            from heritage_app.services.listing import ids_of_chosen

            ids: tuple[str, ...] | None = (sites,) if isinstance(sites, str) else None
            if isinstance(sites, Chosen):
                chosen = sites if profile is Profile.INTERNAL else sites.for_public()
                with registry.read() as session:
                    ids = ids_of_chosen(session, chosen, today=registry.day)
            wanted = Wanted(profile=profile, site_ids=ids, lang=lang, withheld=withheld, by=by, bom=bom)
            return export(registry, writer, wanted, target, progress=progress)

        self.run(self.tr("Exporting…"), work, self._exported, self._so_far)

    def _exported(self, written: Written) -> None:
        words = self.tr("Exported to {file}.").replace("{file}", isolated(str(written.path)))
        out = [error_words(reason) for reason in written.left_out]
        actions: list[Action] = []
        rest = self.tr("Something of it needs a look.") if out else ""
        if out:
            actions.append((self.tr("Details"), lambda: self._show_left_out(out)))
        banner = Banner("warning" if out else "info", words, rest, actions, closable=True)
        banner.closed.connect(self.window.drop_notice)
        self.window.put_notice(banner)
        self.desk.tell_done(None)

    def _show_left_out(self, reasons: Sequence[str]) -> None:
        page = PhotoPage(self.tr("Good to know about this export"))
        card = Card(self.tr("What it could not carry"), count=digits(len(reasons)))
        for reason in reasons:
            card.body.addWidget(Label(reason, "body", wrap=True))
        page.body.addWidget(card)
        page.body.addStretch(1)
        self._open(page)

    def _so_far(self, done: int, total: int) -> str:
        words = self.tr("{done} of {total}")
        return words.replace("{done}", digits(done)).replace("{total}", digits(total))
