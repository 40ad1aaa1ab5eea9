"""Accounts: who works with a registry, and what each may do and see. They guide honest people, and stop no thief."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import cast

from heritage_app.domain.errors import HeritageError


class Role(StrEnum):
    """What a person may do; each may do all that the one before may."""

    VIEWER = "viewer"
    """Reads what may leave for the public."""
    EDITOR = "editor"
    """Sees everything, enters and edits, and hands in for review."""
    REVIEWER = "reviewer"
    """Accepts, disputes and withdraws."""
    ADMINISTRATOR = "administrator"
    """Says who may do what, restores backups and erases."""

    @property
    def rank(self) -> int:
        """0 (viewer) to 3 (administrator)."""
        return tuple(Role).index(self)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountRow:
    """A person with a role in a registry."""

    id: str
    name: str
    role: Role
    active: bool
    """An account that is not active stays in the history, and opens nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may work with a registry. Without accounts, everybody may do everything."""

    accounts: tuple[AccountRow, ...] = ()
    review: bool = False
    """Whether what an editor enters counts only after a reviewer accepted it."""

    @property
    def open(self) -> bool:
        """Whether nobody has an account, so that everybody may do everything."""
        return not self.accounts

    @property
    def active(self) -> tuple[AccountRow, ...]:
        """Those who can open the registry."""
        return tuple(one for one in self.accounts if one.active)

    def find(self, name: str) -> AccountRow | None:
        """The active account of *name*, exactly as written; None where there is none."""
        return next((one for one in self.active if one.name == name), None)

    def role_of(self, name: str) -> Role:
        """
        The role in which *name* works.

        Raises:
            NoAccount: The registry has accounts, and none is active under this name.
        """
        if self.open:
            return Role.ADMINISTRATOR
        found = self.find(name)
        if found is None:
            raise NoAccount(name=name or "–", names=", ".join(one.name for one in self.active), accounts=self.active)
        return found.role


NO_ACCOUNTS = Access()
"""A registry in which everybody may do everything."""


class NoAccount(HeritageError):
    """A registry with accounts was to be opened, or written, by somebody without one; `accounts` are those it has."""

    template = (
        "“{name}” has no account in this registry. Nothing was changed. Work as one of: {names}, "
        "or have an administrator add the account"
    )

    @property
    def accounts(self) -> tuple[AccountRow, ...]:
        """Those who can open the registry."""
        return cast("tuple[AccountRow, ...]", self.facts["accounts"])


class NotAllowed(HeritageError):
    """Somebody was about to do what their role does not allow."""

    template = (
        "{name} works here as {role} and may not do this: it needs the role {needed}. Nothing was changed. "
        "Ask one of: {names}"
    )


class NotYetAccepted(HeritageError):
    """An editor was about to write what only a reviewer may: something that counts at once."""

    template = (
        "In this registry a reviewer accepts what is entered, and {name} works here as editor. Nothing was changed. "
        "Set the status to draft or in review, or ask one of: {names}"
    )


class FirstIsAdministrator(HeritageError):
    """The first account was to be anything but an administrator."""

    template = "The first account must be an administrator, who then adds the others. Nothing was changed"


class LastAdministrator(HeritageError):
    """The only administrator was to lose that role."""

    template = "“{name}” is the only administrator. Nothing was changed. Make somebody else an administrator first"


class AccountMissing(HeritageError):
    """An account was named that is not there."""

    template = "There is no account “{name}”. Nothing was changed. There are: {names}"


class AccountThere(HeritageError):
    """An account was to be added twice."""

    template = "“{name}” has an account already. Nothing was changed. Use account set to change it"
