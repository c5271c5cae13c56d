"""Whether lorries and convoys on the move bring relief or take people out: what they carry tells, else what was told before."""

from dataclasses import replace

from riwaya.documents.sentences import Sentence
from riwaya.events.classes import PEOPLE, classes_of, is_listed, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Draft
from riwaya.events.senses.needs.relief import tells_relief
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, DEFINITE, PREFIXED, STOP

_MOVES = {"evacuate", "aid"}
_PASSENGERS = {"people", "captive", "fighter"}
_LORRY_WITHIN = 5  # tokens of «قافلة من عشرين شاحنة»
_ENTERING = ("دخل", "دخول", "دخال")
_NEAR = 8  # tokens between «وصلت» and «تقل»
_LOAD_WITHIN = 4  # tokens after «تقل»


def settle(syntax: Syntax, draft: Draft, sentence: Sentence, told: set[str]) -> None:
    """Set the type of a draft in which vehicles move and nobody else."""
    if draft.sense.type not in _MOVES or not _is_convoy(syntax, draft) or draft.sense.needs & {"told_first", "of_coaches"}:
        return
    with_whom = (p for p in draft.arguments.others if p.preposition == "ب" and p.first <= draft.arguments.last + _NEAR)
    if any(head_classes(syntax, p) & (_PASSENGERS - {"fighter"}) for p in with_whom):
        return  # «تخرج السفينة بالجرحى إلى …»
    kind = _by_air(syntax, draft) or _by_passengers(syntax, draft) or _by_load(syntax, sentence, draft.arguments.first)
    kind = kind or _by_kind(syntax, draft) or (_by_lorry(syntax, draft) if _enters(syntax, draft) else "")
    kind = kind or _by_story(told) or _by_lorry(syntax, draft)
    if kind and kind != draft.sense.type:
        draft.sense = replace(draft.sense, type=kind)


def only_carries(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether a verb only says what the vehicles carry of which another was told: «هبطت طائرة تحمل مواد …»."""
    arguments = draft.arguments
    word = syntax.core(arguments.first)
    if drafts and _names_vehicle(syntax, draft, drafts[-1]):
        return True
    if not drafts or arguments.shape != "verb" or "نقل" in word or word not in words_of("carrying"):
        return False
    before = drafts[-1]
    if before.sense.type not in _MOVES | {"airlift"} or before.sentence != draft.sentence:
        return False
    return not any(syntax.has(i, STOP | COMMA) for i in range(before.arguments.last, arguments.first))


def _names_vehicle(syntax: Syntax, draft: Draft, before: Draft) -> bool:
    """Return whether a verbal noun only says what the vehicles are for of which an event was told: «وصلت سفينة إجلاء»."""
    at = draft.arguments.first
    is_said = before.sense.type in _MOVES | {"airlift"} and before.sentence == draft.sentence
    is_genitive = draft.arguments.shape == "masdar" and draft.sense.type in _MOVES and not syntax.has(at, DEFINITE | PREFIXED)
    return is_said and is_genitive and "vehicle" in classes_of(syntax.text.tokens[at - 1].word)


def _by_passengers(syntax: Syntax, draft: Draft) -> str:
    """Return "evacuate" for a convoy that is called by its people: «آخر قافلة للنازحين»."""
    moved = _moved(draft)
    near = range(moved.first + 1, moved.last) if moved is not None else range(0)
    words = [syntax.text.tokens[i].word for i in near]
    return "evacuate" if any(is_listed(word) and classes_of(word) & _PASSENGERS for word in words) else ""


def _by_air(syntax: Syntax, draft: Draft) -> str:
    """Return "airlift" for aircraft, whatever they carry; "" for what drives or sails."""
    moved = _moved(draft)
    at = moved.first if moved is not None else 0
    heads = () if moved is None else (syntax.form(i).removeprefix("ال") for i in range(at, min(moved.last, at + 3)))
    return "airlift" if any(head in words_of("aircraft") for head in heads) else ""


def _is_convoy(syntax: Syntax, draft: Draft) -> bool:
    moved = _moved(draft)
    if moved is None:
        return False
    classes = head_classes(syntax, moved)
    return ("vehicle" in classes or _is_of_vehicles(syntax, moved)) and not classes & (PEOPLE - {"group"})


def _is_of_vehicles(syntax: Syntax, moved: Phrase) -> bool:
    """Return whether a batch is one of vehicles: «الدفعة الأولى من | الشاحنات», «دفعة ثانية من شاحنات الإغاثة»."""
    within = range(moved.first + 1, min(moved.last + 1, len(syntax.tags) - 1))
    of_what = next((i + 1 for i in within if syntax.form(i) == "من"), 0)
    return of_what > 0 and "vehicle" in classes_of(syntax.text.tokens[of_what].word)


def _moved(draft: Draft) -> Phrase | None:
    """Return the phrase for what moves."""
    if draft.arguments.is_passive or draft.sense.frame.get("object") == "subject":
        return draft.arguments.object
    return draft.arguments.subject or (draft.arguments.object if draft.arguments.shape != "verb" else None)


def _by_load(syntax: Syntax, sentence: Sentence, moving: int) -> str:
    """Return what the sentence says that is carried, people before goods; "" when it does not tell."""
    is_relief = False
    for at in range(sentence.first, sentence.last):
        if abs(at - moving) <= _NEAR and syntax.form(at) in words_of("carrying") and _carries_people(syntax, at + 1):
            return "evacuate"
        if syntax.form(at) == "بيض" and "vehicle" in classes_of(syntax.text.tokens[at - 1].word):
            continue  # white buses, no eggs
        is_relief = is_relief or tells_relief(syntax, at)
    return "aid" if is_relief else ""


def _by_kind(syntax: Syntax, draft: Draft) -> str:
    """Return "evacuate" for buses and ambulances, which bring no relief; "" for lorries and convoys."""
    moved = _moved(draft)
    if moved is not None and any(
        syntax.form(i).removeprefix("ال") in words_of("for_people") for i in range(moved.first, moved.last)
    ):
        return "evacuate"
    return ""


def _by_lorry(syntax: Syntax, draft: Draft) -> str:
    """Return "aid" for lorries of which nothing tells what they bring: «وصلت ست شاحنات»."""
    moved = _moved(draft)
    near = range(0) if moved is None else range(moved.first, min(moved.last, moved.first + _LORRY_WITHIN))
    return "aid" if any(syntax.form(i).removeprefix("ال") in words_of("for_goods") for i in near) else ""


def _enters(syntax: Syntax, draft: Draft) -> bool:
    """Return whether the vehicles are told to come in, as goods do whatever was told of people before: «دخلت الشاحنات»."""
    return any(stem in syntax.core(draft.arguments.first) for stem in _ENTERING)


def _carries_people(syntax: Syntax, at: int) -> bool:
    """Return whether people stand right after, behind a number too («تقل 131 من الرعايا»)."""
    near = range(at, min(at + _LOAD_WITHIN, len(syntax.tags)))
    first = next((i for i in near if classes_of(syntax.text.tokens[i].word) - {"measure", "number"}), None)
    return first is not None and bool(classes_of(syntax.text.tokens[first].word) & PEOPLE)


def _by_story(told: set[str]) -> str:
    """Return the one of the two that alone was told before."""
    before = told & _MOVES
    return next(iter(before)) if len(before) == 1 else ""
