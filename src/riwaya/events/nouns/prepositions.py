"""The preposition before a noun: by itself, in two words, glued to it."""

from riwaya.events.classes import ACTORS, glued_preposition, words_of
from riwaya.events.clauses import NO_GENITIVE
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, CONJUNCTION, DEFINITE, NUMBER, PREFIXED, PREPOSITION, STOP, TIME, VERB

BESIDE = {"بالقرب", "بجوار", "بمحاذاه", "بموازاه", "بمحيط", "بضواحي", "باطراف", "بمشارف"}
_ON_THE_DAY = {"غداه", "عشيه", "ابان", "فور", "لحظه", "اثر", "صبيحه", "قبيل", "بعيد"}
SIDES = {"شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط"}
_JOINING = {"علي", "من", "عن", "الي", "في"}
_SOURCES = {"وفق", "بحسب", "حسب"}
BY_HAND = {"بيد": "بيد", "بايدي": "بيد"}
_GRASPS = {"قبضه", "يد", "ايدي", "سيطره", "براثن"}
# «على طول الحدود», «سقطت في قبضة الحركة»
_PAIRS = {("علي", "طول"): "علي", ("علي", "امتداد"): "علي", ("علي", "عرض"): "علي", ("في", "قبضه"): "بيد"}
_JOINT_AFTER_FROM = {"قبل", "جانب", "طرف", "خلال", "دون", "غير"}
_JOINT = {"اتجاه": "الي", "متن": "في", "يد": "بيد", "ايدي": "بيد", "قبل": "بيد", "جانب": "بيد", "طرف": "بيد", "خلال": "خلال"}
_JOINT |= {"حق": "ضد", "دون": "دون", "غير": "دون"}  # «من دون مقاومة»


def preposition_at(syntax: Syntax, at: int, last: int) -> tuple[str, int, int]:
    """Return the preposition at a token ("" for none), where its noun stands and how many glued letters to cut."""
    form, tags = syntax.form(at), syntax.tags[at]
    mention = syntax.names.get(at)
    if mention is not None:
        cut = mention.span.start - syntax.text.tokens[at].start
        if cut <= 0 and not (tags & DEFINITE and form.removeprefix("و")[:2] in ("لل", "با", "كا")):
            return "", at, 0
        if cut <= 0:
            return _before_article(at, form)
        letters = form[:cut].removeprefix("و").removeprefix("ف")
        return letters[:1] if letters[:1] in ("ب", "ل", "ك") else "", at, cut
    bare = form[1:] if tags & CONJUNCTION else form
    if bare == "ع" and at + 1 < last:
        return "علي", at + 1, 0  # as it is spoken
    if bare in ("ل", "ب", "ك") or (at + 1 < last and (form in _SOURCES or bare in BY_HAND)):
        return BY_HAND.get(bare, form if form in _SOURCES else bare), at + 1, 0  # «وفق الهلال», «بأيدي المسلحين»
    if bare == "بحق" and at + 1 < last:
        return "ضد", at + 1, 0  # «الاعتقالات بحق الصحفيين»
    if bare in BESIDE and at + 1 < last:
        return "قرب", at + (2 if syntax.form(at + 1) == "من" else 1), 0
    if tags & PREPOSITION:
        return _free(syntax, at, bare, last)
    if bare in _ON_THE_DAY and at + 1 < last and not syntax.has(at + 1, NO_GENITIVE):
        return bare, at + 1, 0  # «غداة توقيع الاتفاق انسحبت القوات»
    glue = 1 if tags & CONJUNCTION else 0
    if tags & PREFIXED or bare[:1] == glued_preposition(syntax.words[at]) != "":
        return bare[:1], at, glue + 1
    if tags & DEFINITE and bare[:1] in ("ب", "ك", "ل"):
        return _before_article(at, form)
    return "", at, glue if at == 0 or not syntax.has(at - 1, TIME) else 0


def _before_article(at: int, form: str) -> tuple[str, int, int]:
    """Return the preposition glued before the article: بالحافلات, للقوات (whose own letter of the article is lost)."""
    bare = form.removeprefix("و")
    is_doubled = bare.startswith("لل") and bare[1:] not in words_of("with_lam")  # «للجنة» lost no letter of its noun
    return bare[:1], at, len(form) - len(bare) + (2 if is_doubled else 1)


def _free(syntax: Syntax, at: int, form: str, last: int) -> tuple[str, int, int]:
    """Return the same for a preposition that stands by itself, or for two that make one («على متن»، «من داخل»)."""
    following = syntax.form(at + 1)
    if form in ("بين", "مابين") and (high := _upper_bound(syntax, at)):
        return "", high, 0  # «بين 800 و1000 مقاتل»
    if form == "نحو" and counts(syntax, at + 1):
        return "", at + 1, 0  # «نحو 40 شخصاً»: about forty
    if form in ("الي", "الى") and following == "جانب":
        return "بجانب", at + 2, 0
    if form == "عن" and following == "طريق" and at + 1 not in syntax.names:
        return "بوساطه", at + 2, 0
    if form in ("بوساطه", "برعايه", "بضمانه", "بواسطه") and following == "من":
        return form, at + 2, 0
    if form in SIDES or (at + 2 < last and form in _JOINING and _is_region(syntax, at + 1)):
        return _before_sides(syntax, at, form, last)
    if form not in _JOINING or at + 2 >= last:
        return form, at + 1, 0
    if form == "من" and following in _GRASPS and head_classes(syntax, Phrase("", at + 2, at + 3)) & ACTORS:
        return form, at + 2, 0  # «استعاد البلدة من قبضة الحركة»
    if (joint := _PAIRS.get((form, following))) or (following in _JOINT and (form == "من" or following not in _JOINT_AFTER_FROM)):
        return joint or _JOINT[following], at + 2, 0
    is_double = syntax.has(at + 1, PREPOSITION) and at + 1 not in syntax.names and form != "علي"
    if is_double or following in ("خارج", "داخل"):
        return ("خارج" if following == "خارج" else form), at + 2, 0
    return form, at + 1, 0


def _before_sides(syntax: Syntax, at: int, form: str, last: int) -> tuple[str, int, int]:
    """Return the same where sides of the compass stand: «جنوب وغرب | المحافظة», «في شمال | البلاد», «على | شمال البلاد»."""
    inner = past_sides(syntax, at + 1, last)
    if form in SIDES:
        return syntax.core(inner - 1) if inner > at + 1 else form, inner, 0
    if form == "علي" or (form != "في" and syntax.core(at + 2) in SIDES):
        return form, at + 1, 0  # «على | شمال البلاد», «إلى | شمال وشرق البلاد»
    return form, max(inner, at + 2), 0


def _is_region(syntax: Syntax, at: int) -> bool:
    """Return whether a side of the compass stands at the token and is no part of a name."""
    return syntax.core(at) in SIDES and at not in syntax.names


def past_sides(syntax: Syntax, at: int, last: int) -> int:
    """Return where the noun stands of which a token begins to tell sides: «شمال وشرق | البلاد»; itself when none does."""
    while at + 1 < last and _is_region(syntax, at):
        at += 1
    return at


def before_sides(syntax: Syntax, at: int) -> int:
    """Return where the sides begin that a token ends: «جنوب وغرب | المحافظة»; itself when none stands before it."""
    while at > 0 and syntax.core(at - 1) in SIDES:
        at -= 1
    return at


def _upper_bound(syntax: Syntax, at: int) -> int | None:
    """Return where the second number of a range in figures stands, whose noun follows it: «بين 800 إلى 1000 مقاتل»."""
    if not syntax.has(at + 1, NUMBER):
        return None
    high = next((i for i in (at + 2, at + 3) if syntax.has(i, NUMBER)), 0)
    return high if high and high + 1 < len(syntax.tags) and not syntax.has(high + 1, VERB | STOP | COMMA) else None
