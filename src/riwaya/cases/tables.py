"""Rows of a case as they are read one after the other, or as a frame of pandas or polars."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Generic, TypeVar

from riwaya.errors import CaseError

T = TypeVar("T")


class Rows(Generic[T]):
    """What a case holds of one kind; nothing is read before somebody goes through it."""

    def __init__(self, source: Callable[[], Iterator[T]], as_row: Callable[[T], Mapping[str, Any]]) -> None:
        self._source = source
        self._as_row = as_row

    def __iter__(self) -> Iterator[T]:
        return self._source()

    def to_frame(self, library: str = "pandas") -> Any:
        """Return all rows as a frame of "pandas" or "polars".

        Raises:
            CaseError: the library is not installed.
        """
        rows = [dict(self._as_row(item)) for item in self]
        try:
            if library == "polars":
                import polars  # type: ignore[import-not-found,unused-ignore]

                return polars.DataFrame(rows, infer_schema_length=None)
            import pandas  # type: ignore[import-untyped,unused-ignore]

            return pandas.DataFrame(rows)
        except ModuleNotFoundError as error:
            raise CaseError(f"frames need {library}; install it with: pip install 'riwaya[frames]'") from error
