"""Of whom a verb is said: a noun after it, a topic before it, the noun its clause describes, or whoever the verb before is."""

from riwaya.arabic import particles
from riwaya.events.arguments.anaphora import FITTING, agrees, antecedent, stands_for
from riwaya.events.classes import ACTORS, PEOPLE, classes_of, is_masculine, words_of
from riwaya.events.clauses import is_finite, is_said_of, is_who, left_bound, may_be_verb, right_bound
from riwaya.events.nouns.heads import Phrase, head_classes, is_accusative
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.triggers import find as find_trigger
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    VERB,
    verbs,
)

_REACH = 40  # tokens
_INSERTION = 14  # tokens between two commas
_INSERTED = {"وهو", "وهي", "وهم", "وهما", "بحسب", "وفق", "وفقا", "حسب"}
_OWN_COUNTRY = {"بلاده", "بلادها", "بلادهم", "دولته", "دولتها", "حكومته", "حكومتها"}
_TAKEN_UP = {"الذي": ("ه",), "التي": ("ها",), "الذين": ("هم",)}
_BEFORE_TAKEN_UP = PREPOSITION | PREFIXED | VERB | MAYBE_VERB | AUXILIARY
_PLURAL = ("وا", "ون", "ونا", "وهم", "وها", "وه")


def topic(syntax: Syntax, start: int, at: int) -> Phrase | None:
    """Return the subject before its verb: the clause's first phrase, when no preposition governs it."""
    if syntax.has(start - 1, VERB) and not syntax.has(start - 1, AUXILIARY) and syntax.has(at, CONJUNCTION):
        return None
    if syntax.has(at, CONJUNCTION) and at > start:
        return None
    if syntax.form(at + 1) in particles.WITH_PRONOUN and syntax.has(start - 1, _BEFORE_TAKEN_UP):
        return None
    if at > start and syntax.has(at - 1, COMMA):
        return _before_insertion(syntax, at)
    listed = [p for p in phrases(syntax, start, at) if p.preposition or head_classes(syntax, p) != {"duration"}]  # «يوم انسحبوا»
    if len(listed) > 1 and not listed[0].preposition and syntax.has(listed[0].last, SIGN) and _is_dateline(syntax, listed[0]):
        listed = listed[1:]  # «الخليل- مستوطنون يهاجمون …»
    if not listed:
        is_first = all(syntax.has(i, NEGATION) for i in range(start, at))  # «إن فرنسا "لا تفاوض …"»
        return _before_quotation(syntax, start) if is_first else None
    if (
        syntax.form(at + 1) in particles.WITH_PRONOUN
        and len(listed) == 1
        and is_indefinite(syntax, listed[0])
        and listed[0].last == at
    ):
        return None  # «أربع جولات توسط فيها راهب»
    if listed[0].preposition and listed[-1].last == at and not listed[-1].preposition and len(listed) > 1:
        return listed[-1]  # «في الجنوب القوات انسحبت»
    return None if listed[0].preposition else listed[0]


def _is_dateline(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is the name of a place and nothing more, as before a dash at the head of an entry."""
    mention = syntax.names.get(phrase.first)
    return mention is not None and mention.kind == "place" and syntax.name_ends[phrase.first] == phrase.last


def _before_insertion(syntax: Syntax, at: int) -> Phrase | None:
    """Return the topic before what two commas set off: «أن ابن عمها، وهو عريف، فاوض …»."""
    for comma in range(at - 2, max(0, at - _INSERTION) - 1, -1):
        if syntax.has(comma, STOP | COLON | COMPLEMENTISER):
            return None
        if syntax.has(comma, COMMA):
            is_insertion = syntax.form(comma + 1) in _INSERTED or syntax.has(comma + 1, RELATIVE)
            return topic(syntax, left_bound(syntax, comma, max(0, comma - _REACH)), comma) if is_insertion else None
    return None


def _before_quotation(syntax: Syntax, at: int) -> Phrase | None:
    """Return the topic before the marks that open with its verb: «إن القوات "اعتقلت …"»."""
    mark = at - 1
    if not syntax.has(mark, OPENING) or syntax.has(mark - 1, STOP | COLON | COMMA | COMPLEMENTISER | VERB | PREPOSITION):
        return None
    return topic(syntax, left_bound(syntax, mark, max(0, mark - _REACH)), mark)


def relative_head(syntax: Syntax, at: int, start: int, first: int, *, takes_up: bool) -> Phrase | None:
    """Return the noun that a relative clause describes: before الذي, or an indefinite noun right before the verb.

    Args:
        takes_up: whether a pronoun of the verb takes the noun up.
    """
    if start == at and is_who(syntax, start - 1):
        return _predicated(syntax, start - 1, first)
    who = start - 1
    while who > first and syntax.has(who, AUXILIARY) and not syntax.has(who, CONJUNCTION):
        who -= 1  # «الذين كانوا قد سيطروا عليها»
    if syntax.form(at + 1) in particles.WITH_PRONOUN and not takes_up and _may_take_up(syntax, at + 1, who):
        return None  # «اتفاق توسطت فيه …»: the noun is taken up by the pronoun and is neither subject nor object
    if who >= first and syntax.has(who, RELATIVE):
        before = list(phrases(syntax, max(first, who - 15), who))
        last = before[-1] if before else None
        return past_deed(syntax, Phrase("", last.first, last.last, last.cut)) if last and last.last >= who - 1 else None
    if start == at and syntax.has(at - 1, AUXILIARY) and not syntax.has(at - 1, CONJUNCTION):
        return _head_of_auxiliary(syntax, at, first)
    before = [] if syntax.has(at, CONJUNCTION) else list(phrases(syntax, start, at))
    last = before[-1] if before else None
    if last is not None and syntax.form(last.first) in words_of("together"):
        return None  # «قوة خاصة بإسناد من الجيش | اعتقلت»
    if last is None or last.last < at or not is_indefinite(syntax, last):
        return None
    if not takes_up and _tells_otherwise(syntax, at, last):
        return None  # «عدوان … حاصرت خلاله»
    is_governed = last.preposition not in ("", "منذ") and len(before) > 1  # «الإفراج عن سبعة شبان احتُجزوا»
    if (start > first and syntax.has(start - 1, VERB)) or takes_up or is_governed or _is_struck_before(syntax, before):
        return Phrase("", last.first, last.last, last.cut)
    return None


def _is_struck_before(syntax: Syntax, before: list[Phrase]) -> bool:
    """Return whether the noun before a verb is the object of another, as its ending tells: «الطيران قصف رتلاً | غادر المدينة»."""
    last = before[-1]
    is_object = syntax.text.tokens[last.first].word.raw.endswith(("اً", "ًا")) and not last.preposition and len(before) > 1
    is_object = is_object and not syntax.text.tokens[last.first - 1].word.raw.endswith(("اً", "ًا"))  # «بحاراً مصاباً»
    return is_object and bool(head_classes(syntax, last) & (PEOPLE | ACTORS | {"vehicle"}))


def past_deed(syntax: Syntax, phrase: Phrase) -> Phrase:
    """Return who does the deed that a phrase begins with: «وصول | المبعوث الأممي، الذي قد يزور …»."""
    at = phrase.first
    inner = Phrase("", at + 1, phrase.last)
    is_deed = at + 1 < phrase.last and syntax.has(at, MASDAR) and at not in syntax.names and not syntax.has(at, DEFINITE)
    if not is_deed or classes_of(syntax.text.tokens[at].word) or not head_classes(syntax, inner) & (PEOPLE | ACTORS):
        return phrase
    return inner


def _tells_otherwise(syntax: Syntax, verb: int, noun: Phrase) -> bool:
    """Return whether a feminine verb, with another pronoun after it, cannot be said of the masculine noun before it."""
    if pronoun_of(syntax, verb) != "ها" or syntax.form(verb + 1) not in ("خلاله", "اثناءه", "بعده", "عقبه", "اثره", "قبله"):
        return False
    return not syntax.text.tokens[noun.first].word.text.endswith(("ة", "ات"))


def _may_take_up(syntax: Syntax, at: int, relative: int) -> bool:
    """Return whether the pronoun of «فيه» and the like can stand for the noun before a relative: not in «الذي اعتُقل معهما»."""
    pronouns = _TAKEN_UP.get(syntax.form(relative)) if syntax.has(relative, RELATIVE) else None
    return pronouns is None or (syntax.form(at).endswith(pronouns) and not syntax.form(at).endswith("هما"))


def _head_of_auxiliary(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return the indefinite noun whose clause begins with an auxiliary: «بست مسيّرات كانت تستهدف القاعدة»."""
    start = left_bound(syntax, at - 1, first)
    before = list(phrases(syntax, start, at - 1))
    last = before[-1] if before else None
    if last is None or last.last < at - 1 or not last.preposition or not is_indefinite(syntax, last):
        return None
    if not agrees(syntax, last, pronoun_of(syntax, at - 1)):
        return None
    return past_deed(syntax, Phrase("", last.first, last.last, last.cut))  # «استعادة | أربعة كانوا قد وقعوا …»


def _predicated(syntax: Syntax, who: int, first: int) -> Phrase | None:
    """Return of whom «هم من …» says that they did it, or who «85 آخرين ممن …» are; None without either."""
    if syntax.form(who) in ("ممن", "مما"):
        before = list(phrases(syntax, max(first, who - 12), who))
        if not before or before[-1].last != who:
            return None
        number = next((i for i in range(before[-1].first + 1, who) if syntax.has(i, NUMBER)), 0)
        return Phrase("", number, who) if number else before[-1]._replace(preposition="")
    if syntax.form(who - 1) not in ("هو", "هي", "هم", "هما"):
        after = next((i for i in range(who + 2, min(who + 8, len(syntax.tags))) if syntax.form(i) in ("هو", "هي", "هم")), None)
        return next((p for p in phrases(syntax, after + 1, after + 8) if p.preposition in ("", "من")), None) if after else None
    before = [p for p in phrases(syntax, left_bound(syntax, who - 1, first), who - 1) if not p.preposition]
    return before[0] if before else None


def is_indefinite(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether nothing in a phrase has the article or is a name, save of whom those in it are part."""
    whole = range(phrase.first, phrase.last)
    own = range(phrase.first, next((i for i in whole if syntax.form(i) == "من"), phrase.last))  # «وفد من المجلس»
    return not any(syntax.has(i, DEFINITE) or i in syntax.names for i in own) or syntax.has(phrase.first, NUMBER)


def said_subject(syntax: Syntax, verb: int, first: int) -> Phrase | None:
    """Return of whom the verb at `verb` is said, whatever verb it is, in the sentence that begins at `first`."""
    key = ("said", verb)
    if key not in syntax.memo:
        syntax.memo[key] = _said_subject(syntax, verb, first)
    found: Phrase | None = syntax.memo[key]
    return found


def _said_subject(syntax: Syntax, verb: int, first: int) -> Phrase | None:
    hits = verbs().find(syntax.text.tokens[verb].word)
    if syntax.form(verb).endswith("نا") and any(h.entry.person == 1 for h in hits):
        return None  # «وقعنا تعهداً»: the speakers
    start = left_bound(syntax, verb, first)
    pronoun = pronoun_of(syntax, verb)
    after = _named_after(syntax, verb, pronoun)
    if after is not None and is_said_of(syntax, start - 1) and head_classes(syntax, after) == {"deal"}:
        after = None  # «أعلنت أنها وقعت اتفاق سلام»
    before = topic(syntax, start, verb) if syntax.has(start - 1, COMPLEMENTISER) else None
    if before is not None and head_classes(syntax, before) & ACTORS and agrees(syntax, before, pronoun):
        return before._replace(preposition="")  # «إن القوات سلمت الشيوخ …»
    if after is not None and (head_classes(syntax, after) & (ACTORS - {"fighter"}) or _has_object(syntax, verb, after)):
        return after
    head = relative_head(syntax, verb, start, first, takes_up=False) or topic(syntax, start, verb)
    head = head or topic_of_auxiliary(syntax, start, first)
    if head is not None and agrees(syntax, head, pronoun):
        return head._replace(preposition="")
    if after is not None and not syntax.has(verb, CONJUNCTION):
        return after
    return carried_subject(syntax, verb, first, pronoun) or after


def _has_object(syntax: Syntax, verb: int, after: Phrase) -> bool:
    """Return whether another noun follows the one after a verb, which then is its subject: «أنزل عناصره شابين»."""
    following = next(phrases(syntax, after.last, right_bound(syntax, verb, after.last + 6)), None)
    return following is not None and not following.preposition and following.first == after.last


def topic_of_auxiliary(syntax: Syntax, start: int, first: int) -> Phrase | None:
    """Return the topic before the auxiliary of a verb whose clause begins at `start`: «الإرهابيون كانوا يحتجزون …»."""
    aux = start - 1
    if not syntax.has(aux, AUXILIARY) or syntax.has(aux, CONJUNCTION):
        return None
    return topic(syntax, left_bound(syntax, aux, first), aux)


def _named_after(syntax: Syntax, verb: int, pronoun: str) -> Phrase | None:
    """Return the noun right after a verb that can be its subject."""
    if pronoun == "هم":
        return None
    for phrase in phrases(syntax, verb + 1, right_bound(syntax, verb, verb + 12)):
        if any(syntax.has(i, COMMA) for i in range(verb + 1, phrase.first)):
            return None
        if not phrase.preposition:
            word = syntax.text.tokens[phrase.first].word
            is_deed = syntax.has(phrase.first, MASDAR) and not classes_of(word) and phrase.first not in syntax.names
            if (is_deed or not head_classes(syntax, phrase)) and find_trigger(word):
                return None  # «حاولت اقتحام …», «تمدد اعتقال الناشط»
            return phrase if agrees(syntax, phrase, pronoun) and not is_accusative(syntax, phrase) else None
    return None


def pronoun_of(syntax: Syntax, verb: int) -> str:
    """Return the pronoun by which the subject of a third-person verb would be taken up: هم، ها or ه."""
    hits = verbs().find(syntax.text.tokens[verb].word)
    told = [h for h in hits if h.entry.person == 3 and not h.split.has_article]
    found = [h.entry for h in told if h.entry.tense != "past" or "س" not in h.split.proclitics]  # «ستواصل» is of واصل
    if syntax.has(verb, AUXILIARY):
        form = syntax.core(verb)
        return "هم" if form.endswith("وا") else "ها" if form[:1] == "ت" or form[-1:] == "ت" else "ه"
    if all(i.number in "dp" for i in found) and (found or syntax.form(verb).endswith(_PLURAL)):
        return "هم"
    if {i.gender for i in found} == {"m", "f"}:
        after = syntax.text.tokens[min(verb + 1, len(syntax.tags) - 1)].word
        if is_masculine(after) or after.text.endswith(("ة", "ات")):
            return "ها" if after.text.endswith(("ة", "ات")) else "ه"  # «توعد رئيس المجلس», «تعقد الحكومة»
        if verb and syntax.has(verb - 1, DEFINITE) and syntax.text.tokens[verb - 1].word.text.endswith(("ة", "ات")):
            return "ها"  # «المحكمة تمدد اعتقاله»
    return "ها" if found and found[0].gender == "f" else "ه"


def _is_main_verb(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a verb stands at the token, one that no relative clause holds."""
    tags = syntax.tags[at]
    if not tags & (VERB | MAYBE_VERB) or tags & (AUXILIARY | DEFINITE):
        return False
    if not is_finite(syntax, at) and not (tags & MAYBE_VERB and may_be_verb(syntax, at)):
        return False
    before = left_bound(syntax, at, first) - 1
    return not syntax.has(before, RELATIVE) and not _describes_object(syntax, before, first)


def _describes_object(syntax: Syntax, auxiliary: int, first: int) -> bool:
    """Return whether an auxiliary opens what describes an indefinite object: «احتجزوا شقيقين | كانا يرعيان الأغنام»."""
    if not syntax.has(auxiliary, AUXILIARY) or syntax.has(auxiliary, CONJUNCTION):
        return False
    start = left_bound(syntax, auxiliary, first)
    before = list(phrases(syntax, start, auxiliary))
    is_next = bool(before) and before[-1].last == auxiliary and is_indefinite(syntax, before[-1])
    return is_next and (len(before) > 1 or bool(before[-1].preposition) or syntax.has(start - 1, VERB))


def carried_subject(syntax: Syntax, at: int, first: int, pronoun: str) -> Phrase | None:
    """Return who a verb without a subject is said of: the subject of a verb before it or of the statement it goes on with.

    The nearest of both counts that agrees with the pronoun and names people or a body; None without one.
    """
    key = ("carried", at, first, pronoun)
    if key not in syntax.memo:
        syntax.memo[key] = _carried_subject(syntax, at, first, pronoun)
    found: Phrase | None = syntax.memo[key]
    return found


def _carried_subject(syntax: Syntax, at: int, first: int, pronoun: str) -> Phrase | None:
    fitting = FITTING[pronoun] & (PEOPLE | ACTORS)
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if syntax.tags[i] & COMPLEMENTISER and syntax.form(i).removeprefix("و").removeprefix("ب") == "ان":
            found = next((p for p in phrases(syntax, i + 1, at) if _fits(syntax, p, pronoun, fitting)), None)
        elif _is_main_verb(syntax, i, first):
            found = said_subject(syntax, i, first)
        else:
            continue
        if found is not None and _fits(syntax, found, pronoun, fitting):
            return past_deed(syntax, found) if pronoun == "هم" else found
    return None


def _fits(syntax: Syntax, phrase: Phrase, pronoun: str, fitting: frozenset[str]) -> bool:
    if phrase.preposition or not stands_for(syntax, phrase, pronoun):
        return False
    return bool(head_classes(syntax, phrase) & fitting) or syntax.form(phrase.first) in _OWN_COUNTRY


def unsaid_subject(syntax: Syntax, at: int, first: int, pronoun: str) -> Phrase | None:
    """Return the people or body that a verb without a subject speaks of: as `carried_subject` tells, else the nearest."""
    own = topic_of_auxiliary(syntax, left_bound(syntax, at, first), first)
    if own is not None and agrees(syntax, own, pronoun):
        return own
    return carried_subject(syntax, at, first, pronoun) or spoken_of(syntax, at, first, pronoun)


def spoken_of(syntax: Syntax, at: int, first: int, pronoun: str) -> Phrase | None:
    """Return the people or body that a word may be about: the first of its statement, else the nearest."""
    start = _statement(syntax, at, first)
    fitting = FITTING[pronoun] & (PEOPLE | ACTORS)
    found = next((p for p in phrases(syntax, start, at) if _fits(syntax, p, pronoun, fitting)), None)
    found = past_deed(syntax, found) if found is not None and pronoun == "هم" else found
    return found or antecedent(syntax, pronoun, at, first, PEOPLE | ACTORS)


def _statement(syntax: Syntax, at: int, first: int) -> int:
    """Return where the statement begins that the clause at `at` goes on with: after أن, one with a pronoun passed over."""
    for i in range(at - 1, max(first, at - _REACH) - 1, -1):
        if syntax.has(i, COMPLEMENTISER) and syntax.form(i).removeprefix("و").removeprefix("ب") == "ان":
            return i + 1
    return max(first, at - _REACH)
