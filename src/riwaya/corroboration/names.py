"""What a document names, and how much it tells of two documents that they name the same: a village more than a state."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Set
from functools import cache, lru_cache

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key, stem, stems
from riwaya.corroboration.numbers import FATES, is_counted, kinds
from riwaya.corroboration.places import UNKNOWN, is_fine, is_same
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.wording import is_ordinary, telling_words
from riwaya.lexicon import gazetteer
from riwaya.lexicon.load import entries, vocabulary
from riwaya.mentions.lexical import actors
from riwaya.remembering import remembered

TELLING = 0.5  # what names weigh by which documents are looked up
_PERSON, _BODY, _NUMBER, _THING, _WORD = "person ", "body ", "number ", "thing ", "word "
_NAMED = re.compile(  # «الناقلة «ثالاسا بريز»», «السفينة "نور"»
    r"(?:ناقلة|سفينة|باخرة|عبارة|عبّارة|يخت|زورق|قارب|فرقاطة|مدمرة|بارجة|غواصة|طائرة|عملية|معركة|حملة|غزوة|قافلة|أسطول|حاوية|بالون)"
    r"(?:\s+[^\s«»\"“”،.]+){0,3}\s+[«\"“](?P<name>[^«»\"“”،.\n]{3,30})[»\"”]"
)
_OF_A_PERSON, _OF_A_KNOWN_PERSON, _OF_A_BODY, _OF_A_STATE, _OF_A_NUMBER, _OF_A_THING = 1.3, 0.8, 0.3, 0.1, 0.4, 1.3
_WHERE = frozenset({"place", "origin", "destination"})
_OF_PLACE = re.compile(
    r"(?<!\w)[وفبل]?(?:ال|لل)?(?:مدينة|بلدة|قرية|ناحية|مديرية|قضاء|منطقة|حي|مخيم|سوق|معسكر|عقبة|جبل|جبال|وادي|مطار|معبر|جسر|مزارع|ريف|حقل|تل|تلة"
    r"|مفرق|حاجز|سد|جبهة|محور|قاعدة|جزيرة|ميناء|بوابة|دوار|مثلث|خربة|عزبة|نجع|شعب|رأس|خور|واحة|بئر"
    r"|مدرسة|مسجد|جامع|كنيسة|فندق|مصنع|معمل|ميتم|حسينية|مقهى|برج|عمارة|بناية|مزرعة|متجر|صالة|مجمع|مخبز|مصلى|ملجأ)\s+(?P<name>ال\w{3,})(?!\w)"
)
_FAMILY = re.compile(r"ال\w{3,}[يى]")
_WIDE = frozenset({"country", "region", "governorate", "city", "sea", "river", "desert"})
_SAYING = re.compile(r"(?m)^[^\n]{60,}")
_HEADING, _MOST_WORDS = 100, 4  # characters of a title and of what follows it, and how many of their words are looked up
_WORDS = 3  # of the name of a place
_LEAST = 4  # letters of a stem that may be a name
_MANY = 20  # people so many are seldom met with by chance
_ROUND = 10
_FEW = 4  # so few of anything are met with everywhere
_OF_A_TOWN, _OF_A_CITY, _OF_A_PROVINCE, _OF_A_COUNTRY = 0.8, 0.4, 0.5, 0.1


def names_in(telling: Telling) -> frozenset[str]:
    """Return what a document names: places as elsewhere (an id, or "~" and the name), others with their kind before them.

    These are persons, bodies, what is counted («13 شاحنة») and the words of its title and first line that few have.
    """
    record = telling.record
    begin = title_at(record)
    named = {name for mention in record["mentions"] if mention["start"] >= begin and (name := _name(mention)) is not None}
    counted = {
        f"{_NUMBER}{quantity['value']:g} {_counted_as(quantity)}"
        for quantity in record["quantities"]
        if quantity["unit"] and is_counted(quantity["unit"]) and quantity["value"] > _FEW
    }
    things = {_THING + key(found["name"]) for found in _NAMED.finditer(record["document"]["text"])}
    words = sorted(
        telling_words(stems(record["document"]["text"][begin : begin + _HEADING])), key=lambda word: (-len(word), word)
    )
    heading = {_WORD + word for word in words[:_MOST_WORDS]}
    unlisted = {*_unlisted(record), *_headed(record, begin), *_repeated(telling, begin)}
    return frozenset({*named, *counted, *things, *heading, *unlisted, *_families(record)})


def _counted_as(quantity: Record) -> str:
    """Return what is counted: of so many that few reports have the number, people are people, whatever they are called."""
    is_of_many = quantity["value"] > _MANY and kinds().get(quantity["unit"]) == "person" and quantity["unit"] not in FATES
    return "people" if is_of_many else str(quantity["unit"])


def _unlisted(record: Record) -> Iterator[str]:
    """Yield the places of events that no list has: «قرب بوريم», «فندق حياة», no «سوق شعبية»."""
    for event in record["events"]:
        for role in _WHERE & event["roles"].keys():
            filler = event["roles"][role]
            words = key(filler["text"]).split()
            told = [] if len(words) == 1 and filler["text"].startswith("ال") else words
            if filler["entity"] is None and len(words) <= _WORDS and any(not is_ordinary(word) for word in told):
                yield unknown_place(filler["text"])


def _headed(record: Record, begin: int) -> Iterator[str]:
    """Yield the places that no list has, by the word for what they are: «عقبة القنذع», «سوق النقوب»."""
    for found in _OF_PLACE.finditer(str(record["document"]["text"]), begin):
        word = key(found["name"])
        if not is_ordinary(word) and fold(found["name"]) not in gazetteer.by_form():
            yield UNKNOWN + word


def _repeated(telling: Telling, begin: int) -> Iterator[str]:
    """Yield as places the words that a text repeats and that no news is known to use: so a hamlet is told that no list has."""
    for word, count in Counter(telling.stems(begin, len(telling.text))).items():
        if count > 1 and len(word) >= _LEAST and word.isalpha() and not is_of_news(word):
            yield UNKNOWN + word


@cache
def words_of_war() -> frozenset[str]:
    """Return the stems of words that most reports of a war have: of its parties, provinces and arms, and of who reports it."""
    bodies = (form for entry in (*actors(), *entries("outlets")) for form in (entry["ar"], *entry.get("forms", ())))
    wide = (form for place in gazetteer.places() if place.kind in _WIDE for form in (*place.forms, *place.nisba))
    deeds = (word for entry in entries("war_words") for word in entry["words"])
    return frozenset(word for form in (*bodies, *wide, *deeds) for word in key(form).split())


@remembered
def is_of_news(word: str) -> bool:
    """Return whether a stem is one of a word that news uses, whatever its case, or of a listed place."""
    is_known = not {word, word.removesuffix("ا")}.isdisjoint(vocabulary())
    return is_known or is_ordinary(word) or word in _listed() or word in words_of_war()


@cache
def _listed() -> frozenset[str]:
    """Return the stems of the places that have a name of one word."""
    return frozenset(stem(form) for form in gazetteer.by_form() if " " not in form)


def _families(record: Record) -> Iterator[str]:
    """Yield persons by the name of their family or tribe alone, as another document may call them: «رعد كاظم التميمي»."""
    for mention in record["mentions"]:
        last = mention["text"].rpartition(" ")[2]
        if mention["kind"] == "person" and mention["entity"] is None and _FAMILY.fullmatch(last):
            yield _PERSON + key(last)


def title_at(record: Record) -> int:
    """Return where the title of a document begins, after the lines that name its outlet and its day; 0 where it has none."""
    title = str(record["document"]["title"] or "")
    return max(0, str(record["document"]["text"]).find(title)) if title else 0


def told_from(record: Record) -> int:
    """Return where a document begins to tell: with its title; where it has none, with the first line that is no letterhead."""
    begun = _SAYING.search(str(record["document"]["text"]))
    return title_at(record) if record["document"]["title"] or begun is None else begun.start()


def is_place(name: str) -> bool:
    """Return whether a name is one of a place."""
    return not name.startswith((_PERSON, _BODY, _NUMBER, _THING, _WORD))


def is_city(name: str) -> bool:
    """Return whether a name is one of a city: many documents name it, and what happens there is looked up by its kind, too."""
    known = gazetteer.by_id().get(name)
    return known is not None and known.kind == "city"


def is_of_many(name: str) -> bool:
    """Return whether a name is a number of people that few reports have: no small or round one."""
    if not (name.startswith(_NUMBER) and name.endswith(" people")):
        return False
    value = float(name.split(" ")[1])
    return value > _MANY and value % _ROUND > 0


def is_looked_up(name: str) -> bool:
    """Return whether happenings are looked up by a name of their document: one that tells much, or a rare word of its title."""
    return name.startswith(_WORD) or weight_of(name) >= TELLING


@lru_cache(maxsize=50_000)
def words_of_place(place: str | None) -> frozenset[str]:
    """Return the stems of the names of a place; of one that the gazetteer lacks that of its one word."""
    known = gazetteer.by_id().get(place or "")
    if known is None:
        name = (place or "").removeprefix(UNKNOWN)
        return frozenset() if " " in name or not name or is_ordinary(name) else frozenset((name,))
    return frozenset(word for form in known.forms for word in key(form).split())


def word_of_place(place: str) -> str | None:
    """Return a place that no list has as the word of a title; None for one that a list has, or of several words."""
    name = place.removeprefix(UNKNOWN)
    return None if name == place or " " in name else f"{_WORD}{name}"


def unread_places(names: frozenset[str], others: frozenset[str], words: Set[str]) -> set[str]:
    """Return those of the names that are places which no list has, and that another document has as mere words.

    Args:
        others: the other document's names, the words of its title among them.
        words: those of its sentences.
    """
    return {name for name, said, word in _of_no_list(names) if said in words or word in others}


@lru_cache(maxsize=20_000)
def _of_no_list(names: frozenset[str]) -> tuple[tuple[str, str, str], ...]:
    """Return the places among the names that no list has, each with the word that it is and that word as a name of its own."""
    said = [(name, name.removeprefix(UNKNOWN)) for name in names if name.startswith(UNKNOWN)]
    return tuple((name, word, f"{_WORD}{word}") for name, word in said)


@remembered
def weight_of(name: str) -> float:
    """Return what a name in common tells of two documents being about the same: 1 for a person, next to nothing for a state."""
    if name.startswith(_PERSON):
        return _OF_A_PERSON if " " in name.removeprefix(_PERSON) else _OF_A_KNOWN_PERSON
    if name.startswith(_THING):
        return _OF_A_THING
    if name.startswith(_WORD):
        return 0.0  # words are compared sentence by sentence
    if name.startswith(_NUMBER):
        return _OF_A_NUMBER
    if name.startswith(_BODY):
        return _OF_A_STATE if name.removeprefix(_BODY) in _states() else _OF_A_BODY
    known = gazetteer.by_id().get(name)
    if known and known.kind == "country":
        return _OF_A_COUNTRY
    if is_city(name):
        return _OF_A_CITY
    return _OF_A_TOWN if name.startswith(UNKNOWN) or is_fine(name) else _OF_A_PROVINCE


def names_of_place(names: Iterable[str], place: str) -> set[str]:
    """Return those of the names that can be a place, or part of it, or what it is part of."""
    return {name for name in names if is_place(name) and is_same(name, place)}


@lru_cache(maxsize=20_000)
def places_in(names: frozenset[str]) -> tuple[str, ...]:
    """Return those of the names that are of places."""
    return tuple(filter(is_place, names))


def _name(mention: Record) -> str | None:
    entity, words = mention["entity"], key(mention["text"]).split()
    match mention["kind"]:
        case "place" if entity or len(words) > 1:
            return str(entity or unknown_place(mention["text"]))
        case "person" if words:
            return _PERSON + str(entity or " ".join(_without_father(words)[-2:]))  # titles come and go before a name
        case "actor" | "organisation":
            return _BODY + str(entity or " ".join(words))
    return None


@lru_cache(maxsize=20_000)
def unknown_place(name: str) -> str:
    """Return a place that the gazetteer lacks as places are compared: «بلدة بوريم» and «بوريم» are one."""
    words = key(name).split()
    while len(words) > 1 and words[0] in place_heads():
        words = words[1:]
    return UNKNOWN + " ".join(words)


@cache
def place_heads() -> frozenset[str]:
    """Return the stems of the words for what a place is, which stand before its name or are left out."""
    heads = (
        "مدينة بلدة قرية ناحية مديرية قضاء مركز منطقة حي مخيم سجن مستشفى معسكر مطار معبر جسر وادي جبل "
        "ولاية محافظة إقليم محلية مجمع تلال سد محيط موقع قاعدة ضواحي أطراف مشارف مدخل حصن قلعة ثكنة مفرق"
    )
    return frozenset(map(key, heads.split()))


def _without_father(words: list[str]) -> list[str]:
    """Return a name without «بن أحمد» in its midst: some tell it, others do not."""
    at = next((at for at, word in enumerate(words) if word == "بن" and 0 < at < len(words) - 2), None)
    return words if at is None else _without_father([*words[:at], *words[at + 2 :]])


@cache
def _states() -> frozenset[str]:
    return frozenset(place.country for place in gazetteer.places())
