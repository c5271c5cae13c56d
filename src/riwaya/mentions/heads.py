"""Names by the word they open with: bodies of a state, groups, outlets and places that no lexicon need know."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import Token
from riwaya.lexicon.gazetteer import Place
from riwaya.lexicon.load import entries
from riwaya.mentions.found import Found, closing, words
from riwaya.mentions.lexical import Sense, StateBody, actor_by_id, adjectives, body_name, is_pointer, known, state_bodies
from riwaya.mentions.name_words import ends_name, given_names, name_particles
from riwaya.mentions.phrase_index import CLOSING, Match, PhraseIndex

Tokens = Sequence[Token]


class Head(NamedTuple):
    """A word that opens names of a kind.

    Attributes:
        opens: group, outlet or place.
        kind: the kind of mention it makes.
        is_weak: whether what follows must be known, or stand in marks.
        is_articled: whether it carries the article, so that an ordinal, a number or adjectives complete it.
        takes_adjectives: whether adjectives alone complete it: «المجلس الرئاسي».
        has_many: whether it opens a list of names and is part of none: «مدينتي الباب والسفيرة».
        kinds: kinds of places it opens, the likeliest first.
        not_before: folded words before which it opens no name: «حركة السير».
        only_before: folded words before which alone it opens one; empty for any: «مديرية الأمن», not «مديرية مأرب».
    """

    opens: str
    kind: str
    is_weak: bool
    is_articled: bool
    takes_adjectives: bool
    has_many: bool
    kinds: tuple[str, ...]
    not_before: frozenset[str]
    only_before: frozenset[str]


@cache
def name_heads() -> PhraseIndex[Head]:
    """Return the heads of groups, outlets and places."""
    found: dict[str, list[Head]] = {}
    for e in entries("name_heads"):
        if e["class"] == "state_body":
            continue
        weak, articled, adjectives_, many = (bool(e.get(key)) for key in ("weak", "articled", "adjectives", "many"))
        not_before, only_before = (frozenset(map(fold, e.get(key, ()))) for key in ("not_before", "only_before"))
        kinds, kind = tuple(e.get("kinds", ())), e.get("kind", e["class"])
        head = Head(e["class"], kind, weak, articled, adjectives_, many, kinds, not_before, only_before)
        for word in e["heads"]:
            found.setdefault(fold(word), []).append(head)
    return PhraseIndex(found)


@cache
def pointing() -> frozenset[str]:
    """Return the heads by which a text can go on to call what it has named («الكتيبة»، «الوزارة»), without the article."""
    listed = (e for e in entries("name_heads") if e["class"] == "outlet" or (e["class"] == "group" and not e.get("weak")))
    heads = {fold(w).removeprefix("ال") for e in listed for w in e["heads"] if " " not in w}
    return frozenset(heads - _TOO_COMMON)


_TOO_COMMON = frozenset(map(fold, "رجال مواقع وكالات حملة برنامج أنصار شهداء صقور أسود آل بني صفحة حساب شبكة محطة منصة بوابة بنك جامعة سرايا جهاز".split()))


@cache
def generic_nouns() -> frozenset[str]:
    """Return the articled nouns that point to a thing and name none: المدينة، الحي، المطار، المنظمة."""
    singles = {fold(w) for e in entries("name_heads") for w in e["heads"] if " " not in w}
    more = "الحدود المنطقة البلاد الدولة العاصمة الإقليم الساحل الشمال الجنوب الشرق الغرب الوسط الداخل الخارج العدو الطرفين"
    return frozenset("ال" + w for w in singles if not w.startswith("ال")) | frozenset(map(fold, more.split()))


def state_body(tokens: Tokens, at: int, stop: int) -> Found | None:
    """Return the body of a state that begins here: «القوات البحرية الأميركية»، «قوات تركية»، «حكومة لبنان»."""
    match = state_bodies().find(tokens, at, stop)
    if match is None:
        return None
    is_definite = any(tokens[i].word.form.removeprefix("و").startswith(("ال", "بال", "لل")) for i in range(at, match.last))
    for i in range(match.last, min(match.last + 3, stop)):
        form = tokens[i].word.form
        state = adjectives().get(form.removeprefix("ال")) if form.startswith("ال") == is_definite else None
        if state:
            return _body(tokens, at, i + 1, match, state)
        if not form.startswith("ال") or not is_definite:
            break
    return None if is_definite else _construct_body(tokens, at, stop, match)


def _construct_body(tokens: Tokens, at: int, stop: int, match: Match[StateBody]) -> Found | None:
    if match.last >= stop:
        return None
    named = known().find(tokens, match.last, stop)
    states = [s for s in named.entries if s.kind in ("actor", "capital") and s.group == "state"] if named else []
    if not named or named.cut or not states:
        return None
    return _body(tokens, at, named.last, match, states[0].entity)


def _body(tokens: Tokens, first: int, last: int, match: Match[StateBody], state: str) -> Found:
    body = match.entries[0]
    id_, name, kind = body_name(state, body)
    country = actor_by_id()[state].get("country") or ""
    head = tokens[first].word.form[match.cut :].removeprefix("ال")
    return Found(first, last, match.cut, "actor", id_, name, "names.state-body", head, kind, country)


def headed(tokens: Tokens, at: int, stop: int) -> list[Found]:
    """Return the names that the head at `at` opens, one or, after «مدينتي» or «بلدات», several; none when it opens none."""
    match = name_heads().find(tokens, at, stop)
    if match is None or match.last >= stop:
        return []
    for head in match.entries:
        found = _READERS[head.opens](tokens, at, stop, match, head)
        if found:
            return found
    return []


# --- groups ------------------------------------------------------------------------------------------------------------


def _group(tokens: Tokens, at: int, stop: int, match: Match[Head], head: Head) -> list[Found]:
    close = closing(tokens, match.last, stop)
    if close:
        last = _adjectives(tokens, close + 1, stop, 1)
        inside = known().find(tokens, match.last + 1, close)
        sense = next((s for s in inside.entries if s.kind == "actor"), None) if inside and inside.last == close else None
        if sense:
            return [Found(at, last, match.cut, "actor", sense.entity, sense.name, "names.actor", "", sense.group, sense.country)]
    elif head.is_weak or not _opens_here(head, tokens[match.last].word.form):
        return []
    elif head.is_articled:
        last = _ordinal(tokens, match.last, stop) or (head.takes_adjectives and _described(tokens, match.last, stop)) or 0
    else:
        last = _construct(tokens, match.last, stop)
    if not last:
        return []
    name = words(tokens, at, last, match.cut)
    word = name.split()[0]
    return [Found(at, last, match.cut, head.kind, None, name, f"names.{head.opens}", fold(word).removeprefix("ال"))]


def _opens_here(head: Head, following: str) -> bool:
    return following not in head.not_before and (not head.only_before or following in head.only_before)


def _ordinal(tokens: Tokens, at: int, stop: int) -> int:
    """Return the end of a number of a unit: «الفرقة السادسة عشرة»، «اللواء 93»; 0 when none stands here."""
    if tokens[at].word.kind == "number":
        return at + 1
    if tokens[at].word.form not in _ORDINALS:
        return 0
    following = at + 1
    if following < stop and (tokens[following].word.form in ("عشر", "عشره") or tokens[following].word.form in _TENS):
        following += 1
    return _adjectives(tokens, following, stop, 1)


_ORDINALS = frozenset(
    fold("ال" + stem + ending)
    for stem in "أول ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر حادي".split()
    for ending in ("", "ة")
) | {"الاولي", "الحاديه"}
_TENS = frozenset(map(fold, "والعشرون والعشرين والثلاثون والثلاثين والأربعون والأربعين والخمسون والخمسين".split()))


def _described(tokens: Tokens, at: int, stop: int) -> int:
    """Return the end of the adjectives and the purpose that complete an articled head: «الهيئة العليا للتفاوض»; or 0."""
    last = _adjectives(tokens, at, stop, 3)
    return _purpose(tokens, last, stop) if last > at else 0


def _construct(tokens: Tokens, at: int, stop: int) -> int:
    """Return the end of what follows a head in construct: «صقور الجبل»، «سوريا الديمقراطية»، «عمر المختار»; or 0."""
    i = at
    while i < stop and i < at + 4:
        word = tokens[i].word
        if word.kind == "number" and i == at:
            return _adjectives(tokens, i + 1, stop, 1)
        if ends_name(word) and not (word.form.startswith("ال") and word.form[2:] not in adjectives()) and not _is_proper(tokens, i):
            break
        if word.form.startswith("ال"):
            if word.form in generic_nouns() and i == at:
                return 0
            return _purpose(tokens, _adjectives(tokens, i + 1, stop, 2), stop)
        i += 1
        if _is_proper(tokens, i - 1) and not (i < stop and (_is_proper(tokens, i) or tokens[i].word.form.startswith("ال"))):
            return i
    return 0


def _is_proper(tokens: Tokens, at: int) -> bool:
    form = tokens[at].word.form
    return form in given_names() or form in name_particles() or any(s.kind == "place" for s in known().exact(form))


def _adjectives(tokens: Tokens, at: int, stop: int, most: int) -> int:
    """Return the token after at most so many articled adjectives."""
    last = at
    while last < stop and last < at + most and _is_adjective(tokens, last, stop):
        last += 1
    return last


def _is_adjective(tokens: Tokens, at: int, stop: int) -> bool:
    word = tokens[at].word
    form = word.form
    if word.kind != "word" or not form.startswith("ال") or len(form) < 5:
        return False
    if form in _NO_ADJECTIVES or (form[2:] not in adjectives() and ends_name(word)):
        return False
    is_participle = form.startswith(("المت", "المن", "المست", "الم")) and at + 1 < stop and _is_complemented(tokens, at + 1)
    return not is_participle


_PARTICIPLES = "التابعة التابع الموالية الموالي المدعومة المدعوم المسيطرة القريبة القريب الواقعة الواقع القادمة الذي التي الذين الناطقة"
_NO_ADJECTIVES = frozenset(map(fold, _PARTICIPLES.split()))


def _is_complemented(tokens: Tokens, at: int) -> bool:
    form = tokens[at].word.form
    return form in {"في", "علي", "من", "الي", "عن", "مع"} or (form[:1] in "لب" and form[1:3] in ("ال", "لا") and len(form) > 4)


def _purpose(tokens: Tokens, at: int, stop: int) -> int:
    """Return the end of what a body is for, when the text says so: «لحقوق الإنسان»، «للأنباء»، «لشؤون اللاجئين»."""
    if at >= stop:
        return at
    form = tokens[at].word.form
    if form in _FOR and at + 1 < stop and tokens[at + 1].word.form.startswith("ال"):
        return _adjectives(tokens, at + 2, stop, 1)
    return _adjectives(tokens, at + 1, stop, 1) if form in _FOR_THE else at


_FOR = frozenset(map(fold, "لحقوق لشؤون لدعم لمكافحة لحماية لرعاية لتحرير لإعادة لإغاثة لتنسيق لإدارة لمراقبة لتنمية لدراسات لنزع لنصرة".split()))
_FOR_THE = frozenset(
    map(
        fold,
        "للتنمية للأنباء للدراسات للإغاثة للإنقاذ للمفاوضات للتفاوض للأبحاث للبحوث للاجئين للانتخابات للدفاع للأمن للإعلام للنفط"
        " للثورة للتغيير للتحرير للحوار للسلام للمصالحة للصليب للهجرة للطفولة للطوارئ للإحصاء للعمل للعدالة للسكان للحج للنازحين"
        " للصحافة للطيران للرقابة للقضاء للجنوب للشباب للاتصالات للكهرباء للطاقة للعلوم للثقافة للتربية للتعليم للموانئ للرياضة".split(),
    )
)

# --- outlets -----------------------------------------------------------------------------------------------------------


def _outlet(tokens: Tokens, at: int, stop: int, match: Match[Head], head: Head) -> list[Found]:
    first = _past_adjectives(tokens, match.last, stop)
    word = fold(words(tokens, at, match.last, match.cut)).removeprefix("ال")
    inner = name_heads().find(tokens, first, stop)
    if inner and not inner.cut and any(h.opens == "outlet" for h in inner.entries) and inner.last < stop:
        nested = next((h for h in inner.entries if h.opens == "outlet"), head)
        found = _outlet(tokens, first, stop, inner, nested)
        return [_outlet_found(at, found[0].last, match.cut, found[0].entity, found[0].name, word)] if found else []
    close = closing(tokens, first, stop)
    begin = first + 1 if close else first
    named = known().find(tokens, begin, close or stop)
    sense = next((s for s in named.entries if s.kind == "outlet"), None) if named and not named.cut else None
    if sense and named and (not close or named.last == close):
        return [_outlet_found(at, _origin(tokens, close + 1 if close else named.last, stop), match.cut, sense.entity, sense.name, word)]
    if close and named and named.last == close and not any(s.is_open for s in named.entries):
        return []
    whole = known().find(tokens, at, stop)
    if whole and whole.last > first and any(s.kind == "outlet" for s in whole.entries):
        return []
    if close:
        name = words(tokens, begin, close)
        return [_outlet_found(at, _origin(tokens, close + 1, stop), match.cut, None, name, word)]
    if head.is_weak or word.startswith("ال") or tokens[at].word.form[match.cut :].startswith("ال"):
        return []
    last = _outlet_name(tokens, first, stop) if first == match.last else 0
    if not last:
        return []
    end = _origin(tokens, last, stop)
    if end < stop and tokens[end].word.form in _NEWS:
        return [_outlet_found(at, end + 1, match.cut, None, words(tokens, at, end + 1, match.cut), word)]
    return [_outlet_found(at, end, match.cut, None, words(tokens, first, last), word)]


_NEWS = {"للانباء", "الاخباريه", "للصحافه", "للاخبار"}


def _past_adjectives(tokens: Tokens, at: int, stop: int) -> int:
    """Return the mark that follows the adjectives of an outlet («موقع إخباري معارض "س"»), or `at` when none does."""
    i = at
    while i < stop and i < at + 3 and (tokens[i].word.form in adjectives() or tokens[i].word.form in _COMMON):
        i += 1
    return i if i > at and closing(tokens, i, stop) else at


def _outlet_found(first: int, last: int, cut: int, entity: str | None, name: str | None, head: str) -> Found:
    return Found(first, last, cut, "outlet", entity, name, "names.outlet", head)


def _outlet_name(tokens: Tokens, at: int, stop: int) -> int:
    """Return the end of an outlet's name outside marks: «الفراتين»، «بريد الرافدين»، «يونيوز»; 0 when an adjective stands there."""
    form = tokens[at].word.form
    if tokens[at].word.kind == "latin":
        return at + 1
    if form.removeprefix("ال") in adjectives() or form in _COMMON or tokens[at].word.kind != "word":
        return 0
    if form.startswith("ال"):
        return at + 1
    if ends_name(tokens[at].word):
        return 0
    following = at + 1
    if following < stop and not ends_name(tokens[following].word) and tokens[following].word.form[2:] not in adjectives():
        return following + 1
    return following


_COMMON = frozenset(map(fold, "محلية رسمية معارضة موالية خاصة حكومية عبرية عربية أجنبية إخبارية إعلامية فضائية أنباء تابعة مقربة غربية مستقلة دولية يومية محلي رسمي معارض موالي خاص حكومي عبري عربي أجنبي إخباري إعلامي تابع مقرب غربي مستقل إلكتروني إلكترونية".split()))


def _origin(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token after the adjective of an outlet's country or leaning: «السورية»، «المعارض»."""
    last = at
    while last < min(stop, at + 3) and tokens[last].word.form.startswith(("ال", "لل")):
        stem = tokens[last].word.form[2:]
        if tokens[last].word.form in _NEWS:
            return last + 1
        if stem not in adjectives() and stem not in _LEANINGS:
            break
        last += 1
    return last


_LEANINGS = frozenset(
    map(fold, "معارض معارضة رسمي رسمية محلي محلية إخباري إخبارية إلكتروني إلكترونية عبري عبرية موالي موالية حكومي حكومية يومي يومية عربي عربية فضائي فضائية مستقل مستقلة خاص خاصة أسبوعية كردي كردية".split())
)

# --- places ------------------------------------------------------------------------------------------------------------


def _places(tokens: Tokens, at: int, stop: int, match: Match[Head], head: Head) -> list[Found]:
    if not head.has_many:
        found = _place(tokens, match.last, stop, head)
        if found is None:
            return []
        return [_with_head(tokens, at, match, head, found)]
    listed: list[Found] = []
    i = match.last
    while i < stop and len(listed) < 12:
        found = _place(tokens, i, stop, head, is_listed=bool(listed))
        if found is None:
            break
        listed.append(found)
        i = found.last
        if i < stop and tokens[i].word.raw in ("،", ","):
            i += 1
        elif i >= stop or tokens[i].word.form[:1] != "و":
            break
    return listed


_SETTLED = {"city", "town", "village", "governorate", "region", "district", "neighbourhood"}


def _with_head(tokens: Tokens, at: int, match: Match[Head], head: Head, found: Found) -> Found:
    """Return a place with its head; «مستشفى الكويت» is not the country, nor «مطار حلب» the town, though it is there."""
    entity, name = found.entity, found.name
    if found.group and found.group not in head.kinds and head.kinds[0] not in _SETTLED:
        entity, name = (None if found.group == "country" else entity), words(tokens, at, found.last, match.cut)
    return Found(at, found.last, match.cut, "place", entity, name, "names.place", "", head.kinds[0], found.country)


def _place(tokens: Tokens, at: int, stop: int, head: Head, *, is_listed: bool = False) -> Found | None:
    """Return the place that is named at `at`, after a head or in a list («والسفيرة»); None when none is."""
    close = closing(tokens, at, stop, 4)
    begin = at + 1 if close else at
    if is_pointer(tokens[begin].word.form.removeprefix("و")):
        return None
    named = known().find(tokens, begin, close or stop)
    places = [s for s in named.entries if s.kind == "place" and s.place] if named else []
    if places and tokens[begin].word.form in adjectives():
        return None
    if named and places and (named.cut == 0 or (is_listed and named.cut == 1)):
        sense = _best(places, head.kinds)
        last = close + 1 if close else _directions(tokens, named.last, stop)
        return Found(at, last, named.cut, "place", sense.entity, sense.name, "names.place", "", _kind(sense), sense.country)
    if head.is_weak and not close:
        return None
    if close:
        return Found(at, close + 1, 0, "place", None, words(tokens, begin, close), "names.place")
    cut = 1 if is_listed and tokens[at].word.form.startswith("وال") else 0
    if is_listed and not cut:
        return None
    last = _unknown_place(tokens, at, stop, cut)
    return Found(at, last, cut, "place", None, words(tokens, at, last, cut), "names.place") if last else None


def _best(places: list[Sense], kinds: tuple[str, ...]) -> Sense:
    return next((s for kind in kinds for s in places if s.place and s.place.kind == kind), places[0])


def _kind(sense: Sense) -> str:
    place: Place | None = sense.place
    return place.kind if place else ""


def _directions(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token after a direction that is part of the name: «ريف حلب الشرقي»."""
    return at + 1 if at < stop and tokens[at].word.form in _SIDES else at


_SIDES = frozenset(
    "ال" + side + ending for side in ("شرقي", "غربي", "شمالي", "جنوبي", "اوسط", "دولي", "مدني", "عسكري", "جوي") for ending in ("", "ه")
)


def _unknown_place(tokens: Tokens, at: int, stop: int, cut: int) -> int:
    word = tokens[at].word
    form = word.form[cut:]
    if word.kind != "word" or form in generic_nouns() or form in _PLACE_STOPS or len(form) < 3:
        return 0
    if any(s.kind == "actor" for s in known().exact(form)) or form.removeprefix("ال") in adjectives():
        return 0
    if form.startswith("ال"):
        return at + 1 if not ends_name(word) or cut else 0
    if ends_name(word) and form not in name_particles():
        return 0
    following = at + 1
    if following < stop and not ends_name(tokens[following].word) and tokens[following].word.raw not in CLOSING:
        stem = tokens[following].word.form
        if stem.startswith("ال") and stem[2:] not in adjectives() or form in name_particles() or form in given_names():
            return following + 1
    return following if not form.endswith("ه") or form in name_particles() else 0


_PLACE_STOPS = frozenset(
    map(
        fold,
        "سيطرة سيطرته سيطرتها نفوذ النفوذ القصف الاشتباكات القتال النزاع الصراع الحظر العمليات عمليات الخطر آمنة الأمان أمنية عسكرية سكنية"
        " صناعية حدودية زراعية جديدة قديمة صغيرة كبيرة مجاورة قريبة محاصرة محررة شرق غرب شمال جنوب وسط خفض التصعيد التوتر التماس أخرى واحدة"
        " عازلة منزوعة تجارية جوية بحرية بيانات ميدانية طبية عام عامة المبكى الحرب الثورة المعارضة النظام الجيش العيون اليأس الصدر الكهرباء الصرف".split(),
    )
)

_READERS = {"group": _group, "outlet": _outlet, "place": _places}
