"""Short running text is taken apart where it stands: no library touches it but Riwaya's own reader of text.

To fork a parser for each of a folder's articles took as long as three readings of what it tells (November 2026).
"""

import io
import re
from collections.abc import Mapping

from riwaya.formats import limits
from riwaya.formats.frames import Done

_UNPRINTED = re.compile("[\x00-\x08\x0e-\x1f]")


def article(raw: bytes, name: str, columns: Mapping[str, str]) -> Done | None:
    """Return a file's document where the file is short running text in UTF-8 and can be read; None for everything else.

    What is None is for a parser in a process of its own, which tells what is wrong with it, too.
    """
    text = _text_of(raw)
    if text is None:
        return None
    from riwaya.formats import kinds  # here, because it brings in what reads every other format
    from riwaya.formats.drafts import finished
    from riwaya.formats.found import Draft, Given

    try:
        given = Given(io.BytesIO(raw), len(raw), name, columns)
        if kinds.reader_of(given) is not kinds.read_any:
            return None
        [draft] = kinds.read_any(given)
        if not isinstance(draft, Draft) or draft.format != "text":
            return None
        return Done("", draft.format, finished(draft, given))
    except Exception:  # a parser meets the same, and tells it in words
        return None


def _text_of(raw: bytes) -> str | None:
    """Return bytes as text where they are short, UTF-8 and hold no sign of a binary format."""
    if len(raw) > limits.RUNNING:
        return None
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return None
    return None if _UNPRINTED.search(text) else text
