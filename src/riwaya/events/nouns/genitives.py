"""The place where a genitive ends: whether a noun may take the word after it as its own."""

from riwaya.arabic.number_words import number_word
from riwaya.arabic.words import Word
from riwaya.events.classes import (
    ACTORS,
    MEASURE,
    PEOPLE,
    PLACES,
    classes_of,
    glued_preposition,
    is_listed,
    is_masculine,
    is_thing_pair,
    words_of,
)
from riwaya.events.nouns.heads import counts, is_unknown
from riwaya.events.triggers import find as find_trigger
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    CLOSING,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MAYBE_VERB,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    SIGN,
    TIME,
    VERB,
    is_masdar,
)

_SHORTEST = 6  # letters, so that no million is taken for men
_FOLLOWERS = ("نفس", "ذات", "كل", "جميع", "معا", "غير", "ايضا", "كاف", "عين", "سو", "وحد")
_ARMED = {"fighter", "official", "captive"}


def ends_free(syntax: Syntax, at: int) -> bool:
    """Return whether a plural or dual keeps its ن, so that no genitive follows: «مسلحون | ثلاثة», «بصاروخين | سيارة»."""
    word = syntax.words[at]
    if is_thing_pair(word):
        return True
    is_of_nation = (
        word.form.endswith("يون") and len(word.form) > _SHORTEST and at not in syntax.names
    )  # «قراصنة صوماليون | سفينة»
    return word.form.endswith("ون") and (is_of_nation or bool(classes_of(word) & (PEOPLE | ACTORS)))


def takes_no_part(syntax: Syntax, at: int) -> bool:
    """Return whether a word after a plural in ون is no adjective of it: a number, or a known noun («مسلحون | حاجزاً»)."""
    if counts(syntax, at) or (syntax.has(at, DEFINITE) and not syntax.has(at - 1, DEFINITE)):
        return True  # «حاول مسلحون | التسلل»
    word = syntax.words[at]
    is_noun = bool(classes_of(word) - {MEASURE}) or syntax.has(at, KNOWN_NOUN)
    is_noun = is_noun or (word.text.endswith("ة") and syntax.form(at - 1).endswith("ون"))  # «هاجم إرهابيون | مفرزة»
    if word.form.endswith(("ون", "ين")):
        is_noun = bool(find_trigger(word)) and not classes_of(word) & (PEOPLE | ACTORS)  # «هاجم مسلحون | كمين الجورة»
        is_other_case = word.form.endswith("ين") and syntax.form(at - 1).endswith("ون")
        is_noun = is_noun or (is_other_case and is_listed(word) and "people" in classes_of(word))  # «خطف مسلحون | طبيبين»
    return is_noun and not syntax.has(at, DEFINITE | OPENING | CLOSING | SIGN | PREPOSITION)


def is_theirs(syntax: Syntax, at: int) -> bool:
    """Return whether a known noun carries a pronoun, after which no genitive comes: «قتل مقاتلوها | 19 مدنياً»."""
    return ends_in_pronoun(syntax, at) and bool(classes_of(syntax.words[at]))


def ends_in_pronoun(syntax: Syntax, at: int) -> bool:
    """Return whether a noun may end in somebody's pronoun: «منزله», «أهلنا», no «بلدة»."""
    word = syntax.words[at]
    return word.form.endswith(("ها", "هم", "ه", "نا")) and not word.text.endswith("ة")


def is_closed(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the noun before `at` takes no genitive: it carries the article or ends a name."""
    before = syntax.tags[at - 1]
    if syntax.words[at - 1].raw.endswith(("اً", "ًا")):
        return True
    if before & (DEFINITE | CLOSING) and not syntax.has(at - 1, CONJUNCTION | PREFIXED):
        return True
    if (
        before & DEFINITE
        and not before & PREFIXED
        and not syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED)
        and at not in syntax.names
    ):
        return bool(classes_of(syntax.words[at]) & PLACES)  # «بالغارات والقصف | محيط المستشفى»
    if before & DEFINITE and syntax.form(at - 1)[:2] == "لل" and syntax.has(at, DEFINITE):
        return "place" in classes_of(syntax.words[at])  # «مسلحون موالون للحكومة | القرية»
    if at - 1 == first and at in syntax.names and syntax.has(first - 1, PREPOSITION):
        return is_unknown(syntax, first)  # «مجلس في هجين | قوات سوريا الديمقراطية»
    return any(syntax.name_ends.get(i) == at for i in range(max(first, at - 5), at))


def is_joined(syntax: Syntax, at: int) -> bool:
    """Return whether a و standing by itself, before marks, joins the name to what precedes («أ» و«ب»)."""
    before = at - 2 if syntax.has(at - 1, OPENING) else at - 1
    return syntax.form(before) in ("و", "ول", "وب")


def is_glued(syntax: Syntax, at: int) -> bool:
    """Return whether a preposition is glued to the noun or the name at the token: a phrase of its own."""
    mention = syntax.names.get(at)
    if mention is not None:
        glue = syntax.words[at].form[: mention.span.start - syntax.text.tokens[at].start]
        return glue.removeprefix("و") in ("ب", "ل")
    return not syntax.has(at, CONJUNCTION) and bool(glued_preposition(syntax.words[at]))


def is_with(syntax: Syntax, at: int) -> bool:
    """Return whether ب stands before the article, which opens a phrase of its own: «تعهدت الحركة | بالعمل على …»."""
    if not syntax.tags[at] & DEFINITE or at in syntax.names:
        return False
    word, form = syntax.words[at], syntax.forms[at]
    to_place = form[:2] == "لل" and (bool(classes_of(word) & PLACES) or is_masdar(form[2:]) or form[1:] in words_of("with_lam"))
    if not to_place and form[:3] != "بال":  # «الجرحى | للمشافي», «غادروا | للعلاج»
        return False
    if syntax.words[at - 1].raw.endswith(("اً", "ًا")):
        return True
    if form[:3] == "بال" and classes_of(syntax.words[at - 1]) & PEOPLE:
        return True  # «شابان | بالرصاص»
    return syntax.has(at - 1, DEFINITE) or any(syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at))


def is_plain_accusative(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether the alif of an indefinite noun makes it an object and no genitive: «بصاروخ | منزلاً», not «16 جندياً»."""
    word = syntax.words[at]
    if not word.text.endswith(("ا", "اً", "ًا")) or word.text.endswith(("يا", "ها", "نا", "اا")) or len(word.form) < 4:
        return False
    if (
        syntax.has(at, CONJUNCTION | DEFINITE | TIME)
        or syntax.has(at - 1, OPENING)
        or not classes_of(word) & (PLACES | PEOPLE | ACTORS | {"vehicle", "aid"})
    ):
        return False
    before = syntax.words[at - 1]
    if "aid" in classes_of(word) and not counts(syntax, at - 1):
        return True  # «22 ألف شخص | حصصاً»
    return not any(counts(syntax, i) for i in range(first, at)) and not before.raw.endswith(("ا", "اً", "ًا"))


def starts_noun(syntax: Syntax, at: int) -> bool:
    """Return whether a noun of its own, and no word that follows another («كلها», «الأمين العام»), stands at the token."""
    form = syntax.form(at)
    if form.startswith(_FOLLOWERS) and any(form.startswith(f) and len(form) <= len(f) + 3 for f in _FOLLOWERS):
        return False
    if syntax.has(at, NUMBER) or form in ("العام", "العامه"):
        return syntax.has(at, NUMBER | TIME)  # «الأمين العام»
    classes = classes_of(syntax.words[at])
    if syntax.has(at, DEFINITE) and describes_people(syntax, at):
        return False
    if syntax.has(at, DEFINITE):
        is_relational = form.endswith(("ي", "يه")) and not syntax.words[at].text.endswith("ى")  # not الأسرى
        is_relational = is_relational and form not in words_of("no_adjective") and not _is_man_after_feminine(syntax, at, classes)
        return bool(classes - {MEASURE}) and not is_relational
    return not form.endswith(("ا", "يا")) or bool(classes)


def _is_man_after_feminine(syntax: Syntax, at: int, classes: frozenset[str]) -> bool:
    """Return whether a noun in ي names a man and cannot describe the feminine before it: «سلّمت القبيلة | الجندي»."""
    before = syntax.words[at - 1].text
    if not before.endswith("ة") or not syntax.has(at - 2, VERB | MAYBE_VERB):
        return False  # «مجلس الرقة المدني»
    return syntax.form(at).endswith("ي") and bool(classes & PEOPLE) and is_listed(syntax.words[at])


def describes_people(syntax: Syntax, at: int) -> bool:
    """Return whether a plural in ين describes the people before it: «الأسرى العراقيين الراغبين في العودة»."""
    tokens, before = syntax.text.tokens, at - 1
    if not syntax.form(at).endswith(("ين", "اجانب")) and syntax.form(at) != "الاحياء":
        return False  # «الرهائن الأحياء»
    while before > 0 and syntax.has(before, DEFINITE) and _only_describes(tokens[before].word):
        before -= 1  # «رعاياها الخمسة الموجودين»
    own, described = classes_of(tokens[at].word), classes_of(tokens[before].word)
    if own & _ARMED and not own & described & {"captive"}:
        return "captive" in own and bool(described & PEOPLE) and not syntax.has(before - 1, VERB | MAYBE_VERB)
    is_nominative = tokens[before].word.form.endswith("ون") or is_masculine(tokens[before].word)  # «القاضي | المتهمين»
    is_definite = syntax.has(before, DEFINITE | POSSESSED) or is_theirs(syntax, before)
    return bool(described & PEOPLE) and not is_nominative and is_definite


def _only_describes(word: Word) -> bool:
    """Return whether an articled word after people describes them and names nobody listed: a number, «العراقيين»."""
    return number_word(word) is not None or (word.form.endswith(("ين", "يه")) and not is_listed(word))
