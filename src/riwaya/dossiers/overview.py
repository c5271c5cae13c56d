"""The dossier of a whole case: what is in it, its episodes, where and when, and what the most told of them say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from heapq import nsmallest
from typing import Any

from riwaya.cases import Case
from riwaya.cases.alone import Alone
from riwaya.dossiers.content import Block, Heading, Line, Paragraph, Picture, Row, Strong, Table, plain
from riwaya.dossiers.disputes import disputes
from riwaya.dossiers.episodes import in_words, place_map, titled
from riwaya.dossiers.folding import left_out
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.summary import summary
from riwaya.dossiers.words import Words
from riwaya.pictures import charts, drawn

Record = Mapping[str, Any]
_LISTED, _QUOTED = 60, 6
_PLACED = ("place", "origin", "destination")  # questions that the map answers
_WIDTH = 640


def overview(case: Case, sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the chapters of the whole case."""
    say = words.say
    brief = _Brief()
    episodes = nsmallest(_LISTED, brief.of(case.episodes()), key=_weight)
    yield Heading(1, say("case.summary"))
    yield _counts(case.info(), words)
    yield Heading(1, say("episodes.title"))
    yield _listed(episodes, sources, words)
    yield from left_out(len(brief.episodes) - len(episodes), words)
    yield Heading(1, say("dossier.when-and-where"))
    yield from _pictures(brief, words)
    for one in [one for one in episodes if len(one.record["documents"]) > 1][:_QUOTED]:
        yield Heading(1, f"{one.record['id']} · \u2068{in_words(one.record, sources, words)}\u2069")
        yield from summary(one.record, sources, words)
        yield Heading(2, say("episode.disputes"))
        yield from disputes(one.contradictions, sources, words)


def _weight(one: Alone) -> tuple[int, str, str]:
    """Return where an episode stands in the list: the most told first, then by its day."""
    return -len(one.record["documents"]), one.record["date"] or "~", one.record["id"]


class _Brief:
    """What pictures of a whole case are made of, gathered while its episodes pass by: days, places, which are disputed."""

    def __init__(self) -> None:
        self.episodes: list[Record] = []
        self.contradictions: list[Record] = []

    def of(self, episodes: Iterable[Alone]) -> Iterator[Alone]:
        """Yield episodes as they are, and keep what is needed of them."""
        for one in episodes:
            rows = [_brief_row(row) for row in one.record["matrix"]["rows"] if row["question"] in _PLACED]
            kept = {key: one.record[key] for key in ("id", "label", "date", "documents")}
            self.episodes.append({**kept, "matrix": {"rows": rows}})
            self.contradictions += [{"episode": record["episode"]} for record in one.contradictions[:1]]
            yield one

    def comparison(self) -> Record:
        """Return it as the comparison that charts are made of."""
        return {"episodes": self.episodes, "contradictions": self.contradictions}


def _brief_row(row: Record) -> Record:
    values = [{"value": one["value"], "is_denied": one["is_denied"]} for cell in row["cells"] for one in cell["answers"]]
    return {"question": row["question"], "cells": [{"answers": values}]}


def _counts(counts: Mapping[str, int], words: Words) -> Block:
    keys = ("documents", "claims", "events", "episodes", "decisions")
    rows = [Row((plain(words.say(f"dossier.count-{key}")), plain(words.number(counts[key])))) for key in keys]
    return Table((plain(words.say("dossier.what")), plain(words.say("episode.how-many"))), tuple(rows), (3, 1))


def _listed(episodes: Sequence[Alone], sources: Sources, words: Words) -> Block:
    rows = []
    for found in episodes:
        one = found.record
        sizes = len(one["documents"]), len(one["matrix"]["origins"]), len(found.contradictions)
        counts = [words.number(value) for value in sizes]
        cells: tuple[Line, ...] = (
            (Strong(one["id"]),),
            titled(one, sources, words),
            plain(words.day(one["date"])),
            *map(plain, counts),
        )
        rows.append(Row(cells))
    keys = ("number", "episode", "day", "documents", "origins", "disputes")
    return Table(tuple(plain(words.say(f"dossier.{key}")) for key in keys), tuple(rows), (0.6, 2.4, 2, 1, 1, 1))


def _pictures(brief: _Brief, words: Words) -> Iterator[Block]:
    titles = {name: words.say(f"chart.{name}") for name in ("disputed", "told", "episode")}
    found = charts.happened(brief.comparison())
    if found:
        yield Picture(drawn.as_svg(charts.timeline(found, words.language, titles), _WIDTH), words.say("chart.timeline-note"))
        yield from left_out(sum(charts.extent(one["date"]) is not None for one in brief.episodes) - len(found), words)
    yield from place_map(brief.episodes, words)
    if not found and not brief.episodes:
        yield Paragraph(plain(words.say("dossier.nothing-dated")))
