"""Empty tables to fill in: a workbook of sites or of damage reports, with the lists to choose from."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from heritage_app.domain.disk import disk_fault
from heritage_app.domain.errors import HeritageError
from heritage_app.exchange.readers.faults import FileThere

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_SITE = {
    "number": ("Reference number", "Numéro", "رقم الموقع"),
    "identifier": ("Site ID", "Identifiant", "المعرف"),
    "name:en": ("English name", "Nom anglais", "الاسم بالإنجليزية"),
    "name:ar": ("Arabic name", "Nom arabe", "الاسم بالعربية"),
    "name:fr": ("French name", "Nom français", "الاسم بالفرنسية"),
}
_COLUMNS: dict[str, dict[str, tuple[str, str, str]]] = {
    "sites": {
        **{name: words for name, words in _SITE.items() if name != "number"},
        "alternate": ("Other names", "Autres noms", "أسماء أخرى"),
        "part_of": ("Part of", "Fait partie de", "جزء من"),
        "type": ("Kind of place", "Type de lieu", "نوع المكان"),
        "function": ("Function", "Fonction", "الوظيفة"),
        "period": ("Period", "Période", "الفترة"),
        "country": ("Country", "Pays", "البلد"),
        "governorate": ("Governorate", "Gouvernorat", "المحافظة"),
        "district": ("District", "Arrondissement", "القضاء"),
        "locality": ("Locality", "Localité", "البلدة"),
        "lat": ("Latitude", "Latitude", "خط العرض"),
        "lon": ("Longitude", "Longitude", "خط الطول"),
        "precision_m": ("Precision m", "Précision", "الدقة"),
        "significance": ("Significance", "Importance", "الأهمية"),
        "description": ("Description", "Description", "الوصف"),
        "custodian": ("Custodian", "Propriétaire", "الجهة المسؤولة"),
        "tag": ("Tags", "Étiquettes", "وسوم"),
        "note": ("Notes", "Remarques", "ملاحظات"),
    },
    "damage-reports": {
        **_SITE,
        "country": ("Country", "Pays", "البلد"),
        "report": ("Report ID", "Numéro d'incident", "رقم التقرير"),
        "kind": ("Kind of report", "Nature du constat", "نوع التقرير"),
        "occurred": ("Date of event", "Date de l'événement", "تاريخ الحدث"),
        "observed": ("Date observed", "Observé le", "تاريخ المعاينة"),
        "condition": ("Condition", "État", "الحالة"),
        "extent": ("Extent", "Étendue", "امتداد الضرر"),
        "cause_category": ("Cause category", "Catégorie", "فئة السبب"),
        "cause": ("Cause", "Causes", "السبب"),
        "cause_certainty": ("Cause certainty", "Certitude", "درجة التأكد"),
        "effect": ("Effect", "Effet", "الأثر"),
        "text": ("What happened", "Ce qui s'est passé", "ما الذي حدث"),
        "means": ("How it was seen", "Moyen d'observation", "وسيلة المعاينة"),
        "observer": ("Observer", "Observateur", "المعاين"),
        "source": ("Source title", "Source", "المصدر"),
        "source_url": ("Source URL", "Lien", "الرابط"),
        "note": ("Notes", "Remarques", "ملاحظات"),
    },
}
TEMPLATES = tuple(_COLUMNS)
_LANGUAGES = ("en", "fr", "ar")
_FILLED_ROWS = 5_000
"""Rows in which the lists are offered."""


class NotWritten(HeritageError):
    """A template could not be written."""

    template = "“{path}” was not written: {reason}. Name another file with -o"


def write_template(session: Session, name: str, lang: str, path: Path) -> None:
    """
    Write the template *name* (one of `TEMPLATES`) with headings and lists in *lang*.

    Raises:
        NotWritten: The file is there already, or cannot be written.
    """
    from openpyxl import Workbook
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    from heritage_app.exchange.mapped import VOCABULARY
    from heritage_app.services.vocabulary import all_terms

    if path.exists():
        raise NotWritten(path=path.name, reason=FileThere())
    terms = all_terms(session)
    place = _LANGUAGES.index(lang)
    book = Workbook()
    lists = book.create_sheet("lists")
    sheet = book.create_sheet(name, 0)
    del book["Sheet"]
    sheet.sheet_view.rightToLeft = lists.sheet_view.rightToLeft = lang == "ar"
    sheet.freeze_panes = "A2"
    for number, (field, words) in enumerate(_COLUMNS[name].items(), start=1):
        cell = sheet.cell(1, number, words[place])
        cell.font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(number)].width = max(14, len(words[place]) + 4)
        known = terms.get(VOCABULARY.get(field, ""), ())
        if not known:
            continue
        column = lists.max_column + 1 if lists.cell(1, 1).value else 1
        lists.cell(1, column, words[place]).font = Font(bold=True)
        for row, term in enumerate(known, start=2):
            lists.cell(row, column, term.label(lang))
        letter = get_column_letter(column)
        choice = DataValidation("list", f"=lists!${letter}$2:${letter}${len(known) + 1}", allow_blank=True)
        choice.showErrorMessage = False  # other words are kept as given, so none is refused here
        sheet.add_data_validation(choice)
        here = get_column_letter(number)
        choice.add(f"{here}2:{here}{_FILLED_ROWS}")
    try:
        book.save(path)
    except OSError as error:
        raise NotWritten(path=path.name, reason=disk_fault(error)) from error
