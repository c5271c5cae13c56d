"""Tables as CSV, XLSX and Parquet. A cell that a spreadsheet would take for a formula is kept from being one."""

import csv
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from riwaya.errors import MissingExtra
from riwaya.exports.holdings import Holdings
from riwaya.exports.tables import TABLES, Row

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_CELL = 32_767  # characters that a cell of a workbook can hold


def _rows(holdings: Holdings, table: str) -> tuple[list[str], Iterator[Row]]:
    """Return the columns of a table and its rows; a table without rows has no columns."""
    rows = TABLES[table](holdings)
    first = next(rows, None)
    return ([], iter(())) if first is None else (list(first), chain([first], rows))


def write_csv(holdings: Holdings, out: Path) -> None:
    """Write each table as CSV in UTF-8 with the mark by which spreadsheets know it."""
    for table in TABLES:
        columns, rows = _rows(holdings, table)
        with (out / f"{table}.csv").open("w", encoding="utf-8-sig", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(columns)
            writer.writerows([_plain(value) for value in row.values()] for row in rows)


def _plain(value: Any) -> Any:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value


def write_xlsx(holdings: Holdings, out: Path) -> None:
    """Write a workbook with a sheet for each table, its first row fixed."""
    try:
        from openpyxl import Workbook  # type: ignore[import-untyped]
        from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]
        from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # type: ignore[import-untyped]
    except ModuleNotFoundError as error:
        raise MissingExtra("workbooks need openpyxl; install it with: pip install 'riwaya[exports]'") from error
    book = Workbook(write_only=True)

    def cell(sheet: Any, value: Any) -> Any:
        if not isinstance(value, str):
            return value
        made = WriteOnlyCell(sheet, ILLEGAL_CHARACTERS_RE.sub("\ufffd", value)[:_CELL])
        made.data_type = "s"  # never a formula
        return made

    for table in TABLES:
        sheet = book.create_sheet(table)
        sheet.freeze_panes = "A2"
        columns, rows = _rows(holdings, table)
        sheet.append(columns)
        for row in rows:
            sheet.append([cell(sheet, value) for value in row.values()])
    book.save(out)


def write_parquet(holdings: Holdings, out: Path) -> None:
    """Write each table as Parquet."""
    try:
        import polars
    except ModuleNotFoundError as error:
        raise MissingExtra("Parquet needs polars; install it with: pip install 'riwaya[exports]'") from error
    for table in TABLES:
        _, rows = _rows(holdings, table)
        polars.DataFrame(list(rows), infer_schema_length=None).write_parquet(out / f"{table}.parquet")
