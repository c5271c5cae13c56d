"""Which of the things that a known phrase can name it names here."""

from dataclasses import replace

from riwaya.arabic import particles
from riwaya.arabic.letters import fold
from riwaya.mentions import resolve
from riwaya.mentions.found import Found, Line
from riwaya.mentions.heads import pointing
from riwaya.mentions.lexical import Sense, actor_by_id, adjectives, is_pointer, known, peoples, word_class
from riwaya.mentions.name_words import ends_name, is_ordinary, reporting_verbs
from riwaya.mentions.outlet_names import is_quoted_as_outlet
from riwaya.mentions.phrase_index import CLOSING, OPENING, Match
from riwaya.mentions.resolve import Memory

_OUTLET_HEADS = {
    "agency": "وكاله",
    "newspaper": "صحيفه",
    "channel": "قناه",
    "radio": "اذاعه",
    "site": "موقع",
    "magazine": "مجله",
}
_LEADS = particles.RELATIVES | {"بقياده", "بزعامه"}


def known_name(line: Line, at: int, memory: Memory) -> Found | None:
    """Return what the longest known phrase at `at` names here; None when it is only a word."""
    match = known().find(line.tokens, at, line.stop)
    if match is None:
        return None
    form = line.phrase(at, match.last, match.cut)
    senses = _of_one_capital(line, at, match.entries, memory)
    named = (
        _person_or_outlet(line, at, match, senses, memory)
        or _called(line, at, match, form, memory)
        or _actor_or_place(line, at, match._replace(entries=senses), form, memory)
    )
    return _as_introduced(named, form) if named and named.rule == "names.actor" else named


def _as_introduced(named: Found, form: str) -> Found:
    """Return an actor with the words in which it stands, by which the text may go on to call it: «جماعة بوكو حرام»."""
    first, *more = form.split()
    head = first.removeprefix("ال")
    if not more:
        return replace(named, head=named.head if named.head in pointing() else "")
    return replace(named, head=head if head in pointing() or f"ال{head}" in resolve.BODIES else named.head, form=form)


def _person_or_outlet(line: Line, at: int, match: Match[Sense], senses: tuple[Sense, ...], memory: Memory) -> Found | None:
    person = next((s for s in senses if s.kind == "person" and not s.is_open), None)
    if person:
        return found(at, match, person, "names.person")
    outlets = [s for s in senses if s.kind == "outlet"]
    if not outlets:
        return None
    is_sure = len(outlets) == len(senses) and not outlets[0].is_open
    if is_sure or is_quoted_as_outlet(line, at, match) or _is_told(line, at, match, memory):
        return found(at, match, outlets[0], "names.outlet")
    return None


def _called(line: Line, at: int, match: Match[Sense], form: str, memory: Memory) -> Found | None:
    """Return the person whom the text has named and whose surname is a place too; None after «في» and the like."""
    person = memory.aliases.get(form)
    if person is None or person.kind != "person" or match.cut or line.form(at - 1) in word_class("locative"):
        return None
    if line.form(at - 1) in word_class("kin"):
        return None
    if resolve.is_shared(form, memory):
        person = replace(person, entity=None, name=None, country="")
    return replace(person, first=at, last=match.last, cut=0, rule="names.short", head="")


def _actor_or_place(line: Line, at: int, match: Match[Sense], form: str, memory: Memory) -> Found | None:
    senses = match.entries
    actor = next((s for s in senses if s.kind == "actor" and not s.is_open), None)
    place = resolve.likeliest([s for s in senses if s.kind == "place"], memory)
    if actor and place:
        return _state_or_place(line, at, match, actor, place, memory)
    if actor:
        return found(at, match, actor, "names.actor")
    capital = next((s for s in senses if s.kind == "capital"), None)
    if capital and (not place or _is_acting(line, at, match)):
        return found(at, match, capital, "names.capital")
    if place and _is_place(line, at, match, form, place, memory):
        return found(at, match, place, "names.place")
    opened = tuple(s for s in senses if s.is_open and s.kind == "actor")
    return _open(line, at, match._replace(entries=opened), form, memory) if opened else None


def found(at: int, match: Match[Sense], sense: Sense, rule: str) -> Found:
    """Return a phrase with the sense chosen for it."""
    kind = "actor" if sense.kind == "capital" else sense.kind
    group = sense.place.kind if sense.place else sense.group
    head = fold(sense.name).split()[0].removeprefix("ال") if kind == "actor" and " " in sense.name else ""
    head = _OUTLET_HEADS.get(group, "") if kind == "outlet" else head
    return Found(at, match.last, match.cut, kind, sense.entity, sense.name, rule, head, group, sense.country)


def _of_one_capital(line: Line, at: int, senses: tuple[Sense, ...], memory: Memory) -> tuple[Sense, ...]:
    """Return the senses of «عمان» that can be meant: Amman or Oman, by the signs written or the country spoken of."""
    if len(senses) < 2 or not {"JO", "OM"} <= {s.country for s in senses}:
        return senses
    raw = line.word(at).raw
    is_amman = "ّ" in raw or ("ُ" not in raw and memory.countries["JO"] >= memory.countries["OM"])
    return tuple(s for s in senses if (s.country != "OM") == is_amman)


def _is_place(line: Line, at: int, match: Match[Sense], form: str, place: Sense, memory: Memory) -> bool:
    """Return whether a place's name that is an ordinary word too names the place: named before, or «شرق الباب»."""
    is_single = match.last == at + 1
    if is_single and not match.cut and form.startswith("ال") and form.endswith(("يه", "ي")) and _is_adjective(line, at):
        return False
    is_word = place.is_open or (is_single and (is_ordinary(form) or is_ordinary(line.form(at))))
    if not is_word or form in memory.aliases:
        return True
    before = line.form(at - 1)
    if is_pointer(form):
        return False
    if place.place and place.place.kind == "country" and before in word_class("locative"):
        return True  # «في مالي», where no adjective stands
    if before in word_class("side"):
        return True
    is_located = before in word_class("locative") or line.word(at - 1).text == "على"  # «السيطرة على حلب»; علي is a name
    return form in word_class("city") and not match.cut and is_located


def _is_adjective(line: Line, at: int) -> bool:
    """Return whether the word before is an articled noun, so that this one is its adjective: «الثورة السلمية»."""
    before = line.form(at - 1)
    return before.startswith(("ال", "لل", "بال", "وال")) and before not in particles.RELATIVES and len(before) > 3


def _state_or_place(line: Line, at: int, match: Match[Sense], actor: Sense, place: Sense, memory: Memory) -> Found | None:
    """Return a country as the place it is or as the state that acts there; None for an adjective («مصادر سورية»)."""
    before, form = line.form(at - 1), line.form(at)
    if actor.entity == "ma" and match.last == at + 1 and before in word_class("prayer"):
        return None
    is_located = before in word_class("locative")
    if form == "السعوديه" and before.startswith("ال") and before.endswith(("ه", "ات")) and match.last == at + 1:
        return None  # «السفينة السعودية»
    if form in adjectives() and before and not is_located and not is_free(line, at - 1) and not _is_closed(line, at, memory):
        return None
    is_place = (is_located and before != "بين") or form[: match.cut].endswith("ب")
    if form[: match.cut] == "و" and memory.last and memory.last.last == at:
        is_place = memory.last.kind == "place"
    return found(at, match, place if is_place else actor, "names.country")


def _is_closed(line: Line, at: int, memory: Memory) -> bool:
    """Return whether no indefinite adjective can describe what stands before: «قصفت القوات الروسية | أوكرانيا»."""
    if line.form(at).startswith("ال"):
        return False
    ends_here = (
        memory.last is not None and memory.last.last == at and memory.last.kind in ("actor", "place", "organisation", "person")
    )
    return ends_here or (line.form(at - 1).startswith(("ال", "وال")) and len(line.form(at - 1)) > 4)


def is_free(line: Line, at: int) -> bool:
    """Return whether a word cannot be a noun that an adjective after it describes: a particle, a verb, a sign."""
    word = line.word(at)
    return word.kind != "word" or (ends_name(word) and not word.form.startswith(("ال", "لل", "بال", "وال")))


def _is_acting(line: Line, at: int, match: Match[Sense]) -> bool:
    """Return whether a capital acts for its state: beside a verb of speech, «بين دمشق وأنقرة»، «برعاية الرياض»."""
    before = line.form(at - 1)
    if before in word_class("locative") and before != "بين":
        return False
    if before in word_class("acting") or any(core.form in reporting_verbs() for core in line.cores(at - 1)):
        return True
    after = line.form(match.last)
    return after[:1] in "تنا" and any(core.form in reporting_verbs() for core in line.cores(match.last))


def _is_told(line: Line, at: int, match: Match[Sense], memory: Memory) -> bool:
    """Return whether a name with ل is the outlet that somebody speaks to: «قالت مصادر للعربية»، «أكد الوزير للجزيرة»."""
    if not line.form(at)[: match.cut + 1].endswith("ل") or at == line.first:
        return False
    is_speaker = memory.last is not None and memory.last.last == at and memory.last.kind in ("person", "office")
    return is_speaker or any(core.form in word_class("told") or core.form in reporting_verbs() for core in line.cores(at - 1))


# --- open words --------------------------------------------------------------------------------------------------------


def _open(line: Line, at: int, match: Match[Sense], form: str, memory: Memory) -> Found | None:
    """Return an open word with what it stands for here; without an entity when the text does not tell."""
    led = _led(line, match)
    if led:
        sense, last = led
        return Found(at, last, match.cut, "actor", sense.entity, sense.name, "names.led", "", sense.group)
    following = line.form(match.last)
    if following in word_class("another body"):
        memory.others[form] = memory.sentence
        return None
    is_articled = following.startswith("ال") and following not in peoples()  # «اتهمت الحكومة | الحوثيين»
    state = adjectives().get(following[2:]) if is_articled else None
    if state:
        country = actor_by_id()[state].get("country")
        own = next((s for s in match.entries if s.country == country), None)
        return found(at, match._replace(last=match.last + 1), own, "names.actor") if own else None
    if following not in _LEADS and is_articled and not ends_name(line.word(match.last)):
        return None
    is_actor = resolve.is_open(form)
    meant = resolve.by_context(form, match.entries, memory)
    if state := _state_after(line, match.last):
        meant = resolve.by_state(form, state, meant)
    if meant is None and len(match.entries) == 1 and _is_named(line, at, match.last):
        sense = match.entries[0]
        meant = resolve.Meant(sense.entity, sense.name, sense.group)
    if meant and meant.name:
        return Found(at, match.last, match.cut, "actor", meant.entity or None, meant.name, "names.context", "", meant.group)
    form = form if meant is None else ""  # of two that may be meant the rest of the text settles none either
    if match.last > at + 1:
        name = line.words(at, match.last, match.cut)
        return Found(at, match.last, match.cut, "organisation", None, name, "names.open", form=form)
    return Found(at, match.last, match.cut, "actor", None, None, "names.open", form=form) if is_actor else None


def _state_after(line: Line, at: int) -> str | None:
    """Return the state in which a body is told to be, by its name or its capital: «الحكومة | في يريفان»."""
    if line.form(at) not in ("في", "فى"):
        return None
    named = known().find(line.tokens, at + 1, line.stop)
    states = (s.entity for s in named.entries if s.kind in ("actor", "capital") and s.group == "state") if named else ()
    return next(iter(states), None)


def _is_named(line: Line, at: int, last: int) -> bool:
    """Return whether an open word stands as a name: alone in marks, or after those who belong to it."""
    before = line.form(at - 1)
    return before in word_class("member") or (before in OPENING and line.form(last) in CLOSING)


def _led(line: Line, match: Match[Sense]) -> tuple[Sense, int] | None:
    """Return the coalition told by who leads it, and where that is said: «التحالف الذي تقوده واشنطن»."""
    if line.form(match.last) not in _LEADS:
        return None
    for i in range(match.last + 1, min(match.last + 3, line.stop)):
        named = known().find(line.tokens, i, line.stop)
        leaders = {s.entity for s in named.entries if s.kind in ("actor", "capital")} if named else set()
        for sense in match.entries:
            if named and actor_by_id()[sense.entity].get("led_by") in leaders:
                return sense, named.last
    return None
