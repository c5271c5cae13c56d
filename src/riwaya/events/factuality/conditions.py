"""What hangs on something else: «سنفرج عنهم إذا …», «لن تفرج عنه إلا مقابل …», «لا هدنة قبل الانسحاب», «X مقابل Y»."""

from riwaya.events.classes import words_of
from riwaya.events.scene import Arguments, Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import AUXILIARY, COLON, COMMA, COMPLEMENTISER, RELATIVE, STOP, VERB

_HANGS_WITHIN = 14  # tokens between a plan and its condition, either way
_WOULD_WITHIN = 22  # tokens between «لو» and what would be
_ONLY_WITHIN = 9  # tokens after a negated verb
_REFUSED_WITHIN = 14  # tokens before «إلا مقابل»
_RETURN = {"مقابل", "لقاء", "نظير", "بمقابل"}
_IF = {"اذا", "لو", "متي", "شرط", "بشرط", "شريطه", "شرطا", "ريثما", "طالما"}
_NOT_YET = {"لا", "ولا", "لن", "ولن", "فلا", "فلن"}
_TERMS_WITHIN = 4  # tokens between a verb and «خلالها»
_EXCEPT = {"الا", "سوي"}
_TERMS = {"اذا", "شرط", "بشرط", "شريطه"}  # after a plan, what it hangs on
_NO_TERM = {"الا", "ما", "كما", "حتي", "عما"}  # «إلا إذا», «ما إذا»


def hangs_on(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is to come if something else is or is not: «سيُنسف البيت إن لم …», «ستنطلق القافلة إذا صمدت الهدنة».

    A plan on which only the weather may yet decide («غداً إذا سمحت الظروف») stays one.
    """
    for at in range(arguments.last, min(arguments.last + _HANGS_WITHIN, len(syntax.tags) - 1)):
        if syntax.has(at, STOP | COLON):
            return False
        if syntax.form(at) in ("ان", "ما") and syntax.form(at + 1) == "لم":
            return True
        if syntax.form(at) in _TERMS or (is_if(syntax, at) and syntax.form(at - 1) not in _NO_TERM):
            return syntax.form(at + 1) not in words_of("weather_permitting")
    return False


def is_if(syntax: Syntax, at: int) -> bool:
    """Return whether «إن» at a token opens a condition: a verb of the past stands after it («إن انسحب الفوج»)."""
    word = syntax.text.tokens[at].word
    if word.form not in ("ان", "وان", "فان") or word.raw.lstrip("وف").startswith("أ"):
        return False
    past = syntax.has(at + 1, VERB) and syntax.form(at + 1)[:1] not in "يتن"
    return past and not syntax.has(at - 1, VERB | COLON) and not _takes_that(syntax, at - 1)


def _takes_that(syntax: Syntax, at: int) -> bool:
    """Return whether «أن» goes with the word before it, though it is spelled without its hamza: «قبل ان اقتحم», «غير ان»."""
    return at < 0 or syntax.form(at) in words_of("before_that")


def is_after_condition(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a condition opens the sentence before the token: «إذا انسحب الجيش فسنفرج عن الأسرى»."""
    for i in range(at - 1, max(first, at - _HANGS_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COLON):
            return False
        if _opens(syntax, i) and syntax.form(i) not in ("شرط", "بشرط", "شريطه", "ما"):
            begin = i - (syntax.form(i) in ("حال", "حاله"))
            is_joined = syntax.form(begin) in ("وفي", "ففي") or (begin == i and syntax.form(i)[:1] in "وف")
            return begin == first or is_joined or syntax.has(begin - 1, COMMA | STOP | COLON | COMPLEMENTISER)
    return False


def is_counterfactual(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether it would be if something else were: «لو وافقت … لخرج الأسرى», «لولا تدخله لاقتحم …», «لو تمت الوساطة».

    What «لولا» names is a fact, and so is what a relative clause tells.
    """
    begin = max(first, at - _WOULD_WITHIN)
    for i in range(at - 1, begin - 1, -1) if _has_wish(syntax, begin, at) else ():
        if syntax.has(i, STOP | COLON | RELATIVE):
            return False
        form = syntax.form(i).removeprefix("و").removeprefix("ف")
        if form == "لولا":
            return is_of_answer(syntax, at)
        if form == "لو":
            is_clause = syntax.has(i + 1, VERB | COMPLEMENTISER | AUXILIARY) or syntax.form(i + 1) == "لم"
            return is_clause and not (syntax.form(i - 1).endswith("كما") or syntax.core(i - 1) in ("ود", "يود", "تود", "حتي"))
    return False


def _has_wish(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether «لو» or «لولا» stands between the tokens; a text is looked through once."""
    places: list[int] | None = syntax.memo.get("wishes")
    if places is None:
        places = syntax.memo["wishes"] = [i for i, form in enumerate(syntax.forms) if form in _WISHES]
    return any(first <= i < last for i in places)


_WISHES = frozenset(("لو", "ولو", "فلو", "لولا", "ولولا", "فلولا"))


def is_of_answer(syntax: Syntax, at: int) -> bool:
    """Return whether the ل of what would follow is glued to a verb of the past: «لو وافقت الحركة لخرج الأسرى»."""
    form = syntax.form(at).removeprefix("و")
    return form[:1] == "ل" and _has_wish(syntax, max(0, at - _WOULD_WITHIN), at)


def _opens(syntax: Syntax, at: int) -> bool:
    """Return whether a condition begins at the token."""
    form = syntax.form(at).removeprefix("و").removeprefix("ف")
    after = syntax.form(at + 1)
    if form in _IF or (form in ("حال", "حاله") and syntax.form(at - 1) in ("في", "وفي", "ففي")):
        return True
    if form == "ما":
        return after == "لم"
    is_if = form == "ان" and not syntax.text.tokens[at].word.raw.lstrip("وف").startswith("أ")
    return is_if and (after == "لم" or (syntax.has(at + 1, VERB) and after[:1] not in "يتن"))


def is_only_for(syntax: Syntax, arguments: Arguments, negation: str) -> bool:
    """Return whether what follows a negated verb says on what it will be done: «لن تفرج عنه إلا مقابل …».

    A habit is no plan: «لا تفاوض إلا حين تحتاج».
    """
    for at in range(arguments.first + 1, min(arguments.first + _ONLY_WITHIN, len(syntax.tags) - 1)):
        if syntax.has(at, STOP | COMMA):
            return False
        if syntax.form(at) in _EXCEPT:
            return _is_term(syntax, at + 1, negation.endswith("لن"))
    return False


def _is_term(syntax: Syntax, at: int, is_to_come: bool) -> bool:
    form = syntax.form(at)
    if not is_to_come:
        return form in _RETURN | {"بشرط", "اذا"}
    return form in _RETURN | _IF or form in ("بعد", "عقب", "عند", "عندما", "حين") or form[:1] == "ب" or _opens(syntax, at)


def is_term(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the noun at the token is the price of what is refused: «إلا مقابل إطلاق …», «لا هدنة قبل انسحاب …»."""
    word = syntax.form(at - 1)
    if word in _RETURN | {"بعد", "عقب", "بشرط"} and syntax.form(at - 2) in _EXCEPT:
        return _is_refused(syntax, at - 2, first)
    return word in ("قبل", "حتي") and _is_refused(syntax, at - 1, first)


def _is_refused(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether something is not to be before the token, in its clause."""
    for i in range(at - 1, max(first, at - _REFUSED_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COMMA | COLON | COMPLEMENTISER):
            return False
        if syntax.form(i) in _NOT_YET:
            return True
    return False


def share_return(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> None:
    """Give what is done in return the standing of what it is done for: «… مقابل إفراج القبيلة عن عدد مماثل».

    Of a demand the return is an offer, and of an offer a demand.
    """
    at = draft.arguments.first
    if syntax.form(at - 1) not in _RETURN or not drafts:
        return
    told = (d for d in reversed(drafts) if d.sentence == draft.sentence)
    done = next((d for d in told if d.arguments.shape != "participle"), None)
    if (
        done is None
        or draft.modality not in ("actual", done.modality)
        or any(syntax.has(i, STOP | COLON) for i in range(done.arguments.last, at))
    ):
        return
    draft.modality = {"asked": "possible", "possible": "asked"}.get(done.modality, done.modality)
    if is_readiness(syntax, done.arguments.first):
        draft.modality = "possible"


def share_terms(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> None:
    """Give what is to be done during or by a truce or deal its standing: «هدنة … يُفرج خلالها عن …، مع انسحاب القوات».

    What a deal provides for in the present is planned though the deal was reached.
    """
    if not drafts or draft.modality != "actual" or draft.polarity != draft.sense.polarity:
        return
    before, at = drafts[-1], draft.arguments.first
    if before.sentence != draft.sentence:
        return
    if draft.arguments.shape == "masdar" and syntax.form(at - 1) == "مع" and syntax.has(at - 2, COMMA):
        draft.modality = before.modality
    elif _is_by_terms(syntax, draft):
        term = next((d for d in reversed(drafts) if d.sense.type in ("ceasefire", "agree", "exchange")), None)
        if term is not None and term.sentence == draft.sentence and term.polarity == "positive":
            draft.modality = "planned" if term.modality == "actual" else term.modality


def _is_by_terms(syntax: Syntax, draft: Draft) -> bool:
    """Return whether its verb of the present is tied to what it is part of: «يُفرج خلالها عن …», «يجري خلالها تبادل …»."""
    at = draft.arguments.first
    if draft.arguments.shape != "verb":
        return syntax.form(at - 1) in words_of("by_its_terms") and syntax.form(at - 2).removeprefix("و")[:1] in ("ي", "ت")
    if not draft.arguments.is_present or syntax.form(at - 1).removeprefix("و").startswith("كان"):
        return False
    ahead = range(at + 1, min(at + _TERMS_WITHIN, len(syntax.tags)))
    by = next((i for i in ahead if syntax.form(i) in words_of("by_its_terms")), None)
    return by is not None and not any(syntax.has(i, STOP | COMMA | COMPLEMENTISER) for i in range(at, by))


def is_readiness(syntax: Syntax, at: int) -> bool:
    """Return whether somebody is only ready for what stands at the token: «استعدادها للتفاوض مقابل …»."""
    near = range(max(0, at - 4), at)
    return any(syntax.form(i).removeprefix("و").startswith(("استعداد", "مستعد", "جاهز")) for i in near) or any(
        syntax.form(i) in words_of("ready") for i in near
    )


def is_ready_for_return(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a readiness names its price: «مستعد لتسليمهم مقابل كشف مصير …»."""
    ahead = range(arguments.last, min(arguments.last + _HANGS_WITHIN, len(syntax.tags)))
    for at in ahead:
        if syntax.has(at, STOP | COLON):
            return False
        if syntax.form(at) in _RETURN:
            return is_readiness(syntax, arguments.first)
    return False
