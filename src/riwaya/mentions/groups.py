"""Groups and bodies by the word they open with, known or not: «كتيبة البرج»، «لجنة الوساطة»، «الفرقة السادسة عشرة»."""

from riwaya.arabic.letters import fold
from riwaya.mentions.found import Found, Line
from riwaya.mentions.heads import Head, generic_nouns
from riwaya.mentions.lexical import adjectives, known, word_class
from riwaya.mentions.name_words import ends_name, ends_office, given_names, name_particles
from riwaya.mentions.phrase_index import Match

_LONGEST_CONSTRUCT = 4
_PARTICIPLES = ("المت", "المن", "المست", "الم")


def group(line: Line, at: int, match: Match[Head], head: Head) -> list[Found]:
    """Return the group that the head at `at` opens; none when it opens none."""
    raw = line.word(at).raw[match.cut :]
    if fold(raw) == "ال" and not raw.startswith("آ"):
        return []  # «وگال», «كال»: Iraqi for said, no family (آل)
    close = line.closing(match.last)
    if close and line.form(at)[match.cut :].startswith("ال") and ends_office(line.word(match.last + 1)):
        return []  # «قال إن الحزب «لا يساوم»»: his words
    if close:
        last = described_until(line, close + 1, 1)
        known_one = _known_in_marks(line, at, match, close, last)
        if known_one:
            return [known_one]
    elif head.is_weak or not head.suits(line.form(match.last)):
        return []
    elif head.is_articled:
        last = _numbered(line, match.last) or (head.takes_adjectives and _described(line, match.last)) or 0
    else:
        last = _construct(line, match.last)
    if not last:
        return []
    name = line.words(at, last, match.cut)
    return [Found(at, last, match.cut, head.kind, None, name, "names.group", fold(name.split()[0]).removeprefix("ال"))]


def _known_in_marks(line: Line, at: int, match: Match[Head], close: int, last: int) -> Found | None:
    """Return the known actor that stands in the marks after a head: «قوات "قسد"»."""
    inside = known().find(line.tokens, match.last + 1, close)
    sense = next((s for s in inside.entries if s.kind == "actor"), None) if inside and inside.last == close else None
    if sense is None:
        return None
    return Found(at, last, match.cut, "actor", sense.entity, sense.name, "names.actor", "", sense.group, sense.country)


def _numbered(line: Line, at: int) -> int:
    """Return the end of a number of a unit: «الفرقة السادسة عشرة»، «اللواء 93»; 0 when none stands here."""
    if line.word(at).kind == "number":
        return at + 1
    if line.form(at) not in word_class("ordinal"):
        return 0
    following = at + 1
    if line.form(following) in word_class("ordinal tens"):
        following += 1
    return described_until(line, following, 1)


def _described(line: Line, at: int) -> int:
    """Return the end of the adjectives and the purpose that complete an articled head: «الهيئة العليا للتفاوض»; or 0."""
    last = described_until(line, at, 3)
    return _purpose(line, last) if last > at else 0


def _construct(line: Line, at: int) -> int:
    """Return the end of what follows a head in construct: «صقور الجبل»، «سوريا الديمقراطية»، «عمر المختار»; or 0."""
    i = at
    while i < min(line.stop, at + _LONGEST_CONSTRUCT):
        form = line.form(i)
        if form in word_class("opens clause") or line.word(i).text == "على":
            return 0  # «حكمت محكمة عسكرية | على الضابط»
        named = known().find(line.tokens, i, line.stop)
        if named and not named.cut and named.last > i + 1 and any(s.kind == "actor" for s in named.entries):
            return named.last
        if line.word(i).kind == "number" and i == at:
            return described_until(line, i + 1, 1)
        if form.startswith("ال") and form[2:] not in adjectives() and len(form) > 3:
            is_generic = form in generic_nouns() and i == at
            return 0 if is_generic else _purpose(line, described_until(line, i + 1, 2))
        if ends_name(line.word(i)) and not is_proper(form):
            return 0
        i += 1
        if is_proper(form) and not (is_proper(line.form(i)) or line.form(i).startswith("ال")):
            return i
    return 0


def is_proper(form: str) -> bool:
    """Return whether a folded word is a first name, opens one or names a place."""
    return form in given_names() or form in name_particles() or any(s.kind == "place" for s in known().exact(form))


def described_until(line: Line, at: int, most: int) -> int:
    """Return the token after at most so many articled adjectives."""
    last = at
    while last < min(line.stop, at + most) and _is_adjective(line, last):
        last += 1
    return last


def _is_adjective(line: Line, at: int) -> bool:
    word, form = line.word(at), line.form(at)
    if word.kind != "word" or not form.startswith("ال") or len(form) < 5 or form in word_class("opens clause"):
        return False
    if form[2:] not in adjectives() and ends_name(word):
        return False
    named = known().find(line.tokens, at, line.stop)
    if named is not None and named.last > at + 1 and not named.cut:
        return False  # «ناشدت الجمعية | الصليب الأحمر»
    return not (form.startswith(_PARTICIPLES) and _is_preposition(line.form(at + 1)))


def _is_preposition(form: str) -> bool:
    return form in ("في", "علي", "من", "الي", "عن", "مع") or (form[:1] in "لب" and form[1:3] in ("ال", "لا") and len(form) > 4)


def _purpose(line: Line, at: int) -> int:
    """Return the end of what a body is for, when the text says so: «لحقوق الإنسان»، «للأنباء»، «لشؤون اللاجئين»."""
    if line.form(at) in word_class("purpose") and line.form(at + 1).startswith("ال"):
        return described_until(line, at + 2, 1)
    return described_until(line, at + 1, 1) if line.form(at) in word_class("purpose with article") else at
