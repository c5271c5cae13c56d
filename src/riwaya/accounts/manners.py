"""How a place changed hands: «سيطرت القوات على البلدة» by one voice, «سلّمها التنظيم بدون قتال» by another."""

import re
from collections.abc import Iterable, Iterator, Sequence

from riwaya.accounts.account import Account, Question, stretch
from riwaya.accounts.comparison import Comparison, side
from riwaya.accounts.denials import line
from riwaya.accounts.passages import Passage
from riwaya.arabic.letters import fold
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.places import is_same
from riwaya.grouping.episode import Told

_UNFOUGHT = re.compile(r"(?<!\w)(?:بدون|دون|بلا)\s+(?:اي\s+)?(?:قتال|مقاومه|معركه|معارك|مواجهه|طلقه|رصاص)")
_TAKEN, _GIVEN = "capture", "surrender_position"
_AFTER = 60  # characters after an act in which it is told to have come without a fight


def taken_or_given(mine: Iterable[Passage], every: Sequence[Passage]) -> Iterator[Comparison]:
    """Yield places given up without a fight, as one voice tells it, that another tells to have been taken.

    Args:
        mine: passages of the episode.
        every: those of all its documents.
    """
    taken = [told for one in every for told in one.events if told.event["type"] == _TAKEN and not told.is_denied]
    seen: set[tuple[str, str]] = set()
    for told in (told for one in mine for told in one.events if told.event["type"] == _GIVEN and not told.is_denied):
        place, end = _place(told), stretch(told)[1]
        known = (told.telling.key, told.event["id"])
        if place is None or known in seen or not _UNFOUGHT.search(fold(told.telling.text[end - 1 : end + _AFTER])):
            continue
        seen.add(known)
        others = [one for one in taken if one.voice != told.voice and (at := _place(one)) is not None and is_same(at, place)]
        if others:
            yield _comparison(told, others, end)


def _place(told: Told) -> str | None:
    filler = told.event["roles"].get("place")
    return filler["entity"] if filler else None


def _comparison(given: Told, taken: Sequence[Told], end: int) -> Comparison:
    asked = Question("happened", _TAKEN)
    words = [Account(asked, one.event["type"], one.telling, *stretch(one), one.claim) for one in taken]
    start = stretch(given)[0]
    found = _UNFOUGHT.search(fold(given.telling.text[start : end + _AFTER]))
    till = min(end + _AFTER, start + found.end()) if found else end
    said = Account(asked, given.event["type"], given.telling, start, max(end, till), given.claim)
    shown = Feature("taken, or given up without a fight", -1.0, f"«{line(words[0].words)}» / «{line(said.words)}»")
    is_within = all(one.telling.key == given.telling.key for one in taken)
    sides = (side(line(words[0].words), words), side(line(said.words), [said]))
    return Comparison(asked, line(words[0].words), "answer" if is_within else "denial", Judgement.CONTRADICTS, sides, (shown,))
