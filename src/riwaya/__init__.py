"""Riwaya reads Arabic news about armed conflict and keeps every account with its chain of sources."""

from importlib.metadata import version
from typing import TYPE_CHECKING, Any

from riwaya.errors import CaseError, DocumentUnreadable, GoldError, LexiconError, RiwayaError
from riwaya.model import Attribution, Document, Event, Filler, Link, Mention, Quantity, Reading, Span, Time

if TYPE_CHECKING:
    from riwaya.cases import Case
    from riwaya.cases import open_case as open
    from riwaya.pipeline import read, read_bytes, read_path
    from riwaya.reports import as_record

__version__ = version("riwaya")

__all__ = [
    "Attribution",
    "Case",
    "CaseError",
    "Document",
    "DocumentUnreadable",
    "Event",
    "Filler",
    "GoldError",
    "LexiconError",
    "Link",
    "Mention",
    "Quantity",
    "Reading",
    "RiwayaError",
    "Span",
    "Time",
    "as_record",
    "open",
    "read",
    "read_bytes",
    "read_path",
]


def __getattr__(name: str) -> Any:
    """Return what brings in the stages on first use, so that `import riwaya` stays light."""
    if name in ("read", "read_bytes", "read_path"):
        from riwaya import pipeline

        return getattr(pipeline, name)
    if name in ("Case", "open"):
        from riwaya import cases

        return cases.Case if name == "Case" else cases.open_case
    if name == "as_record":
        from riwaya.reports import as_record

        return as_record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
