"""What must stand beside verbs of refusing and backing out before they tell of a deal: needs of `lexicon/events.yaml`."""

import re

from riwaya.events.classes import words_of
from riwaya.events.scene import Arguments
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, STOP, VERB

_PUT_OFF = re.compile("ج[\u064b-\u0650]?\u0651")  # the shadda of أجّل
_DISCLAIMED_WITHIN = 7  # tokens after «تنصل»
_SPECIFIED_WITHIN = 8  # tokens after «رفضت المبادرة»
_TOLD = frozenset({"agree", "ceasefire", "exchange", "negotiate", "release", "withdraw", "evacuate", "surrender_position", "aid"})


def disclaims(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what somebody backs out of is a duty or a deed and no deal: «تنصل من المسؤولية», not «… من التزاماته»."""
    ahead = range(arguments.last, min(arguments.last + _DISCLAIMED_WITHIN, len(syntax.tags)))
    stems = tuple(words_of("disclaimed"))
    return any(syntax.core(i).removeprefix("ال").startswith(stems) for i in ahead)


def names_somebody(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a warrant says who issues it or against whom: not «أوامر القبض لا تخص الجهة»."""
    return arguments.subject is not None or any(p.preposition in ("ضد", "من", "عن") for p in arguments.others)


def is_unspecified(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no noun tells what is proposed, which else is what is refused: not «رفضت مقترح وقف إطلاق النار»."""
    begin = arguments.then[1] if arguments.then else arguments.last
    for at in range(begin, min(begin + _SPECIFIED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | VERB):
            return True
        if any(hit.entry.sense.type in _TOLD for hit in find_triggers(syntax.text.tokens[at].word)):
            return False
    return True


def is_not_put_off(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell postponing are of taking people out: not «أُجّلت المحاولة», «أُجلت زيارة الوزير»."""
    at = arguments.first
    if arguments.shape != "verb":
        return True
    if _PUT_OFF.search(syntax.text.tokens[at].word.raw):
        return False
    return not any(syntax.core(p.first).removeprefix("ال") in words_of("put_off") for p in arguments.bare[:2])
