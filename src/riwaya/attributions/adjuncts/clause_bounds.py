"""Where the clause begins and ends that an adjunct of attribution tells: «…، وأحرقوا المنازل، بحسب السكان، رغم الهدنة»."""

from riwaya.attributions.contents.markers import is_participle
from riwaya.attributions.contents.own_doubts import checks_nothing
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.phrases import is_source, read_phrase
from riwaya.attributions.speakers.coordination import does_more, is_aside
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    PREPOSITION,
    RELATIVE,
    SIGN,
    TIME,
    VERB,
)

_FARTHEST = 200  # tokens looked back through for the beginning of a clause
_CIRCUMSTANCE = (
    "رغم",
    "برغم",
    "بالرغم",
    "قبيل",
    "عقب",
    "اثر",
    "خلال",
    "اثناء",
    "منذ",
    "قبل",
    "بعد",
    "وسط",
    "مع",
    "علما",
    "بعدما",
    "دون",
)
_WHEN = ("قبل", "بعد", "دون", "منذ", "رغم", "الي", "غير", "بعيد", "قبيل")  # «قبل أن تعترضها» goes on with the clause


def _is_condition(syntax: Syntax, at: int) -> bool:
    """Return whether «إن» is "if" by the verb after it: «إن سمح الطقس»."""
    return syntax.text.tokens[at].word.text == "إن" and bool(syntax.has(at + 1, VERB))


def _clause_after(passage: Passage, at: int, stop: int) -> int | None:
    """Return where the clause begins that the token opens: after «لذلك», «أن», «، بينما», «، الذين»; at «، وقُتل»."""
    syntax = passage.syntax
    if syntax.form(at) in words_of("consequence") or (syntax.has(at, COLON) and _follows_speaker(passage, at)):
        return at + 1
    if _is_condition(syntax, at) or syntax.form(at - 1).removeprefix("ال") in words_of("modal"):
        return None  # «من المنتظر أن تنطلق قافلة إن سمح الطقس، على ما أفاد»
    if syntax.has(at, COMPLEMENTISER) and not syntax.has(at, CONJUNCTION) and syntax.form(at - 1) not in _WHEN:
        return at + (syntax.form(at) in ("ان", "بان"))
    if syntax.form(at) == "حين" and syntax.form(at - 1) in ("في", "وفي"):
        return at + 1 + syntax.has(at + 1, COMPLEMENTISER)  # «… حرب، في حين | تعاني مناطق من المجاعة، بحسب X»
    if not syntax.has(at - 1, COMMA) or syntax.has(stop - 1, CLOSING):
        return None
    if syntax.form(at) in ("وهو", "وهي") and syntax.form(at + 1) == "ما":
        return at  # «…، وهو ما يعزز، في رأيه، فرضية الصفقة»
    if syntax.form(at) in ("مما", "ما"):
        return None  # «، مما أسفر عن …، وفق مصدر» goes on
    is_what_it_is = syntax.has(at, RELATIVE) and syntax.form(at + 1)[:1] in "يت"  # «فندقاً، الذي يضم مطعماً، وفق الوكالة»
    is_what_it_is = is_what_it_is or (syntax.has(at, RELATIVE) and is_aside(passage, at, stop))
    if syntax.has(at, OPENER | RELATIVE) and not syntax.has(at, CONJUNCTION | PREPOSITION) and not is_what_it_is:
        return at + 1 + syntax.has(at + 1, COMPLEMENTISER)
    joins = syntax.has(at, CONJUNCTION) and syntax.has(at, VERB | MAYBE_VERB) and not does_more(passage, at, stop)
    return at if joins else None


def _follows_speaker(passage: Passage, colon: int) -> bool:
    """Return whether all that stands before a colon is who speaks or where: «08:21 مراسلنا في المدينة: | الدخان يُرى، بحسب X»."""
    syntax = passage.syntax
    begin = next((i for i in range(passage.first, colon) if not syntax.has(i, NUMBER | COLON | TIME | SIGN)), colon)
    begin += syntax.has(begin, VERB) and any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[begin].word))
    found = read_phrase(syntax, begin, colon)
    return found is not None and found[1] == colon and (is_source(syntax, *found) or begin in syntax.names)


def left_start(passage: Passage, at: int) -> int:
    """Return where the clause begins that a cue after it tells; after «قال: «…»» where the quotation does."""
    syntax = passage.syntax
    closing = at - 1 - syntax.has(at - 1, COMMA)
    opening = syntax.quotation_at[closing].opening if syntax.has(closing, CLOSING) else 0
    if opening > passage.first and syntax.has(opening - 1, COLON):
        return opening
    around = syntax.quotation_around(at)
    if around is not None and passage.first <= around.opening and around.is_closed and not around.is_bracket:
        return max(around.opening + 1, _clause_in(passage, around.opening + 1, at))  # «"نأسف لسقوط 12 قتيلاً | وفق حصيلة أولية"»
    looked = range(at - 2, max(passage.first, at - _FARTHEST), -1)
    outside = (i for i in looked if not passage.first < opening < i < closing)  # «"من عسى أن يكشف عنه"، بحسب المتحدث»
    begin = next((b for i in outside if (b := _clause_after(passage, i, at)) is not None), passage.first)
    begin = _after_fronted(passage, begin, at)
    while begin < at and syntax.text.tokens[begin].word.kind == "punct" and not syntax.has(begin, OPENING):
        begin += 1
    begin += begin == passage.first and syntax.form(begin).removeprefix("و") in ("بينما", "فيما")
    return begin + (syntax.form(begin) == "كما" and bool(syntax.has(begin + 1, VERB)))


def _clause_in(passage: Passage, first: int, at: int) -> int:
    """Return where the clause within a quotation begins that a cue in it tells: the quotation's own start or a later one."""
    looked = range(at - 2, max(first, at - _FARTHEST), -1)
    return next((b for i in looked if (b := _clause_after(passage, i, at)) is not None), first)


_LONGEST_TIME = 5  # tokens from «، وخلال» to the verb of its clause


def parted_start(passage: Passage, first: int, at: int) -> int:
    """Return where the last clause begins that a cue parts from what completes it.

    «…، | وخلال أسبوع غادر البلدة، وفق الوالي، ألف», «خُطف البحاران، | ولا يزال لديها، وفق الجيش، 29 رهينة».
    """
    syntax = passage.syntax
    for here in range(at - 2, first, -1):
        if syntax.has(here, COMMA) and syntax.form(here + 1) in ("وفي", "وخلال", "وبعد", "وقبل", "ومنذ"):
            acts = any(syntax.has(i, VERB) for i in range(here + 2, min(at, here + 2 + _LONGEST_TIME)))
            return here + 1 if acts else first
        verb = here + syntax.has(here, NEGATION)
        is_joined = syntax.has(here, CONJUNCTION) or syntax.has(here - 1, COMMA | COLON)
        if is_joined and verb < at and syntax.has(verb, VERB | AUXILIARY):
            return here
    return first


_FRONTING = ("رغم", "برغم", "بعد", "قبل", "مع", "عقب", "اثر", "وسط", "منذ", "فور")


def _after_fronted(passage: Passage, begin: int, at: int) -> int:
    """Return where the main clause begins after an act told before it: «ورغم تأكيد الجيش أنه صدّ الهجوم، | ارتفعت الحصيلة»."""
    syntax = passage.syntax
    told = syntax.has(begin, COMPLEMENTISER) or syntax.has(begin - 1, COMPLEMENTISER)
    if begin == passage.first or not told or syntax.core(passage.first) not in _FRONTING:
        return begin
    commas = (i for i in range(begin, at - 2) if syntax.has(i, COMMA) and syntax.has(i + 1, VERB))
    return next((i + 1 for i in commas if not syntax.has(i + 1, CONJUNCTION)), begin)


def _is_anothers(passage: Passage, at: int) -> bool:
    """Return whether what follows is told by another adjunct: «أربعون حسب اللجنة، | خمسون حسب الوزارة»."""
    if passage.syntax.core(at) in _BY:
        return True  # «على ما أفاد مسؤولون، | حسبما نقلت الوكالة»
    return any(passage.syntax.core(i) in ("حسب", "بحسب", "وفق") for i in range(at + 1, min(passage.last, at + 4)))


_BY = ("حسبما", "حسب", "بحسب", "وفق", "وفقا", "طبقا", "نقلا")


def ends_clause(passage: Passage, after: int) -> bool:
    """Return whether the clause is over after the adjunct: the end, or a comma before another clause."""
    syntax = passage.syntax
    if after >= passage.last:
        return True
    past = next((i for i in range(after, passage.last) if not syntax.has(i, COMMA | TIME)), passage.last)
    following = past if syntax.has(after, COMMA) else after
    if syntax.form(following) in _CIRCUMSTANCE or (syntax.has(after, COMMA) and following >= passage.last):
        return True  # «، وفق اللجنة، أمس، رغم أن»
    if syntax.has(after, COMMA) and _is_beside(syntax, following, passage.last, past > after + 1):
        return True
    if syntax.has(after, COMMA) and (syntax.form(following), syntax.form(following + 1)) in (("في", "حين"), ("في", "وقت")):
        return True  # «قُصفت السوق، وفق الوزارة، | في حين أعلن الجيش»
    if syntax.has(after, COMMA) and following == after + 1 and syntax.has(following, VERB) and _has_its_verb(passage, after):
        return True  # «قُدّرت الخسائر بمليار وفقاً لأرقام، | تتكشف تداعياته»: another verb
    if syntax.has(after, COMMA) and (syntax.form(after + 1) == "وذلك" or _puts_otherwise(syntax, after + 1)):
        return True  # «26 ألفاً، حسب الحكومة، | أي ما يقارب ربع السكان»
    if _describes_teller(passage, following) or checks_nothing(passage, following, passage.last):
        return True  # «حسب إحصاء | لم يتسنّ التأكد منه»
    if syntax.has(after, COMMA) and syntax.form(after + 1) in words_of("pointer") and syntax.has(after + 2, RELATIVE):
        return True  # «بحسب السائق، | الأمر الذي نفاه الجيش»
    if syntax.form(after) == "؛" or (syntax.form(after) in ("في", "ب") and syntax.form(after + 1) == "ما"):
        return True  # «أُصيب خمسة، على ما أفادت الوزارة | في ما اعتبرته اعتداءً»
    if syntax.has(after, COLON) or _is_anothers(passage, following) or is_told_in_it(syntax, following):
        return True  # «وفق بيان، جاء فيه أن»
    return following >= passage.last or syntax.has(following, CONJUNCTION | OPENER | RELATIVE) or is_participle(syntax, following)


def _puts_otherwise(syntax: Syntax, at: int) -> bool:
    """Return whether what was told is put in other words: «أي ما يقارب الربع», «أي نحو ألف»; not «أي تفاوض»."""
    is_measured = syntax.has(at + 1, NUMBER) > 0 or syntax.form(at + 1) in ("ما", "نحو", "ان", "زهاء", "قرابه")
    return is_measured and syntax.form(at) == "اي"


def _describes_teller(passage: Passage, at: int) -> bool:
    """Return whether nothing but a definite adjective with its phrase follows: «، حسبما ذكر موقع X، | التابع للحزب»."""
    syntax = passage.syntax
    is_adjective = syntax.has(at, DEFINITE) and not syntax.has(at, CONJUNCTION) and at not in syntax.names
    is_adjective = is_adjective and (syntax.has(at + 1, PREPOSITION) > 0 or syntax.form(at + 1)[:1] == "ل")
    return is_adjective and not any(syntax.has(i, VERB | COMMA | COMPLEMENTISER) for i in range(at, passage.last))


def _has_its_verb(passage: Passage, at: int) -> bool:
    """Return whether the clause before a token has its verb: not «إن النائب، بحسب مقربين، | غادر»."""
    syntax = passage.syntax
    begin = next((i for i in range(at - 1, passage.first, -1) if syntax.has(i, COMPLEMENTISER)), passage.first)
    return syntax.has(passage.first, VERB) > 0 and any(syntax.has(i, VERB) for i in range(begin, at))


def _is_beside(syntax: Syntax, at: int, last: int, is_timed: bool) -> bool:
    """Return whether what follows is beside the matter: «، من دون تحديد عددهم», «، أمس | في تصريح», «، | في بيان مقتضب»."""
    if syntax.form(at) in ("من", "ومن") and syntax.form(at + 1) in ("دون", "غير"):
        return True
    is_told_there = syntax.form(at) in ("في", "خلال", "عبر") and is_occasion(syntax, at + 1)
    return is_told_there and (is_timed or noun_phrase(syntax, at + 1, last) >= last)


def trails(passage: Passage, report: Report, after: int) -> bool:
    """Return whether what follows without a comma only says more of who tells it, as the clause before is whole.

    «حُجزت اللحوم، وفق ما قال مدير الصحة لمراسلنا | في الجهة», «نما القطاع بحسب الأرقام المسجلة | إلى غاية أكتوبر».
    """
    syntax, at = passage.syntax, report.cue[0]
    is_parted = syntax.has(at - 1, COMMA) or bool(report.sources and report.sources[-1].kind == "document")
    if (
        not is_parted
        or not syntax.has(after, PREPOSITION)
        or not any(syntax.has(i, VERB | MAYBE_VERB) for i in range(passage.first, at))
    ):
        return False
    return not any(syntax.has(i, COMMA | VERB | COMPLEMENTISER | RELATIVE | COLON) for i in range(after, passage.last))


def is_told_in_it(syntax: Syntax, at: int) -> bool:
    """Return whether a verb tells what stands in a text named before: «في بيان وعد فيه بـ»."""
    return syntax.has(at, VERB) and syntax.form(at + 1) in words_of("in_it")
