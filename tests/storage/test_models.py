"""The mapped classes as a whole."""

from __future__ import annotations

from inspect import getsourcelines

from sqlalchemy import inspect
from sqlalchemy.orm import configure_mappers

from heritage_app.storage.base import Base, map_classes
from heritage_app.storage.models import metadata


def test_parts_are_mapped_before_what_holds_them() -> None:
    """
    What a class refers to stands above it in its module.

    One thread may ask its first question while another is still importing such a module: a class that refers to one
    not there yet would then fail, and every question after it.
    """
    map_classes()
    configure_mappers()
    assert metadata.tables
    seen = 0
    for mapper in map(inspect, Base.__subclasses__()):
        for related in (one.mapper.class_ for one in mapper.relationships):
            assert related.__module__ == mapper.class_.__module__
            assert getsourcelines(related)[1] < getsourcelines(mapper.class_)[1], (related, mapper)
            seen += 1
    assert seen > 10
