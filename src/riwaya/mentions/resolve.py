"""What an open name means here: by what was named before it, by the country that the text is about, or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from riwaya.arabic.letters import fold
from riwaya.lexicon import gazetteer
from riwaya.mentions.found import Found
from riwaya.mentions.lexical import Sense, StateBody, actor_by_id, body_name, known, word_class
from riwaya.mentions.name_words import given_names, name_particles

TOWNS = {"مدينه": ("city", "town"), "بلده": ("town", "city", "village"), "قريه": ("village", "town"), "محافظه": ("governorate",)}
_BODIES = {
    "الجيش": StateBody("army", "الجيش", False, "army", "MIL"),
    "الحكومه": StateBody("government", "الحكومة", True, "government", "GOV"),
    "المعارضه": StateBody("opposition", "المعارضة", True, "coalition", "OPP"),
}


@dataclass(slots=True)
class Memory:
    """What a text has named so far.

    Attributes:
        aliases: what a shorter name stands for: a surname, a town that «مدينة» has opened.
        by_head: the last name by the word that opens it, without its article: كتيبة، وزارة، صحيفة.
        actors: actors in the order of their last mention, the latest last.
        places: places of that kind, likewise.
        countries: how often each country came up.
        surnames: persons by their surname, under its first three letters.
        last: the name before.
    """

    aliases: dict[str, Found] = field(default_factory=dict)
    by_head: dict[str, Found] = field(default_factory=dict)
    actors: dict[str, Found] = field(default_factory=dict)
    places: dict[str, Found] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    surnames: dict[str, dict[str, Found]] = field(default_factory=dict)
    last: Found | None = None

    def note(self, found: Found) -> None:
        """Remember a name."""
        self.last = found
        if found.country and found.entity:
            self.countries[found.country] += 1
        if found.head and found.name and found.rule != "names.state-body":
            self.by_head[found.head] = found
        if found.kind == "actor" and found.entity:
            self.actors.pop(found.entity, None)
            self.actors[found.entity] = found
        elif found.kind == "place":
            before = self.places.get(found.group)
            if before is None or found.country == self.country() or before.country != self.country():
                self.places[found.group] = found
            name = (found.name or "").split()
            self._alias(found, name if len(name) == 1 else ())
        elif found.kind == "person" and found.name:
            self._alias(found, _short_names(found.name))
            first, *more = fold(found.name).split()
            if more and given_names().get(first) is False:  # a name and nothing else
                self.aliases.setdefault(first, found)

    def _alias(self, found: Found, names: Iterable[str]) -> None:
        for name in names:
            form = fold(name)
            if len(form) > 2:
                self.aliases[form] = found
                if found.kind == "person":
                    self.surnames.setdefault(form[:3], {})[form] = found

    def country(self) -> str:
        """Return the country that the text is about so far; "" when it names none."""
        return max(self.countries, key=self.countries.__getitem__, default="")


def _short_names(name: str) -> Iterator[str]:
    """Yield the surname by which a text goes on to call somebody."""
    parts = name.split()
    if len(parts) > 2 and fold(parts[-2]) in name_particles():
        yield " ".join(parts[-2:])
    elif len(parts) > 1:
        yield parts[-1]


def by_context(form: str, senses: Iterable[Sense], memory: Memory) -> tuple[str, str, str] | None:
    """Return the entity, name and group that an open word stands for here; None when the text does not tell."""
    candidates = {s.entity: s for s in senses if s.kind == "actor"}
    head = form.removeprefix("ال")
    for entity, found in reversed(memory.actors.items()):
        if entity in candidates:
            return entity, candidates[entity].name, candidates[entity].group
        if form in _BODIES and found.group == _BODIES[form].kind != "coalition":
            return entity, found.name or "", found.group
    if head in memory.by_head and memory.by_head[head].kind in ("actor", "organisation"):
        before = memory.by_head[head]
        return (before.entity or "", before.name or "", before.group) if before.name else None
    if form == "التنظيم":
        return _last_of_group(memory, ("armed_group",))
    country = memory.country()
    if form in _BODIES and country.lower() in actor_by_id():
        return body_name(country.lower(), _BODIES[form])
    local = [s for s in candidates.values() if s.country == country]
    return (local[0].entity, local[0].name, local[0].group) if len(local) == 1 else None


def in_full(found: Found, memory: Memory) -> Found:
    """Return a group with the longer name under which the text has introduced it: «لجنة الوساطة» is «لجنة الوساطة الأهلية»."""
    before = memory.by_head.get(found.head)
    if before and not found.entity and before.kind == found.kind and f"{before.name} ".startswith(f"{found.name} "):
        return replace(found, entity=before.entity, name=before.name, head="")
    return found


def _last_of_group(memory: Memory, groups: tuple[str, ...]) -> tuple[str, str, str] | None:
    for found in reversed(memory.actors.values()):
        if found.group in groups:
            return found.entity or "", found.name or "", found.group
    return None


def is_open(form: str) -> bool:
    """Return whether the word names an actor even while the text does not tell which: «النظام»، «الجيش»."""
    return form in word_class("open actor")


def pointed_place(form: str, memory: Memory) -> Found | None:
    """Return the place that «المدينة» or «البلدة» points back to; None when the text named none."""
    kinds = TOWNS.get(form.removeprefix("ال"), ())
    latest = [memory.places[kind] for kind in kinds if kind in memory.places]
    if len(latest) < 2:
        return latest[0] if latest else None
    country = memory.country()
    return max(latest, key=lambda found: (found.country == country, found.first))


def settled(found: list[Found], memory: Memory) -> list[Found]:
    """Return the names with those that were open when they came first settled by the country of the whole text."""
    return [_settled(one, memory) if one.rule == "names.open" else one for one in found]


def _settled(one: Found, memory: Memory) -> Found:
    senses = [s for s in known().exact(one.form) if s.is_open and s.kind == "actor"]
    local = [s for s in senses if s.country == memory.country() != ""]
    if len(local) == 1:
        sense = local[0]
        return replace(one, kind="actor", entity=sense.entity, name=sense.name, rule="names.settled", group=sense.group)
    if one.form in _BODIES and memory.country().lower() in actor_by_id():
        entity, name, group = body_name(memory.country().lower(), _BODIES[one.form])
        return replace(one, entity=entity, name=name, rule="names.settled", group=group)
    return one


_SMALL = {"village", "town", "neighbourhood", "road", "site", "crossing", "field"}


def without_strays(found: list[Found]) -> list[Found]:
    """Return the names without small places in countries that the text never speaks of: other words are spelt so too."""
    spoken = Counter(one.country for one in found if one.country and not (one.kind == "place" and _is_small(one)))
    kept = []
    for one in found:
        is_stray = one.kind == "place" and one.entity and one.country not in spoken and _is_small(one)
        if is_stray and one.rule == "names.place" and one.last == one.first + 1 and spoken:
            continue
        kept.append(replace(one, entity=None) if is_stray and spoken else one)
    return kept


_KNOWN_CITY = 400_000  # inhabitants; a smaller city whose name has the article is called like many a village


def _is_small(one: Found) -> bool:
    if one.group != "city":
        return one.group in _SMALL
    place = gazetteer.by_id().get(one.entity or "")
    return (one.name or "").startswith("ال") and place is not None and place.population < _KNOWN_CITY


def likeliest(senses: Iterable[Sense], memory: Memory) -> Sense | None:
    """Return the likeliest of the places of one name, those in the countries that the text is about first."""
    placed = [s for s in senses if s.place]
    if len(placed) < 2:
        return placed[0] if placed else None
    order = [country for country, _ in memory.countries.most_common()]
    best = gazetteer.choose([s.place for s in placed if s.place], order)
    return next((s for s in placed if s.place and best and s.place.id == best.id), None)
