"""The sources page of a record: numbered as they are printed, each with the claims it is used for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from heritage_app.ui.buttons import IconButton, LinkButton, SecondaryButton
from heritage_app.ui.cards import Facts, RowButton, clear, lines, long_title, source_icon
from heritage_app.ui.notices import EmptyState
from heritage_app.ui.paint import digits, isolated
from heritage_app.ui.say import DOT, field_words, in_quotes
from heritage_app.ui.why import ClaimWords
from heritage_app.ui.widgets import Card, Label, Line

if TYPE_CHECKING:
    from heritage_app.domain.photo import FileRow
    from heritage_app.domain.site import SiteRecord
    from heritage_app.domain.source import CitationRow, SourceDraft, SourceRow
    from heritage_app.ui.say import Say
    from heritage_app.ui.wishes import Wishes


def source_facts(say: Say, draft: SourceDraft) -> list[tuple[str, str]]:
    """What is known of a source, by name."""
    translate = QCoreApplication.translate
    facts = [
        (translate("SourceFacts", "Type"), say.term("source_type", draft.type)),
        (translate("SourceFacts", "Author"), draft.author),
        (translate("SourceFacts", "In"), draft.container_title),
        (translate("SourceFacts", "Publisher"), say.listed([draft.publisher, draft.publisher_place])),
        (translate("SourceFacts", "Agency"), draft.agency),
        (translate("SourceFacts", "Published"), say.date(draft.issued)),
        (translate("SourceFacts", "Read on"), say.date(draft.accessed)),
        (translate("SourceFacts", "DOI"), isolated(draft.doi) if draft.doi else ""),
        (
            translate("SourceFacts", "Reliability"),
            say.term("reliability", draft.reliability) if draft.reliability else "",
        ),
        (translate("SourceFacts", "Notes"), "\n".join(draft.notes)),
    ]
    return [(name, value) for name, value in facts if value]


class SourcesPage(QWidget):
    """Every source that supports or contradicts something the record shows."""

    def __init__(self, say: Say, wishes: Wishes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._say, self._wishes = say, wishes
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(16, 12, 16, 12)
        self._column.setSpacing(12)
        self._files: dict[str, QVBoxLayout] = {}

    def show_record(self, record: SiteRecord) -> None:
        """Show a site's sources."""
        clear(self._column)
        self._files = {}
        if not record.sources:
            sentence = self.tr("Unsourced. What stands here will print as unverified.")
            add = (self.tr("Add source"), lambda: self._wishes.add.emit("source"))
            self._column.addWidget(EmptyState("quote", sentence, add))
            return
        button = SecondaryButton(self.tr("Add source"), "plus")
        button.clicked.connect(lambda: self._wishes.add.emit("source"))
        claim = SecondaryButton(self.tr("Source for or against one field…"), "quote")
        claim.clicked.connect(lambda: self._wishes.cite.emit("", ""))
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(claim)
        row.addWidget(button)
        self._column.addLayout(row)
        for number, source in enumerate(record.sources, start=1):
            self._column.addWidget(self._card(record, number, source))
        self._column.addStretch(1)

    def _card(self, record: SiteRecord, number: int, source: SourceRow) -> Card:
        draft = source.draft
        edit = IconButton("pencil", self.tr("Edit this source"))
        edit.clicked.connect(lambda: self._wishes.edit.emit("source", source.id))
        title = self.tr("{number}. {title}").format(number=digits(number), title=draft.title)
        card = Card(title, end=edit)
        long_title(card)
        kind = self._say.term("source_type", draft.type)
        basis = self._say.term("basis", source.basis)
        card.body.addLayout(lines(source_icon(draft.type), kind, (basis, "caption", "secondary")))
        facts = source_facts(self._say, draft)[1:]
        whole = next((one.draft.title for one in record.sources if one.id == draft.derived_from), "")
        if whole:
            facts.append((self.tr("Derived from"), self.tr("{title}; the two count once").replace("{title}", whole)))
        card.body.addWidget(Facts(facts))
        for url in dict.fromkeys(link for link in (draft.url, draft.archived_url) if link):
            link = LinkButton(isolated(url.replace("&", "&&")), "external-link")
            link.setMinimumWidth(60)
            link.clicked.connect(lambda checked=False, url=url: self._wishes.open_url.emit(url))
            card.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        self._files[source.id] = QVBoxLayout()
        card.body.addLayout(self._files[source.id])
        attach = LinkButton(self.tr("Attach a file…"), "paperclip")
        attach.setAccessibleName(self.tr("Attach a file to {source}").replace("{source}", draft.title))
        attach.clicked.connect(lambda: self._wishes.attach.emit(source.id, draft.title))
        card.body.addWidget(attach, 0, Qt.AlignmentFlag.AlignLeft)
        card.body.addWidget(Line())
        card.body.addWidget(Label(self.tr("Used for"), "caption_strong", "secondary"))
        for citation in record.citations:
            if citation.draft.source_id == source.id:
                card.body.addLayout(self._use_row(record, citation))
        return card

    def _use_row(self, record: SiteRecord, citation: CitationRow) -> QHBoxLayout:
        parts = self._use(record, citation)
        words = DOT.join(parts)
        row = QHBoxLayout()
        row.addWidget(Label(DOT.join(map(isolated, parts)), "body", wrap=True), 1)
        edit = IconButton("pencil", self.tr("Edit this use of the source: {use}").replace("{use}", words))
        edit.clicked.connect(lambda: self._wishes.edit.emit("citation", citation.id))
        row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        trash = IconButton("trash-2", self.tr("Take this use of the source away: {use}").replace("{use}", words))
        trash.clicked.connect(lambda: self._wishes.trash.emit("citation", citation.id, citation.source_title))
        row.addWidget(trash, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def show_files(self, files: dict[str, tuple[FileRow, ...]]) -> None:
        """Show the files attached to each source, by its id; each opens as a copy."""
        from heritage_app.ui.photo_notice import kilobytes

        for source_id, column in self._files.items():
            clear(column)
            for file in files.get(source_id, ()):
                caption = DOT.join((kilobytes(file.size), file.media_type, self._say.moment(file.received_at)))
                row = RowButton(file.original_name, caption, icon="paperclip")
                row.clicked.connect(lambda checked=False, file=file: self._wishes.open_file.emit(file))
                column.addWidget(row)

    def _use(self, record: SiteRecord, citation: CitationRow) -> list[str]:
        """What the source is used for, part by part; each keeps its own direction."""
        draft = citation.draft
        parts = [ClaimWords(self._say, record).name(draft.record_kind, draft.record_id)]
        if draft.field:
            parts.append(field_words(draft.field))
        parts.append(draft.locator)
        if draft.quotation:
            parts.append(in_quotes(draft.quotation, draft.quotation_lang))
        if draft.stance != "supports":
            parts.append(self._say.term("stance", draft.stance))
        if draft.credibility is not None:
            parts.append(self._say.term("credibility", str(draft.credibility)))
        return [part for part in parts if part]
