"""What an open name means here: by what was named before it, by the country that the text is about, or nothing."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.lexicon import gazetteer
from riwaya.mentions.found import Found
from riwaya.mentions.heads import pointing
from riwaya.mentions.lexical import Sense, StateBody, actor_by_id, body_name, known, state_bodies, word_class
from riwaya.mentions.name_words import given_names, name_particles
from riwaya.mentions.spellings import same_person

TOWNS = {"مدينه": ("city", "town"), "بلده": ("town", "city", "village"), "قريه": ("village", "town"), "محافظه": ("governorate",)}
BODIES = {
    "الجيش": StateBody("army", "الجيش", False, "army", "MIL"),
    "الحكومه": StateBody("government", "الحكومة", True, "government", "GOV"),
    "المعارضه": StateBody("opposition", "المعارضة", True, "coalition", "OPP"),
}


class Body(NamedTuple):
    """A body as it was introduced, and the sentence in which it was last named."""

    found: Found
    sentence: int


@dataclass(slots=True)
class Memory:
    """What a text has named so far.

    Attributes:
        aliases: what a shorter name stands for: a surname, a town that «مدينة» has opened.
        by_head: the last name by the word that opens it, without its article: كتيبة، وزارة، صحيفة.
        bodies: actors, organisations and outlets as they were introduced, in the order of their last mention, the latest last.
        sentence: the sentence that is being read, by its number, and `start` its first token.
        state: the state or country named last.
        others: the sentence in which a body that has no name of its own last took the word: «الحكومة المحلية».
        places: places of that kind, likewise.
        countries: how often each country came up.
        surnames: persons by their surname, under its first three letters.
        bearers: the full names behind a surname and the sentences in which they were last named, the latest last.
        last: the name before.
    """

    aliases: dict[str, Found] = field(default_factory=dict)
    by_head: dict[str, Found] = field(default_factory=dict)
    bodies: dict[str, Body] = field(default_factory=dict)
    places: dict[str, Found] = field(default_factory=dict)
    countries: Counter[str] = field(default_factory=Counter)
    surnames: dict[str, dict[str, Found]] = field(default_factory=dict)
    bearers: dict[str, dict[str, int]] = field(default_factory=dict)
    last: Found | None = None
    sentence: int = 0
    start: int = 0
    state: Body | None = None
    others: dict[str, int] = field(default_factory=dict)

    def begin(self, first: int) -> None:
        """Go on to the sentence that begins at a token."""
        self.sentence += 1
        self.start = first

    def note(self, found: Found) -> None:
        """Remember a name."""
        self.last = found
        if found.country and found.entity and found.kind != "outlet":  # an agency tells of wars far from where it sits
            self.countries[found.country] += 1
        if found.head and found.name and found.rule != "names.state-body":
            self.by_head[found.head] = found
        if found.rule == "names.country":
            self.state = Body(found, self.sentence)
        self.keep(found)
        if found.kind == "place":
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

    def keep(self, found: Found) -> None:
        """Remember a body as the latest, with the words by which it was introduced."""
        key = found.entity or found.name
        if found.kind in ("actor", "organisation", "outlet") and key and found.rule != "names.open":
            before = self.bodies.pop(key, None)
            introduced = before.found if before and not found.head else found
            self.bodies[key] = Body(introduced, self.sentence)

    def _alias(self, found: Found, names: Iterable[str]) -> None:
        for name in names:
            form = fold(name)
            if len(form) > 2:
                self.aliases[form] = found
                if found.kind == "person":
                    self.surnames.setdefault(form[:3], {})[form] = found
                    bearers = self.bearers.setdefault(form, {})
                    bearers.pop(found.name or "", None)
                    bearers[found.name or ""] = self.sentence

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


def is_shared(surname: str, memory: Memory) -> bool:
    """Return whether a surname alone may be either of two persons: both named in one sentence, or neither of them just before."""
    bearers = list(memory.bearers.get(surname, {}).items())
    others = [sentence for name, sentence in bearers if not _is_same(bearers[-1][0], name)]
    latest = bearers[-1][1] if bearers else 0
    return bool(others) and (others[-1] == latest or latest < memory.sentence - 1)


def _is_same(one: str, other: str) -> bool:
    """Return whether two names can be one person's: one leaves out a part of the other, or is spelt a little otherwise."""
    words, more = sorted((set(fold(one).split()), set(fold(other).split())), key=len)
    return words <= more or same_person(one, other)


class Meant(NamedTuple):
    """What an open word stands for here; nothing at all where two readings remain."""

    entity: str = ""
    name: str = ""
    group: str = ""


def by_context(form: str, senses: Iterable[Sense], memory: Memory) -> Meant | None:
    """Return the entity, name and group that an open word stands for here; None when the text does not tell."""
    candidates = {s.entity: s for s in senses if s.kind == "actor"}
    bodies = [body for body in reversed(memory.bodies.values()) if body.found.kind != "outlet"]
    named = [body for body in bodies if _can_be_called(body.found, form, candidates)]
    named = named or [body for body in bodies if body.found.head == form.removeprefix("ال")]
    if named or form in memory.others:
        meant = _latest(named, form, memory)
        name = candidates[meant.entity].name if meant.entity in candidates else meant.name
        return meant._replace(name=name)
    if form == "التنظيم":
        return _last_of_group(memory, ("armed_group",))
    country = _home(memory.country(), form)
    if form in BODIES and country.lower() in actor_by_id():
        return Meant(*body_name(country.lower(), BODIES[form]))
    local = [s for s in candidates.values() if s.country == country]
    return Meant(local[0].entity, local[0].name, local[0].group) if len(local) == 1 else None


def by_state(form: str, state: str, meant: Meant | None) -> Meant | None:
    """Return the body that a word names where its state is told: «الحكومة في يريفان»; an army may be there from abroad.

    Args:
        meant: what the word stands for by all that was named before.
    """
    if form not in BODIES:
        return meant
    own = Meant(*body_name(state, BODIES[form]))
    is_army = BODIES[form].body == "army"
    return own if not is_army or meant is None or meant.entity == own.entity else Meant()


def _can_be_called(found: Found, form: str, candidates: Mapping[str, Sense]) -> bool:
    """Return whether an open word can go on to call a body: by its own short names, the beginning of its name or its head."""
    if found.entity in candidates or found.form.startswith(f"{form} "):
        return True
    if form in BODIES:
        body = BODIES[form]
        is_headed = found.head == form.removeprefix("ال") and found.group == body.kind
        return is_headed or (found.entity or "").endswith(f"_{body.body}")
    return found.head == form.removeprefix("ال")


def pointed_body(head: str, memory: Memory) -> Found | None:
    """Return the body or outlet that its noun points back to; None when the text named none, or two that may be meant."""
    named = [body for body in reversed(memory.bodies.values()) if head and _is_headed(body.found, head)]
    meant = _latest(named, "ال" + head, memory) if named else Meant()
    return named[0].found if meant.name else None


def _is_headed(found: Found, head: str) -> bool:
    """Return whether the noun calls a body: it opens its name, or an aid agency has no noun in its name («هيومن رايتس ووتش»)."""
    is_agency = head == "منظمه" and found.group == "ngo" and not found.country and found.head not in pointing()
    return found.head == head or is_agency


def _latest(named: Sequence[Body], form: str, memory: Memory) -> Meant:
    """Return the body named last, unless the word may as well mean another: nothing then."""
    if not named or memory.others.get(form, -1) >= named[0].sentence or _is_between_two(named):
        return Meant()
    found = named[0].found
    if state_bodies().exact(form) and _is_elsewhere(named[0], form, memory):
        return Meant()
    return Meant(found.entity or "", found.name or "", found.group)


def _is_between_two(named: Sequence[Body]) -> bool:
    """Return whether two bodies were last named in one sentence, neither by a part of the other's name."""
    if len(named) < 2 or named[0].sentence != named[1].sentence:
        return False
    one, other = sorted((fold(body.found.name or "") for body in named[:2]), key=len)
    return not f"{other} ".startswith(f"{one} ")


def _is_elsewhere(body: Body, form: str, memory: Memory) -> bool:
    """Return whether the text has gone over to another state than that of the body: by its name, or for the most part."""
    country, state, main = body.found.country, memory.state, _home(memory.country(), form)
    if not country or body.sentence == memory.sentence:
        return False
    if state is not None and state.sentence == memory.sentence and state.found.country != country:
        is_fronted = state.found.first <= memory.start + 1  # «وفي لبنان، قال الدفاع المدني»
        if is_fronted or state.found.country == main:
            return True
    is_near = body.sentence == memory.sentence - 1
    return not is_near and main != country and memory.countries[memory.country()] > 2 * memory.countries[country]


def _home(country: str, form: str) -> str:
    """Return the state whose body a word names in texts about a country: of its own, or whose army holds it («الجيش» in Gaza)."""
    army = actor_by_id().get(country.lower(), {}).get("army") if form in BODIES and BODIES[form].body == "army" else None
    return str(actor_by_id()[army]["country"]) if army else country


def in_full(found: Found, memory: Memory) -> Found:
    """Return a group with the longer name under which the text has introduced it: «لجنة الوساطة» is «لجنة الوساطة الأهلية»."""
    before = memory.by_head.get(found.head)
    if before and not found.entity and before.kind == found.kind and f"{before.name} ".startswith(f"{found.name} "):
        return replace(found, entity=before.entity, name=before.name, head="")
    return found


def _last_of_group(memory: Memory, groups: tuple[str, ...]) -> Meant | None:
    found = (body.found for body in reversed(memory.bodies.values()) if body.found.entity and body.found.group in groups)
    last = next(found, None)
    return Meant(last.entity or "", last.name or "", last.group) if last else None


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
    home = _home(memory.country(), one.form)
    if one.form in BODIES and home.lower() in actor_by_id():
        entity, name, group = body_name(home.lower(), BODIES[one.form])
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
