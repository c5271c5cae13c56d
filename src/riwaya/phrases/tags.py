"""Tags: what a word can be, as bits of an int so that a test costs one `&`.

A tag speaks of the spelling alone and is computed once per spelling; `riwaya.phrases.syntax` adds what only the place in
the text tells (inside a time, inside a quotation).
"""

from functools import cache

from riwaya.arabic import particles
from riwaya.arabic.inflection import Inflection, conjugate, decline, participles
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Split, Vocabulary, Word
from riwaya.lexicon.gazetteer import by_form
from riwaya.lexicon.load import entries
from riwaya.remembering import remembered

DASHES = frozenset("-–—")
TYPED_DASHES = DASHES | {"ـ"}  # the sign of a lengthened letter is typed for one, too

COMPLEMENTISER = 1 << 0  # أن، إن، بأنه
PREPOSITION = 1 << 1  # a free-standing preposition
RELATIVE = 1 << 2
DEMONSTRATIVE = 1 << 3
NEGATION = 1 << 4
OPENER = 1 << 5  # begins a clause of its own: فيما، لكن، حيث
AUXILIARY = 1 << 6
VERB = 1 << 7  # a verb form that is nothing else
MAYBE_VERB = 1 << 8  # a verb form that is spelled like a noun: قتل، قصف، طلب
COMMA = 1 << 9
COLON = 1 << 10
STOP = 1 << 11
OPENING = 1 << 12  # an opening quotation mark
CLOSING = 1 << 13
TIME = 1 << 14  # inside a time expression
ADVERB = 1 << 15
NUMBER = 1 << 16
CONJUNCTION = 1 << 17  # begins with the conjunction و or ف
PREFIXED = 1 << 18  # begins with the preposition ب, ل or ك
DEFINITE = 1 << 19  # carries the article
MASDAR = 1 << 20  # a verbal noun by its lexicon or its pattern
SIGN = 1 << 21  # any other sign
BRACKET = 1 << 22  # a quotation mark that is a single bracket
ADDRESSED = 1 << 23  # ل with an outlet: whom somebody spoke to («لوكالة X»)
KNOWN_NOUN = 1 << 24  # a common noun of the lexicon, without the article
POSSESSED = 1 << 25  # a common noun with a possessive pronoun, and so definite (مراسلنا، قواته)

_SIGNS = {"،": COMMA, ",": COMMA, "؛": COMMA, ";": COMMA, ":": COLON, ".": STOP, "!": STOP, "؟": STOP, "?": STOP}
# not أنا: with the complementiser a first person is written أنني or أننا
_DIALECT_THAT = {"بلي", "باللي", "بللي", "أنهو", "انهو", "أنوا"}  # «قالي بلي الطريق مقطوعة»; بلى is "yes"
_COMPLEMENTISERS = {"ان", "انه", "انها", "انهم", "انهن", "انهما", "اننا", "انني", "انك", "انكم", "انو"}


_POSSESSIVES = {"ه", "ها", "هم", "هما", "هن", "نا", "كم"}  # ي and ك end too many words of their own


@cache
def verbs() -> Vocabulary[Inflection]:
    """Return every known verb form: those that report, those that trigger events and common others.

    A first person present (أرد) is left out: folded, it is most often an adjective or a name (أردني).
    """
    forms: dict[str, list[Inflection]] = {}
    listed = [*entries("verbs"), *(e for name in ("cues", "events", "governors") for e in entries(name))]
    for entry in listed:
        if "past" in entry and "present" in entry:
            for form, inflections in conjugate(entry["past"], entry["present"]).items():
                told = [i for i in inflections if not (i.tense != "past" and i.person == 1)]
                if told:
                    forms.setdefault(form, []).extend(told)
    return Vocabulary(forms)


@cache
def _nouns() -> frozenset[str]:
    """Return the noun forms known to the lexicon; a verb form among them is only maybe a verb."""
    listed = (*entries("verbs"), *entries("cues"))
    found: set[str] = {fold(entry["past"]) for entry in listed if entry.get("also") == "noun"}
    for entry in entries("sources"):
        found |= decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", ""))
    for name in ("nouns", "events", "cues"):
        for entry in entries(name):
            for masdar in _listed(entry.get("masdar")):
                found |= decline(masdar)
            for participle in _listed(entry.get("participle")):
                found |= participles(participle)
            if "noun" in entry:
                found |= decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", ""))
    return frozenset(found)


@cache
def _tones() -> frozenset[str]:
    """Return the nouns that with ب tell how something is said: «بلهجة حادة», «بابتسامة»."""
    return frozenset(fold(word) for entry in entries("speech") if entry["class"] == "tone" for word in entry["words"])


def is_tone(form: str) -> bool:
    """Return whether a folded word tells with ب how something is said: «بسخرية»."""
    return form[:1] == "ب" and form[1:] in _tones()


@cache
def _reporting() -> frozenset[str]:
    """Return the verb forms of the cues."""
    listed = [entry for entry in entries("cues") if "past" in entry and "present" in entry]
    return frozenset(form for entry in listed for form in conjugate(entry["past"], entry["present"]))


@cache
def _defective() -> frozenset[str]:
    """Return the verbal nouns that end in ي (نفي); the same letters with ى are the verb (نفى)."""
    listed = [m for name in ("events", "cues", "nouns") for e in entries(name) for m in _listed(e.get("masdar"))]
    return frozenset(fold(masdar) for masdar in listed if masdar.endswith("ي"))


@cache
def _outlet_nouns() -> frozenset[str]:
    """Return the nouns that outlets are called by: وكالة، قناة، صحيفة."""
    found: set[str] = set()
    for entry in entries("sources"):
        if entry["kind"] == "outlet":
            found |= decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", ""))
    return frozenset(found)


_NOT_BEFORE = {"إمام", "الإمام", "وإمام", "آلية", "وآلية"}  # told from أمام and إليه by the hamza alone


@cache
def masdars() -> frozenset[str]:
    """Return the verbal nouns of the lexicon: those of cues and events and those listed by themselves."""
    found: set[str] = set()
    for name in ("nouns", "events", "cues"):
        for entry in entries(name):
            for masdar in _listed(entry.get("masdar")):
                found |= {fold(masdar), fold(masdar) + "ا"}  # no dual: اجتماعي is an adjective
    return frozenset(found)


def _listed(value: object) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else [str(v) for v in value]  # type: ignore[attr-defined]


def is_adverbial(word: Word) -> bool:
    """Return whether a written tanwīn makes an indefinite word that is no verbal noun an adverb here (مراراً، جملةً)."""
    return word.raw.endswith(("ً", "ًا")) and not is_masdar(word.form)


@remembered
def tags_of(word: Word) -> int:
    """Return the tags of a word."""
    if word.kind == "punct":
        return _SIGNS.get(word.raw, STOP if word.raw.startswith("..") else SIGN)
    if word.kind == "number":
        return NUMBER
    if word.kind == "latin":
        return 0
    return _word_tags(word)


def _word_tags(word: Word) -> int:
    form = word.form
    if word.raw in ("عليّ", "إليّ", "لديّ", "اليّ"):
        return ADVERB  # a preposition with its pronoun, told from علي by the shadda alone
    if word.text in _NOT_BEFORE:
        return KNOWN_NOUN
    if word.text in particles.THAT_NOT:
        return NEGATION
    if word.text[:1] == "و" and word.text[1:] in particles.THAT_NOT:
        return NEGATION | CONJUNCTION
    tags = _class_tags(form)
    split = conjunction_split(word)
    if split:
        tags |= CONJUNCTION | _class_tags(split.stem) if not tags & (PREPOSITION | NEGATION) else CONJUNCTION
    core = split.stem if split else form
    if core == "عبر" and "\u0651" in word.raw:
        return tags & CONJUNCTION | VERB  # «عبّر الأهالي عن رفضهم»
    if core == "ل" or (core[:1] == "ل" and core != "لدوريه" and is_outlet_noun(core[1:].removeprefix("ل"))):
        return tags | ADDRESSED | PREFIXED | (DEFINITE if is_definite(core) else 0)
    if core in _COMPLEMENTISERS or word.text in _DIALECT_THAT or (core[:1] == "ب" and core[1:] in _COMPLEMENTISERS):
        return tags | COMPLEMENTISER
    closed = tags & (PREPOSITION | RELATIVE | DEMONSTRATIVE | NEGATION | AUXILIARY | ADVERB)
    if is_definite(core) and not _begins_with_root(word, core):
        tags |= DEFINITE
    elif not closed:
        tags |= _open_class(word, core)
    return tags


def _begins_with_root(word: Word, core: str) -> bool:
    """Return whether the ال of a word is its own: «آل سعود», and إلغاء, the verbs ألقى, التقى, التزم."""
    text = word.text[1:] if word.text[:1] in "وف" and word.form != core else word.text
    if (
        text.startswith(("آل", "إل"))
        or core in _OF_ROOT | _VERBS_IN_AL
        or any(core.removesuffix(p) in _OF_ROOT for p in _POSSESSIVES)
    ):
        return True
    if text.startswith("أل") and core[2:] not in _nouns():
        return True  # «ألوية», «ألغام»
    is_told = text.startswith("أل") or (core.startswith("الت") and core != "التهم")  # «التهم» are the charges
    if not is_told or core in verbs().entries:
        return is_told
    is_noun = core[2:] in _nouns()  # «التفاهم» is not «التفا» + هم
    return not is_noun and any(core.removesuffix(p) in verbs().entries for p in _POSSESSIVES)  # «التقيناهم»


_OF_ROOT = frozenset(map(fold, (  # verbal nouns whose ال is the root's; «التماس» is «the contact» besides
    "التزام", "التحاق", "التقاء", "التفاف", "التهام", "التقاط", "التباس", "التجاء", "التهاب", "التحام", "التفات", "التئام",
    "ألفي", "ألفا", "ألفان", "ألفين",
)))  # fmt: skip


_VERBS_IN_AL = frozenset(map(fold, (  # verbs in أل without their hamza, like no noun: «القت الشرطة القبض»
    "ألقى", "ألقت", "ألقيا", "ألقتا", "ألقوا", "ألقينا", "ألقاه", "ألقاها", "ألقتها", "ألغى", "ألغت", "ألغوا", "ألغيا", "ألغتا",
    "ألزم", "ألزمت", "ألزموا", "ألحقت", "ألحقوا", "ألحقا", "ألمح", "ألمحت", "ألمحوا", "ألهب", "ألهبت", "ألصقت", "ألصقوا",
)))  # fmt: skip


def is_outlet_noun(core: str) -> bool:
    """Return whether a word is what outlets are called by, with a pronoun or without (وكالة، وكالتنا)."""
    own = core.removesuffix("نا")  # «لموقعنا», «لوكالتنا»
    return core in _outlet_nouns() or own in _outlet_nouns() or (own != core and own.removesuffix("ت") + "ه" in _outlet_nouns())


def _class_tags(form: str) -> int:
    tags = PREPOSITION if form in particles.PREPOSITIONS else 0
    tags |= RELATIVE if form in particles.RELATIVES else 0
    tags |= DEMONSTRATIVE if form in particles.DEMONSTRATIVES else 0
    tags |= NEGATION if form in particles.NEGATIONS else 0
    tags |= OPENER if form in particles.CLAUSE_OPENERS else 0
    tags |= AUXILIARY if form in particles.AUXILIARIES else 0
    return tags | (ADVERB if form in particles.ADVERBS or form in particles.WITH_PRONOUN else 0)


def _open_class(word: Word, core: str) -> int:
    tags = 0
    if _is_prefixed(word, core):
        tags |= PREFIXED
    joined = core != word.form  # else its first و or ف belongs to the word (وزير، فيلم)
    stems = [
        s
        for s in word.splits
        if set(s.proclitics) <= {"و", "ف", "س"}
        and (core.startswith(s.stem[:1]) or s.proclitics)
        and (joined or s.proclitics[:1] not in (("و",), ("ف",)))
    ]
    for split in stems if not _is_never_a_verb(word, core) else ():
        found = verbs().entries.get(split.stem, ())
        is_told_me = split.enclitic == "ني" and split.stem.endswith("وا")  # «وعدوني», where مدني is no verb
        is_short = all(i.tense == "jussive" for i in found) and not split.stem.endswith("وا")  # «قبل أن يسلموهم»
        if split.enclitic and (not (split.enclitic in _POSSESSIVES or is_told_me) or is_short):
            continue
        if found:
            stem = split.stem[:-1] + "ه" if split.enclitic and split.stem.endswith("ت") else split.stem  # استقالته
            is_whole = split.enclitic == "نا" and core in _nouns()  # ضمانا is «a guarantee», hardly «they joined us»
            known_noun = (split.stem in _nouns() or stem in masdars() or is_whole) and "س" not in split.proclitics
            known_noun = known_noun and not (word.text.endswith("ى") and split.stem in _defective())
            known_noun = known_noun and not (split.stem == "شن" and split.enclitic)  # «هجوم شنه مسلحون»
            tags |= MAYBE_VERB if known_noun else VERB
    if not tags & (VERB | MAYBE_VERB) and core.endswith("وا") and len(core) > 4 and core not in _nouns():
        tags |= VERB  # no noun ends so: a plural verb that the lexicon does not know
    if not tags & (VERB | MAYBE_VERB | PREFIXED) and _is_passive(word, core):
        tags |= VERB
    if not tags & (VERB | PREFIXED) and is_masdar(core) and not is_commander(word):
        tags |= MASDAR
    if core in _nouns():
        tags |= KNOWN_NOUN
    elif not word.text.endswith("ة") and any(
        s.enclitic in _POSSESSIVES and _is_owned(s.stem, tags) and not set(s.proclitics) - {"و", "ف"} for s in word.splits
    ):
        tags |= POSSESSED
    return tags & ~MAYBE_VERB if tags & VERB else tags


def _is_passive(word: Word, core: str) -> bool:
    """Return whether a written ḍamma tells a passive that the lexicon does not know: يُستشفّ, وُزّعت."""
    is_past = core.endswith("ت") and core[-2:-1] not in ("ا", "و") and len(core) > 3
    return (is_past or core.startswith("ي")) and core not in _nouns() and word.is_damma_first


def _is_owned(stem: str, tags: int) -> bool:
    """Return whether a stem before a pronoun is a known noun or a verbal noun of a derived pattern: مبايعته، اشتراطه."""
    return stem in _nouns() or (not tags & VERB and len(stem) > 4 and is_masdar(stem[:-1] + "ه" if stem.endswith("ت") else stem))


_IN_YA = {"سري", "قوي", "خفي", "سوي", "جلي", "غني", "شقي", "عدي", "كلي", "غزي"}  # adjectives and names, where سرى is a verb


def _is_never_a_verb(word: Word, core: str) -> bool:
    """Return whether the spelling is a noun's (ة, tanwīn) or that of a word whose verb is never meant (يومين)."""
    is_noun = word.text.endswith("ة") or word.raw.endswith(("ً", "ًا")) or core in particles.NEVER_VERBS or is_commander(word)
    return is_noun or word.text in _IN_YA or word.text.removeprefix("و").startswith(("آثار", "آمن"))  # أثار, أمّن have no madda


def is_commander(word: Word) -> bool:
    """Return whether the word is آمر, told from the verb أمر by its madda."""
    return word.text.removeprefix("و").removeprefix("ل").removeprefix("ب") == "آمر"


def is_noun(core: str) -> bool:
    """Return whether a folded word, without its article, is a noun that the lexicon knows or a verbal noun."""
    bare = core.removeprefix("ال")
    return bare in _nouns() or is_masdar(bare)


def is_definite(core: str) -> bool:
    """Return whether a folded word without its conjunction carries the article, bare or after a preposition."""
    if core in particles.RELATIVES or core in particles.WITH_PRONOUN:  # إليها
        return False
    if core.startswith(_WITH_BAL) or core in _GROWN:
        return False
    return (core.startswith("ال") and len(core) > 3) or (core.startswith(("بال", "كال", "لل")) and len(core) > 4)


_WITH_BAL = ("باليست", "بالست", "بالون")  # no preposition with its article: «صاروخ باليستي», «بالونات»
_GROWN = frozenset({"بالغه", "بالغا", "بالغين", "بالغون", "بالغان", "بالغات"})  # «أضرار بالغة»
_OWN_LETTER = {"كامل", "كامله", "كثير", "كبير", "كافه"}  # whose ك is no preposition


def _is_prefixed(word: Word, core: str) -> bool:
    if core in _OWN_LETTER:
        return False
    if core[:1] not in ("ب", "ل", "ك") or len(core) < 4 or core in _nouns() or core in verbs().entries:
        return False
    if core[0] == "ب" and core[1:].removeprefix("ال") in _tones():
        return True
    return (
        core in particles.PREPOSITIONS or core[1:] in _nouns() or core[1:] in masdars() or is_masdar(core[1:]) or _is_theirs(core)
    )


def _is_theirs(core: str) -> bool:
    """Return whether a known verbal noun with a pronoun follows the preposition: «لمبادلته», «بنقلهم»."""
    for pronoun in _POSSESSIVES:
        stem = core[1:].removesuffix(pronoun)
        if len(stem) > 3 and stem != core[1:]:
            whole = stem[:-1] + {"ت": "ه", "ي": "ء"}.get(stem[-1], stem[-1])
            if stem in masdars() or whole in masdars():
                return True
    return False


def conjunction_split(word: Word) -> Split | None:
    """Return the split in which و or ف is a conjunction; None when the word begins with the letter itself (وزير، فرقة)."""
    form = word.form
    if form == "وفي":
        return Split(("و",), "في", "")  # seldom «he kept his word»
    if word.text in ("وإلى", "وإلي", "والى"):
        return Split(("و",), "الي", "")  # «وإلى إجلاء الجرحى», not «والي الولاية»
    if form[:1] not in ("و", "ف") or len(form) < 3:
        return None
    if form in particles.PREPOSITIONS or form in particles.CLAUSE_OPENERS - {"وقد", "وكان", "وكانت", "وهو", "وهي"}:
        return None if form[1:] not in particles.CLAUSE_OPENERS else Split((form[0],), form[1:], "")
    if word.text[1:2] == "أ" and form[1:] in verbs().entries:
        return Split((form[0],), form[1:], "")  # the hamza of وأدى and وأدت, which وادي has not
    if word.raw.rstrip("تاونْهم")[-1:] == "\u0651" and any(
        form[1:].removesuffix(p) in verbs().entries for p in ("", "ه", "ها", "هم")
    ):
        return Split((form[0],), form[1:], "")  # the shadda of وردّ and وعدّ, which ورد and وعد have not
    if form.endswith("ا") and form[:-1] in particles.INITIAL_WAW_OR_FA and word.raw.endswith(("اً", "ًا")):
        return None  # «وعداً» is no dual of «عدا» after و
    if (
        form in particles.INITIAL_WAW_OR_FA
        or (_is_of_them(form) and not word.text.endswith("ة"))
        or any(
            s.stem in _nouns() or s.stem in verbs().entries
            for s in word.splits
            if s.proclitics[:1] != (form[0],) and (not s.enclitic or s.enclitic == "ني" or s.enclitic in _POSSESSIVES)
            if not (s.enclitic == "ه" and word.text.endswith("ة"))  # «وعودة» are no promises of his
        )
    ):
        return Split((form[0],), form[1:], "") if _is_rather_split(form) else None
    return Split((form[0],), form[1:], "") if form[0] == "و" or _may_follow_fa(word, form[1:]) else None


_AFTER_FA = ("ال", "لل", "بال", "بحسب", "حسب", "وفق", "بموجب", "علي", "لدي", "منذ", "خلال")


def _may_follow_fa(word: Word, rest: str) -> bool:
    """Return whether what stands after ف is known by itself or looks like a verb; else ف is a name's own (فانو، فيدان)."""
    if (
        _class_tags(rest)
        or (rest in _COMPLEMENTISERS and rest != "انو")
        or rest[:1] in "يتنس"
        or rest.startswith(_AFTER_FA)
        or rest in particles.AFTER_FA
        or rest in by_form()
    ):
        return True
    stems = (s.stem for s in word.splits if s.proclitics[:1] == ("ف",))
    return any(stem in _nouns() or stem in verbs().entries or stem in masdars() for stem in stems)


def _is_of_them(form: str) -> bool:
    """Return whether a noun that begins with its own و or ف carries a pronoun: وحداته، فصائلهم."""
    for pronoun in _POSSESSIVES:
        stem = form.removesuffix(pronoun)
        if stem != form and (
            stem in particles.INITIAL_WAW_OR_FA or (stem[-1:] == "ت" and stem[:-1] + "ه" in particles.INITIAL_WAW_OR_FA)
        ):
            return len(stem) > 3
    return False


def _is_known(form: str) -> bool:
    return form in _nouns() or form in verbs().entries or form in particles.INITIAL_WAW_OR_FA


def _is_rather_split(form: str) -> bool:
    """Return whether a word that may be a dual of its own (they two bade farewell) is a verb after و: ودعا is و+دعا."""
    if form[:2] == "وو" or (form[1:] in _reporting() and not _is_known(form)):
        return True  # ووفق is و+وفق, hardly the passive of وافق; فتتهم is ف+تتهم and not فتت with a pronoun
    whole, rest = verbs().entries.get(form, ()), verbs().entries.get(form[1:], ())
    if whole and form[1:] in _reporting() and form not in _reporting():
        return True  # ودعت is و+دعت, seldom «she bade farewell»
    return bool(whole) and all(i.number == "d" for i in whole) and any(i.number == "s" for i in rest)


def is_masdar(core: str) -> bool:
    """Return whether a folded indefinite word is a verbal noun, by the lexicon or by one of the derived patterns."""
    return core in masdars() or particles.MASDAR_PATTERN.fullmatch(core) is not None
