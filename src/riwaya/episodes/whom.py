"""Whom a figure counts, as far as its words tell: soldiers, armed men, children; a batch, or all so far."""

import re
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem, stems
from riwaya.lexicon.load import entries

_AFTER = 34  # characters after a number in which stands whom it counts: «40 من مسلحي الحركة»
_AROUND = 70  # characters around it in which stands of which batch it is
_ENDS = re.compile(r"[،,.؛;:؟?!\n«]|(?<!\w)(?:و\w|في|على|إلى|بين|خلال|جراء|إثر|بعد|قبل|أثناء|عند)(?!ا)")
_BATCH = re.compile(
    r"(?<!\w)[وب]?(?:ال)?(?:دفعه|قافله|مرحله|موجه|جوله|وجبه)\s+(?:ال)?(?P<which>اولي|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|اخيره)"
)
_ALL = re.compile(
    r"(?<!\w)(?:[وب]?(?:ال)?(?:اجمالي|مجموع)\w{0,2}|منذ\s+(?:بدء|بدايه|انطلاق|مطلع|الاحد|السبت)|حتي\s+(?:الان|اليوم|السبت|الاحد|امس)|"
    r"في\s+(?:دفعتين|ثلاث\s+دفعات|دفعات)|علي\s+(?:دفعتين|دفعات))"
)
_OF_A_STATE, _ARMED = "state", "armed"
_SORTS = {"soldiers": _OF_A_STATE, "police": _OF_A_STATE, "fighters": _ARMED}
PARTS = frozenset({"children", "women", "students", "medics", "journalists", "relatives"})


def sort_in(text: str, start: int, end: int) -> str:
    """Return what people a figure counts, "state" and "armed" or a unit of `units.yaml`; "" where its words do not tell."""
    said = fold(text[start : end + _AFTER])
    number = fold(text[start:end])
    stop = _ENDS.search(said, len(number))
    found = [_sorts()[one] for one in stems(said[: stop.start() if stop else len(said)]) if one in _sorts()]
    return found[0] if found else ""


def batch_in(text: str, start: int, end: int) -> str:
    """Return of which batch a figure is, "all" where it counts all so far; "" where its words do not tell."""
    around = fold(text[max(0, start - _AROUND) : end + _AROUND])
    found = _BATCH.search(around)
    return found["which"] if found else "all" if _ALL.search(around) else ""


def are_others(one: str, other: str) -> bool:
    """Return whether two figures count different people: soldiers and armed men, children and soldiers."""
    return bool(one and other) and one != other


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
    return found
