"""The source that stands before its verb: «لكن المرصد، وهو منظمة مستقلة، قال إن»."""

from collections.abc import Iterator

from riwaya.arabic.particles import PARENTHETICAL, PRONOUNS
from riwaya.attributions.contents.markers import measures, places
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range
from riwaya.attributions.sources.phrases import (
    CROWDS,
    can_head,
    is_adjective,
    is_noun_of_text,
    is_source,
    read_phrase,
    source_noun,
    source_nouns,
)
from riwaya.attributions.wording import words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    TYPED_DASHES,
    VERB,
    is_noun,
    masdars,
)
from riwaya.phrases.tags import is_masdar as masdar_by_form

_OWNED = ("ه", "ها", "هم", "هما")
_OVER = (
    "مسوول",
    "مسوولون",
    "مشرف",
    "مشرفون",
    "قايم",
    "قايمون",
    "مطلع",
    "مطلعون",
    "قيم",
    "امين",
    "وكيل",
    "مقبل",
)  # of or over what
_LONGEST_ASIDE = 9
_SHORTEST_PLURAL = 6  # letters of a plural in ين with its article, which دين and طين are none of
_LONGEST_CLAUSE = 8  # tokens of a clause that belongs to the name of a source
_FARTHEST = 120  # tokens from a verb back to where its clause begins; no clause is longer, and time stays linear


def subject_before(passage: Passage, at: int) -> Range | None:
    """Return the noun phrase that is the subject of the verb at `at` and stands before it; None when none does."""
    syntax = passage.syntax
    begin = past_adjuncts(passage, _past_question(passage, _region_before(passage, at), at), at)
    begin += _opens_marks_around(syntax, begin, at)
    if passage.colloquial:
        while begin < at and syntax.form(begin) in words_of("filler"):
            begin += 1
        while at > begin and syntax.form(at - 1) in words_of("filler"):
            at -= 1
    begin += syntax.core(begin) in words_of("called") and begin + 1 in syntax.names  # «الوجيه، واسمه | عيسى كامل، قال»
    if _is_dateline(passage, begin, at) or _is_verb_of_woman(syntax, begin) or syntax.form(begin) in ("مره", "مرات"):
        return None  # «مرة واحدة | أخبرونا أن»
    if begin >= at or not can_head(syntax, begin) or is_pronoun(passage, begin):
        return None
    if syntax.has(begin, MAYBE_VERB | KNOWN_NOUN) and syntax.has(begin + 1, PREPOSITION) and syntax.form(begin + 1) == "عن":
        return None  # «صدر عن القيادة بيان»
    if syntax.has(begin, MAYBE_VERB) and syntax.has(begin - 1, AUXILIARY) and syntax.form(begin)[:1] in "يت":
        return None  # «بينما كانت تجمع أغراضها | قالت»
    is_office = source_noun(syntax, begin) is not None and not syntax.has(begin, CONJUNCTION)  # «حاكم الدائرة نفى»
    is_acting = syntax.has(begin, MAYBE_VERB) and not is_office and begin + 1 < at
    if is_acting and (source_noun(syntax, begin + 1) or begin + 1 in syntax.names):
        begin += 1  # «شكر رئيس البلدية المتطوعين، لكنه قال»
        acted = before_object(passage, _before_question(syntax, begin, noun_phrase(syntax, begin, at)))
        return acted if acted is not None and is_source(syntax, *acted) else None  # «ردّ المجلس | على التهم ببيان قال فيه»
    end = noun_phrase(syntax, begin, at)
    if end - 1 > begin and is_pronoun(passage, end - 1):
        end -= 1  # «الأهالي هم من طلبوا»
    if end <= begin or not _only_describes(passage, end, at):
        return None
    end = _before_question(syntax, begin, end)[1]
    end = next((i for i in range(begin + 1, end) if _wishes_to_stay_unnamed(passage, i)), end)  # «بائعاً | طلب عدم ذكر اسمه»
    is_beside = all(syntax.has(i, AUXILIARY) for i in range(end, at)) or (
        end == at - 1 and syntax.has(end, OPENING) and syntax.has(begin - 1, COMPLEMENTISER)
    )
    is_beside = is_beside or (syntax.has(at - 1, COMMA) > 0 and aside_before(passage, at - 1) == end)  # «الأسطول، ومقره هنا، كذّب»
    if not is_beside and not is_source(syntax, begin, end) and not _wishes_to_stay_unnamed(passage, end):
        return None
    return begin, end


def _past_question(passage: Passage, begin: int, at: int) -> int:
    """Return where a clause begins past what is answered: «ورداً على سؤال عما إذا كان مسلحون قد …، | أجاب»; else `begin`."""
    syntax = passage.syntax
    if syntax.form(passage.first).removeprefix("و") not in _ANSWERING or syntax.form(passage.first + 1) != "علي":
        return begin
    return max([begin, *(i + 1 for i in range(begin, at) if syntax.has(i, COMMA))])


def _before_question(syntax: Syntax, begin: int, end: int) -> Range:
    """Return a phrase after «سئل» cut where what is asked begins: «سئل زعيم أهلي | عن فرص الهدنة»; others as they are."""
    if syntax.form(begin - 1).removeprefix("و") not in ("سيل", "سيلت"):
        return begin, end
    return begin, next((i for i in range(begin + 1, end) if syntax.form(i) in ("عن", "حول")), end)


def _opens_marks_around(syntax: Syntax, begin: int, at: int) -> bool:
    """Return whether a quotation begins at the token in which the verb stands too: «أن "واشنطن طلبت من تركيا"»."""
    return bool(syntax.has(begin, OPENING) and not syntax.has(begin, BRACKET)) and syntax.closing(begin) > at


def _is_verb_of_woman(syntax: Syntax, at: int) -> bool:
    """Return whether a verb that is in no lexicon shows its ending before its subject: «تضاربت الأنباء»."""
    form, tags = syntax.form(at), syntax.tags[at]
    is_bare = len(form) > 4 and form[-1] == "ت" and form[-2] not in "اويه" and not tags & ~CONJUNCTION
    return is_bare and at not in syntax.names and bool(syntax.has(at + 1, DEFINITE))


def _is_dateline(passage: Passage, begin: int, at: int) -> bool:
    """Return whether a place or an outlet and one dash stand before the verb: «أربيل (الراية)- أفاد»."""
    tokens = passage.syntax.text.tokens
    dashes = [i for i in range(begin, at) if tokens[i].word.raw in TYPED_DASHES]
    return begin <= passage.first + 1 and dashes == [at - 1]


def told_apart(passage: Passage, subject: Range, at: int) -> Range:
    """Return a subject with the clause that tells who is meant before its verb: «ضابطاً كان يرافق القافلة | اكتفى»."""
    syntax = passage.syntax
    begin = subject[1]
    is_clause = syntax.has(begin, RELATIVE) or (
        syntax.has(begin, VERB | AUXILIARY)
        and not syntax.has(begin - 1, DEFINITE | POSSESSED | CLOSING)
        and syntax.name_ends.get(subject[0]) != begin
        and not syntax.has(subject[0], DEFINITE)
    )
    tells = any(syntax.has(i, VERB) for i in range(begin, at - 1)) and not _wishes_to_stay_unnamed(passage, begin)
    at -= syntax.form(at - 1) == "قد"
    is_short = at - begin <= _LONGEST_CLAUSE and not any(syntax.has(i, COMMA | OPENING) for i in range(begin, at))
    return (subject[0], at) if is_clause and tells and is_short else subject


def _wishes_to_stay_unnamed(passage: Passage, at: int) -> bool:
    """Return whether the noun before is a person, because they wished something: «منتجاً طلب عدم ذكر اسمه أكد»."""
    syntax = passage.syntax
    at += syntax.has(at, COMMA)
    return syntax.form(at) in words_of("aside") and any(syntax.form(i) in words_of("anonymity") for i in range(at + 1, at + 4))


def opens_after_adjuncts(passage: Passage, at: int) -> bool:
    """Return whether only adverbials stand before the token in its sentence: «من جهته وصف»."""
    return passage.first < at and past_adjuncts(passage, passage.first, at) == at


def may_follow_subject(passage: Passage, at: int) -> bool:
    """Return whether a subject may stand before the verb: not before a و or ف or after «، كما», but for «أما X فيقول»."""
    syntax = passage.syntax
    if not syntax.has(at, CONJUNCTION):
        besides = syntax.form(at - 1) == "كما" and syntax.has(at - 2, COMMA)
        return syntax.form(at - 1) not in ("او", "و") and not besides  # «و أضاف», parted by a space
    if syntax.form(at).startswith("و") and syntax.form(at - 1) in words_of("again"):
        return True  # «مصدرنا عاد وقال»
    return syntax.form(at).startswith("ف") and any(syntax.form(i) in ("اما", "واما") for i in range(passage.first, at))


def is_pronoun(passage: Passage, at: int) -> bool:
    """Return whether a subject pronoun stands at the token, with or without و or ف (فهو)."""
    form = passage.syntax.form(at)
    return form in PRONOUNS or (form[:1] in "وف" and form[1:] in PRONOUNS)


def _unquoted(syntax: Syntax, first: int, at: int) -> Iterator[int]:
    """Yield the tokens outside quotations, which name others: «حملت صورة ابني»، تقول وهي تشير."""
    here = first
    while here < at:
        yield here
        is_quoted = syntax.has(here, OPENING) and not syntax.has(here, BRACKET) and syntax.closing(here) < at
        here = syntax.closing(here) if is_quoted and syntax.closing(here) > here else here + 1


def antecedent_in_sentence(passage: Passage, at: int) -> Range | None:
    """Return whom a pronoun before the verb at `at` means: the first speaker of its sentence; None when it has none."""
    syntax = passage.syntax
    for here in _unquoted(syntax, passage.first, at):
        if is_occasion(syntax, here) and can_head(syntax, here + 1):
            return read_phrase(syntax, here + 1, at)
        if source_noun(syntax, here) or (here in syntax.names and syntax.names[here].kind == "person"):
            return read_phrase(syntax, here, at)
    return None


def described_by(passage: Passage, at: int) -> Range | None:
    """Return the indefinite noun that a verb right after it describes: «صدر بيان مقتضب أفاد بأن»."""
    syntax = passage.syntax
    definite = False
    for here in range(at - 1, max(passage.first - 1, at - 7), -1):
        if syntax.has(here, COMMA | STOP | VERB | COMPLEMENTISER | OPENER | RELATIVE):
            return None
        if syntax.has(here, DEFINITE):
            definite = True
        elif is_adjective(syntax, here) or agrees_in_tanwin(syntax, here):
            continue
        elif (noun := source_noun(syntax, here)) and syntax.text.tokens[here].word.text.endswith(_OWNED):
            return None  # «وعن مصير زوجها | تقول»: whose it is makes it definite
        elif noun and syntax.form(here - 1).startswith("ب") and is_noun_of_text(syntax.form(here - 1)[1:]):
            return None  # «مستشهداً بمقطع مصور | قال إنه»: no photographer
        elif noun and not (definite and not _is_parted(syntax, here)):
            before = (
                source_noun(syntax, here - 1) if here - 1 >= passage.first and not syntax.has(here, DEFINITE | PREFIXED) else None
            )
            of_them = syntax.form(here).endswith(("ون", "ين")) and not syntax.has(here - 1, PREFIXED | CONJUNCTION)
            if before is not None and (before.entry.kind == "document" or of_them) and not syntax.has(here - 1, DEFINITE):
                here -= 1  # «مقاطع فيديو», «جنود عائدون»
            found = read_phrase(syntax, here, at)  # «وفد من المجلس العسكري | وعد», «بيان | أفاد»
            return found if found is not None and found[1] == at else None
    return None


def _is_parted(syntax: Syntax, at: int) -> bool:
    """Return whether a preposition parts a noun from a definite one after it: «ضابط في الجيش», «رجل دين في البلدة»."""
    form = syntax.form(at + 1)
    is_whose = (
        form == "ل" or form.startswith("لل") or (form[:1] == "ل" and is_noun(form[1:]) and not is_noun(form))
    )  # «تقرير للجنة», «لمصلحة»
    is_whose = is_whose or bool(syntax.has(at + 1, PREPOSITION | PREFIXED)) or syntax.is_glued(at + 1)
    return is_whose or bool(syntax.has(at + 2, PREPOSITION) and not syntax.has(at + 1, DEFINITE))


_LONGEST_PERCEIVED = 6  # tokens of who is heard, from the verb of hearing to his own


def perceived(passage: Passage, at: int) -> Range | None:
    """Return who is heard or seen to say it: «سمع | المتهم | يقول لرجاله إن», «رأى | الضابط | يطلب منهم»; None elsewhere."""
    syntax = passage.syntax
    if syntax.has(at, CONJUNCTION) or syntax.form(at)[:1] not in ("ي", "ت"):
        return None
    for here in range(at - 2, max(passage.first - 1, at - _LONGEST_PERCEIVED), -1):
        if syntax.has(here, COMMA | STOP | COMPLEMENTISER | RELATIVE):
            return None
        if syntax.form(here).lstrip("وف") in words_of("perceiving"):
            found = read_phrase(syntax, here + 1 + (syntax.form(here + 1) in words_of("in_it")), at)
            return found if found is not None and found[1] == at and is_source(syntax, *found) else None
    return None


def agrees_in_tanwin(syntax: Syntax, at: int) -> bool:
    """Return whether the word is an adjective by the tanwīn that it shares with the word before it: «شريطاً مصوراً»."""
    return all(syntax.text.tokens[i].word.raw.endswith(("اً", "ًا")) for i in (at - 1, at))


def main_subject(passage: Passage, at: int, first: int | None = None) -> Range | None:
    """Return the subject of the sentence's first verb before `at`: «ورحب الوزير بالاتفاق، معتبراً أن» gives the minister.

    Args:
        first: where the clause begins; the sentence's first token when left out.
    """
    syntax = passage.syntax
    first = _past_stamp(syntax, passage.first if first is None else first, at)
    if syntax.form(first).removeprefix("و") in _ANSWERING and syntax.form(first + 1) == "علي":
        first = next((i for i in range(at - 1, first, -1) if syntax.has(i, COMMA)), first) + 1
    if syntax.form(first) in ("غير", "الا", "بيد") and syntax.has(first + 1, COMPLEMENTISER):
        return topic_after(passage, first + 1, at)  # «غير أن الوزير، في تصريحات أوردتها إذاعة X، هاجم المجموعة متهماً»
    if syntax.form(first) in ("لكن", "ولكن") and (found := topic_after(passage, first, at)) is not None:
        return found
    state: int | None = None  # «لا يزال | الإعلام مصراً»
    for here in _unquoted(syntax, first, at):
        opens = here == first or syntax.has(here, CONJUNCTION) or syntax.has(here - 1, COMMA)
        is_verb = syntax.has(here, VERB) or (opens and syntax.has(here, MAYBE_VERB))
        if is_verb and not syntax.has(here, AUXILIARY):
            after = here + 1 + (syntax.form(here + 1) == "الراي")  # «ويوافقه الرأي | العميد سامر»
            after = _past_time_and_place(passage, after, at)
            is_plural = syntax.form(here).endswith(("وا", "ون"))  # what follows a plural verb is its object
            found = None if is_plural else read_phrase(syntax, after, at)
            if found is not None and syntax.form(found[0])[:1] == "ب" and syntax.form(found[0])[1:] in masdars():
                found = None  # «واجهته | بنفي بغداد»
            found = before_object(passage, _before_question(syntax, *found) if found is not None else None)
            found = _before_means(syntax, _before_about(syntax, here, found))
            had = subject_before(passage, here) if syntax.form(here - 1) == "قد" and syntax.has(first, AUXILIARY) else None
            if had is not None and is_source(syntax, *had):
                return had  # «وكان الوزير قد زار بغداد أمس، ودعا إلى»
            if found is None or not is_source(syntax, *found) or _is_what_was_issued(passage, found):
                found = subject_before(passage, here) or found
            found = _topic_of_present(syntax, first, here) or found
            return found if found is not None and is_source(syntax, *found) else None
        if syntax.has(here, COMPLEMENTISER):
            return None
        if syntax.has(here, AUXILIARY) and syntax.form(here).removeprefix("و") in words_of("state"):
            state = here + 1
    if state is not None and (found := read_phrase(syntax, state, at)) is not None and is_source(syntax, *found):
        return found
    return topic(passage, at) if passage.colloquial else None


def _before_means(syntax: Syntax, found: Range | None) -> Range | None:
    """Return a subject cut where it is told with what it struck: «قصف الجيش | بالمدفعية مواقع», «الحزب | بصاروخ موقعاً»."""
    if found is None:
        return None
    struck = (i for i in range(found[0] + 1, found[1]) if syntax.form(i)[:1] == "ب")
    means = (i for i in struck if syntax.form(i)[1:].removeprefix("ال") in words_of("means"))
    return found[0], next(means, found[1])


def _before_about(syntax: Syntax, verb: int, found: Range | None) -> Range | None:
    """Return a subject cut where what its verb tells or leaves begins: «لم تعلن القوات المسلحة | عن عدد الضحايا»."""
    about = next((i for i in range(found[0] + 1, found[1]) if syntax.form(i) == "عن"), None) if found is not None else None
    if found is None or about is None:
        return found
    word = syntax.text.tokens[verb].word
    takes = any("عن" in h.entry.cue.takes for h in cue_forms(word))
    leaves = any(split.stem.removesuffix("ت") in words_of("leaving") for split in word.splits)
    return (found[0], about) if takes or leaves else found


def _past_stamp(syntax: Syntax, first: int, at: int) -> int:
    """Return the first word of a line behind its bullet and clock: «07:40 – | الهيئة تغلق المعبر»."""
    tokens, begin = syntax.text.tokens, first
    while (
        begin < at
        and (tokens[begin].word.kind in ("punct", "number") or syntax.has(begin, NUMBER))
        and not syntax.has(begin, OPENING)
    ):
        begin += 1
    is_stamp = begin > first and tokens[begin - 1].word.kind == "punct"
    return begin if is_stamp else first


def _topic_of_present(syntax: Syntax, first: int, at: int) -> Range | None:
    """Return the phrase before a verb of now that it is told of: «أكدوا أن | الجيش يمنع المزارعين من الوصول، بحجة»."""
    form = syntax.form(at)
    if first == at or form[0] not in "يت" or form.endswith(("ه", "ها", "هم")):
        return None  # «الرواية الأولى يحملها الفريق»
    found = read_phrase(syntax, first, at)
    return found if found is not None and found[1] == at and is_source(syntax, *found) else None


def _past_time_and_place(passage: Passage, begin: int, at: int) -> int:
    """Return where the subject of a verb may begin: «تحدث إلى القناة أمس | عدد من السكان»."""
    syntax = passage.syntax
    while begin < at and syntax.has(begin, TIME | ADVERB | PREPOSITION) and not syntax.has(begin, RELATIVE):
        is_phrase = syntax.has(begin, PREPOSITION)
        begin = max(begin + 1, noun_phrase(syntax, begin + 1, at, with_prepositions=False)) if is_phrase else begin + 1
    return begin


def before_object(passage: Passage, found: Range | None) -> Range | None:
    """Return the phrase cut where the verb's own object begins: «اكتفى الناطق | بعدد الجثامين», «زار المحافظ | المخيم»."""
    if found is None:
        return None
    cut = next((at for at in range(found[0] + 1, found[1]) if _begins_object(passage.syntax, found[0], at)), found[1])
    return found[0], cut


def _begins_object(syntax: Syntax, first: int, at: int) -> bool:
    form = syntax.form(at)
    named = syntax.names.get(at)
    if syntax.form(first) in CROWDS and form != "من":
        return True  # «خرج المئات | في مظاهرة، وطالبوا بـ»
    if _is_person_before(syntax, first, at) and (form in ("عن", "علي", "الي") or _is_done_to(syntax, at)):
        return True  # «رد رئيس البلدية سامر حمدان | على الهجوم قائلاً», «ندد النائب سامر حمدان | بالغارات»
    if form.startswith("ب") and named and named.kind == "actor" and syntax.is_glued(at):
        return bool(syntax.has(at - 1, DEFINITE | CLOSING))  # «أشاد الوالي | بالجيش»
    is_some_of_them = syntax.has(at, NUMBER) and form != "احد" and syntax.form(at + 1) == "من" and at > first
    if is_some_of_them or _is_thing_done_to(syntax, first, at):
        return True  # «نعى الحزب | 3 من مقاتليه»
    if form.startswith("بال") and named is None and form[3:] not in places():
        return _is_met_or_judged(syntax, at)
    body = source_noun(syntax, first) if at == first + 1 else None  # «منع الجيش | المزارعين»
    is_singular = syntax.text.tokens[at - 1].word.text.endswith("ة") or (
        body is not None and body.entry.kind in ("state", "organisation")
    )
    is_after_singular = is_singular and bool(syntax.has(at - 1, DEFINITE))
    if is_after_singular and syntax.has(at, DEFINITE) and form.endswith("ين") and named is None and form.startswith("ال"):
        return len(form) > _SHORTEST_PLURAL  # «شكر رئيس البلدية | المتطوعين»
    if form in ("بهذه", "بهذا", "بذلك", "بتلك") or _is_document_after_adjective(syntax, at):
        return True  # «واجهنا القائد | بهذه المعلومات»
    if form.startswith("ب") and (syntax.has(at, PREFIXED) or form[1:] in masdars()) and named is None:
        rest = form[1:].removeprefix("ال")
        return rest in measures() or masdar_by_form(rest)
    if form == "من" and (syntax.has(at - 1, DEFINITE) or at in syntax.name_ends.values()):
        return _takes_from(syntax, first, at)
    if form in ("عن", "علي", "الي"):
        return _is_object_of_preposition(syntax, first, at)
    if (
        syntax.has(at, DEFINITE)
        and syntax.has(at - 1, DEFINITE)
        and form.removeprefix("ال") in (words_of("summed") | words_of("judgeable"))
    ):
        return True  # «وزارة الدفاع | الحصيلة»
    return _is_object_after_definite(syntax, first, at)


def _is_met_or_judged(syntax: Syntax, at: int) -> bool:
    """Return whether ب has whom somebody met or what he judges: «اجتمع قائد الجيش | بالمبعوث», «رحب البرلمان | بالقرار»."""
    form = syntax.form(at)
    noun = source_nouns().entries.get(form[1:], ()) if syntax.has(at - 1, DEFINITE) else ()
    is_acts = form.endswith("ات") and masdar_by_form(form[3:-2])  # «رحب النادي | بالإفراجات»
    is_told = form[3:] in words_of("judgeable") or form[3:] in words_of("summed") or is_noun_of_text(form[3:])
    return is_told or is_acts or any(n.kind in ("official", "person") for n in noun)


def _is_object_of_preposition(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether عن, على or إلى belongs to the verb: «تحدث المحافظ | عن جهوده», but «المسؤول عن الملف»."""
    owned = syntax.form(at + 1).endswith(("ه", "ها", "هم")) or syntax.has(at + 1, POSSESSED | MASDAR)
    owned = owned or syntax.form(at + 1) in ("ذلك", "هذا", "هذه", "تلك")  # «رد مدير الشركة | على ذلك بالقول»
    is_whole = at > first + 1 or syntax.form(first).removeprefix("ال") not in _OVER
    return bool(syntax.has(at - 1, DEFINITE)) and bool(owned or (is_whole and syntax.has(at + 1, DEFINITE)))


def _is_object_after_definite(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an object follows who does it, told with the article: «دعا المرصد | السلطات», «فرضت السلطات | حالة»."""
    if not syntax.has(first, DEFINITE) or not syntax.has(at - 1, DEFINITE) or source_noun(syntax, first) is None:
        return False
    form = syntax.form(at)
    if _is_object_of_definite(syntax, first, at):
        return True
    is_place = form.removeprefix("ال") in places() or syntax.form(at) in words_of("addressed")
    is_place = is_place or form.removeprefix("ال") in ("سلطات", "جهات", "حكومه", "وزاره")  # «دعا المرصد | السلطات»
    named_on = any(
        syntax.name_ends.get(i, 0) > at and syntax.names[i].kind == "person" for i in range(first, at)
    )  # «الخبير سامر حطيط»
    is_other = source_noun(syntax, at) is not None and not syntax.has(at, DEFINITE) and not named_on
    return (syntax.has(at, DEFINITE) and is_place) or is_other


def _is_thing_done_to(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a definite act or place that is no adjective follows a definite noun: «زار وزير الدفاع | القاعدة»."""
    form = syntax.form(at)
    if (
        not form.startswith("ال")
        or not syntax.has(at - 1, DEFINITE)
        or syntax.has(at, CONJUNCTION)
        or syntax.is_in_name(first, at)
    ):
        return False
    is_many = form.endswith("ات") and masdar_by_form(form[2:-2])  # «استنكر الحزب | الاعتقالات»
    return is_many or form[2:] in places() or (form[2:] in masdars() and not form.endswith("ي"))


def _is_object_of_definite(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an indefinite noun follows one with the article, which has no genitive: «فرضت السلطات | حالة الطوارئ»."""
    word = syntax.text.tokens[at].word
    if syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED) or at in syntax.names or not syntax.form(at - 1).startswith("ال"):
        return False
    is_noun = syntax.has(at, KNOWN_NOUN | MASDAR) or (word.text.endswith("ة") and syntax.has(at + 1, DEFINITE))
    return is_noun and not syntax.is_in_name(first, at) and not is_first_name(word) and source_noun(syntax, at) is None


def _is_document_after_adjective(syntax: Syntax, at: int) -> bool:
    """Return whether a text or picture begins here that no genitive can be: «نشرت صفحة محلية | صورة قالت إنها»."""
    if syntax.has(at, DEFINITE | PREFIXED | CONJUNCTION) or not is_adjective(syntax, at - 1):
        return False
    noun = source_noun(syntax, at)
    return noun is not None and noun.entry.kind == "document"


def _is_person_before(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a person's name is whole right before the token."""
    return any(syntax.name_ends[i] == at for i in range(first, at) if i in syntax.names and syntax.names[i].kind == "person")


def _is_done_to(syntax: Syntax, at: int) -> bool:
    """Return whether ب with a noun that is no place or rank begins at the token: «بالغارات», not «بصنعاء», «برتبة عقيد»."""
    form = syntax.form(at)
    is_noun = form.startswith("ب") and at not in syntax.names and bool(syntax.has(at, DEFINITE | PREFIXED))
    return is_noun and form[1:].removeprefix("ال") not in places() and form != "برتبه"


def _takes_from(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether «من» belongs to the verb: «حذرت المفوضية | من عودة الاغتيال», «سخر الناشط | من البيان»."""
    is_act = syntax.has(at + 1, MASDAR | POSSESSED) and source_noun(syntax, at + 1) is None
    return bool(is_act) or syntax.form(first - 1).lstrip("وف") in words_of("takes_from")


def topic_after(passage: Passage, opener: int, at: int) -> Range | None:
    """Return the source right after an opener or its أن, of which the clause then tells: «لكن قائد اللواء هاجم»; None else."""
    syntax, begin = passage.syntax, opener + 1
    found = read_phrase(syntax, begin, at)
    if found is None or syntax.has(begin, DEMONSTRATIVE | MAYBE_VERB) or not is_source(syntax, *found):
        return None
    return found[0], found[1] - (found[1] - begin > 1 and bool(syntax.has(found[1] - 1, MAYBE_VERB)))  # «مصدراً نقابياً | زعم»


def topic(passage: Passage, at: int) -> Range | None:
    """Return the source with which the sentence begins, whatever it does: «واحد من الحراس طلع بفيديو وگال»."""
    begin = past_adjuncts(passage, passage.first, at)
    found = read_phrase(passage.syntax, begin, at) if begin < at else None
    return found if found is not None and is_source(passage.syntax, *found) else None


def _is_what_was_issued(passage: Passage, found: Range) -> bool:
    """Return whether a phrase after a verb is an object by its tanwīn: «المجلس قد أصدر بياناً»."""
    return passage.syntax.text.tokens[found[0]].word.raw.endswith(("اً", "ًا"))


def _region_before(passage: Passage, at: int) -> int:
    """Return the first token of the clause up to the verb."""
    syntax = passage.syntax
    farthest = max(passage.first, at - _FARTHEST)
    here = at - 1
    while here >= farthest:
        tags = syntax.tags[here]
        if syntax.form(here) in PARENTHETICAL and syntax.has(here - 1, COMMA):
            here -= 2
            continue
        if tags & COMMA and (aside := aside_before(passage, here)) is not None:
            here = aside - 1  # «وكانت الوزارة، حتى كتابة هذه السطور، قد أحصت»
            continue
        if tags & AUXILIARY and not _opens_clause(passage, here):
            here -= 1
            continue
        if tags & (COMPLEMENTISER | STOP | COLON) or (tags & (OPENER | AUXILIARY) and not tags & RELATIVE and here < at - 1):
            return here + 1
        if tags & CLOSING and syntax.quotation_at[here].opening >= passage.first:
            here = syntax.quotation_at[here].opening - 1
            continue
        if syntax.form(here) in ("اما", "واما", "؛") or (syntax.form(here) == "ثم" and syntax.has(here - 1, COMMA)):
            return here + 1
        if tags & CONJUNCTION and not tags & (PREPOSITION | NEGATION) and syntax.has(here - 1, COMMA):
            return here
        here -= 1
    return farthest


_CIRCUMSTANCES = (
    *("ومقره", "ومقرها", "ومركزه", "ومركزها", "وعمره", "وعمرها", "وعددهم"),
    *("ومعه", "ومعها", "ومعهم", "ومعهما", "وبينهم", "وبينهن", "ومنهم", "ومنهن", "وفيهم", "وضمنهم"),
    "وكان",
    "وكانت",
    "وكانوا",
    "وقد",
    "ويدعي",
    "وتدعي",
    "ويسمي",
    "ويكني",
    "وتكني",
)


_CALLED = ("نسميه", "نسميها", "يسمونه", "يسمونها", "نلقبه", "يلقبونه", "ندعوه", "يدعونه", "سميناه", "لقبناه", "نناديه")


def aside_before(passage: Passage, comma: int) -> int | None:
    """Return the comma that opens the aside which the comma at `comma` closes; None when none does.

    Asides are a preposition's («، حتى كتابة هذه السطور،») or tell of the subject («، ويدعى أبو خالد،», «، وكان صامتاً،»).
    """
    syntax = passage.syntax
    for at in range(comma - 2, max(passage.first, comma - _LONGEST_ASIDE), -1):
        if syntax.has(at, COMMA):
            if syntax.form(at + 1) in PARENTHETICAL or syntax.form(at + 1) in _CIRCUMSTANCES:
                return at
            if _wishes_to_stay_unnamed(passage, at + 1):
                return at  # «، طلب ألا يُكتب اسمه،»
            if syntax.form(at + 1).lstrip("وكنا") in _CALLED or syntax.form(at + 2) in _CALLED:
                return at if comma - at <= _LONGEST_ASIDE else None  # «المحقق، كنا نسميه «أبو قناع»،»
            if syntax.has(at + 1, CONJUNCTION) and syntax.has(at + 1, POSSESSED) and comma - at <= _SHORTEST_PLURAL:
                return at if not any(syntax.has(i, VERB) for i in range(at + 1, comma)) else None  # «، ومقره البحرين،»
            if syntax.has(at + 1, DEFINITE) and syntax.has(at - 1, DEFINITE) and comma - at <= 6:
                told = any(syntax.has(i, VERB | CONJUNCTION) for i in range(at + 1, comma))
                return None if told or source_noun(syntax, at + 1) is not None else at  # «الحركة الصومالية، المصنفة إرهابية،»
            is_aside = syntax.has(at + 1, PREPOSITION) or syntax.core(at + 1) in ("حتي", "وفق", "بحسب", "حسب")
            return at if is_aside and not any(syntax.has(i, VERB) for i in range(at + 1, comma)) else None
    return None


def _opens_clause(passage: Passage, at: int) -> bool:
    """Return whether an auxiliary stands before its subject («كان X قد قال») and not after it («X كان قد قال»)."""
    syntax = passage.syntax
    before = at - 1
    while before >= passage.first and syntax.has(before, AUXILIARY):
        before -= 1
    return before < passage.first or syntax.has(at, CONJUNCTION) or syntax.has(before, COMMA | COMPLEMENTISER | OPENER | STOP)


_ANSWERING = ("ردا", "تعليقا", "جوابا", "تعقيبا")  # «ورداً على ما إذا كان الملف حاضراً، قال»


def past_adjuncts(passage: Passage, begin: int, at: int) -> int:
    """Return the first token after opening adverbials: «في المقابل،», «من جهته،», «أمس»."""
    syntax = passage.syntax
    while begin < at:
        tags = syntax.tags[begin]
        tags &= ~(ADVERB if tags & PREPOSITION and can_head(syntax, begin + 1) else 0)  # «وبعد هجوم الجماعة | أعلن الجيش أن»
        if syntax.form(begin).removeprefix("و") in _ANSWERING and syntax.form(begin + 1) == "علي":
            begin = next((i for i in range(at - 1, begin, -1) if syntax.has(i, COMMA)), begin) + 1
        elif syntax.form(begin) in ("يا", "ويا"):
            begin = next((i for i in range(begin + 1, min(at, begin + 6)) if syntax.has(i, COMMA)), begin + 1)
        elif syntax.form(begin) in ("اما", "واما") or (
            tags & (COMMA | TIME | ADVERB | AUXILIARY | OPENER | SIGN) and not tags & RELATIVE
        ):
            begin += 1
            begin += _is_of_time(syntax, begin)
        elif tags & PREPOSITION and syntax.form(begin + 1) in ("ذلك", "هذا") and not syntax.has(begin + 2, DEFINITE):
            begin += 2  # «إلى ذلك علمنا»
        elif tags & (PREPOSITION | PREFIXED) and not tags & RELATIVE:
            begin = max(begin + 1, noun_phrase(syntax, begin + (1 if tags & PREPOSITION else 0), at))
        elif syntax.core(begin) in ("حسب", "بحسب", "وفق"):  # «وحسب موقع X | أكد مصدر»
            begin = max(begin + 1, noun_phrase(syntax, begin + 1, at))
        else:
            break
    return begin


def _is_of_time(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective of the time right before it stands at the token: «الليلة الأخيرة», not «10:44 | الجيش»."""
    follows = syntax.has(at - 1, TIME) and syntax.has(at - 1, DEFINITE) and syntax.has(at, DEFINITE)
    return bool(follows) and at not in syntax.names and source_noun(syntax, at) is None


def _only_describes(passage: Passage, begin: int, at: int) -> bool:
    """Return whether what stands between a subject and its verb describes the subject: no clause of another's."""
    syntax = passage.syntax
    # an indefinite noun may take its clause without a relative: «تجار ينشطون على المحور أبدوا»
    here, in_clause = begin, syntax.has(begin, VERB | AUXILIARY) and not syntax.has(begin - 1, DEFINITE | POSSESSED)
    in_clause = in_clause or _wishes_to_stay_unnamed(passage, begin)
    while here < at:
        tags = syntax.tags[here]
        if tags & RELATIVE or (
            tags & COMMA
            and here + 1 < at
            and (
                syntax.has(here + 1, VERB | OPENER | RELATIVE)
                or syntax.form(here + 1) in _CIRCUMSTANCES
                or _wishes_to_stay_unnamed(passage, here + 1)
            )
        ):
            in_clause = True
        elif tags & COMMA:
            in_clause = False
        elif tags & VERB and not in_clause:
            return False
        here += 1
    return at - begin < 25
