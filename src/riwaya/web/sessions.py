"""Who is at the workbench: sessions that end, one-time links, and a brake on guessing."""

import hashlib
import hmac
import secrets
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace

ROLES = ("reader", "reviewer", "owner")  # each may do what those before it may
IDLE = 4 * 3600.0  # seconds without a request after which a session ends
LONGEST = 24 * 3600.0  # seconds after which it ends in any case
_FREE_TRIES = 5  # wrong passwords before one has to wait
_FIRST_WAIT = 10.0
_LONGEST_WAIT = 900.0


@dataclass(frozen=True, slots=True)
class Visitor:
    """Somebody who has logged in.

    Attributes:
        name: who decides, as it stands in the log.
        role: one of `ROLES`.
        form_token: what every form of the session carries, so that no other site can send one in its name.
    """

    name: str
    role: str
    form_token: str

    def may(self, role: str) -> bool:
        """Return whether they may do what this role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class _Session:
    visitor: Visitor
    began: float
    seen: float


class Sessions:
    """The sessions of one running workbench; they are kept in memory alone and end with it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._open: dict[str, _Session] = {}
        self._lock = threading.Lock()

    def begin(self, name: str, role: str) -> str:
        """Begin a session and return the secret that its cookie holds."""
        secret, now = secrets.token_urlsafe(32), self._clock()
        with self._lock:
            self._open = {key: one for key, one in self._open.items() if self._lasts(one)}
            self._open[_named(secret)] = _Session(Visitor(name, role, secrets.token_urlsafe(32)), now, now)
        return secret

    def find(self, secret: str) -> Visitor | None:
        """Return whose session it is; None when there is none or it has ended."""
        key = _named(secret)
        with self._lock:
            session = self._open.get(key)
            if session is None or not self._lasts(session):
                self._open.pop(key, None)
                return None
            self._open[key] = replace(session, seen=self._clock())
        return session.visitor

    def end(self, secret: str) -> None:
        """End a session."""
        with self._lock:
            self._open.pop(_named(secret), None)

    def end_all_of(self, name: str) -> None:
        """End every session of somebody whose rights have changed."""
        with self._lock:
            self._open = {key: one for key, one in self._open.items() if one.visitor.name != name}

    def _lasts(self, session: _Session) -> bool:
        now = self._clock()
        return now - session.seen < IDLE and now - session.began < LONGEST


class OneTimeLink:
    """The secret in the link that `riwaya serve` prints: it opens one session, then another takes its place."""

    def __init__(self, tell: Callable[[str], None] = lambda secret: None) -> None:
        self._tell = tell
        self._lock = threading.Lock()
        self._secret = secrets.token_urlsafe(32)

    @property
    def secret(self) -> str:
        """The secret that opens the next session."""
        return self._secret

    def take(self, secret: str) -> bool:
        """Return whether this is the secret; if so, it is none from now on and the next one is told."""
        with self._lock:
            if not hmac.compare_digest(secret.encode(), self._secret.encode()):
                return False
            self._secret = secrets.token_urlsafe(32)
        self._tell(self._secret)
        return True


class Brake:
    """Slows guessing: after some failures under one name or from one address, each next try has to wait twice as long."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: dict[str, tuple[int, float]] = {}
        self._lock = threading.Lock()

    def wait(self, key: str) -> float:
        """Return how many seconds to wait before the next try; 0 when none are needed."""
        count, last = self._failures.get(key, (0, 0.0))
        if count < _FREE_TRIES:
            return 0.0
        pause = min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** (count - _FREE_TRIES))
        return max(0.0, last + pause - self._clock())

    def fail(self, key: str) -> None:
        """Note a failure."""
        with self._lock:
            now = self._clock()
            self._failures = {name: one for name, one in self._failures.items() if now - one[1] < 2 * _LONGEST_WAIT}
            self._failures[key] = (self._failures.get(key, (0, now))[0] + 1, now)

    def forget(self, key: str) -> None:
        """Forget the failures after a success."""
        with self._lock:
            self._failures.pop(key, None)


def _named(secret: str) -> str:
    """Return what a session is kept under: to look in memory is not to hold a cookie."""
    return hashlib.sha256(secret.encode()).hexdigest()
