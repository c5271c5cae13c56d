"""Readings as others see them: the JSON contract, its published schema and the plain view for a terminal."""

from riwaya.reports.contract import DocumentRecord, as_json_line, as_printed_line, as_record
from riwaya.reports.plain import as_plain
from riwaya.reports.schema import schema

__all__ = ["DocumentRecord", "as_json_line", "as_plain", "as_printed_line", "as_record", "schema"]
