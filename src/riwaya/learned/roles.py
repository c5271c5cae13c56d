"""The roles of events, settled by a model among all that could fill them; the rules' own choice is one of its reasons."""

from collections.abc import Collection, Mapping, Sequence
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.encoder import RELATIONS, Contexts
from riwaya.events.arguments.fitting import coordinates
from riwaya.events.nouns.heads import Phrase, span_of
from riwaya.learned.candidates import Candidate, Candidates
from riwaya.learned.certainties import TAKING, barred_roles, certain_roles, is_dated_from, roles_of_another
from riwaya.learned.role_features import Groups, RoleFeatures
from riwaya.learned.whereabouts import PLACED, end_of_place
from riwaya.model import Event, Filler, Reading, Span, changed
from riwaya.phrases import Syntax
from riwaya.weights.logistic import Logistic, Packed, load

MODEL = "roles"
RULE = "roles.learned"
FLOOR = -0.6  # the log-odds above which a candidate fills a role, a probability of 0.35: among the best on dev
_OWN, _IN_CONTEXT = 0.8, 0.4  # how much the model's own log-odds weigh, and the encoder's: among the best on dev
_SHIFT = 0.5  # what is added to both
_LEAST = -4.0  # log-odds of the encoder below which it is no surer that something fills no role
_TOGETHER = frozenset({frozenset({"subject", "headcount"}), frozenset({"place", "counterparty"})})
_CARRYING = {"aid", "airlift"}
_COUNTED = {"surrender_position": frozenset({frozenset({"agent", "headcount"})})}  # «سبعة مسلحين سلّموا أنفسهم»


def settle_roles(reading: Reading, syntax: Syntax, contexts: Contexts | None = None, model: Logistic | None = None) -> Reading:
    """Return the reading with the roles of its events as the model finds them; roles it was not trained for stay as they are.

    Args:
        contexts: how likely words are to belong together; without it the model alone settles.
        model: another model than the one that was trained.
    """
    if not reading.events:
        return reading
    packed, groups = _packed(model) if model else _trained()
    candidates, features = Candidates(reading, syntax), RoleFeatures(reading, syntax, groups)
    events = []
    begins = frozenset(syntax.tokens_of(e.trigger)[0] for e in reading.events)
    dated_from = tuple(at for at in sorted(begins) if is_dated_from(syntax, at))
    takes = frozenset(syntax.tokens_of(e.trigger)[1] for e in reading.events if e.type in TAKING)
    for number, event in enumerate(reading.events):
        found = candidates.of(number)
        likely = _likely(packed, features.of(event, found), contexts, syntax.tokens_of(event.trigger)[0], found)
        certain = certain_roles(event, syntax, begins)
        kept = {role: filler for role, filler in event.roles.items() if role in certain or role not in packed.labels}
        role_of = {at: role for role, filler in kept.items() for at, c in enumerate(found) if filler.span.meets(c.span)}
        together = _TOGETHER | _COUNTED.get(event.type, frozenset())
        told_by = reading.attributions[event.asserted_by] if event.asserted_by is not None else None
        hopeful = [(at, candidate) for at, candidate in enumerate(found) if likely[at]]
        barred = {(role, at) for at, c in hopeful for role in barred_roles(event, c, told_by, syntax)}
        barred |= {(role, at) for at, c in hopeful for role in roles_of_another(event, c, dated_from, takes, syntax)}
        chosen = choose(packed.labels, found, likely, role_of, together=together, barred=barred | {(r, -1) for r in kept})
        roles = {role: _whole(role, filler, syntax) for role, filler in kept.items()} | {
            role: _filler(event, role, candidate, syntax) for role, candidate in _parted(event, chosen, syntax).items()
        }
        if event.type == "attack":
            _leave_one_side(roles)
        if event.type in _CARRYING and event.rule.endswith(".masdar") and "vehicle" in event.roles:
            roles.setdefault("vehicle", event.roles["vehicle"])  # «إدخال 14 شاحنة إغاثة»: what came in and in what
        events.append(changed(event, roles=roles, time=_time(reading, event, roles.get("time"))))
    return changed(reading, events=tuple(events))


def _likely(
    packed: Packed, features: Sequence[Sequence[int]], contexts: Contexts | None, trigger: int, found: Sequence[Candidate]
) -> list[Sequence[float]]:
    """Return the log-odds of each label for each candidate, in context where there is one; none where all lie below the floor."""
    if contexts is None:
        return packed.above(FLOOR, features)
    places = [RELATIONS.index(label) for label in packed.labels]
    likely: list[Sequence[float]] = []
    for effects, told in zip(features, contexts.related(trigger, [c.first for c in found]), strict=True):
        own = packed.log_odds(effects)
        odds = [_OWN * odds + _IN_CONTEXT * max(told[place], _LEAST) + _SHIFT for odds, place in zip(own, places, strict=True)]
        likely.append(odds if max(odds) > FLOOR else ())
    return likely


@cache
def _trained() -> tuple[Packed, Groups[int]]:
    return _packed(load(MODEL))


def _packed(model: Logistic) -> tuple[Packed, Groups[int]]:
    packed = Packed(model)
    return packed, Groups(packed.effect)


def choose(
    labels: Sequence[str],
    candidates: Sequence[Candidate],
    likely: Sequence[Sequence[float]],
    taken: Mapping[int, str],
    together: frozenset[frozenset[str]] = _TOGETHER,
    barred: Collection[tuple[str, int]] = (),
) -> dict[str, Candidate]:
    """Return who fills each role: the likeliest first, nobody twice save for the pairs that one phrase may fill together.

    Args:
        likely: the log-odds of each label for each candidate; none at all where all lie below the floor.
        taken: the roles that candidates have already, by their places.
        together: pairs of roles that one phrase may fill together.
        barred: roles that candidates cannot fill, by their places; with -1 for all.
    """
    ranked = sorted(
        ((odds, place, at) for at, row in enumerate(likely) for place, odds in enumerate(row) if odds > FLOOR),
        key=lambda item: (-item[0], item[1], item[2]),
    )
    chosen: dict[str, Candidate] = {}
    role_of = dict(taken)
    for _, place, at in ranked:
        role = labels[place]
        if role in chosen or (role, at) in barred or (role, -1) in barred:
            continue
        if at in role_of and frozenset({role, role_of[at]}) not in together:
            continue
        chosen[role], role_of[at] = candidates[at], role
    return chosen


def _parted(event: Event, chosen: dict[str, Candidate], syntax: Syntax) -> dict[str, Candidate]:
    """Return who fills each role, with two between whom it is told as the one and the other: «اشتباكات … بين الجيش | والفصيل»."""
    both = chosen.get("agent")
    if event.type != "attack" or both is None or both.preposition != "بين" or both.by_rule or "counterparty" in chosen:
        return chosen
    one, two = coordinates(syntax, Phrase("", both.first, both.last))
    if two is None:
        return chosen
    first, second = (both._replace(span=span_of(syntax, p), first=p.first, last=p.last) for p in (one, two))
    return chosen | {"agent": first, "counterparty": second}


def _leave_one_side(roles: dict[str, Filler]) -> None:
    """Take out of the roles who is named as both sides, with the article and without: nobody is his own foe."""
    agent, other = roles.get("agent"), roles.get("counterparty")
    if agent is not None and other is not None and _bare(agent) == _bare(other):
        del roles["counterparty"]


def _bare(filler: Filler) -> str:
    return fold(filler.span.text).removeprefix("ال")


def _filler(event: Event, role: str, candidate: Candidate, syntax: Syntax) -> Filler:
    stated = event.roles.get(role)
    if stated is not None and stated.span != candidate.span:
        stated = None
    last = end_of_place(syntax, candidate.first, candidate.last) if role in PLACED else candidate.last
    if stated is not None and last == candidate.last:
        return stated
    entity = stated.entity if stated is not None else _entity(syntax, candidate)
    if last == candidate.last:
        return Filler(candidate.span, entity, RULE)
    return Filler(_spread(candidate.span, syntax.span(candidate.first, last)), entity, RULE)


def _whole(role: str, filler: Filler, syntax: Syntax) -> Filler:
    """Return what fills a role for certain, of a place with what tells where it lies."""
    if role not in PLACED:
        return filler
    first, last = syntax.tokens_of(filler.span)
    end = end_of_place(syntax, first, last)
    return filler if end == last else changed(filler, span=_spread(filler.span, syntax.span(first, end)))


def _spread(span: Span, whole: Span) -> Span:
    """Return a span up to the end of a longer one, which may begin before it with a preposition glued to its noun."""
    return Span(span.start, whole.end, whole.text[span.start - whole.start :])


def _entity(syntax: Syntax, candidate: Candidate) -> str | None:
    """Return the entity of the first name in a filler."""
    for at in range(candidate.first, candidate.last):
        mention = syntax.names.get(at)
        if mention is not None and mention.entity is not None:
            return mention.entity
    return None


def _time(reading: Reading, event: Event, filler: Filler | None) -> str | None:
    """Return the EDTF value of the words that fill the time role."""
    if filler is None:
        return None
    if filler == event.roles.get("time"):
        return event.time
    return next((time.value for time in reading.times if time.span == filler.span), None)
