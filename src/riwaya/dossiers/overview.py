"""The dossier of a whole case: what is in it, its episodes, where and when, and what the most told of them say."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.dossiers.content import Block, Heading, Line, Paragraph, Picture, Row, Strong, Table, plain
from riwaya.dossiers.disputes import disputes
from riwaya.dossiers.episodes import in_words, place_map, titled
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.summary import summary
from riwaya.dossiers.words import Words
from riwaya.pictures import charts, drawn

Record = Mapping[str, Any]
_LISTED, _QUOTED = 60, 6
_WIDTH = 640


def overview(comparison: Record, counts: Mapping[str, int], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the chapters of the whole case."""
    say = words.say
    disputed: dict[str, list[Record]] = {}
    for one in comparison["contradictions"]:
        disputed.setdefault(one["episode"], []).append(one)
    episodes = sorted(comparison["episodes"], key=lambda one: (-len(one["documents"]), one["date"] or "~", one["id"]))
    yield Heading(1, say("case.summary"))
    yield _counts(counts, words)
    yield Heading(1, say("episodes.title"))
    yield _listed(episodes[:_LISTED], disputed, sources, words)
    if len(episodes) > _LISTED:
        yield Paragraph(plain(say("dossier.left-out", count=len(episodes) - _LISTED)), is_quiet=True)
    yield Heading(1, say("dossier.when-and-where"))
    yield from _pictures(comparison, words)
    for one in [one for one in episodes if len(one["documents"]) > 1][:_QUOTED]:
        yield Heading(1, f"{one['id']} · \u2068{in_words(one, sources, words)}\u2069")
        yield from summary(one, sources, words)
        yield Heading(2, say("episode.disputes"))
        yield from disputes(disputed.get(one["id"], []), sources, words)


def _counts(counts: Mapping[str, int], words: Words) -> Block:
    keys = ("documents", "claims", "events", "episodes", "decisions")
    rows = [Row((plain(words.say(f"dossier.count-{key}")), plain(words.number(counts[key])))) for key in keys]
    return Table((plain(words.say("dossier.what")), plain(words.say("episode.how-many"))), tuple(rows), (3, 1))


def _listed(episodes: Sequence[Record], disputed: Mapping[str, Sequence[Record]], sources: Sources, words: Words) -> Block:
    rows = []
    for one in episodes:
        parted = len(disputed.get(one["id"], ()))
        counts = [words.number(value) for value in (len(one["documents"]), len(one["matrix"]["origins"]), parted)]
        cells: tuple[Line, ...] = (
            (Strong(one["id"]),),
            titled(one, sources, words),
            plain(words.day(one["date"])),
            *map(plain, counts),
        )
        rows.append(Row(cells))
    keys = ("number", "episode", "day", "documents", "origins", "disputes")
    return Table(tuple(plain(words.say(f"dossier.{key}")) for key in keys), tuple(rows), (0.6, 2.4, 2, 1, 1, 1))


def _pictures(comparison: Record, words: Words) -> Iterator[Block]:
    titles = {name: words.say(f"chart.{name}") for name in ("disputed", "told", "episode")}
    found = charts.happened(comparison)
    if found:
        yield Picture(drawn.as_svg(charts.timeline(found, words.language, titles), _WIDTH), words.say("chart.timeline-note"))
    yield from place_map(comparison["episodes"], words)
    if not found and not comparison["episodes"]:
        yield Paragraph(plain(words.say("dossier.nothing-dated")))
