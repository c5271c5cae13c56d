"""Episodes with one plot and other parties: the same kinds of acts, with each role filled anew."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from riwaya.arabic.stems import key
from riwaya.episodes.episode import Episode, Told, role_in_episode

_FRAMES: Mapping[str, frozenset[str]] = {
    "evacuation": frozenset({"evacuate", "withdraw", "airlift"}),
    "truce": frozenset({"ceasefire", "besiege", "aid"}),
    "exchange": frozenset({"exchange", "release", "detain"}),
}
_BROKERED = frozenset({"negotiate", "agree", "guarantee", "sponsor"})
_SWAPPED = (
    "agent",
    "counterparty",
    "mediator",
    "guarantor",
    "sponsor",
    "subject",
    "origin",
    "destination",
    "headcount",
    "vehicle",
)
_COUNTED = frozenset({"headcount", "vehicle"})
_LIKE, _ACTS, _ROLES = 0.5, 3, 2
_NEXT = 20  # episodes of like kind that each is set beside: the pairs grow with the case, not with its square


class _Plot(NamedTuple):
    """What an episode is made of."""

    frame: str
    acts: frozenset[str]
    roles: Mapping[str, str]
    number: int


def scenarios(plots: Sequence[tuple[int, Mapping[str, Any]]]) -> list[dict[str, Any]]:
    """Return the pairs of episodes that are one scenario, likeliest first, with who stands for whom.

    Args:
        plots: the numbers of episodes that have a plot, with the plot as `plot_of` gives it.
    """
    plots_read = [_Plot(plot["frame"], frozenset(plot["acts"]), plot["roles"], number) for number, plot in plots]
    return _pairs(sorted(plots_read, key=lambda plot: (plot.frame, sorted(plot.acts), plot.number)))


def _pairs(plots: Sequence[_Plot]) -> list[dict[str, Any]]:
    found = [pair for at, one in enumerate(plots) for other in plots[at + 1 : at + 1 + _NEXT] if (pair := _pair(one, other))]
    return sorted(found, key=lambda pair: (-pair["score"], pair["episodes"]))


def plot_of(episode: Episode) -> dict[str, Any] | None:
    """Return what an episode is made of, as it is kept until all episodes of a case are set side by side; None for no plot."""
    listed = [told for told in episode.told() if (told.event["polarity"], told.event["modality"]) == ("positive", "actual")]
    acts = frozenset(told.event["type"] for told in listed)
    told_by = Counter(kind for kind, _ in {(told.event["type"], told.telling.key) for told in listed})
    frame = max(_FRAMES, key=lambda name: (sum(told_by[act] for act in _FRAMES[name]), name))
    acts = acts & (_FRAMES[frame] | _BROKERED)
    if len(acts) < _ACTS or not acts & _FRAMES[frame]:
        return None
    return {"frame": frame, "acts": sorted(acts), "roles": dict(_fillers(episode, listed))}


def _fillers(episode: Episode, listed: Sequence[Told]) -> Iterator[tuple[str, str]]:
    """Yield each role with the filler that most documents give."""
    given: dict[str, Counter[str]] = {}
    written: dict[str, str] = {}
    for told in listed:
        for role, filler in told.event["roles"].items():
            name = str(filler["entity"] or key(filler["text"]))
            given.setdefault(role_in_episode(told.event["type"], role), Counter())[name] += 1
            written.setdefault(name, _counted(told, filler) if role in _COUNTED else filler["text"])
    for role in _SWAPPED:
        if role in given:
            yield role, written[max(given[role], key=lambda name: (given[role][name], name))]
    place, days = episode.place(), episode.days()
    if place:
        yield "place", place
    if days:
        yield "time", days.edtf()


def _counted(told: Told, filler: Mapping[str, Any]) -> str:
    """Return a filler with its number in digits."""
    for quantity in told.telling.record["quantities"]:
        if filler["start"] <= quantity["start"] < filler["end"]:
            return f"{quantity['value']:g} («{quantity['text']}»)"
    return str(filler["text"])


def _pair(one: _Plot, other: _Plot) -> dict[str, Any] | None:
    if one.frame != other.frame:
        return None
    shared = one.acts & other.acts
    score = round(len(shared) / len(one.acts | other.acts), 3)
    swapped = {
        role: [one.roles[role], other.roles[role]]
        for role in (*_SWAPPED, "place", "time")
        if role in one.roles and role in other.roles and key(one.roles[role]) != key(other.roles[role])
    }
    if score < _LIKE or len(shared) < _ACTS or len(swapped.keys() - {"time", "place"}) < _ROLES:
        return None
    return {"episodes": [f"E{one.number}", f"E{other.number}"], "same": True, "score": score, "substitutions": swapped}
