"""Scenarios as the JSON objects that the commands print."""

from collections.abc import Iterable
from typing import Any

from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.named import Fit
from riwaya.scenarios.values import Alignment, Filler, Likeness, Mirror, Passage, Play, Row, Scenarios, Step


def pair_record(pair: Alignment) -> dict[str, Any]:
    """Return a pair as `riwaya compare --json` lists it.

    `substitutions` has every role that both fill, also where one filler is in both: those are listed again in `invariants`.
    """
    both = [row for row in pair.rows if row.kind in ("substitution", "invariant")]
    return {
        "episodes": [pair.first.id, pair.second.id],
        "same": pair.is_same,
        "score": pair.score,
        "substitutions": _substitutions(both),
        "invariants": [row.role for row in both if row.kind == "invariant"],
        "parts": [{"part": part.name, "value": part.value, "weight": part.weight, "why": part.why} for part in pair.parts],
    }


def _substitutions(rows: Iterable[Row]) -> dict[str, list[str | None]]:
    """Return what fills each role in both; what a text puts in the place of what without a role is numbered."""
    found: dict[str, list[str | None]] = {}
    for row in rows:
        number = sum(role.split(" ")[0] == row.role for role in found)
        found[f"{row.role} {number + 1}" if number else row.role] = list(row.said)
    return found


def scenarios_record(found: Scenarios) -> dict[str, Any]:
    """Return the scenarios of a case as `riwaya scenarios --json` prints them."""
    return {
        "episodes": [play_record(play) for play in found.plays],
        "pairs": [{**pair_record(pair), "stated": [likeness_record(one) for one in pair.stated]} for pair in found.pairs],
        "families": [list(family) for family in found.families],
        "likenesses": [likeness_record(one) for one in found.likenesses],
        "precedents": [likeness_record(one) for one in found.precedents],
    }


def alignment_record(pair: Alignment) -> dict[str, Any]:
    """Return an alignment as `riwaya align --json` prints it."""
    both, first, second = pair.steps
    return {
        **pair_record(pair),
        "labels": [pair.first.label, pair.second.label],
        "rows": [_row(row) for row in pair.rows],
        "steps": {"both": list(both), "first": list(first), "second": list(second)},
        "order": {"first": [step.kind for step in pair.first.steps], "second": [step.kind for step in pair.second.steps]},
        "swapped_order": [list(steps) for steps in pair.swapped_order],
        "stated": [likeness_record(one) for one in pair.stated],
        "mirrors": [mirror_record(one) for one in pair.mirrors],
    }


def play_record(play: Play) -> dict[str, Any]:
    """Return an episode as a structure."""
    return {
        "id": play.id,
        "episodes": list(play.episodes),
        "label": play.label,
        "about": play.family,
        "place": play.place,
        "date": play.days.edtf() if play.days else None,
        "documents": list(play.documents),
        "steps": [_step(step) for step in play.steps],
        "roles": _roles(play.roles.items()),
    }


def likeness_record(likeness: Likeness) -> dict[str, Any]:
    """Return what a text says of likeness."""
    return {
        "kind": likeness.kind,
        "episodes": list(likeness.plays),
        "role": likeness.role,
        "new": _passage(likeness.new) if likeness.new else None,
        "old": _passage(likeness.old) if likeness.old else None,
        "voice": list(likeness.voice),
        "words": _passage(likeness.passage),
        "clause": _passage(likeness.clause) if likeness.clause else None,
        "rule": likeness.rule,
    }


def fit_record(found: Fit) -> dict[str, Any]:
    """Return how an episode fits a named scenario."""
    return {
        "episode": found.play.id,
        "label": found.play.label,
        "score": found.score,
        "steps": list(found.steps),
        "missing_steps": list(found.missing_steps),
        "roles": _roles(found.roles.items()),
        "missing_roles": list(found.missing_roles),
    }


def mirror_record(mirror: Mirror) -> dict[str, Any]:
    """Return a mirror position."""
    return {
        "name": mirror.name,
        "critic_in": mirror.critic_in,
        "role_in": mirror.role_in,
        "roles": list(mirror.roles),
        "through": mirror.through,
        "criticism": _passage(mirror.criticism),
        "holdings": [_passage(holding) for holding in mirror.holdings],
    }


def _roles(filled: Iterable[tuple[str, Iterable[Filler]]]) -> dict[str, list[dict[str, Any]]]:
    return {role: [_filler(filler) for filler in fillers] for role, fillers in filled}


def _filler(filler: Filler) -> dict[str, Any]:
    return {
        "value": filler.value,
        "name": filler.name,
        "sort": filler.sort,
        "stated": filler.stated,
        "disputed": filler.is_disputed,
        "evidence": [_passage(passage) for passage in filler.evidence],
        "denials": [_passage(passage) for passage in filler.denials],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "step": step.kind,
        "ar": step_kinds()[step.kind].ar,
        "share": step.share,
        "date": step.days.edtf() if step.days else None,
        "roles": _roles(step.roles.items()),
        "evidence": [_passage(passage) for passage in step.evidence],
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "role": row.role,
        "ar": roles()[row.role].ar,
        "kind": row.kind,
        "said": list(row.said),
        "shared": list(row.shared),
        "first": [_filler(filler) for filler in row.first],
        "second": [_filler(filler) for filler in row.second],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "document": passage.document,
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "claim": passage.claim,
        "published": passage.published,
    }
