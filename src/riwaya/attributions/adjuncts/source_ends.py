"""How far a source reaches in an adjunct, before what it says begins without a sign: «بحسب الخريطة | انحصر وجودهم»."""

from riwaya.attributions.contents.markers import is_participle
from riwaya.attributions.passage import Passage, Range
from riwaya.attributions.sources.outlets import outlet_after, outlet_link
from riwaya.attributions.sources.phrases import make_link, source_noun
from riwaya.attributions.wording import words_of
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
    is_masdar,
    is_outlet_noun,
)

_LONGEST_REST = 2  # words of a name that were not known for one
_NO_NAME = VERB | PREPOSITION | PREFIXED | COMPLEMENTISER | RELATIVE | CONJUNCTION | TIME | ADVERB | NUMBER | AUXILIARY | NEGATION
_NO_NAME |= OPENER | MASDAR


def before_act(syntax: Syntax, at: int, first: int, last: int) -> int:
    """Return the end of a source before an act that belongs to the verb: «يدل بحسب الصحيفة | على وجود»."""
    last = _before_strange_verb(syntax, first, last)
    splits_verb = syntax.has(at - 1 - bool(syntax.has(at - 1, COMMA)), VERB)
    for here in range(first + 1, last):
        is_split = here == first + 1 or splits_verb
        if is_split and here < last - 1 and syntax.has(here, PREPOSITION) and syntax.has(here + 1, MASDAR):
            return here
        if here == first + 1 and syntax.form(here)[:1] == "ب" and is_masdar(syntax.form(here)[1:]) and here not in syntax.names:
            return here  # «قام مسلحون، وفق شهود | بأخذ مئة رجل»
    return last


def _before_strange_verb(syntax: Syntax, first: int, last: int) -> int:
    """Return the end of a text with the article before a word without it, which only a verb can be: «بحسب الخريطة | انحصر»."""
    noun = source_noun(syntax, first)
    if noun is None or noun.entry.kind != "document" or not syntax.has(first, DEFINITE):
        return last
    for here in range(first + 1, last):
        if syntax.has(here, PREPOSITION | PREFIXED | CONJUNCTION | OPENING | RELATIVE | COMMA):
            return last
        is_word = syntax.text.tokens[here].word.kind == "word" and here not in syntax.names
        if is_word and not syntax.has(here, DEFINITE | TIME | ADVERB) and syntax.form(here) not in words_of("same"):
            return here
    return last


def before_participle(syntax: Syntax, found: Range | None) -> Range | None:
    """Return a source cut where it goes on to say more: «حسب ما أعلن مصدر أمني | موضحاً أن»."""
    if found is None:
        return None
    says_on = (i for i in range(found[0] + 1, found[1]) if is_participle(syntax, i) and syntax.has(i + 1, COMPLEMENTISER))
    return found[0], next(says_on, found[1])


def whole_name(passage: Passage, sources: list[Link], found: Range, after: int) -> tuple[list[Link], int]:
    """Return the sources with the last word of a name not known, where nothing else follows: «حسبما أفاد نور عبدي | علمي».

    An outlet right after who spoke was told it: «وفق ما أفاد مصدر طبي | وكالة الفجر للأنباء».
    """
    syntax = passage.syntax
    end = next((i for i in range(after, passage.last) if syntax.has(i, COMMA | STOP | TIME)), passage.last)
    told = next(
        (i for i in range(found[0] + 1, after) if is_outlet_noun(syntax.form(i)) and not syntax.has(i, CONJUNCTION)), None
    )
    if told is not None and end <= after + 1 and _stands_alone(syntax, found[0], told):
        return [outlet_link(syntax, told, end), make_link(syntax, found[0], told)], end
    is_rest = after < end <= after + _LONGEST_REST and len(sources) == 1 and sources[0].kind in ("person", "official", "outlet")
    is_rest = is_rest and not outlet_after(syntax, after, end)
    if not is_rest or any(syntax.has(i, _NO_NAME) or syntax.text.tokens[i].word.kind != "word" for i in range(after, end)):
        return sources, after
    return [make_link(syntax, found[0], end)], end


def _stands_alone(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a source is told whole before the token: by an adjective in ي, a plural or a definite last word."""
    return at - first > 1 and (syntax.form(at - 1).endswith(("ي", "يه", "ون")) or bool(syntax.has(at - 1, DEFINITE)))
