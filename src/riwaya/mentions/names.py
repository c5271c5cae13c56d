"""Names in a text: who and what is named, what each name stands for, and where the text leaves it open."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from riwaya.arabic import particles
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Token, Word
from riwaya.documents.sentences import Sentence, Text
from riwaya.mentions import heads, persons, resolve
from riwaya.mentions.found import Found, mention, words
from riwaya.mentions.lexical import Sense, actor_by_id, adjectives, is_pointer, known, peoples, state_bodies
from riwaya.mentions.name_words import ends_name, is_first_name, is_ordinary, name_particles, reporting_verbs
from riwaya.mentions.phrase_index import CLOSING, OPENING, Match, cores
from riwaya.mentions.resolve import Memory
from riwaya.model import Mention, ZoneKind

_UNREAD = {ZoneKind.BOILERPLATE, ZoneKind.FOOTER, ZoneKind.BYLINE}
_LOCATIVE = frozenset(
    map(
        fold,
        "في من إلى الى داخل خارج شمال جنوب شرق غرب شمالي جنوبي شرقي غربي وسط قرب باتجاه نحو صوب عبر حدود أراضي فوق محيط أنحاء عموم ريف مطار"
        " جنوبي سكان أهالي مدينة محافظة دخول مغادرة سماء أجواء ضواحي أطراف فى حتى ساحل سواحل بين".split(),
    )
)
_SIDE_OF = frozenset(map(fold, "شمال جنوب شرق غرب شمالي جنوبي شرقي غربي ريف ضواحي أطراف محيط قرب".split()))
_ACTING = frozenset(
    map(
        fold,
        "بين رعاية برعاية بوساطة بضمانة ضمانة وساطة بدعم دعم تقوده تقودها تتزعمه تتزعمها تدعمه تدعمها ضغوط ضغط موقف حليفة حلفاء مع ضد"
        " اتهام اتهامات تصريحات خلافات علاقات تدعم تقود ترعى بقيادة بزعامة بإشراف إشراف بطلب بتنسيق مبادرة باسم لدى حكومة".split(),
    )
)
_OUTLET_SIGNS = frozenset(
    map(fold, "مراسل مراسلة مراسلو مندوب مندوبة نقلت نقل نقلا بحسب حسب وفق وفقا قناة صحيفة موقع شبكة تلفزيون عبر عن على شاشة لـ ل".split())
)


class Interest(NamedTuple):
    """Which readers a spelling calls for."""

    is_phrase: bool
    is_title: bool
    is_body: bool
    is_head: bool
    is_first_name: bool
    is_people: bool


@lru_cache(maxsize=200_000)
def _interest(word: Word) -> Interest | None:
    if word.kind == "punct" or word.kind == "number":
        return None
    first_name = is_first_name(word) or (word.form in name_particles() and word.form[0] == "ا")
    people = any(core.form in peoples() for core in cores(word))
    interest = Interest(
        known().opens(word),
        persons.titles().opens(word),
        state_bodies().opens(word),
        heads.name_heads().opens(word),
        first_name,
        people,
    )
    return interest if any(interest) else None


def find_names(text: Text) -> tuple[Mention, ...]:
    """Return the names of a text in order, the longest where several begin or overlap; headlines are read, footers not."""
    memory = Memory()
    found: list[Found] = []
    for sentence in text.sentences:
        if sentence.zone not in _UNREAD:
            found.extend(_in_sentence(text, sentence, memory))
    found = resolve.merge_spellings(resolve.without_strays(found))
    return tuple(mention(text, one) for one in found)


def _in_sentence(text: Text, sentence: Sentence, memory: Memory) -> Iterator[Found]:
    at, stop = sentence.first, sentence.last
    tokens = text.tokens
    while at < stop:
        word = tokens[at].word
        interest = _interest(word)
        names = _at(tokens, at, sentence, interest, memory) if interest else []
        if not names:
            alias = _alias(tokens, at, sentence, memory)
            names = [alias] if alias else []
        for name in names:
            name = _with_gloss(tokens, name, stop)
            memory.note(name)
            yield name
            at = max(at, name.last)
        at += not names


def _at(tokens: Sequence[Token], at: int, sentence: Sentence, interest: Interest, memory: Memory) -> list[Found]:
    """Return the longest name that begins at a token."""
    stop = sentence.last
    best: list[Found] = []
    if interest.is_title:
        person = persons.titled(tokens, at, stop)
        if person and person.kind == "person":
            return [person]
        best = [person] if person else []
    if interest.is_phrase:
        match = known().find(tokens, at, stop)
        found = _known(tokens, at, match, sentence, memory) if match else None
        best = [found] if found and (not best or found.last > best[0].last) else best
    if interest.is_body:
        body = heads.state_body(tokens, at, stop)
        best = [body] if body and (not best or body.last > best[0].last) else best
    if interest.is_head:
        headed = [resolve.in_full(h, memory) for h in heads.headed(tokens, at, stop) if not _is_count(tokens, h, memory)]
        best = headed if headed and (not best or headed[-1].last > best[0].last) else best
    if interest.is_first_name and not (best and best[0].last > at + 1):
        person = persons.by_first_name(tokens, at, stop)
        best = [person] if person and (not best or person.last > best[0].last) else best
    if interest.is_people and not best:
        people = _people(tokens, at, sentence)
        best = [people] if people else []
    return best


def _is_count(tokens: Sequence[Token], found: Found, memory: Memory) -> bool:
    """Return whether a number counts something and is not a unit's: «سلّمت السرية 18» once a company has been named."""
    return tokens[found.last - 1].word.kind == "number" and found.head in memory.by_head


# --- what is known by name ---------------------------------------------------------------------------------------------


def _known(tokens: Sequence[Token], at: int, match: Match[Sense], sentence: Sentence, memory: Memory) -> Found | None:
    senses = match.entries
    form = fold(words(tokens, at, match.last, match.cut))
    single = match.last == at + 1
    person = next((s for s in senses if s.kind == "person"), None)
    if person and not person.is_open:
        return _found(at, match, person, "names.person")
    outlets = [s for s in senses if s.kind == "outlet"]
    is_outlet = len(senses) == len(outlets) and not outlets[0].is_open if outlets else False
    if outlets and (is_outlet or _is_outlet_here(tokens, at, match, sentence) or _is_told(tokens, at, match, sentence, memory)):
        return _found(at, match, outlets[0], "names.outlet")
    called = memory.aliases.get(form)
    if called and called.kind == "person" and match.cut == 0 and _form(tokens, at - 1, sentence) not in _LOCATIVE:
        return replace(called, first=at, last=match.last, cut=0, rule="names.short", head="")
    senses = _one_of_two_capitals(tokens[at].word, senses, memory)
    actor = next((s for s in senses if s.kind == "actor" and not s.is_open), None)
    place = resolve.likeliest([s for s in senses if s.kind == "place"], memory)
    if actor and place:
        return _state_or_place(tokens, at, match, actor, place, sentence, memory)
    if actor:
        return _found(at, match, actor, "names.actor")
    capital = next((s for s in senses if s.kind == "capital"), None)
    if capital and (not place or _is_acting(tokens, at, match, sentence)):
        return _found(at, match, capital, "names.capital")
    is_word = place and (place.is_open or single and _is_word(tokens[at].word, form))
    if place and single and match.cut == 0 and form.startswith("ال") and form.endswith(("يه", "ي")) and _is_described(tokens, at, sentence):
        return None
    is_told = form in memory.aliases or (_is_side(tokens, at, sentence) and not is_pointer(form))
    if place and (not is_word or is_told):
        return _found(at, match, place, "names.place")
    opened = [s for s in senses if s.is_open and s.kind == "actor"]
    return _open(tokens, at, match, form, opened, sentence, memory) if opened else None


def _one_of_two_capitals(word: Word, senses: tuple[Sense, ...], memory: Memory) -> tuple[Sense, ...]:
    """Return the senses of «عمان» that can be meant: Amman or Oman, by the signs written or the country spoken of."""
    countries = {s.country for s in senses}
    if not {"JO", "OM"} <= countries:
        return senses
    is_amman = "ّ" in word.raw or ("ُ" not in word.raw and memory.countries["JO"] >= memory.countries["OM"])
    return tuple(s for s in senses if (s.country != "OM") == is_amman)


def _is_described(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    """Return whether the word before is an articled noun, so that this one is its adjective: «الثورة السلمية»."""
    before = _form(tokens, at - 1, sentence)
    return before.startswith(("ال", "لل", "بال", "وال")) and before not in particles.RELATIVES and len(before) > 3


def _is_word(word: Word, form: str) -> bool:
    """Return whether a word is of the language besides being a place's name, as it stands or without its proclitics."""
    return is_ordinary(form) or is_ordinary(word.form)


def _found(at: int, match: Match[Sense], sense: Sense, rule: str) -> Found:
    kind = "actor" if sense.kind == "capital" else sense.kind
    group = sense.place.kind if sense.place else sense.group
    head = fold(sense.name).split()[0] if sense.kind in ("actor", "outlet") else ""
    head = head.removeprefix("ال") if " " in sense.name else ""
    head = _OUTLET_HEADS.get(group, "") if sense.kind == "outlet" else head
    return Found(at, match.last, match.cut, kind, sense.entity, sense.name, rule, head, group, sense.country)


_PRAYER = frozenset(map(fold, "قبل بعد صلاة أذان عند قبيل بعيد وقت ساعة إفطار حتى منذ".split()))
_OUTLET_HEADS = {
    "agency": "وكاله",
    "newspaper": "صحيفه",
    "channel": "قناه",
    "radio": "اذاعه",
    "site": "موقع",
    "magazine": "مجله",
}


def _state_or_place(
    tokens: Sequence[Token], at: int, match: Match[Sense], actor: Sense, place: Sense, sentence: Sentence, memory: Memory
) -> Found | None:
    """Return a country as the place it is or as the state that acts there; None for an adjective («مصادر سورية»)."""
    before = _form(tokens, at - 1, sentence)
    if actor.entity == "ma" and match.last == at + 1 and before in _PRAYER:
        return None
    if tokens[at].word.form in adjectives() and before and not _is_free(tokens, at - 1) and before not in _LOCATIVE:
        return None
    is_place = before in _LOCATIVE or tokens[at].word.form[: match.cut].endswith("ب")
    if tokens[at].word.form[: match.cut] == "و" and memory.last and memory.last.last == at:
        is_place = memory.last.kind == "place"
    is_between = before == "بين"
    return _found(at, match, place if is_place and not is_between else actor, "names.country")


def _is_acting(tokens: Sequence[Token], at: int, match: Match[Sense], sentence: Sentence) -> bool:
    """Return whether a capital acts for its state: after or before a verb of speech, «بين دمشق وأنقرة»، «برعاية الرياض»."""
    before, after = _form(tokens, at - 1, sentence), _form(tokens, match.last, sentence)
    if before in _LOCATIVE - {"بين"}:
        return False
    if before in _ACTING or any(c.form in reporting_verbs() for c in _cores(tokens, at - 1, sentence)):
        return True
    return any(core.form in reporting_verbs() for core in _cores(tokens, match.last, sentence)) and after[:1] in "تنا"


def _is_side(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    return _form(tokens, at - 1, sentence) in _SIDE_OF


def _is_outlet_here(tokens: Sequence[Token], at: int, match: Match[Sense], sentence: Sentence) -> bool:
    """Return whether a name that others share is an outlet's here: in marks, or where an outlet is quoted."""
    before = _form(tokens, at - 1, sentence)
    if before in OPENING and _form(tokens, match.last, sentence) in CLOSING:
        before = _form(tokens, at - 2, sentence)
        return before in _OUTLET_SIGNS or before[:1] == "ل" or bool(before) and before in reporting_verbs()
    return before in _OUTLET_SIGNS - {"على", "علي", "عن", "عبر"} or (before == "عن" and _form(tokens, at - 2, sentence) in _OUTLET_SIGNS)


_TOLD = frozenset(map(fold, "مصادر مصدر تصريح تصريحات حديث خاص مقابلة لقاء مداخلة بيان خص صرح".split()))


def _is_told(tokens: Sequence[Token], at: int, match: Match[Sense], sentence: Sentence, memory: Memory) -> bool:
    """Return whether a name with ل is the outlet that somebody speaks to: «قالت مصادر للعربية»، «أكد الوزير للجزيرة»."""
    if not tokens[at].word.form[: match.cut + 1].endswith("ل") or at == sentence.first:
        return False
    before = cores(tokens[at - 1].word)
    is_speaker = memory.last is not None and memory.last.last == at and memory.last.kind in ("person", "office")
    return is_speaker or any(core.form in _TOLD or core.form in reporting_verbs() for core in before)


def _open(
    tokens: Sequence[Token],
    at: int,
    match: Match[Sense],
    form: str,
    senses: Sequence[Sense],
    sentence: Sentence,
    memory: Memory,
) -> Found | None:
    """Return an open word with what it stands for here; without an entity when the text does not tell."""
    following = _form(tokens, match.last, sentence)
    led = _led(tokens, match.last, sentence.last, senses)
    if led:
        sense, last = led
        return Found(at, last, match.cut, "actor", sense.entity, sense.name, "names.led", "", sense.group)
    if following in _CLAUSES:
        pass
    elif following.startswith("ال") and match.last < sentence.last and not ends_name(tokens[match.last].word):
        return None
    meant = resolve.by_context(form, senses, memory)
    if meant is None and len(senses) == 1 and _is_named_here(tokens, at, match.last, sentence):
        meant = senses[0].entity, senses[0].name, senses[0].group
    if meant is None and match.last > at + 1:
        return Found(at, match.last, match.cut, "organisation", None, words(tokens, at, match.last, match.cut), "names.open")
    if meant is None:
        return Found(at, match.last, match.cut, "actor", None, None, "names.open") if resolve.is_open(form) else None
    return Found(at, match.last, match.cut, "actor", meant[0] or None, meant[1], "names.context", "", meant[2])


_MEMBERS = frozenset(map(fold, "مقاتلي مقاتلو مسلحي مسلحو عناصر قادة قيادات زعيم زعماء تنظيم تنظيمي تنظيما جماعة فرع خلايا مع قيادي أمير".split()))


def _is_named_here(tokens: Sequence[Token], at: int, last: int, sentence: Sentence) -> bool:
    """Return whether an open word stands as a name: alone in marks, or after those who belong to it."""
    before = _form(tokens, at - 1, sentence)
    return before in _MEMBERS or (before in OPENING and _form(tokens, last, sentence) in CLOSING)


_CLAUSES = particles.RELATIVES | {"بقياده", "بزعامه"}


def _led(tokens: Sequence[Token], at: int, stop: int, senses: Sequence[Sense]) -> tuple[Sense, int] | None:
    """Return the coalition told by who leads it, and where that is said: «التحالف الذي تقوده واشنطن»."""
    if at >= stop or tokens[at].word.form not in _CLAUSES:
        return None
    for i in range(at + 1, min(at + 3, stop)):
        named = known().find(tokens, i, stop)
        leaders = {s.entity for s in named.entries if s.kind in ("actor", "capital")} if named else set()
        for sense in senses:
            if named and actor_by_id()[sense.entity].get("led_by") in leaders:
                return sense, named.last
    return None


# --- what points back --------------------------------------------------------------------------------------------------


def _alias(tokens: Sequence[Token], at: int, sentence: Sentence, memory: Memory) -> Found | None:
    """Return what a single word points back to: a surname, «المدينة»، «الكتيبة»; None when it points to nothing."""
    word = tokens[at].word
    if word.kind != "word":
        return None
    for core in cores(word):
        form = core.form
        joined = f"{form} {_form(tokens, at + 1, sentence)}" if form in name_particles() else ""
        before = memory.aliases.get(joined)
        if before:
            return replace(before, first=at, last=at + 2, cut=core.cut, rule="names.short", head="")
        before = memory.aliases.get(form)
        if before and before.first < at and (core.cut == 0 or before.kind == "place" or form.startswith("ال")):
            return replace(before, first=at, last=at + 1, cut=core.cut, rule="names.short", head="")
        if form.startswith("ال"):
            place = resolve.pointed_place(form, memory)
            if place:
                return replace(place, first=at, last=at + 1, cut=core.cut, rule="names.pointed", head="")
            same = memory.by_head.get(form[2:]) if form[2:] in heads.pointing() else None
            if same and not _is_adjective_next(tokens, at, sentence) and _points(tokens, at, form, sentence):
                return replace(same, first=at, last=at + 1, cut=core.cut, rule="names.pointed", head="")
    return None


def _points(tokens: Sequence[Token], at: int, form: str, sentence: Sentence) -> bool:
    """Return whether the word can point back: «الموقع» is a place too, and an outlet only where one speaks."""
    if form != "الموقع":
        return True
    before = _cores(tokens, at - 1, sentence)
    after = _form(tokens, at + 1, sentence)
    return after in ("ذاته", "نفسه", "المذكور") or any(c.form in reporting_verbs() or c.form in _OUTLET_SIGNS for c in before)


def _is_adjective_next(tokens: Sequence[Token], at: int, sentence: Sentence) -> bool:
    following = _form(tokens, at + 1, sentence)
    return following.startswith("ال") and not ends_name(tokens[at + 1].word)


def _people(tokens: Sequence[Token], at: int, sentence: Sentence) -> Found | None:
    """Return the state that a people's name stands for, where it is no adjective: «قال الفرنسيون»، not «الخبراء الروس»."""
    before = _form(tokens, at - 1, sentence)
    for core in cores(tokens[at].word):
        state = peoples().get(core.form)
        if state and (core.cut or not before or _is_free(tokens, at - 1)):
            entry = actor_by_id()[state]
            country = entry.get("country") or ""
            return Found(at, at + 1, core.cut, "actor", state, entry["ar"], "names.people", "", "people", country)
    return None


def _is_free(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word before cannot be a noun that an adjective describes: a particle, a verb, a sign."""
    word = tokens[at].word
    return word.kind != "word" or (ends_name(word) and not word.form.startswith(("ال", "لل", "بال", "وال")))


def _with_gloss(tokens: Sequence[Token], found: Found, stop: int) -> Found:
    """Return a name with the short name that follows it in brackets: «القوات الكردية (قسد)»."""
    at = found.last
    if found.kind not in ("actor", "organisation", "outlet") or at + 2 >= stop or tokens[at].word.raw not in OPENING:
        return found
    match = known().find(tokens, at + 1, stop)
    if match is None or match.last >= stop or tokens[match.last].word.raw not in CLOSING:
        return found
    wanted = "outlet" if found.kind == "outlet" else "actor"
    sense = next((s for s in match.entries if s.kind == wanted), None)
    if sense is None or (wanted == "outlet" and found.entity not in (None, sense.entity)):
        return found
    return replace(found, last=match.last + 1, entity=sense.entity, name=sense.name, group=sense.group)


def _form(tokens: Sequence[Token], at: int, sentence: Sentence) -> str:
    if not sentence.first <= at < sentence.last:
        return ""
    word = tokens[at].word
    return word.raw if word.kind == "punct" else word.form


def _cores(tokens: Sequence[Token], at: int, sentence: Sentence) -> tuple[str, ...]:
    return cores(tokens[at].word) if sentence.first <= at < sentence.last else ()  # type: ignore[return-value]
