"""What numbers and names in addresses may be: no larger than a database counts, no longer than any record's."""

from typing import Annotated

from fastapi import Path, Query

LARGEST = 2**31 - 1

Number = Annotated[int, Path(ge=0, le=LARGEST)]
Before = Annotated[int | None, Query(ge=0, le=LARGEST)]
Page = Annotated[int, Query(ge=1, le=10**6)]
RecordId = Annotated[str, Path(pattern=r"^[a-z][0-9]{1,6}$")]
