"""Whom a figure counts, as far as its words tell: soldiers, armed men, children; of which side; a batch, or all so far."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem, stems
from riwaya.corroboration.telling import Record, Telling
from riwaya.lexicon import gazetteer
from riwaya.lexicon.load import entries

_AFTER = 34  # characters after a number in which stands whom it counts: «40 من مسلحي الحركة»
_GROWTH = "growth"
MORE = "more"
_AROUND = 70  # characters around it in which stands of which batch it is
_ENDS = re.compile(r"[،,.؛;:؟?!\n«]|(?<!\w)(?:و\w|في|على|إلى|بين|خلال|جراء|إثر|بعد|قبل|أثناء|عند)(?!ا)")
_BATCH = re.compile(
    r"(?<!\w)[وب]?(?:ال)?(?:دفعه|قافله|مرحله|موجه|جوله|وجبه)\s+(?:ال)?(?P<which>اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|اخيره)"
)
_MORE = re.compile(  # «تمديد الهدنة يومين»
    r"(?<!\w)[وفبل]?(?:ال)?(?:[تيا]?مدد(?:ت|وا)?|تمديد\w{0,2}|تجديد\w{0,2})\s+(?:\S+\s+){0,3}$"
)
_LONGER = 40  # characters before a number in which stands that something was made longer by it
_ALL = re.compile(
    r"(?<!\w)(?:[وب]?(?:ال)?(?:اجمالي|مجموع)\w{0,2}|منذ\s+(?:بدء|بدايه|انطلاق|مطلع|الاحد|السبت)|حتي\s+(?:الان|اليوم|السبت|الاحد|امس)|"
    r"في\s+(?:دفعتين|ثلاث\s+دفعات|دفعات)|علي\s+(?:دفعتين|دفعات))"
)
_OF_A_STATE, _ARMED = "state", "armed"
_SORTS = {"soldiers": _OF_A_STATE, "police": _OF_A_STATE, "fighters": _ARMED}
_WORD = re.compile(r"\w+")
_NAMED = frozenset({"actor", "organisation", "place"})
_STATE = 2  # letters of a state's code: «in» of «in_army»
PARTS = frozenset({"children", "women", "students", "medics", "journalists", "relatives"})


def sort_in(text: str, start: int, end: int) -> str:
    """Return what people a figure counts, "state" and "armed" or a unit of `units.yaml`; "" where its words do not tell."""
    said = fold(text[start : end + _AFTER])
    number = fold(text[start:end])
    stop = _ENDS.search(said, len(number))
    found = [_sorts()[one] for one in stems(said[: stop.start() if stop else len(said)]) if one in _sorts()]
    return found[0] if found else ""


def side_in(telling: Telling, start: int, end: int, claim: Record | None, *, is_of_own: bool) -> frozenset[str]:
    """Return of which side those are whom a figure counts: bodies and states, by their codes; none where its words do not tell.

    «ثلاثة جنود هنود» are of India, and so are «20 من جنوده» whom the Indian army counts.
    """
    after = telling.text[start : end + _AFTER]
    stop = _ENDS.search(fold(after), end - start)
    last = start + (stop.start() if stop else len(after))
    spans = [(start, last)]
    if is_of_own and claim is not None:
        spans += [(link["start"], link["end"]) for link in claim["chain"]]
    named = [
        str(one["entity"])
        for one in telling.record["mentions"]
        if one["kind"] in _NAMED and one["entity"] and any(a <= one["start"] < b for a, b in spans)
    ]
    words = [fold(word).removeprefix("ال") for word in _WORD.findall(telling.text[end:last])]
    after_states = [place.country.lower() for word in words for place in gazetteer.by_nisba().get(word, ())[:1]]
    return frozenset(code for name in (*named, *after_states) for code in _codes(name))


def _codes(name: str) -> Iterator[str]:
    """Yield by what a side is told apart: its own code, and its state's."""
    known = gazetteer.by_id().get(name)
    if known is not None:
        yield known.country.lower()
    else:
        yield name
        state, _, rest = name.partition("_")
        if len(state) == _STATE and rest:
            yield state


def batch_in(text: str, start: int, end: int) -> str:
    """Return of which batch a figure is: "all" where it counts all so far, "more" by which something is made longer.

    "" where its words do not tell.
    """
    if _MORE.search(fold(text[max(0, start - _LONGER) : start])):
        return MORE
    around = fold(text[max(0, start - _AROUND) : end + _AROUND])
    found = _BATCH.search(around)
    return found["which"] if found else "all" if _ALL.search(around) else ""


def are_others(one: str, other: str) -> bool:
    """Return whether two figures count different people: soldiers and armed men, children and soldiers."""
    return bool(one and other) and one != other


def is_grown(told: Iterable[str]) -> bool:
    """Return whether the stems of the words around a toll tell that it has grown: «لترتفع الحصيلة إلى», «متأثرين بجراحهم»."""
    return any(_told().get(one) == _GROWTH for one in told)


def course_in(told: Sequence[str]) -> str:
    """Return what took as long as a number tells, by the nearest of the stems before it: siege, talks, truce …; "" for none."""
    return next((found for one in reversed(told) if (found := _told().get(one, "")) not in ("", _GROWTH)), "")


@cache
def _told() -> dict[str, str]:
    """Return what the stem of each word near a number tells."""
    return {stem(word): entry["tells"] for entry in entries("figure_words") if "tells" in entry for word in entry["words"]}


@cache
def _sorts() -> dict[str, str]:
    """Return the sort of people by the stem of each noun for them."""
    found: dict[str, str] = {}
    for entry in entries("units"):
        unit = entry.get("unit", "")
        sort = _SORTS.get(unit, unit if unit in PARTS else "")
        for noun in entry.get("nouns", ()) if sort else ():
            for form in (noun["one"], *noun.get("many", ())):
                found.setdefault(stem(form), sort)
                found.setdefault(stem(f"{form}اً"), sort)
            found.setdefault(stem(f"{noun['one']}ين"), sort)  # «جنديين»
            found.setdefault(stem(f"{noun['one']}ان"), sort)
    return found
