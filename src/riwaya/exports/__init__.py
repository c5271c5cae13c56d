"""Stage 9: a case as other tools take it: tables, maps, graphs, annotations, notes and citations, with names struck out."""

from riwaya.exports.formats import FORMATS, export
from riwaya.exports.holdings import Held, Holdings
from riwaya.exports.redacting import Redaction

__all__ = ["FORMATS", "Held", "Holdings", "Redaction", "export"]
