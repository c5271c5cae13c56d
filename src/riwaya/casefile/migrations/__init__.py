"""How a case file of any older version becomes one of today's: numbered steps, forward only."""

from collections.abc import Callable

from sqlalchemy import Connection

from riwaya.casefile.migrations import m001_first

STEPS: tuple[Callable[[Connection], None], ...] = (m001_first.apply,)
VERSION = len(STEPS)
