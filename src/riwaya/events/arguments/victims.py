"""Who was hit by an attack where they are named and not counted: «استشهاد شاب بنيران …», «غارة أدت إلى مقتل سائقها»."""

from collections.abc import Iterator

from riwaya.events.arguments import tolls
from riwaya.events.arguments.subjects import said_subject
from riwaya.events.classes import PEOPLE, PLACES, classes_of, is_pair, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Draft, Scene
from riwaya.phrases import Syntax
from riwaya.phrases.tags import BRACKET, COLON, COMPLEMENTISER, CONJUNCTION, RELATIVE, STOP, VERB

_BEFOREHAND = {"بعد", "عقب", "منذ", "علي", "رغم", "خلفيه", "ذكري"}  # «هجوم بدأ بعد مقتل قائد»
_NAMED_WITHIN = 10  # tokens after «استشهاد»
_NOBODY = frozenset({"vehicle", "fire", "arms", "words", "aid", "number", "force", "body", "actor"})


def victim(scene: Scene, draft: Draft, around: range) -> Phrase | None:
    """Return who is said, among the tokens around an attack, to have fallen or been hurt in it without a number."""
    syntax, trigger = scene.syntax, (draft.arguments.first, draft.arguments.last)
    for at in _befalling(syntax, draft, around):
        fallen = _after(syntax, at) or _before(syntax, at, draft.sentence)
        if fallen is not None and _is_somebody(scene, fallen) and not tolls.is_of_another(syntax, (at, fallen.last), trigger):
            return _with_joined(syntax, fallen)
    return None


def _befalling(syntax: Syntax, draft: Draft, around: range) -> Iterator[int]:
    """Yield the tokens that tell of death or wounds: those of the clause before the attack, then those after it."""
    first = draft.arguments.first
    for at in range(first - 1, around.start - 1, -1):
        if syntax.has(at, STOP | COLON):
            break
        if syntax.core(at) in words_of("befallen"):
            yield at
        elif syntax.has(at, RELATIVE | COMPLEMENTISER):
            break
    for at in range(draft.arguments.last, around.stop):
        if syntax.has(at, STOP | COLON):
            return
        if syntax.core(at) in words_of("befallen") and syntax.form(at - 1) not in _BEFOREHAND:
            yield at


def _after(syntax: Syntax, at: int) -> Phrase | None:
    """Return the noun right after a word of death or wounds: «مقتل | امرأة», «أُصيب | جندي»."""
    found = next(phrases(syntax, at + 1, min(at + _NAMED_WITHIN, len(syntax.tags))), None)
    return found if found is not None and not found.preposition and found.first == at + 1 else None


def _with_joined(syntax: Syntax, phrase: Phrase) -> Phrase:
    """Return a phrase with the one that و joins to it, and no mark that it ends in: «رجل | وامرأة»."""
    at = phrase.last - syntax.has(phrase.last - 1, BRACKET)
    if at < len(syntax.tags) and syntax.has(at, CONJUNCTION) and classes_of(syntax.text.tokens[at].word) & PEOPLE:
        joined = next(phrases(syntax, at, at + _NAMED_WITHIN), None)
        if joined is not None and not joined.preposition and joined.first == at:
            at = joined.last
    return phrase._replace(preposition="", last=at)


def _before(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return of whom a verb after its subject is said: «جندي من الكتيبة | توفي متأثراً بجراحه»."""
    return said_subject(syntax, at, first) if syntax.has(at, VERB) else None


def _is_somebody(scene: Scene, phrase: Phrase) -> bool:
    """Return whether a phrase names people and does not count them, save by the dual alone: «طفلين», not «ثلاثة أطفال»."""
    classes = head_classes(scene.syntax, phrase)
    if not classes & (PEOPLE | {"person", "official"}) or classes & (PLACES | _NOBODY):
        return False
    if scene.syntax.core(phrase.first).removeprefix("ال") in words_of("fallen"):
        return False  # «بعد وفاة جريحين»
    counted = any(at in scene.quantities for at in range(phrase.first, min(phrase.first + 2, phrase.last)))
    return not counted or is_pair(scene.syntax.text.tokens[phrase.first].word)
