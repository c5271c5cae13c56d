"""What a page shows, as a file: CSV that no spreadsheet takes for formulas, or JSON."""

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from fastapi.responses import Response
from starlette.exceptions import HTTPException

FORMATS = ("csv", "json")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%")
_MARK = "\ufeff"  # without it spreadsheets take Arabic for something else

Row = Mapping[str, Any]


def exported(format: str, name: str, columns: Sequence[str], rows: Iterable[Row]) -> Response:
    """Return rows as a file to save; raises HTTPException 404 for a format that is none."""
    if format == "csv":
        return _file(as_csv(columns, rows), "text/csv; charset=utf-8", f"{name}.csv")
    if format == "json":
        listed = [{column: row.get(column) for column in columns} for row in rows]
        return _file(json.dumps(listed, ensure_ascii=False, indent=1), "application/json", f"{name}.json")
    raise HTTPException(404)


def as_csv(columns: Sequence[str], rows: Iterable[Row]) -> str:
    """Return rows as CSV."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([_cell(row.get(column)) for column in columns] for row in rows)
    return _MARK + written.getvalue()


def _cell(value: Any) -> str | int | float:
    """Return a value that stays what it is: text that would begin a formula begins with an apostrophe."""
    if value is None:
        return ""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return value
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return f"'{text}" if text.lstrip(" ").startswith(_FORMULA) else text


def _file(text: str, kind: str, name: str) -> Response:
    return Response(text.encode(), media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
