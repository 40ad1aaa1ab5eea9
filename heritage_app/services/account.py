"""Who may do what: accounts with roles, and the one place where every deed is held against them."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select, update
from sqlalchemy.orm import Session

from heritage_app.domain.account import (
    Access,
    AccountMissing,
    AccountRow,
    AccountThere,
    FirstIsAdministrator,
    LastAdministrator,
    NotAllowed,
    NotYetAccepted,
    Role,
)
from heritage_app.domain.errors import DraftRefused
from heritage_app.domain.history import Deed
from heritage_app.domain.review import DECIDED, REVIEWED, ReviewReasonMissing
from heritage_app.domain.text import clean_text
from heritage_app.domain.vocabulary import ClaimStatus, HazardState, RecordKind
from heritage_app.storage.account import Account, AccountRole
from heritage_app.storage.history import Change, row_told
from heritage_app.storage.registry import RegistryInfo

ADMINISTRATION = ("account.", "registry.restore", "registry.review", "erase.", "letterhead.")
"""Beginnings of the verbs of deeds that need an administrator."""


def read_access(session: Session) -> Access:
    """Who has an account, by name, and whether review is asked for."""
    query = select(Account.id, Account.name, AccountRole.role, AccountRole.active)
    rows = session.execute(query.join(AccountRole, AccountRole.account_id == Account.id).order_by(Account.name)).all()
    accounts = tuple(AccountRow(id=id_, name=name, role=role, active=active) for id_, name, role, active in rows)
    return Access(accounts=accounts, review=session.scalars(select(RegistryInfo.review)).one())


def add_account(session: Session, name: str, role: Role) -> AccountRow:
    """
    Give a person an account, as part of the present deed.

    Raises:
        AccountThere: There is one of this name, active or not.
        FirstIsAdministrator: It is the first, and no administrator's.
    """
    name = clean_text(name).strip()
    access = read_access(session)
    if any(one.name == name for one in access.accounts):
        raise AccountThere(name=name)
    if access.open and role is not Role.ADMINISTRATOR:
        raise FirstIsAdministrator()
    held = session.scalar(select(Account).where(Account.name == name))
    if held is None:
        held = Account(name=name)
        session.add(held)
        session.flush()
    session.add(AccountRole(account_id=held.id, role=role, active=True))
    session.flush()
    return AccountRow(id=held.id, name=name, role=role, active=True)


def set_account(session: Session, name: str, *, role: Role | None = None, active: bool | None = None) -> AccountRow:
    """
    Give an account another role, or close it or open it again; None leaves that as it is.

    Raises:
        AccountMissing: There is none of this name.
        LastAdministrator: Nobody would be left who can say who may do what.
    """
    access = read_access(session)
    row = next((one for one in access.accounts if one.name == clean_text(name).strip()), None)
    if row is None:
        raise AccountMissing(name=name, names=", ".join(one.name for one in access.accounts) or "–")
    held = session.get_one(AccountRole, row.id)
    held.role = role or held.role
    held.active = held.active if active is None else active
    others = [one for one in access.active if one.role is Role.ADMINISTRATOR and one.id != row.id]
    if not others and not (held.active and held.role is Role.ADMINISTRATOR):
        raise LastAdministrator(name=row.name)
    session.flush()
    return AccountRow(id=row.id, name=row.name, role=held.role, active=held.active)


def set_review(session: Session, wanted: bool) -> None:
    """Say whether what an editor enters counts only after a reviewer accepted it."""
    session.execute(update(RegistryInfo).values(review=wanted))


# --------------------------------------------------------------------------------------------------- enforcing


def need(access: Access, name: str, role: Role) -> None:
    """
    Make sure that *name* works in *role* or a higher one.

    Raises:
        NoAccount, NotAllowed: They do not.
    """
    held = access.role_of(name)
    if held.rank < role.rank:
        raise NotAllowed(name=name, role=held, needed=role, names=_those(access, role))


def permit(session: Session, deed: Deed) -> Access:
    """
    Ask, before a deed is begun, whether the one who acts may do such a thing at all; returns who may what.

    Raises:
        NoAccount, NotAllowed: They may not.
    """
    access = read_access(session)
    if not access.open:
        need(access, deed.by, Role.ADMINISTRATOR if deed.verb.startswith(ADMINISTRATION) else Role.EDITOR)
    return access


def settle(session: Session, deed_id: str, deed: Deed, access: Access) -> None:
    """
    Hold what a deed has written against the role of the one who acts; whatever raises here undoes it.

    Where review is asked for, what an editor wrote must be a draft or in review afterwards, and it takes a reason to
    bring back what a reviewer had decided. A warning of danger counts at once: it waits for no reviewer.

    Raises:
        NotYetAccepted: Something counts, or was decided, that only a reviewer may write.
        DraftRefused: The reason is missing.
    """
    if not access.review or access.role_of(deed.by).rank >= Role.REVIEWER.rank:
        return
    for kind in REVIEWED:
        ids = session.scalars(
            select(Change.record_id).where(Change.deed_id == deed_id, Change.record_kind == kind).distinct()
        ).all()
        if not ids:
            continue
        if any(_counts(session, record) for record in _records(session, kind, ids)):
            raise NotYetAccepted(name=deed.by, names=_those(access, Role.REVIEWER))
        if _was_decided(session, deed_id, kind) and not deed.reason.strip():
            raise DraftRefused((ReviewReasonMissing("reason"),))


def _those(access: Access, role: Role) -> str:
    return ", ".join(one.name for one in access.active if one.role.rank >= role.rank) or "–"


def _records(session: Session, kind: RecordKind, ids: Any) -> list[Any]:
    from heritage_app.services.records import MODELS

    model = MODELS[kind]
    return list(session.scalars(select(model).where(model.id.in_(list(ids)))))


def _counts(session: Session, record: Any) -> bool:
    """Whether an editor has written what only a reviewer may."""
    if record.status not in DECIDED:
        return False
    if record.__tablename__ == RecordKind.HAZARD:
        return bool(record.status is not ClaimStatus.ACCEPTED or record.state is HazardState.CLEARED)
    if record.__tablename__ == RecordKind.CITATION and record.record_kind in REVIEWED:
        # It counts as far as the claim does on which it stands.
        return any(_counts(session, one) for one in _records(session, record.record_kind, [record.record_id]))
    return True


def _was_decided(session: Session, deed_id: str, kind: RecordKind) -> bool:
    """Whether a record of this kind had been decided before the deed."""
    query = select(Change.old).where(
        Change.deed_id == deed_id, Change.table_name == str(kind), Change.operation == "update"
    )
    firsts = (row_told(old).get("status") for old in session.scalars(query.order_by(Change.number)))
    return kind is not RecordKind.HAZARD and any(status in DECIDED for status in firsts)
