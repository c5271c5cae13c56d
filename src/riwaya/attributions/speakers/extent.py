"""How far a source reaches when what it says follows without a comma."""

from riwaya.attributions.contents.markers import (
    carriers,
    has_object,
    is_noun_content,
    is_participle,
    marker_at,
    measures,
    opens_with_verb,
)
from riwaya.attributions.cues import Cue, cue_forms
from riwaya.attributions.passage import Passage
from riwaya.attributions.sources.phrases import head_of, source_noun
from riwaya.attributions.wording import is_among, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import is_bound, is_occasion
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
    STOP,
    TIME,
    VERB,
    is_masdar,
    is_outlet_noun,
    masdars,
)

_LONGEST_TITLE = 4  # tokens from one mark to the other of what a broadcast or a statement is called
_NEXT = 8  # tokens after a source in which its content must begin


def before_marker(passage: Passage, cue: Cue, at: int, end: int) -> int:
    """Return the end of a source phrase cut where the content begins: «حذر الخبير | من موجة», «اتهم X الجيش | بإطلاق».

    A source noun may open a phrase with the same preposition («شكك قيادي في الحركة | في صحة»); then the second one counts.
    """
    syntax = passage.syntax
    after = at + 1 + (syntax.form(at) in ("احد", "احدي"))  # «على لسان أحد | قادته»
    markers = [i for i in range(after, end) if _begins_content(passage, cue, at, i) and not _is_in_marks(syntax, at, i)]
    markers = [i for i in markers if not (syntax.is_in_name(at, i) or _is_last_name(syntax, at, i))]  # «المجلس الأعلى للدولة»
    markers = [i for i in markers if not (syntax.form(i).startswith("ب") and is_bound(syntax, i - 1))]
    markers = [i for i in markers if not (syntax.form(i) == "علي" and _takes_over(syntax, at, i - 1))]
    markers = [i for i in markers if not leads_to_post(passage, cue, at, i)]
    markers = [i for i in markers if not (syntax.form(i) in words_of("trade") and syntax.core(i - 1) in words_of("worker"))]
    if not markers:
        return end
    markers = markers[len(markers) > 1 and syntax.form(markers[0]) in _HEADED_BY :]  # «الحكومة برئاسة سامر حمدان | بوقف القصف»
    first = markers[0]
    if syntax.form(first).startswith("لل") and any(syntax.form(i) == "الي" for i in range(end, min(passage.last, end + 4))):
        goes_on = syntax.form(end) == "الي" and syntax.form(first)[2:] in words_of("motion")  # «دعا الشباب | للانضمام إلى الجيش»
        return first if goes_on else end  # «دعت بعثة الأمم المتحدة للدعم في ليبيا | إلى»
    if len(markers) > 1 and syntax.has(first, DEFINITE) and not _is_done_with(syntax, at, first, markers[1]):
        first = markers[1]  # «رئيس نقابة العاملين بالبناء | بتوفير»
    if _tells_where(passage, first, end):
        return end
    is_felt = syntax.has(first + 1, POSSESSED) or syntax.form(first + 1) in words_of("degree")  # «تعرب البعثة | عن بالغ قلقها»
    is_felt = is_felt or bool(syntax.has(first + 1, MASDAR) and not syntax.has(first + 1, DEFINITE))  # «تتحدث مصادر | عن مقتل»
    if syntax.form(first) == "عن" and not is_felt and _about_follows(passage, end):
        return end  # «كشف النائب عن الريف سامر حمدان، اليوم، | عن مجزرة»
    is_own = syntax.form(first) in ("في", "من") and first == head_of(syntax, at, end) + 1
    is_own = is_own and syntax.form(first - 1) not in words_of("addressed")  # «تحذير السكان | من الاقتراب من السياج»
    if syntax.form(first) == "عن" and _quotation_follows(passage, cue, end):
        return end  # «تساءل النائب عن كتلة الإصلاح: «…»»
    if syntax.form(first) == "عن" and first > at + 1 and _that_follows(passage, end):
        return end  # «كشف عضو في لجنة التفاوض عن الريف، …، أن»
    if is_own and source_noun(syntax, first - 1):
        if len(markers) > 1 and markers[1] == first + 1:
            return first  # «شككت المعارضة | في رواية الحكومة»
        if len(markers) > 1:
            return markers[1]
        if _content_follows(passage, cue, end):
            return end
    return first


_HEADED_BY = ("برياسه", "بقياده", "بزعامه", "برعايه", "باشراف")


def _tells_where(passage: Passage, at: int, end: int) -> bool:
    """Return whether في tells where a source is, as what it says follows: «كتب مراسل الصحيفة | في عدن أن».

    So does it where a second في follows: «شكك أمين الحركة | في مالي، أمس، في إعلان الجيش».
    """
    syntax = passage.syntax
    if syntax.form(at) != "في":
        return False
    if at + 1 in syntax.names and _that_follows(passage, end):
        return True
    return not syntax.has(at + 1, MASDAR | KNOWN_NOUN | DEFINITE | POSSESSED) and _doubt_follows(passage, end)


def _takes_over(syntax: Syntax, head: int, at: int) -> bool:
    """Return whether an adjective of who speaks stands there that takes على: «مصدر مطلع | على المحادثات»."""
    stem = syntax.form(at).removeprefix("ال").removesuffix("ه").removesuffix("ون").removesuffix("ين").removesuffix("ان")
    return (at > head or syntax.form(at).endswith(("ون", "ين"))) and stem in words_of("bound_over")


def leads_to_post(passage: Passage, cue: Cue, head: int, at: int) -> bool:
    """Return whether إلى tells where an envoy is sent, as what he says follows: «دعت المبعوثة الأممية إلى السودان إلى»."""
    syntax, place = passage.syntax, at + 1
    if syntax.form(at) != "الي" or syntax.form(head).removeprefix("ال") not in words_of("sent") or place not in syntax.names:
        return False
    if syntax.names[place].kind != "place" or any(syntax.has(i, COMMA | VERB) for i in range(head, at)):
        return False
    return any(marker_at(passage, cue, i) is not None for i in range(place + 1, min(passage.last, place + 2 * _NEXT)))


def _is_done_with(syntax: Syntax, head: int, first: int, second: int) -> bool:
    """Return whether a second ب only tells with what the act of the first is done: «الجيش | بالاستعانة بمرتزقة»."""
    is_body = any(i in syntax.names and syntax.name_ends[i] == first for i in range(head, first))
    return bool(syntax.has(second, DEFINITE)) or is_body or not is_masdar(syntax.form(second)[1:])


def _is_addressed(syntax: Syntax, cue: Cue, at: int) -> bool:
    """Return whether whom the source addresses begins there, or what he shall do: «أهابت الوزارة | بالأهالي | التبليغ»."""
    form = syntax.form(at)
    if cue.addressee == "ب":
        is_act = form.startswith("ال") and is_masdar(form[2:])
        return is_act or form.startswith("بال") or bool(syntax.has(at, PREFIXED) and form.startswith("ب"))
    return cue.addressee == form and bool(syntax.has(at, PREPOSITION))  # «طلب القائد | من الوسطاء»


def _begins_content(passage: Passage, cue: Cue, head: int, at: int) -> bool:
    syntax = passage.syntax
    if syntax.form(at).removeprefix("ال") in ("انباء", "اخبار") and is_outlet_noun(syntax.core(at - 1)):
        return False  # «وكالة أنباء»
    if is_first_name(syntax.text.tokens[at].word) and (office := source_noun(syntax, head)) and office.entry.kind == "official":
        return False  # «وزير العدل أشرف ريفي»
    if _is_addressed(syntax, cue, at):
        return True
    if "noun" in cue.takes and (
        _is_reported_noun(syntax, cue, head, at)
        or _is_its_object(syntax, cue, at)
        or _follows_definite(syntax, cue, head, at)
        or _is_what_was_claimed(syntax, cue, at)
    ):
        return True
    if "number" in cue.takes and (syntax.has(at, NUMBER) or _is_measured(syntax, at)):
        return True
    is_act = "noun" in cue.takes and is_occasion(syntax, head) and not syntax.has(at, DEFINITE | CONJUNCTION | PREPOSITION)
    if is_act and (at > head + 1 or _is_told_there(passage, at)):
        return is_noun_content(syntax, at)  # «نفى المتحدث في تصريح متلفز | صحة الأنباء»
    if cue.stance == "denies" and syntax.form(at).startswith("هال") and len(syntax.form(at)) > 4:
        return True  # «نفى مصدر بالبلدية | هالشي»
    if "noun" in cue.takes and not cue.objects and _is_quoted_act(syntax, at):
        return True
    if at == head + 1 and is_among(cue.id, "explaining") and _is_explained(syntax, at):
        return True
    marker = marker_at(passage, cue, at)
    if marker is None and "noun" in cue.takes and not cue.weak and syntax.has(at, OPENING) and not syntax.has(at, BRACKET):
        ends = syntax.has(at - 1, DEFINITE) or at in syntax.name_ends.values()
        return ends and is_noun_content(syntax, at + 1)  # «أعلنت نقابة التجار | «هدنة أسعار»»
    if marker is None or marker.kind == "colon":
        return marker is not None and syntax.has(at, PREPOSITION)  # «تؤكد الوزارة | على الآتي: …»
    return marker.kind != "quote" or bool(syntax.has(at, BRACKET)) or _is_quotation_of(syntax, at)


def _is_told_there(passage: Passage, at: int) -> bool:
    """Return whether an act right after a statement is what it tells: «في بيان | فتح المعبر», not «بيان إدانة»."""
    syntax = passage.syntax
    is_kind = syntax.has(at, PREFIXED) or syntax.form(at) in words_of("of_statement")
    return not is_kind and is_noun_content(syntax, at) and not _that_follows(passage, at)


def _is_explained(syntax: Syntax, at: int) -> bool:
    """Return whether what is explained begins after a definite speaker: «علّل المتحدث | التباين بأن»."""
    form = syntax.form(at).removeprefix("ال")
    is_act = is_masdar(form) or form in masdars() or form in words_of("judgeable")
    return is_act and bool(syntax.has(at, DEFINITE) and syntax.has(at - 1, DEFINITE)) and source_noun(syntax, at - 1) is not None


def _is_measured(syntax: Syntax, at: int) -> bool:
    """Return whether what is estimated begins after a definite speaker: «قدرت المنظمة | العدد بأربعين ألفاً»."""
    is_measure = syntax.has(at, DEFINITE) and syntax.form(at).removeprefix("ال") in measures()
    return bool(is_measure and syntax.has(at - 1, DEFINITE | CLOSING))


def _is_quoted_act(syntax: Syntax, at: int) -> bool:
    """Return whether an act stands in marks after a definite speaker: «أعلنت نقابة التجار | «هدنة أسعار»»."""
    is_after = syntax.has(at, OPENING) and syntax.has(at - 1, DEFINITE) and at not in syntax.names and at + 1 not in syntax.names
    return is_after and syntax.has(at + 1, MASDAR) and not syntax.has(at + 1, DEFINITE) and not syntax.has(at, BRACKET)


def _follows_definite(syntax: Syntax, cue: Cue, head: int, at: int) -> bool:
    """Return whether an indefinite noun stands right after a definite speaker and so is what is told: «طلب الوجهاء | مهلة»."""
    if at != head + 1 or cue.objects or not syntax.has(head, DEFINITE) or source_noun(syntax, head) is None:
        return False
    closed = (
        DEFINITE | CONJUNCTION | PREPOSITION | PREFIXED | VERB | ADVERB | TIME | RELATIVE | COMMA | STOP | NEGATION | AUXILIARY
    )
    word = syntax.text.tokens[at].word
    is_open = word.kind == "word" and not syntax.has(at, closed) and at not in syntax.names and source_noun(syntax, at) is None
    return is_open and (word.text.endswith("ة") or word.raw.endswith(("اً", "ًا"))) and not is_first_name(word)


def _is_what_was_claimed(syntax: Syntax, cue: Cue, at: int) -> bool:
    """Return whether what others told is denied or admitted after a definite speaker: «كذّبت والدته | المقطع»."""
    judges = cue.id in ("وصف", "اعتبر", "عدّ", "سمى")
    if not (judges or cue.stance in ("denies", "doubts", "admits", "confirms")) or cue.objects:
        return False
    if syntax.has(at, DEMONSTRATIVE) and syntax.form(at - 1).endswith(("يه", "ي")):
        return syntax.form(at + 1).removeprefix("ال") in words_of("summed") | words_of(
            "shown"
        )  # «أكدت منظمة محلية | هذه التقارير»
    if not syntax.has(at, DEFINITE):
        return False
    is_told = syntax.form(at).removeprefix("ال") in words_of("summed") | words_of("shown")
    is_act = judges or cue.stance in ("confirms", "denies", "admits")  # «أكد الجيش الإسرائيلي | الغارة»
    is_told = is_told or (is_act and syntax.form(at).removeprefix("ال") in words_of("judgeable"))
    ends = syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) or not syntax.tags[at - 1]  # «وصف سيدوروف | الاتهامات»
    ends = ends or syntax.form(at - 1).endswith(("يه", "ي"))  # «أكدت موظفة في منظمة دولية | الرواية نفسها»
    return is_told and bool(ends) and not syntax.has(at, CONJUNCTION | PREFIXED)


def _is_its_object(syntax: Syntax, cue: Cue, at: int) -> bool:
    """Return whether one of the few nouns that the cue takes stands here: «حمّل الأمين العام الحكومة | تبعات»."""
    return bool(cue.objects) and not syntax.has(at, CONJUNCTION | PREPOSITION) and has_object(cue, syntax, at)


def _is_in_marks(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the token stands in a name in marks: «منظمة «بيتنا للإغاثة»»."""
    return any(syntax.closing(i) > at for i in range(first, at) if not syntax.has(i, BRACKET))


def _that_follows(passage: Passage, at: int) -> bool:
    """Return whether أن opens the content after the phrase, so that a preposition in it belongs to the source."""
    syntax = passage.syntax
    for here in range(at, min(passage.last, at + 2 * _NEXT)):
        if syntax.form(here) in ("بعد", "قبل", "دون", "بدون") and syntax.has(here + 1, COMPLEMENTISER):
            return False  # «كشفت المصادر عن تعثر العملية، بعد أن كان مقرراً لها أن»
        if syntax.has(here, COMPLEMENTISER):
            return not (syntax.has(here, CONJUNCTION) or _is_borne(syntax, at, here))
        if syntax.has(here, STOP | COLON) or (syntax.has(here, COMMA) and _begins_anew(syntax, here + 1)):
            return False
    return False


def _is_borne(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether أن tells what the noun before holds: «كشفت عن مؤشرات تفيد | بأن», «تحدث عن قصص، بينها | أن»."""
    before = at - 1 - (syntax.form(at - 1) in ("الي", "علي"))
    if syntax.form(before) in ("بينها", "منها", "ومنها", "اهمها", "ابرزها", "مفادها", "مفاده", "مضمونها", "مضمونه"):
        return True
    says = syntax.has(before, VERB) and not syntax.has(before, CONJUNCTION) and not syntax.has(before - 1, COMMA)
    return bool(says and before <= first + 1) and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[before].word))


def calls_upon(passage: Passage, cue: Cue, found: tuple[int, int]) -> bool:
    """Return whether what is asked of a phrase stands in it, so that it does not ask itself: «حث المنظمات | على الإسراع»."""
    return cue.addressee == "object" and before_marker(passage, cue, *found) < found[1]


def _is_last_name(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a word that is nothing else goes on with a person's name: «محمد حمدان | بريمة»."""
    form = syntax.form(at)
    if (
        syntax.has(at, ~DEFINITE)
        or form[:1] not in ("ب", "ل")
        or form[1:] in masdars()
        or len(form) < 5
        or syntax.text.tokens[at].word.text.endswith(("ه", "ها", "هم"))
    ):
        return False  # «وعد السيد المحافظ | بانفراجها»
    return any(syntax.name_ends.get(i, 0) > at and syntax.names[i].kind == "person" for i in range(first, at))


def _doubt_follows(passage: Passage, at: int) -> bool:
    """Return whether a second في, of what is told or done, comes at or after a phrase, which then is who speaks."""
    syntax = passage.syntax
    places = (i for i in range(at, min(passage.last - 1, at + _NEXT)) if syntax.form(i) == "في" or syntax.has(i, VERB | STOP))
    where = next(places, at)
    is_next = syntax.form(where) == "في" and (where == at or bool(syntax.has(where - 1, COMMA)))
    is_where_said = is_occasion(syntax, where + 1) and not (syntax.has(where + 2, DEFINITE) or syntax.has(where + 3, DEFINITE))
    return is_next and bool(syntax.has(where + 1, MASDAR | KNOWN_NOUN | DEFINITE)) and not is_where_said


def _about_follows(passage: Passage, at: int) -> bool:
    """Return whether a second عن follows soon in the same clause, which then opens the content."""
    syntax = passage.syntax
    for here in range(at, min(passage.last, at + _NEXT)):
        if syntax.form(here) == "عن":
            return True
        if syntax.has(here, COMMA) and (_begins_anew(syntax, here + 1) or syntax.has(here + 1, CONJUNCTION)):
            return False  # «كشف مسؤول عن اتفاق، | ونقل عن تجار أنهم»
    return False


def _begins_anew(syntax: Syntax, at: int) -> bool:
    """Return whether a further verb or participle begins after a comma: «كشف القائد عن خطة، | وأضاف أن», «، | مبيناً أن»."""
    joined = syntax.has(at, CONJUNCTION) and syntax.has(at, VERB | MAYBE_VERB)
    return bool(joined or syntax.has(at, OPENER)) or is_participle(syntax, at)


def _quotation_follows(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether a colon and a quotation follow right after the phrase, of which it then names who speaks."""
    syntax = passage.syntax
    return at + 1 < passage.last and bool(syntax.has(at, COLON) and syntax.has(at + 1, OPENING)) and "speech" in cue.takes


def _is_quotation_of(syntax: Syntax, at: int) -> bool:
    """Return whether the quotation is speech and no name: after a definite noun or a name, longer than names or with a verb."""
    closing = syntax.closing(at)
    is_initials = all(len(syntax.form(i)) <= 1 for i in range(at + 1, closing))  # «المتهم «ح. ع»»
    if syntax.has(at, BRACKET) or is_initials or closing == at:
        return False
    if is_occasion(syntax, at - 1) and (closing - at > _LONGEST_TITLE or syntax.has(at + 1, VERB | NEGATION | COMPLEMENTISER)):
        return True  # «قال الرئيس في بيان | «أنه فعل جماعة يائسة»»
    return opens_with_verb(syntax, at) or bool(syntax.has(at - 1, DEFINITE) and closing - at > 3)


def _content_follows(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether the content begins soon after the phrase, so that its own preposition belongs to it."""
    for here in range(at, min(passage.last, at + _NEXT)):
        if marker_at(passage, cue, here) is not None:
            return True
        if passage.syntax.has(here, STOP | COMMA) or _tells_in_relative(passage.syntax, here):
            return False
    return False


def _tells_in_relative(syntax: Syntax, at: int) -> bool:
    """Return whether a relative clause has its own verb of saying, whose content follows: «الظاهرة | التي قالت إنها»."""
    return bool(syntax.has(at, RELATIVE)) and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[at + 1].word))


def _is_reported_noun(syntax: Syntax, cue: Cue, head: int, at: int) -> bool:
    """Return whether a verbal or carrying noun cannot be a genitive of the speaker: «أعلن متحدث | مقتل»."""
    noun = source_noun(syntax, head)
    if cue.objects and not has_object(cue, syntax, at):
        return False
    if noun is not None and cue.subject == "evidence" and noun.entry.kind == "document" and _is_shown_act(syntax, head, at):
        return True
    if noun is None or syntax.has(at, CONJUNCTION):
        return False
    if noun.entry.kind in ("document", "organisation", "state"):
        return syntax.form(at) in ("اي", "ايه") and cue.stance == "denies"
    if syntax.form(at) in ("اي", "ايه") and not cue.objects:
        return True  # «ينفي المتحدث | أي تفاوض»
    named = source_noun(syntax, at)
    if at in syntax.names or (named is not None and named.entry.kind == noun.entry.kind == "outlet"):  # «مراسل إذاعة الجيش»
        return False
    if syntax.form(at) in carriers() or syntax.form(at) in measures():
        return True
    if syntax.has(at, POSSESSED):
        return is_noun_content(syntax, at)
    return syntax.has(at, MASDAR) and (
        at == head + 1
        or _ends_in_adjective_of_source(syntax, head, at)
        or _ends_in_feminine_adjective(syntax, head, at)
        or syntax.has(at - 1, POSSESSED)
    )


def _is_shown_act(syntax: Syntax, head: int, at: int) -> bool:
    """Return whether an act is shown after where a recording goes round: «مقاطع متداولة على الإنترنت | قيام مسلحين بـ»."""
    is_act = syntax.has(at, MASDAR) and not syntax.has(at, DEFINITE | CONJUNCTION)
    return bool(is_act and syntax.has(at - 1, DEFINITE | CLOSING)) and any(
        syntax.has(i, PREPOSITION) for i in range(head + 1, at)
    )


def _ends_in_adjective_of_source(syntax: Syntax, head: int, at: int) -> bool:
    """Return whether «مصدر مطلع» or «ضابط أمني» stands before, which takes no genitive: «نفى مصدر مطلع | انسحاب القوات»."""
    if at != head + 2 or syntax.has(at - 1, DEFINITE | MASDAR | CONJUNCTION) or syntax.has(head, DEFINITE):
        return False
    return syntax.form(head) in ("مصدر", "مصادر") or (syntax.form(at - 1).endswith("ي") and not syntax.has(at - 1, KNOWN_NOUN))


def _ends_in_feminine_adjective(syntax: Syntax, head: int, at: int) -> bool:
    """Return whether «مصادر مطلعة» stands before: an indefinite plural with its adjective takes no genitive."""
    before = syntax.text.tokens[at - 1].word.text
    return at == head + 2 and before.endswith("ة") and not syntax.has(at - 1, DEFINITE | KNOWN_NOUN | MASDAR)
