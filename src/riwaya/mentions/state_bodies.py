"""Bodies of a state by the state's adjective or name: «القوات البحرية الأميركية»، «قوات تركية»، «حكومة لبنان»."""

from riwaya.arabic.letters import fold
from riwaya.mentions.found import Found, Line
from riwaya.mentions.lexical import StateBody, actor_by_id, adjectives, body_name, known, peoples, state_bodies, word_class
from riwaya.mentions.phrase_index import Match

_BETWEEN = 2  # adjectives that may stand before the state's: «القوات الخاصة الأميركية»


def state_body(line: Line, at: int) -> Found | None:
    """Return the body of a state that begins here; None when none does."""
    match = state_bodies().find(line.tokens, at, line.stop)
    if match is None:
        return None
    forms = (line.form(i).removeprefix("و") for i in range(at, match.last))
    if not any(form.startswith(("ال", "بال", "لل")) for form in forms):
        return _indefinite(line, at, match)
    for i in range(match.last, min(match.last + _BETWEEN + 1, line.stop)):
        form = line.form(i)
        if not form.startswith("ال") or form in peoples() or form in word_class("struck place"):
            return None  # «اتهمت الحكومة الحوثيين»: they are no part of it
        if form[2:] in adjectives():
            return _body(line, at, i + 1, match, adjectives()[form[2:]])
    return None


def _indefinite(line: Line, at: int, match: Match[StateBody]) -> Found | None:
    form = line.form(match.last)
    if form in adjectives() and "ال" + form not in peoples():
        return _body(line, at, match.last + 1, match, adjectives()[form])
    named = known().find(line.tokens, match.last, line.stop) if match.last < line.stop else None
    if named is None or named.cut:
        return None
    states = [s for s in named.entries if s.kind in ("actor", "capital") and s.group == "state"]
    return _body(line, at, named.last, match, states[0].entity) if states else None


def _body(line: Line, first: int, last: int, match: Match[StateBody], state: str) -> Found:
    entity, name, kind = body_name(state, match.entries[0])
    country = actor_by_id()[state].get("country") or ""
    head = fold(name).split()[0].removeprefix("ال")
    form = line.phrase(first, last, match.cut)
    return Found(first, last, match.cut, "actor", entity, name, "names.state-body", head, kind, country, form)
