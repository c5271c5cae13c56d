"""What a number counts, as its sentence tells it: the noun beside it, the one it is told of, and of people what befell them.

«القتلى: ثمانية» counts killed, and so do «هلاك أربعة من الجنود» and «تسعة من الشرطة قُتلوا»; «الأسرى …، وكانوا سبعة» captives.
"""

import re
from collections.abc import Iterable
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem
from riwaya.corroboration.numbers import FATES, kinds
from riwaya.corroboration.telling import Record
from riwaya.lexicon.load import entries
from riwaya.mentions.units import counted_nouns

_AROUND = 140  # characters before a number in which stands the subject of its sentence
_WORD = re.compile(r"\w+")
_HURT, _LOST = "casualties", "missing"
_FLED, _BROAD = "displaced", frozenset({"people", "residents", "civilians"})
_BEFORE = 48  # characters before a number in which is told what befell those it counts
_AFTER = 90  # characters after it in which that is told
_CREW = re.compile(
    r"(?:طاقم\w{0,3}|(?:على\s+)?(?:متن|ظهر)\w{0,2}|(?<!\w)[يت](?:قل|حمل)\w{0,2})\s+(?:\S+\s+){0,3}?(?:من|يضم|تضم|ضم|قوامه|عدده)?\s*(?:نحو\s+|حوالي\s+)?$"
    r"|(?:مؤلف\w?|يتألف|تتألف|مكو[نّ]+\w?|يتكون|تتكون)\s+من\s+(?:نحو\s+|حوالي\s+)?$"
)
_SUBJECT = re.compile(r"(?<!\w)[وب]?[أإا]ن\s+(?:عدد\s+)?(?P<noun>ال\w{3,})(?:\s+(?![وف]?[أإا]ن\s)[^\s.؛:\n]+){0,9}\s+$")
_PEOPLE = re.compile(r"(?!\w*ا\w?ين)\w{3,}[يو]ن")  # «تسعة منقبين»: a noun of no list, in the plural of persons
_OF_PEOPLE = re.compile(r"من\s+(?P<noun>\w{3,})")
_THEIR = re.compile(r"(?:م\w{3,}ي|أعضاء|اعضاء|أفراد|افراد|أبناء|ابناء|رجال|شباب)")  # «منتسبي», «موظفي»
_TOPIC = re.compile(  # «إن المدافع الباقية أربعة», «فالخيام التي احترقت ثمانٍ», «شيوخ الجيرغا كانوا خمسة», «القتلى: ثمانية»
    r"(?<!\w)(?![وفبكل]?[أإا]ن\w{0,2}\s|(?:في|من|على|إلى|عن|مع|بين|عند)\s)[وف]?(?:(?:عدد|مجموع|إجمالي|حصيلة)\s+)?"
    r"(?P<noun>ال\w{3,}|\w{3,}(?:نا|هم|ها)|\w{3,}(?=\s+ال))"
    r"(?:\s+(?:التي|الذي|الذين|اللواتي|اللائي|اللتين|اللذين)(?:\s+(?![وف]?[أإا]ن\s)[^\s.،؛:«»\n]+){1,5}"
    r"|(?:\s+(?:ال\w+|(?:في|من|على|عند|لدى|عن|قرب|داخل|بين|إلى)\s+\w+))*)"
    r"(?:\s+(?:كان\w{0,2}|هم|هي|هن)|\s*:)?\s+$"
)
_NUMBER_OF = re.compile(  # «إن عدد قتلى الهجوم الذي وقع … بلغ», «أعداد الجرحى … ارتفعت إلى»
    r"(?<!\w)[وفبل]?(?:ال)?(?:عدد|[أا]عداد)\s+(?P<noun>\w{3,})(?P<whom>(?:\s+[^\s.؛:\n\d]+){0,16}?)"
    r"\s+(?:(?:قد\s+)?(?:ي?بلغت?|تبلغ|هو|كان|[إا]لى|زاد(?:ت)?\s+عن)\s+)?$"
)
_REACHES = re.compile(r"[يت]?(?:تجاوز|جاوز|زيد|تخط|ناهز|قارب|ربو|فوق)")
_DEAD = re.compile(r"(?<!\w)(?:قتلوا|استشهدوا|سقطوا|لقوا|قضوا)(?!\w)")
_SAYS = frozenset(["بلغ", "بلغت", "يبلغ", "تبلغ", "هو", "كان", "إلى", "الى", "عن"])
_CLOSED = re.compile(r"\s*(?:[،,.؛;:»)!؟\n\"]|$|(?:لا|فقط|فحسب|و\w+|بحسب|وفق|حسب|كما|على الأقل)(?!\w))")
_FAR = 110  # characters before a number in which stands what a sentence is about
_OF_THEM = re.compile(  # «وكانوا سبعة», «وعددهم 17», «وعددها أربع»
    r"(?<!\w)[وف]?(?:كان(?P<many>وا|ا)|(?:بلغ\s+|يبلغ\s+|كان\s+)?عدده(?:(?P<whom>م)|ا))\s+(?:نحو\s+|حوالي\s+|قرابة\s+)?$"
)
_DUAL, _TWO = 2, re.compile(r"(?:ال)?[إا]?ثن\w+|2|٢")
_SUFFIX = re.compile(r"(?:نا|هم|ها)$")
_IN_DIALECT, _NEXT = re.compile(r"(?:شب|شباب|زلمة|زلم|نفر|انفار|رجال|رجاجيل|حريم)(?!\w)"), 12
_BOTH_FATES = re.compile(  # as folded
    r"\s*(?:\w+\s+){0,2}?(?:[ومب]ا?\s+)?(?:بين\s+)?(?:قتيل|قتلي|شهيد|شهداء|جريح|جرحي|مصاب)ا?\s+و(?:قتيل|قتلي|شهيد|شهداء|جريح|جرحي|مصاب)(?:ا|ين)?(?!\w)"
)
_ENDS = re.compile(r"[.؟?!؛:\n«»]")


def unit_of(quantity: Record, text: str) -> str:
    """Return what a quantity counts: of people what befell them, where words near it tell; of a crew no more than people."""
    unit = str(quantity["unit"] or "")
    is_bare = not _WORD.search(text, number_end(quantity), quantity["end"]) and not _is_dual(quantity)
    subject = _SUBJECT.search(text[max(0, quantity["start"] - _AROUND) : quantity["start"]])
    if subject and quantity["modifier"] == "max" and is_bare:
        return _units().get(stem(subject["noun"]), unit)  # «إن الشاحنات التي دخلت لا تزيد على أربعين»
    if topic := topic_of(quantity, text):
        unit = _unit_named(topic)
    if kinds().get(unit, "person") == "person" and unit not in FATES:
        unit = _unit_of_number(quantity, text) or unit
    if not unit:
        unit = _people_in(text[number_end(quantity) : quantity["end"]].strip() or text[quantity["end"] :][:_NEXT].strip())
    if kinds().get(unit, "person") != "person":
        return unit
    before = text[max(0, quantity["start"] - _BEFORE) : quantity["start"]]
    if _CREW.search(before):
        return "people" if unit else ""
    found = _HURT if _is_of_both_fates(text, quantity) else _told_before(before)
    if unit in FATES:
        return found if found in (_HURT, _LOST) else unit  # «مقتل وإصابة ستة», «وفُقد ستة»
    if is_bare and unit and found != _HURT:
        return unit
    found = found or _told_after(text, quantity) or unit
    return unit if found == _FLED and unit not in _BROAD else found


def _is_dual(quantity: Record) -> bool:
    """Return whether one word is number and noun: «طفلين»."""
    return bool(quantity["value"] == _DUAL and quantity["unit"]) and not _TWO.match(quantity["text"])


def topic_of(quantity: Record, text: str) -> str:
    """Return the noun that a number without one tells the count of: «إن المدافع الباقية في البلدة أربعة»; "" for none."""
    before = text[max(0, quantity["start"] - _FAR) : quantity["start"]]
    said = text[number_end(quantity) : quantity["end"]].strip()
    is_listed = before.rstrip().endswith(":") and (not said or said.startswith("من "))  # «القتلى: ثمانية من الحرس»
    if not is_listed and (_WORD.search(said) or not _CLOSED.match(text, quantity["end"])):
        return ""
    found = _TOPIC.search(before)
    if found and _unit_named(found["noun"]):
        return found["noun"]
    return _referent(before)


def lemma_of(word: str) -> str:
    """Return by which noun of `units.yaml` the stem of a word goes, in whatever number; "" for another."""
    return _lemmas().get(word, "")


def number_end(quantity: Record) -> int:
    """Return where the number of a quantity ends; of one that somebody added, only the whole is known."""
    return int(quantity.get("number", quantity)["end"])


def _unit_of_number(quantity: Record, text: str) -> str:
    """Return what a number counts that is told as the number of somebody: «عدد قتلى الهجوم بلغ 324 شخصاً»; "" for none."""
    before = text[max(0, quantity["start"] - _AROUND) : quantity["start"]]
    found = _NUMBER_OF.search(before)
    if found is None or not (found[0].split()[-1] in _SAYS or _REACHES.match(fold(quantity["text"]))):
        return ""
    unit = _unit_of_many(f"{found['noun'][:-1]}ن") if found["noun"].endswith("يه") else _unit_named(found["noun"])  # «مقاتليه»
    if kinds().get(unit) != "person":
        return ""
    return "killed" if unit not in FATES and _DEAD.search(fold(found["whom"])) else unit


def _referent(before: str) -> str:
    """Return the noun that a pronoun right before a number takes up: «وشاهد الأسرى في مدرسة، وكانوا سبعة»; "" for none."""
    taken = _OF_THEM.search(before)
    if taken is None:
        return ""
    of_people = bool(taken["many"] or taken["whom"])
    named = (word for word in reversed(_WORD.findall(before[: taken.start()].rpartition("\n")[2])) if word.startswith("ال"))
    units = ((word, _unit_of_many(word)) for word in named)
    return next((word for word, unit in units if unit and (kinds().get(unit) == "person") is of_people), "")


def _unit_named(noun: str) -> str:
    """Return what a noun counts, with an article or somebody's own: «القتلى», «شهداؤنا»; "" for what no unit is."""
    return _unit_of_many(noun) or _unit_of_many(_own(noun)) or _units().get(stem(noun), "")


def _unit_of_many(noun: str) -> str:
    """Return what a plural counts: «الأسرى» are captives rather than beds; "" for another word."""
    known = counted_nouns().entries.get(fold(noun).removeprefix("ال"), ())
    many = [one for one in known if one.number == "many" and not one.then]
    return max(many, key=lambda one: (one.is_fate, one.kind == "person")).unit if many else ""


def _own(noun: str) -> str:
    """Return a noun without whose it is: «شهداؤنا», «قتلانا», «جرحاهم»."""
    bare = _SUFFIX.sub("", noun)
    if bare == noun:
        return ""
    return f"{bare[:-1]}ء" if bare[-1] in "ؤئ" else f"{bare[:-1]}ى" if bare[-1] == "ا" else bare


def _told_before(before: str) -> str:
    """Return what befell those whom a number counts by the words right before it; "" where they do not tell."""
    said = fold(before)
    return next((fate for fate, pattern in _fates() if pattern.search(said)), "")


def _told_after(text: str, quantity: Record) -> str:
    """Return what befell them by the words after: «تسعة من الشرطة قُتلوا», «خمسة مسلحين جرى تحييدهم»."""
    said = fold(text[number_end(quantity) : number_end(quantity) + _AFTER])
    ends = _ENDS.search(said)
    said = said[: ends.start() if ends else len(said)]
    found = [(match.end(), fate) for fate, pattern in _ends_met() if (match := pattern.search(said))]
    return min(found, default=(0, ""))[1]


def _is_of_both_fates(text: str, quantity: Record) -> bool:
    """Return whether a number counts the dead and the wounded together: «330 شخصاً بين قتيل وجريح», «500 شهيد ومصاب»."""
    return bool(_BOTH_FATES.match(fold(text[number_end(quantity) : quantity["end"] + _NEXT + _NEXT])))


def _people_in(said: str) -> str:
    """Return what people the words after a number are («من عناصر التمرد», «من منتسبي الشركة», «منقبين»), "" for none."""
    found = _OF_PEOPLE.match(said)
    if found is None:
        return "people" if _PEOPLE.fullmatch(said) or _IN_DIALECT.match(said) else ""
    unit = _units().get(stem(found["noun"]), "")
    return unit if kinds().get(unit) == "person" else "people" if _THEIR.fullmatch(found["noun"]) else ""


@cache
def _fates() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what may befall people, with what finds the words for it before a number."""
    told = [entry for entry in entries("figure_words") if "unit" in entry and "words" in entry]
    return tuple((entry["unit"], _right_before(entry["words"], is_next="next" in entry)) for entry in told)


@cache
def _ends_met() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what may befall people, with what finds the words for it after them: a verb of theirs without an object."""
    return tuple((entry["unit"], _after(entry["after"])) for entry in entries("figure_words") if "after" in entry)


def _right_before(forms: Iterable[str], *, is_next: bool) -> re.Pattern[str]:
    between = "" if is_next else r"(?:\w+\s+)?"
    return re.compile(rf"(?<!\w)[وفب]?(?:{_any(forms)})\s+{between}(?:من\s+|عن\s+)?$")


def _after(forms: Iterable[str]) -> re.Pattern[str]:
    return re.compile(
        rf"^(?:\s+(?!ان\s)[^\s،]+){{0,7}}?\s+(?:{_any(forms)})"
        r"(?=\s*(?:[،,)]|$)|\s+(?:في|من|على|علي|الي|عن|خلال|اثر|جراء|عند|قرب|بعد|قبل|اثناء|داخل|امس|اليوم|متاثرين|ب\w+|و\w+|ل\w+|ا?ول\w+)(?!\w))"
    )


def _any(forms: Iterable[str]) -> str:
    return "|".join(sorted((r"\s+".join(map(re.escape, fold(form).split())) for form in forms), key=len, reverse=True))


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
