"""Riwaya reads Arabic news about armed conflict and keeps every account with its chain of sources."""

from typing import TYPE_CHECKING, Any

from riwaya.errors import DocumentUnreadable, GoldError, LexiconError, RiwayaError
from riwaya.model import Attribution, Document, Event, Filler, Link, Mention, Quantity, Reading, Span, Time

if TYPE_CHECKING:
    from riwaya.pipeline import read, read_bytes, read_path
    from riwaya.reports import as_record

__all__ = [
    "Attribution",
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
    "read",
    "read_bytes",
    "read_path",
]


def __getattr__(name: str) -> Any:
    """Return what brings in the stages on first use, so that `import riwaya` stays light."""
    if name in ("read", "read_bytes", "read_path"):
        from riwaya import pipeline

        return getattr(pipeline, name)
    if name == "as_record":
        from riwaya.reports import as_record

        return as_record
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
