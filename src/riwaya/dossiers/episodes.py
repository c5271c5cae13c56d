"""The chapters of one episode: its summary, its matrix, where accounts part, chains, pictures, what it is like, arguments."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from riwaya.cases import Case
from riwaya.cases.alone import Alone
from riwaya.dossiers.arguments import arguments
from riwaya.dossiers.content import Block, Heading, Line, Paragraph, Picture, Plain, Quote, plain
from riwaya.dossiers.disputes import disputes, echoes
from riwaya.dossiers.folding import left_out
from riwaya.dossiers.matrix import Grid
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.structures import Structures
from riwaya.dossiers.summary import spans_of, summary
from riwaya.dossiers.words import Words
from riwaya.errors import NotInCase
from riwaya.grouping.episode import nouns
from riwaya.pictures import chains, charts, drawn
from riwaya.pictures.tellings import MOST, Told, told
from riwaya.scenarios.values import Alignment

Record = Mapping[str, Any]
_WIDTH = 640
_ARGUED = 24  # documents whose arguments are looked at
_LIKE = 3  # other episodes that are set beside it


class Chapters:
    """Makes the chapters of episodes."""

    def __init__(self, case: Case, sources: Sources, words: Words) -> None:
        self._case, self._sources, self._words = case, sources, words

    def of(self, found: Alone, *, is_whole: bool = True) -> Iterator[Block]:
        """Yield the chapters of an episode; without `is_whole`, those that are not about its likeness to others."""
        episode = found.record
        parts: list[tuple[str, Callable[[], Iterator[Block]]]] = [
            ("dossier.summary", lambda: summary(episode, self._sources, self._words)),
            ("dossier.matrix", lambda: Grid(episode, self._sources, self._words).blocks()),
            ("episode.disputes", lambda: disputes(found.contradictions, self._sources, self._words)),
            ("dossier.chains", lambda: self._chains(found)),
            ("dossier.when-and-where", lambda: self._pictures(found)),
            *([("dossier.likeness", lambda: self._like(episode))] if is_whole else []),
            ("explanations.title", lambda: self._arguments(found)),
        ]
        for key, blocks in parts:
            yield Heading(1, self._words.say(key))
            yield from blocks()

    # Chains

    def _chains(self, found: Alone) -> Iterator[Block]:
        shown = self._sources.shown
        links = [
            chains.Link(shown(one["teller"]), shown(one["source"]), one["kind"], max(1, len(one["claims"])))
            for one in found.record["chains"]
        ]
        picture = chains.draw(links, is_rtl=self._words.is_rtl)
        if picture is None:
            yield Paragraph(plain(self._words.say("dossier.no-chains")))
        else:
            yield Picture(picture.svg, self._words.say("dossier.chains-caption"))
            yield from left_out(picture.left_out, self._words, "dossier.links-left-out")
        yield from echoes(found.echoes, self._sources, self._words)

    # Pictures

    def _pictures(self, found: Alone) -> Iterator[Block]:
        titles = {name: self._words.say(f"dossier.chart-{name}") for name in ("published", "told")}
        lines = self._told(found)
        chart = told(lines, self._words.language, titles)
        if chart is not None:
            yield Picture(drawn.as_svg(chart, _WIDTH - 210), self._words.say("dossier.timeline-caption"))
            yield from left_out(len(lines) - MOST, self._words, "dossier.documents-left-out")
        yield from place_map([found.record], self._words)

    def _told(self, found: Alone) -> list[Told]:
        days: dict[str, list[str]] = {}
        for row in found.record["matrix"]["rows"]:
            if row["question"].partition(".")[0] == "time":
                for answer in (answer for cell in row["cells"] for answer in cell["answers"] if not answer["is_denied"]):
                    for span in answer["spans"]:
                        days.setdefault(span["document_id"], []).append(answer["value"])
        lines = []
        for sha256 in _documents(found):
            stored = self._sources.stored(sha256)
            bounds = [one for day in days.get(sha256, ()) if (one := charts.extent(day))]
            name = f"{self._sources.name(sha256)} {self._sources.shown(stored.outlet or stored.title or '')}".strip()
            start = min(one[0] for one in bounds).isoformat() if bounds else None
            end = max(one[1] for one in bounds).isoformat() if bounds else None
            lines.append(Told(name, (stored.published or "")[:10] or None, start, end))
        return sorted(lines, key=lambda one: one.published or "~")

    # What it is like, and what is argued

    def _like(self, episode: Record) -> Iterator[Block]:
        structures = Structures(self._sources, self._words)
        found = self._alike(episode["id"])
        if not found:
            yield Paragraph(plain(self._words.say("dossier.no-likeness")))
            return
        yield Paragraph(plain(self._words.say("scenarios.note")), is_quiet=True)
        for one in found:
            same = self._words.say("scenarios.same" if one.is_same else "scenarios.near")
            yield Paragraph((*structures.title(one.second), Plain(f" — {same}, {one.score:.2f}")))
            yield from structures.mirrors(one.mirrors, [one.first, one.second])

    def _alike(self, id: str) -> Sequence[Alignment]:
        try:
            found = self._case.like(id)
        except NotInCase:
            return ()
        return [one for one in found if one.is_same or one.mirrors][:_LIKE]

    def _arguments(self, found: Alone) -> Iterator[Block]:
        explained = []
        for sha256 in _documents(found)[:_ARGUED]:
            for one in self._case.explanations(sha256):
                if one["relations"] or any(each["kind"] != "claim" for each in one["hypotheses"]):
                    explained.append((sha256, one))
        yield from arguments(explained, self._sources, self._words)


def _documents(found: Alone) -> list[str]:
    """Return the documents of an episode by their hashes, those that answer a question first."""
    spans = (span["document_id"] for row in found.record["matrix"]["rows"] for span in spans_of(row))
    return list(dict.fromkeys([*spans, *found.documents]))


def place_map(episodes: Sequence[Record], words: Words) -> Iterator[Block]:
    """Yield the map of the places that episodes name, if the gazetteer knows any."""
    places, routes = charts.spots({"episodes": episodes})
    if places:
        titles = {name: words.say(f"chart.{name}") for name in ("place", "origin", "destination", "episodes")}
        chart = charts.world(places, routes, words.language, {**titles, "outlines": "countries.json"}, _WIDTH)
        yield Picture(drawn.as_svg(drawn.holding_outlines(chart, _WIDTH), _WIDTH), words.say("dossier.map-caption"))


def titled(episode: Record, sources: Sources, words: Words) -> Line:
    """Return what an episode is called: its kind in the language of the dossier, and its place as the texts write it."""
    what, _, rest = episode["label"].removesuffix(f" · {episode['date']}").partition(" · ")
    kind = next((kind for kind, noun in nouns().items() if noun == what), None)
    if kind is None:
        return (Quote(sources.shown(" · ".join(part for part in (what, rest) if part))),)
    place: Line = (Plain(" · "), Quote(sources.shown(rest))) if rest else ()
    return (Plain(words.term("type", kind)), *place)


def in_words(episode: Record, sources: Sources, words: Words) -> str:
    """Return the same as one text, for headings."""
    pieces = titled(episode, sources, words)
    return "".join(one.text for one in pieces if isinstance(one, Plain | Quote))
