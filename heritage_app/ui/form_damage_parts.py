"""Parts of the form of a damage report: kind of report, the scale of the source, the window, and its rows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QCoreApplication, Signal

from heritage_app.domain.dates import HeritageDate, say
from heritage_app.domain.scales import Mapped, ScaleReading, read_on_scale, scale_name
from heritage_app.domain.vocabulary import ReportKind, Wording
from heritage_app.domain.window import event_window
from heritage_app.ui.completer import choice
from heritage_app.ui.form_choices import ChoiceInput, ComboInput
from heritage_app.ui.form_frame import across, caption
from heritage_app.ui.form_parts import ActorInput, DateInput, PickInput, TextInput
from heritage_app.ui.form_rows import Cell, Fold, Rows
from heritage_app.ui.paint import isolated

if TYPE_CHECKING:
    from heritage_app.domain.damage import DamageDraft, DamageRow
    from heritage_app.ui.form_damage import DamageForm
    from heritage_app.ui.forms import FormPage


class Around(NamedTuple):
    """What the form asks besides: the classes of every scale, and the reports of the site."""

    crosswalk: tuple[Mapped, ...]
    reports: tuple[DamageRow, ...]


class KindInput(ChoiceInput):
    """An event, a visit, or a look at images."""

    turned = Signal()
    """Another kind is shown, whoever chose it."""

    def set_raw(self, raw: Any) -> None:
        """Choose a kind."""
        super().set_raw(raw)
        self.turned.emit()

    def understood(self) -> None:
        """A look that found nothing new is a report too."""
        look = self.raw() != ReportKind.INCIDENT
        words = self.tr("Nothing new is a report too: enter when it was seen, and the condition as it is.")
        self.set_message(words if look else "")


class GivenInput(PickInput):
    """A class of the scale chosen beside it, or any other words of the source: kept letter for letter."""

    def read(self) -> str:
        """The words."""
        return self.pick.text()

    def understood(self) -> None:
        """The part around it says how the words are read."""


class ScaleFold(Fold):
    """The condition in the scale of its source: kept as given, and shown on ours, with the loss said in words."""

    def __init__(self, page: DamageForm) -> None:
        names = QCoreApplication.translate("DamageForm", "EAMENA, Amal, UNOSAT, EMS-98, Heritage at Risk …")
        super().__init__(QCoreApplication.translate("DamageForm", "Condition in the scale of its source"), names)
        self.opened.connect(page.order_tabs)
        self._page = page
        self._crosswalk: tuple[Mapped, ...] = ()
        self._filled: str | None = None
        """The condition that this part chose in the picker; a person's own choice is left alone."""
        self.scale = PickInput(self.tr("Scale"), page.lists, "scales", optional=True)
        self.given = GivenInput(
            self.tr("As its source gives it"),
            page.lists,
            "classes",
            optional=True,
            free=True,
        )
        page.add("condition_scale", self.scale)
        page.add("condition_given", self.given)
        self.body.addLayout(across((self.scale, 1), (self.given, 1)))
        for field in (self.scale, self.given):
            field.edited.connect(self._edited)
        self.scale.edited.connect(self._offer_classes)
        page.condition.edited.connect(self._say)

    def take_crosswalk(self, rows: tuple[Mapped, ...]) -> None:
        """Offer the scales that the registry can read."""
        self._crosswalk = rows
        lang = self._page.desk.lang
        scales = dict.fromkeys(row.scale for row in rows)
        self._page.lists.put("scales", [choice(one, scale_name(one, lang)) for one in scales])
        self._offer_classes()
        self._say()

    def _offer_classes(self) -> None:
        held = [row for row in self._crosswalk if row.scale == self.scale.pick.key]
        words = {row.value: row.value.replace("-", " ").capitalize() for row in held}
        shown = {row.value: self._page.say.term("condition", row.condition) for row in held}
        self._page.lists.put("classes", [choice(key, text, shown[key]) for key, text in words.items()])

    def show_draft(self, draft: DamageDraft) -> None:
        """Show what the source gave."""
        self._filled = None
        scale = draft.condition_scale
        self.scale.set_key(scale or None, scale_name(scale, self._page.desk.lang))
        self.given.set_raw(draft.condition_given)
        self.open_used()

    def open_used(self) -> None:
        """Open where something is entered."""
        if not (self.scale.blank() and self.given.blank()):
            self.open()

    def _reading(self) -> ScaleReading | None:
        scale, given = self.scale.pick.key, self.given.text()
        return read_on_scale(scale, given, self._crosswalk) if self._crosswalk and scale and given.strip() else None

    def _edited(self) -> None:
        """Choose in the picker what the words are shown as, unless a person has chosen there."""
        reading, condition = self._reading(), self._page.condition
        wanted = None if reading is None else str(reading.condition)
        if condition.raw() in (None, self._filled) and condition.raw() != wanted:
            condition.set_raw(wanted)
            self._filled = wanted
        self._say()

    def _say(self) -> None:
        """Say how the words are read, what that loses, and where the picker says otherwise."""
        reading, page = self._reading(), self._page
        if reading is None:
            self.given.set_message()
            return
        read, chosen = page.say.term("condition", reading.condition), page.condition.raw()
        scale = scale_name(reading.scale, page.desk.lang)
        if reading.value is None:
            words = self.tr("No class of {scale}: kept as written, and read as not assessed").replace("{scale}", scale)
        elif reading.lossy and reading.note:
            words = self.tr("Read as {condition}, which is not quite the same: {note}")
            words = words.replace("{note}", isolated(reading.note))
        elif reading.lossy:
            words = self.tr("Read as {condition}, which is not quite the same")
        else:
            words = self.tr("Read as {condition}")
        lossy = reading.lossy
        if chosen not in (None, str(reading.condition)):
            words = self.tr("Read as {condition}, but {chosen} is chosen above, and that is shown")
            words, lossy = words.replace("{chosen}", page.say.term("condition", chosen)), True
        self.given.set_message(words.replace("{condition}", read), "warning" if lossy else "ok")


class WindowFold(Fold):
    """When nobody saw it happen: last seen intact, first seen damaged, and the window that follows, in words."""

    def __init__(self, page: DamageForm) -> None:
        about = QCoreApplication.translate("DamageForm", "Last seen intact, first seen damaged: the day lies between")
        super().__init__(QCoreApplication.translate("DamageForm", "Nobody saw when it happened"), about)
        self.opened.connect(page.order_tabs)
        self._page = page
        self.intact = DateInput(self.tr("Last seen intact"), page.desk, optional=True)
        self.damaged = DateInput(self.tr("First seen damaged"), page.desk, optional=True)
        page.add("last_seen_intact", self.intact)
        page.add("first_seen_damaged", self.damaged)
        self.body.addLayout(across((self.intact, 1), (self.damaged, 1)))
        self.window_words = caption("")
        self.window_words.hide()
        self.body.addWidget(self.window_words)

    def show_draft(self, draft: DamageDraft) -> None:
        """Open where the report has such dates; the form shows them."""
        self.open_used()
        self.say_window()

    def open_used(self) -> None:
        """Open where something is entered."""
        if not (self.intact.blank() and self.damaged.blank()):
            self.open()

    def say_window(self) -> None:
        """Say within which days it happened: one day of a set, which an interval would not be."""
        page = self._page
        dates = [page.value(name) for name in ("last_seen_intact", "first_seen_damaged")]
        intact, damaged = (date if isinstance(date, HeritageDate) else None for date in dates)
        window = event_window(intact, damaged)
        self.window_words.setVisible(window is not None)
        if window is None:
            return
        words = self.tr("It happened on one day in this window: {window}  {edtf}")
        if page.value("occurred") is not None:
            words = self.tr("Window: {window}  {edtf}. “When it happened” is filled in, and goes before it")
        said = say(window.edtf, page.desk.lang, digits=page.desk.digits)
        words = words.replace("{window}", isolated(said)).replace("{edtf}", f"\u2066{window.edtf}\u2069")
        self.window_words.setText(words)


def effect_rows(page: FormPage) -> Rows:
    """What an event did: effect, part of the building, certainty."""
    lists, translate = page.lists, QCoreApplication.translate
    cells = (
        Cell(
            "type",
            lambda: PickInput(translate("DamageForm", "Effect"), lists, "disturbance_effect", optional=True),
            4,
        ),
        Cell(
            "part",
            lambda: TextInput(translate("DamageForm", "Part of the building"), optional=True),
            4,
        ),
        Cell(
            "certainty",
            lambda: PickInput(translate("DamageForm", "Certainty"), lists, "certainty", optional=True),
            3,
        ),
    )
    return Rows(
        translate("DamageForm", "What it did"),
        cells,
        add=translate("DamageForm", "Add an effect"),
        bare=True,
    )


def attribution_rows(page: FormPage) -> Rows:
    """Who is said to have done it, how strongly, by whom, and whether that may be printed."""
    lists, translate = page.lists, QCoreApplication.translate
    wordings = [(str(one), page.say.term("wording", one)) for one in Wording]
    printed = [
        ("yes", translate("DamageForm", "Printed")),
        ("no", translate("DamageForm", "Left out")),
    ]
    cells = (
        Cell(
            "actor",
            lambda: ActorInput(translate("DamageForm", "Who is said to have done it"), lists, optional=True),
            3,
            needed=True,
        ),
        Cell(
            "wording",
            lambda: ComboInput(translate("DamageForm", "How strongly"), wordings, start="reported"),
            2,
            weak=True,
        ),
        Cell(
            "said_by",
            lambda: ActorInput(translate("DamageForm", "Who says so"), lists, optional=True),
            3,
        ),
        Cell(
            "printable",
            lambda: ComboInput(translate("DamageForm", "In reports"), printed, start="yes"),
            2,
            weak=True,
        ),
    )
    return Rows(
        translate("DamageForm", "Who did it"),
        cells,
        add=translate("DamageForm", "Add another"),
        bare=True,
    )


def involved_rows(page: FormPage) -> Rows:
    """Who observed and who assessed."""
    lists, translate = page.lists, QCoreApplication.translate
    roles = [(key, page.say.term("actor_role", key)) for key in ("observer", "assessor", "claimant")]
    cells = (
        Cell(
            "actor",
            lambda: ActorInput(translate("DamageForm", "Observed or assessed by"), lists, optional=True),
            3,
            needed=True,
        ),
        Cell(
            "role",
            lambda: ComboInput(translate("DamageForm", "As"), roles, start="observer"),
            2,
            weak=True,
        ),
    )
    start = ({"role": "observer"}, {"role": "assessor"})
    return Rows(
        translate("DamageForm", "Who saw it"),
        cells,
        add=translate("DamageForm", "Add a person"),
        start=start,
        bare=True,
    )


def row_raws(page: FormPage, draft: DamageDraft) -> dict[str, list[dict[str, Any]]]:
    """What a report says in rows, as the inputs of these names show it."""

    def term(vocabulary: str, key: str | None) -> dict[str, str] | None:
        return {"text": page.say.term(vocabulary, key), "key": key} if key else None

    def name(actor_id: str | None) -> dict[str, str] | None:
        return {"text": page.actor_name(actor_id), "key": actor_id} if actor_id else None

    return {
        "effects": [
            {
                "type": term("disturbance_effect", one.type),
                "part": one.part,
                "certainty": term("certainty", one.certainty),
            }
            for one in draft.effects
        ],
        "other_causes": [
            {
                "type": term("disturbance_cause", one.type),
                "category": term("disturbance_category", one.category),
                "certainty": term("certainty", one.certainty),
            }
            for one in draft.causes[1:]
        ],
        "attributions": [
            {
                "actor": name(one.actor_id),
                "wording": str(one.wording),
                "said_by": name(one.said_by_id),
                "printable": "yes" if one.printable else "no",
            }
            for one in draft.attributions
        ],
        "involved": [{"actor": name(one.actor_id), "role": one.role} for one in draft.involved],
    }
