"""What a denial denies: the passages, in its own text and in those of its episode, that tell what it says is not so.

In one text it is what was said just before, by another voice; across texts the acts, the parties and the rarer words tell.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple, TypeAlias

from riwaya.accounts.account import Account
from riwaya.accounts.library import KIN, Library
from riwaya.accounts.passages import AGAINST, Passage, is_back, is_called_false, is_of_rumour, named_in, rumoured, stems_of
from riwaya.arabic.letters import fold
from riwaya.arabic.stems import stem
from riwaya.corroboration.days import days_of
from riwaya.corroboration.judgement import Feature, score_of
from riwaya.corroboration.places import is_fine, is_same
from riwaya.corroboration.telling import Record
from riwaya.grouping.episode import Told

RARE = frozenset(
    ["guarantee", "sponsor", "agree", "negotiate", "ceasefire", "exchange", "surrender_position", "besiege", "airlift"]
)  # acts that an episode has once
_FORCE = frozenset({"attack", "capture"})  # a town at war sees many
_PART_IN = re.compile(r"(?<!\w)(?:طرفا|طرفاً|طرف|جزءا|جزءاً|شريكا|شريكاً|مشاركة|دور)\s+(?:\w+\s+)?(?:في|ب\w+)")
_BACKING = frozenset({"guarantee", "sponsor"})
_DEALS = frozenset({"agree", "negotiate", "ceasefire", "exchange"})  # whoever had no part in one does not say that there was none
_ADMITS = re.compile(r"(?<!\w)[وف]?[يت]?(?:اقر|قر|اعترف|عترف|اقرت|اعترفت)(?!\w)")
_NO = re.compile(r"(?:\W*\w+\W+){0,6}?[وف]?(?:لم|لن|لا|ليس|ليست|ما|مش|مو)\s")
_ACT = 0.8  # that both speak of an act of one kind
_NEGATED = re.compile(r"[وف]?(?:لم|لن|لا|ليس|ليست|ما|مش|مو)\s")
_AS_WELL = 0.65  # for what another text tells alike that is denied in its own for certain
_DOERS = frozenset({"agent", "counterparty", "subject"})
FAR, _NEXT, _LIKE, _ENOUGH = 260, 60, 0.35, 0.8
_SHOWN = 90
_ROOT = 3  # letters by which «قصف» and «قصفت» are one word
_NUMBER = re.compile(r"\d[\d.,٫٬]*")
_Act: TypeAlias = tuple[Feature, Told]  # an act that is told, and how it compares with one that is denied


class Match(NamedTuple):
    """A passage that tells what a denial denies, what shows it, and the event in it where an act is denied."""

    passage: Passage
    features: tuple[Feature, ...]
    told: Told | None = None

    @property
    def score(self) -> float:
        """How much speaks for it."""
        return score_of(self.features)


def matches(denial: Passage, library: Library) -> list[Match]:
    """Return what a denial denies: of each document the passage that tells it most likely, likeliest first."""
    beside = library.beside(denial)
    before = _answered(denial, beside, library)
    if before is None and (after := _admitted(denial, beside)) is not None:
        return [after]
    matters = [denial] if denial.events or not denial.points_back else []
    if before is not None:
        matters.append(before.passage)
    best: dict[str, Match] = {denial.telling.key: before} if before is not None else {}
    for matter in matters:
        for other in library.near(matter):
            is_own = other.telling.key == denial.telling.key
            if is_own and (matter is not denial or other.voice == denial.voice or is_overlap(other, denial)):
                continue
            acts = _acts(matter, other, library)
            if matter.events and not acts:
                continue  # it tells of no such act
            found = Match(other, tuple(_features(matter, other, library, acts)), _likely(acts))
            known = best.get(other.telling.key)
            score = found.score
            if score >= (_ENOUGH if matter is denial else _AS_WELL) and (known is None or score > known.score):
                best[other.telling.key] = found
    return sorted(best.values(), key=lambda match: (-match.score, match.passage.order))


def rumour(denial: Passage) -> Match | None:
    """Return what a denial says that others tell, of whom it names none; None when it speaks of no rumour."""
    if is_back(denial.text) or (not is_called_false(denial.text) and not (denial.is_whole and is_of_rumour(_said(denial)))):
        return None
    told = rumoured(denial)
    if not told.stems:
        return None
    return Match(told, (Feature("others are said to tell it", 0.8, line(_said(denial))),))


def _said(denial: Passage) -> str:
    """Return the words of a denial with its cue."""
    start = min(denial.start, denial.record["cue"]["start"]) if denial.record else denial.start
    return denial.telling.text[start : denial.end]


def is_overlap(one: Passage | Account, other: Passage | Account) -> bool:
    """Return whether two stretches share words of one text."""
    return one.telling.key == other.telling.key and one.start < other.end and other.start < one.end


def _answered(denial: Passage, own: Sequence[Passage], library: Library) -> Match | None:
    """Return what the denial's own text tells just before it."""
    record = denial.record
    if record is None and is_back(denial.text):
        earlier = [one for one in own if one.claim and one.end <= denial.start and denial.start - one.end < FAR]
        last = max(earlier, key=lambda one: one.end, default=None)
        return Match(last, (Feature("calls untrue what was said before", 1.3, denial.text),)) if last else None
    if record is None:
        told = next((one for one in own if one.claim and is_overlap(one, denial) and one.start > denial.start), None)
        return Match(told, (Feature("the author says otherwise", 1.5, line(denial.text)),)) if told else None
    if not denial.is_whole:
        return None
    cue = record["cue"]["start"]
    goes_on = not record["chain"]  # «…، واصفاً ما قيل بأنه افتراء»: who denied before speaks on
    if denial.end <= cue:
        return _fronted(denial, own)
    earlier = [one for one in own if one.end <= denial.start and cue - one.end < FAR and one.voice != denial.voice and one.claim]
    earlier = [one for one in earlier if not (goes_on and one.is_denial)]
    best: Match | None = None
    for one in sorted(earlier, key=lambda one: (-one.end, one.start)):
        answered = Match(one, tuple(_reply(denial, one, library)), _likely(_acts(denial, one, library)))
        if answered.features and (best is None or answered.score > best.score):
            best = answered
    return best


def _admitted(denial: Passage, own: Sequence[Passage]) -> Match | None:
    """Return what is admitted right after a denial in its text: «نفى عضو ذلك … وأقر آخر بأن الدعوة وصلتهم»."""
    record = denial.record
    if record is None or not denial.is_whole or denial.points_back or denial.end <= record["cue"]["start"]:
        return None
    after = [one for one in own if one.claim and 0 <= one.start - denial.end < FAR and one.voice != denial.voice]
    first = min(after, key=lambda one: one.start, default=None)
    if first is None or first.record is None or not _ADMITS.search(fold(first.record["cue"]["text"])) or first.is_denial:
        return None
    between = denial.telling.text[denial.end : first.start]
    return None if "\n" in between else Match(first, (Feature("admitted after it", 1.0, line(between)),))


def _reply(denial: Passage, before: Passage, library: Library) -> Iterator[Feature]:
    """Yield what shows that a denial answers a passage before it in its text."""
    record = denial.record
    between = denial.telling.text[before.end : record["cue"]["start"] if record else denial.start]
    shared = [feature for feature in _features(denial, before, library, _acts(denial, before, library)) if feature.score > 0]
    nearness = round(0.3 * (1 - len(between) / FAR), 2)
    _, words = library.share(denial, before)
    is_negated = bool(_NO.match(denial.text))  # a word of its own, as «نفى …» is not
    if denial.points_back:
        yield Feature("points back to it", 1.0 + nearness, denial.text)
    elif before.events and AGAINST.search(between) and (shared or words or is_negated):
        yield Feature("set against what was said before", 0.6 + nearness, line(between))
    elif not before.is_denial and (shared or ("\n" not in between and words) or (_follows(between) and not is_negated)):
        yield Feature("answers what was said just before", 0.5 + nearness, line(between))
    else:
        return
    yield from shared


def _follows(between: str) -> bool:
    """Return whether a denial stands in the sentence of what it follows, or in the next."""
    return len(between) < _NEXT and "\n" not in between and between.count(".") < 2


def _fronted(denial: Passage, own: Sequence[Passage]) -> Match:
    """Return whose words they are that stand before the cue: «تنقّل الوفد … فنّده مصدر»; the author's when nobody claims them."""
    claimed = [
        one for one in own if one.claim and one.start < denial.end and denial.start < one.end and one.voice != denial.voice
    ]
    told = claimed[0] if claimed else denial._replace(claim=None, is_denial=False)
    return Match(told, (Feature("answers the words before it", 1.5, line(denial.text)),))


def _features(matter: Passage, other: Passage, library: Library, acts: Sequence[_Act]) -> Iterator[Feature]:
    """Yield what speaks for a passage telling the matter that is denied, and what against.

    Args:
        acts: how its acts compare with those denied.
    """
    is_of_deal = matter.is_denial and all(told.event["type"] in _DEALS for told in matter.events)
    part = _PART_IN.search(_said(matter)) if is_of_deal else None
    if part and not named_in(matter) & named_in(other):
        yield Feature("denies a part in it, which nobody tells there", -1.0, part.group())
        return
    if acts:
        yield acts[0][0]
    elif matter.events:
        return
    share, words = library.share(matter, other)
    if share >= _LIKE and len(words) > 1:
        yield Feature("words", round(1.5 * share, 2), "، ".join(words))
    elif (
        words and len(matter.stems) == 1 and other.events and other.telling.key != matter.telling.key
    ):  # «وجود أي سوري»: all of whom it speaks
        yield Feature("all it speaks of", _ENOUGH, words[0])


def _acts(matter: Passage, other: Passage, library: Library) -> list[_Act]:
    """Return how the acts of a passage compare with those denied, the likeliest first."""
    if not (matter.events and other.events):
        return []
    pairs = ((denied, told) for denied in matter.events for told in other.events)
    base = _ACT if matter.is_whole or _NEGATED.match(matter.text) else _ACT - 0.2
    acts = [(_act(denied, told, library, base), told) for denied, told in pairs if _is_kind(denied, told)]
    return sorted(acts, key=lambda pair: (-pair[0].score, pair[1].event["trigger"]["start"]))


def _is_kind(denied: Told, told: Told) -> bool:
    """Return whether an act is of the kind that is denied: who denies that there was any deal denies the truce, too."""
    type_, other = denied.event["type"], told.event["type"]
    return type_ == other or other in KIN.get(type_, ())


def _likely(acts: Sequence[_Act]) -> Told | None:
    return acts[0][1] if acts and acts[0][0].score > 0 else None


def _act(denied: Told, told: Told, library: Library, base: float) -> Feature:
    """Compare an act as it is denied with the same kind of act as it is told."""
    type_ = denied.event["type"]
    evidence = f"«{denied.event['trigger']['text']}» / «{told.event['trigger']['text']}»"
    if told.event["polarity"] != "positive":
        return Feature("denied as well", -1.0, evidence)
    shared = 0
    for role, filler in denied.event["roles"].items():
        other = told.event["roles"].get(role)
        if other and other["entity"] and filler["entity"]:
            if not is_same(other["entity"], filler["entity"]) and not (
                type_ in _DEALS and role in _DOERS
            ):  # either may be either
                return Feature("other parties", -1.0, f"{role}: «{filler['text']}» / «{other['text']}»")
            shared += other["entity"] == filler["entity"] and (role in _DOERS or type_ not in _FORCE)
    if type_ in _BACKING and _names_other(denied, told):
        return Feature("other parties", -1.0, evidence)
    if type_ in _FORCE and not shared and _is_there_then(denied.event, told.event):
        return Feature("act of force, there on that day", 0.7, evidence)
    is_here = (told.telling.key, told.event["id"]) in library.acts
    if type_ in _FORCE and not shared and is_here and _is_one_deed(denied, told, library):
        return Feature("act of force, of the same happening in the same word", 0.8, evidence)
    if type_ in _FORCE and not shared:
        return Feature("act of force by whomever", 0.2, evidence)
    score = (1.0 if type_ in RARE else base) if is_here else base / 2
    return Feature("act", score + min(0.4, 0.2 * shared), evidence)


def _is_one_deed(denied: Told, told: Told, library: Library) -> bool:
    """Return whether an act that is denied is of the same happening as one that is told, and in the same word."""
    words = [stem(one.event["trigger"]["text"])[:_ROOT] for one in (denied, told)]
    return (denied.telling.key, denied.event["id"]) in library.acts and words[0] == words[1]


def _names_other(denied: Told, told: Told) -> bool:
    """Return whether somebody denies to have backed a deal himself, and another text names another: «اللجنة لم ترعَ»."""
    one, other = (told_as.event["roles"].get("agent") for told_as in (denied, told))
    claim = denied.telling.claims.get(denied.claim or "")
    if not one or not other or claim is None or not claim["content"]["start"] <= one["start"] < claim["content"]["end"]:
        return False
    who = stems_of(one["text"])
    return not who.isdisjoint(denied.voice[1].split()) and who.isdisjoint(stems_of(other["text"]))


def _is_there_then(denied: Record, told: Record) -> bool:
    """Return whether two acts are told of one place and of one day."""
    places = [event["roles"].get("place", {}).get("entity") for event in (denied, told)]
    if not all(places) or not is_fine(places[0]) or not is_same(places[0], places[1]):
        return False
    days = [days_of(event["time"]) for event in (denied, told)]
    return days[0] is not None and days[1] is not None and days[0].gap(days[1]) == 0


def unnumbered(text: str) -> str:
    """Return a text on one line without its numbers, which would look like the dispute: it is the words that deny."""
    return line(_NUMBER.sub("…", text))


def line(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"
