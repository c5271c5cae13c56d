"""Annotations as marks on the words of a text: what each word is, and which words belong to it."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from riwaya.encoder.contexts import LINKS
from riwaya.encoder.vocabulary import Vocabulary
from riwaya.encoder.windows import Stretch, Unit, windows
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES, MODALITIES, ROLES
from training.places import nearest, places

_BACK = 80  # characters that an annotation may stand before the one before it


class Mark(NamedTuple):
    """One annotated event or claim, by characters of a text or by units of a window.

    Attributes:
        at: where its trigger or cue begins.
        tag: the place of its type in `EVENT_TYPES`; None for a claim.
        is_core: whether it is beyond debate.
        parts: where each relation's part begins, by name; None where it stands in another window or was not found.
        manner: the place of its modality or stance, and whether the event is denied.
    """

    at: int
    tag: int | None
    is_core: bool
    parts: dict[str, int | None]
    manner: tuple[int, bool]


class Window(NamedTuple):
    """A stretch of a text with the marks on it, save on what the stretch before has already."""

    units: list[Unit]
    before: int
    marks: list[Mark]


def marked(texts: Iterable[tuple[str, dict[str, Any]]], vocabulary: Vocabulary) -> Iterator[Window]:
    """Yield the windows of texts with their annotations."""
    for text, gold in texts:
        found = [*_events(text, gold), *_claims(text, gold)]
        cut = list(windows(text, vocabulary))
        ends = [*(units[before].start for units, before in cut[1:]), len(text)]
        for stretch, end in zip(cut, ends, strict=True):
            yield Window(*stretch, list(_within(stretch, end, found)))


def _within(stretch: Stretch, end: int, found: Sequence[Mark]) -> Iterator[Mark]:
    """Yield the marks of a window that ends at a character, their places as units of it."""
    starts = [unit.start for unit in stretch.units]

    def unit(at: int | None) -> int | None:
        return bisect_right(starts, at) - 1 if at is not None and starts[0] <= at < end else None

    for one in found:
        at = unit(one.at)
        if at is not None and at >= stretch.before:
            yield one._replace(at=at, parts={name: unit(place) for name, place in one.parts.items()})


def _events(text: str, gold: dict[str, Any]) -> Iterator[Mark]:
    after = 0
    for event in gold["events"]:
        at = nearest(text, event["trigger"], list(event["roles"].values()), after)
        if at is None:
            continue
        after = max(0, at - _BACK)
        parts = {role: _beside(text, words, at) for role, words in event["roles"].items() if role in ROLES}
        manner = MODALITIES.index(event["modality"]), event["polarity"] == "negative"
        yield Mark(at, EVENT_TYPES.index(event["type"]), event.get("core", True), parts, manner)


def _claims(text: str, gold: dict[str, Any]) -> Iterator[Mark]:
    after = 0
    for claim in gold["attributions"]:
        begin = nearest(text, claim["content"], [claim["cue"]], after)
        if begin is None:
            continue
        after = max(0, begin - _BACK)
        end = begin + len(claim["content"])
        cues = places(text, claim["cue"])
        at = min(cues, key=lambda place: (min(abs(begin - place), abs(place - end)), place), default=None)
        if at is None:
            continue
        parts: dict[str, int | None] = {"content start": begin, "content end": max(begin, end - 1)}
        parts |= {name: _beside(text, link["text"], at) for name, link in zip(LINKS, claim["chain"][:2], strict=False)}
        yield Mark(at, None, claim.get("core", True), parts, (STANCES.index(claim["stance"]), False))


def _beside(text: str, words: str, at: int) -> int | None:
    return min(places(text, words), key=lambda place: abs(place - at), default=None)
