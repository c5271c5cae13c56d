"""CSV and JSON: each row or object a document. Columns with obvious names are found; the user names the others."""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.documents.decoding import NotText, decode
from riwaya.formats import limits
from riwaya.formats.found import Draft, Facts, Found, Given, Problem, Unreadable
from riwaya.formats.moments import moment
from riwaya.formats.telegram import canonical

FIELDS = ("text", "title", "outlet", "byline", "published", "url", "forwarded_from")

_NAMES = {
    "text": "text|body|content|article|article_text|full_text|fulltext|message|post|story"
    "|النص|نص|المتن|متن|المحتوى|محتوى|الخبر|نص الخبر|نص المقال",
    "title": "title|headline|heading|subject|العنوان|عنوان|عنوان الخبر",
    "outlet": "outlet|source|publisher|site|channel|newspaper|media|source_name|المصدر|مصدر|الصحيفة|القناة|الموقع|الجهة",
    "byline": "byline|author|writer|authors|creator|الكاتب|كاتب|المحرر|المراسل",
    "published": "published|published_at|date|pubdate|pub_date|publish_date|publication_date|datetime|created_at|timestamp|time"
    "|التاريخ|تاريخ|تاريخ النشر",
    "url": "url|link|href|permalink|source_url|الرابط|رابط",
    "forwarded_from": "forwarded_from|forward_from|fwd_from|محول من",
}
_KNOWN = {fold(name.lower()): field for field, names in _NAMES.items() for name in names.split("|")}
_DAMAGED_LINE = "damaged JSON on this line; export it again"
_DELIMITERS = ",;\t|"
_TABLE_NAMES = (".csv", ".tsv", ".tab")
_OBJECT = re.compile(rb'\s*(?:\[\s*)?\{\s*(?:"|\})')

csv.field_size_limit(limits.DOCUMENT)


def mapped(names: Sequence[str], columns: Mapping[str, str]) -> dict[str, str]:
    """Return which of the columns holds which field: those the user names, then those with obvious names.

    Raises:
        Unreadable: no column holds the text, or the user names one that is not there.
    """
    for field, column in columns.items():
        if field not in FIELDS:
            raise Unreadable(f"there is no field «{field}»; columns may be given for {', '.join(FIELDS)}")
        if column not in names:
            raise Unreadable(f"there is no column «{column}» for the {field}; there are {_listed(names)}")
    found = dict(columns)
    for name in names:
        known = _field(name)
        if known and name not in found.values():
            found.setdefault(known, name)
    if "text" not in found:
        raise Unreadable(f"no column is named for the text among {_listed(names)}; say which, with --column text=NAME")
    return found


def _listed(names: Sequence[str]) -> str:
    shown = ", ".join(f"«{' '.join(name.split())[:40]}»" for name in names[:12])
    return shown + (" …" if len(names) > 12 else "")


def _field(name: str) -> str | None:
    return _KNOWN.get(fold(name.strip().lower()))


def is_table(text: str, given: Given) -> bool:
    """Return whether a text is a table: its first line names a column of texts and another, or columns that the user names.

    A file named as a table is one with any two columns, or with a column of texts alone.
    """
    cells = _head(text)
    known = {_field(cell) for cell in cells} - {None}
    if given.name.lower().endswith(_TABLE_NAMES):
        return len(cells) > 1 or "text" in known
    is_named = bool(given.columns) and set(given.columns.values()) <= set(cells)
    return len(cells) > 1 and (is_named or ("text" in known and len(known) > 1))


def _head(text: str) -> list[str]:
    line = text.lstrip("\ufeff\r\n ").split("\n", 1)[0].rstrip("\r")
    return next(csv.reader([line], delimiter=_delimiter(line)), []) if line and len(line) < 10_000 else []


def _delimiter(line: str) -> str:
    """Return what stands between the cells of a table's head: the sign that stands there most often."""
    return max(_DELIMITERS, key=line.count)


def read_table(given: Given) -> Iterator[Found]:
    """Yield a draft for each row."""
    try:
        text = decode(given.whole(limits.RECORDS)).lstrip("\ufeff")
    except NotText as error:
        raise Unreadable(f"{error}; save the table as CSV in UTF-8") from error
    names = _head(text)
    columns = mapped(names, given.columns)
    delimiter = _delimiter(text.lstrip("\r\n ").split("\n", 1)[0])
    rows = csv.DictReader(io.StringIO(text, newline=""), delimiter=delimiter, restkey="", restval="")
    number = 0
    try:
        for number, row in enumerate(rows, 1):
            yield _draft({str(name): value for name, value in row.items()}, columns, f"row {number}", "csv")
    except csv.Error as error:
        yield Problem(f"row {number + 1}", f"the table is broken from here on ({error}); save it anew as CSV")


def is_json(head: bytes) -> bool:
    """Return whether a file that begins like this holds JSON objects."""
    return _OBJECT.match(head) is not None


def read_json(given: Given) -> Iterator[Found]:
    """Yield a draft for each object: of an array, or one on each line."""
    try:
        text = decode(given.whole(limits.RECORDS)).lstrip("\ufeff")
    except NotText as error:
        raise Unreadable(f"{error}; save it as JSON in UTF-8") from error
    try:
        found = json.loads(text, strict=False)
    except RecursionError as error:
        raise Unreadable("JSON nested too deep; left out") from error
    except ValueError:
        yield from _lines(text, given)
        return
    yield from _objects(found if isinstance(found, list) else [found], given)


def _objects(values: list[Any], given: Given) -> Iterator[Found]:
    for number, value in enumerate(values, 1):
        yield record(value, f"record {number}", given.columns)


def _lines(text: str, given: Given) -> Iterator[Found]:
    lines = [line for line in text.split("\n") if line.strip()]
    for number, line in enumerate(lines, 1):
        found = record_of_line(line, f"record {number}", given.columns)
        if number == 1 and isinstance(found, Problem) and found.reason == _DAMAGED_LINE:
            raise Unreadable("damaged JSON; export it again")
        yield found


def record_of_line(line: str, locator: str, columns: Mapping[str, str]) -> Draft | Problem:
    """Return the draft of one line of JSON."""
    try:
        value = json.loads(line, strict=False)
    except (ValueError, RecursionError):
        return Problem(locator, _DAMAGED_LINE)
    return record(value, locator, columns)


def record(value: Any, locator: str, columns: Mapping[str, str]) -> Draft | Problem:
    """Return the draft of one record; `columns` names the keys that hold its fields, as in `mapped`."""
    if not isinstance(value, dict) or not value:
        return Problem(locator, "no JSON object; give one object for each document")
    try:
        return _draft(value, mapped(list(value), columns), locator, "json")
    except Unreadable as error:
        return Problem(locator, str(error))


def _draft(record: Mapping[str, Any], columns: Mapping[str, str], locator: str, format: str) -> Draft | Problem:
    said = {field: _plain(record.get(column)) for field, column in columns.items()}
    if not said["text"]:
        return Problem(locator, f"the column «{columns['text']}» is empty here; nothing to read")
    day, when = moment(record.get(columns.get("published", "")))
    facts = Facts(
        _line(said.get("title")), _line(said.get("byline")), _line(said.get("outlet")), day, when,
        _line(said.get("url")), _line(said.get("forwarded_from")),
    )  # fmt: skip
    return Draft(said["text"], "entry", format, locator, canonical(record), facts)


def _plain(value: Any) -> str:
    """Return a value as text; of several, the first."""
    while isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name")
    return value if isinstance(value, str) else ""


def _line(text: str | None) -> str | None:
    return " ".join((text or "").split())[:1000] or None
