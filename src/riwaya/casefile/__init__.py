"""Stage 6: the case file: originals, readings, decisions and the log of all that was done; it knows SQL and no news."""

from riwaya.casefile.keeping import Kept
from riwaya.casefile.store import CaseFile, Found, Sighting, open_casefile

__all__ = ["CaseFile", "Found", "Kept", "Sighting", "open_casefile"]
