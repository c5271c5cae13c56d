"""Passwords as argon2id keeps them: what is stored tells nobody what they are."""

from functools import cache

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

from riwaya.errors import CaseError

SHORTEST = 10
LONGEST = 1024


@cache
def _hasher() -> PasswordHasher:
    return PasswordHasher()


@cache
def _nobodys() -> str:
    """Return a hash to compare with where there is no such person, so that both answers take as long."""
    return hashed("nobody's own password")


def hashed(password: str) -> str:
    """Return what is kept of a password.

    Raises:
        CaseError: it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise CaseError(f"a password has {SHORTEST} characters at least and {LONGEST} at most; choose another")
    return _hasher().hash(password)


def fits(password: str, kept: str | None) -> bool:
    """Return whether a password is the one that was kept; None stands for nobody's."""
    if len(password) > LONGEST:
        return False
    try:
        return _hasher().verify(kept or _nobodys(), password) and kept is not None
    except (Argon2Error, InvalidHashError):
        return False
