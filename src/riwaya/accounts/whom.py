"""Whom a figure counts, as far as its words tell: soldiers, armed men, children; of which side; a batch, or all so far."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem, stems
from riwaya.corroboration.numbers import FATES, kinds
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
_HURT = "casualties"
_FLED, _BROAD = "displaced", frozenset({"people", "residents", "civilians"})
_STATE = 2  # letters of a state's code: «in» of «in_army»
_BEFORE = 48  # characters before a number in which is told what befell those it counts
_CREW = re.compile(
    r"(?:طاقم\w{0,3}|(?:على\s+)?(?:متن|ظهر)\w{0,2}|(?<!\w)[يت](?:قل|حمل)\w{0,2})\s+(?:\S+\s+){0,3}?(?:من|يضم|تضم|ضم|قوامه|عدده)?\s*(?:نحو\s+|حوالي\s+)?$"
    r"|(?:مؤلف\w?|يتألف|تتألف|مكو[نّ]+\w?|يتكون|تتكون)\s+من\s+(?:نحو\s+|حوالي\s+)?$"
)
_SUBJECT = re.compile(r"(?<!\w)[وب]?[أإا]ن\s+(?:عدد\s+)?(?P<noun>ال\w{3,})(?:\s+(?![وف]?[أإا]ن\s)[^\s.؛:\n]+){0,9}\s+$")
_PEOPLE = re.compile(r"(?!\w*ا\w?ين)\w{3,}[يو]ن")  # «تسعة منقبين»: a noun of no list, in the plural of persons
_OF_PEOPLE = re.compile(r"من\s+(?P<noun>\w{3,})")
_THEIR = re.compile(r"(?:م\w{3,}ي|أعضاء|اعضاء|أفراد|افراد|أبناء|ابناء|رجال|شباب)")  # «منتسبي», «موظفي»
_TOPIC = re.compile(  # «إن المدافع الباقية أربعة», «فالخيام التي احترقت ثمانٍ», «شيوخ الجيرغا كانوا خمسة»
    r"(?<!\w)(?![وفبكل]?[أإا]ن\w{0,2}\s|(?:في|من|على|إلى|عن|مع|بين|عند)\s)[وف]?(?:عدد\s+)?(?P<noun>ال\w{3,}|\w{3,}(?=\s+ال))"
    r"(?:\s+(?:التي|الذي|الذين|اللواتي|اللائي|اللتين|اللذين)(?:\s+(?![وف]?[أإا]ن\s)[^\s.،؛:«»\n]+){1,5}"
    r"|(?:\s+(?:ال\w+|(?:في|من|على|عند|لدى|عن|قرب|داخل|بين|إلى)\s+\w+))*)"
    r"(?:\s+(?:كان\w{0,2}|هم|هي|هن))?\s+$"
)
_CLOSED = re.compile(r"\s*(?:[،,.؛;:»)!؟\n\"]|$|(?:لا|فقط|فحسب|و\w+|بحسب|وفق|حسب|كما|على الأقل)(?!\w))")
_FAR = 110  # characters before a number in which stands what a sentence is about
_IN_DIALECT, _NEXT = re.compile(r"(?:شب|شباب|زلمة|زلم|نفر|انفار|رجال|رجاجيل|حريم)(?!\w)"), 12
PARTS = frozenset({"children", "women", "students", "medics", "journalists", "relatives"})


def sort_in(text: str, start: int, end: int) -> str:
    """Return what people a figure counts, "state" and "armed" or a unit of `units.yaml`; "" where its words do not tell."""
    said = fold(text[start : end + _AFTER])
    number = fold(text[start:end])
    stop = _ENDS.search(said, len(number))
    found = [_sorts()[one] for one in stems(said[: stop.start() if stop else len(said)]) if one in _sorts()]
    return found[0] if found else ""


def unit_of(quantity: Record, text: str) -> str:
    """Return what a quantity counts: of people what befell them, where that stands before; of a crew no more than people."""
    unit = str(quantity["unit"] or "")
    subject = _SUBJECT.search(text[max(0, quantity["start"] - _AROUND - _AROUND) : quantity["start"]])
    if subject and quantity["modifier"] == "max" and not _WORD.search(text, number_end(quantity), quantity["end"]):
        return _units().get(stem(subject["noun"]), unit)  # «إن الشاحنات التي دخلت لا تزيد على أربعين»
    if not unit and (topic := topic_of(quantity, text)):
        unit = _units()[stem(topic)]
    if not unit:
        unit = _people_in(text[number_end(quantity) : quantity["end"]].strip() or text[quantity["end"] :][:_NEXT].strip())
    if kinds().get(unit, "person") != "person":
        return unit
    before = text[max(0, quantity["start"] - _BEFORE) : quantity["start"]]
    if _CREW.search(before):
        return "people" if unit else ""
    said = fold(before)
    found = next((fate for fate, pattern in _fates() if pattern.search(said)), unit)
    if unit in FATES:
        return found if found == _HURT else unit  # «مقتل وإصابة ستة»
    if not _WORD.search(text, number_end(quantity), quantity["end"]):
        return unit
    return unit if found == _FLED and unit not in _BROAD else found


def topic_of(quantity: Record, text: str) -> str:
    """Return the noun that a number without one tells the count of: «إن المدافع الباقية في البلدة أربعة»; "" for none."""
    if _WORD.search(text, number_end(quantity), quantity["end"]) or not _CLOSED.match(text, quantity["end"]):
        return ""
    found = _TOPIC.search(text[max(0, quantity["start"] - _FAR) : quantity["start"]])
    return found["noun"] if found and stem(found["noun"]) in _units() else ""


def lemma_of(word: str) -> str:
    """Return by which noun of `units.yaml` the stem of a word goes, in whatever number; "" for another."""
    return _lemmas().get(word, "")


def _people_in(said: str) -> str:
    """Return what people the words after a number are («من عناصر التمرد», «من منتسبي الشركة», «منقبين»), "" for none."""
    found = _OF_PEOPLE.match(said)
    if found is None:
        return "people" if _PEOPLE.fullmatch(said) or _IN_DIALECT.match(said) else ""
    unit = _units().get(stem(found["noun"]), "")
    return unit if kinds().get(unit) == "person" else "people" if _THEIR.fullmatch(found["noun"]) else ""


def number_end(quantity: Record) -> int:
    """Return where the number of a quantity ends; of one that somebody added, only the whole is known."""
    return int(quantity.get("number", quantity)["end"])


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


@cache
def _fates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what may befall people, with what finds the words for it before a number."""
    return tuple((entry["unit"], _right_before(entry["words"])) for entry in entries("figure_words") if "unit" in entry)


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


def _right_before(forms: Iterable[str]) -> re.Pattern[str]:
    said = "|".join(sorted((r"\s+".join(map(re.escape, fold(form).split())) for form in forms), key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وفب]?(?:{said})\s+(?:\w+\s+)?(?:من\s+|عن\s+)?$")


@cache
def _units() -> dict[str, str]:
    """Return what each noun in `units.yaml` counts, by its stem."""
    nouns = ((entry["unit"], noun) for entry in entries("units") if "unit" in entry for noun in entry.get("nouns", ()))
    return {stem(form): unit for unit, noun in nouns if "then" not in noun for form in (noun["one"], *noun.get("many", ()))}


@cache
def _lemmas() -> dict[str, str]:
    """Return the first form of each noun in `units.yaml`, by the stems of all its forms."""
    found: dict[str, str] = {}
    for entry in entries("units"):
        for noun in entry.get("nouns", ()) if "unit" in entry else ():
            bare = noun["one"].removesuffix("ة")
            dual = bare + "ت" if bare != noun["one"] else bare
            for form in (noun["one"], *noun.get("many", ()), f"{dual}ين", f"{dual}ان", f"{bare}ات", f"{bare}ين"):
                found.setdefault(stem(form), noun["one"])
                found.setdefault(stem(f"{form}اً"), noun["one"])
    return found


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
