"""How a case file of any older version becomes one of today's: numbered steps, forward only.

Before a release with a new version, a small case of that version goes into tests/casefile/files as `versionN.riwaya`, made
by scripts/make_version.py; a test opens every one of them, verifies it and adds to it. A released step is never changed.
"""

from collections.abc import Callable

from sqlalchemy import Connection

from riwaya.casefile.migrations import m001_first, m002_comparing, m003_structures, m004_counts

STEPS: tuple[Callable[[Connection], None], ...] = (
    m001_first.apply,
    m002_comparing.apply,
    m003_structures.apply,
    m004_counts.apply,
)
VERSION = len(STEPS)
