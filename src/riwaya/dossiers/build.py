"""A dossier put together: an episode's, a scenario's or the whole case's, with its annexes."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from riwaya.cases import Case
from riwaya.cases.alone import Alone
from riwaya.corroboration.telling import base_name
from riwaya.dossiers import annexes
from riwaya.dossiers.content import (
    Block,
    Code,
    Commands,
    Dossier,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Plain,
    Quotation,
    Row,
    Table,
    apart,
    struck,
)
from riwaya.dossiers.episodes import Chapters, in_words
from riwaya.dossiers.overview import overview
from riwaya.dossiers.sources import Sources, tidy
from riwaya.dossiers.structures import Structures
from riwaya.dossiers.words import Words
from riwaya.errors import CaseError, NotInCase
from riwaya.exports import Redaction

Record = Mapping[str, Any]
_PAIRS = 4  # alignments in one dossier
_NAMED = 12  # episodes named in an error


@dataclass(frozen=True, slots=True)
class Made:
    """A dossier, and what goes beside it: the documents it stands on, by hash, in the order of their names (D1 …)."""

    dossier: Dossier
    sources: Sources
    is_redacted: bool


def build(
    case: Case, *, episode: str | None = None, scenario: str | None = None, language: str = "en", names: Sequence[str] = ()
) -> Made:
    """Return the dossier of an episode ("E3" or its key), of a scenario, or, without either, of the whole case.

    Args:
        scenario: episodes to set side by side ("E1,E5"), one whose like is looked for ("E1"), or a known scenario's name.
        names: to be struck out of everything.

    Raises:
        CaseError: the case has no such episode or scenario, or both were asked for.
    """
    if episode and scenario:
        raise CaseError("--episode and --scenario: a dossier is of one or the other; make two")
    words, redaction = Words(language), Redaction(names)
    sources = Sources(case, words, redaction.text)
    maker = _Maker(case, sources, words)
    title, subtitle, blocks = maker.chosen(episode, scenario)
    warned = [Paragraph((Plain(words.say("dossier.redacted")),), is_quiet=True)] if names else []
    made = [*warned, *blocks, *maker.annexes(is_redacted=bool(names))]
    dossier = Dossier(
        language=language,
        title=redaction.text(title),
        subtitle=redaction.text(subtitle),
        running=redaction.text(f"{words.say('brand')} · {title}"),
        made_of=struck(maker.made_of(), redaction.text),
        blocks=tuple(_struck(block, redaction.text) for block in made),
        notes=sources.struck(sources.notes()),
    )
    return Made(dossier, sources, bool(names))


class _Maker:
    def __init__(self, case: Case, sources: Sources, words: Words) -> None:
        self._case, self._sources, self._words = case, sources, words
        self._chapters = Chapters(case, sources, words)

    def chosen(self, episode: str | None, scenario: str | None) -> tuple[str, str, list[Block]]:
        """Return the title, what stands under it, and the chapters."""
        if episode:
            found = self._episode(episode)
            return (*self._titled(found.record), list(self._chapters.of(found)))
        if scenario:
            return self._scenario(scenario)
        blocks = list(overview(self._case, self._sources, self._words))
        return self._words.say("dossier.of-case"), tidy(base_name(self._case.casefile.name)), blocks

    def _episode(self, wanted: str) -> Alone:
        found = self._case.episode(wanted) or self._case.episode(wanted.upper())
        if found is None:
            number = self._case.info()["episodes"]
            some = ", ".join(f"E{one}" for one in range(1, min(number, _NAMED) + 1)) or "none yet"
            raise NotInCase(f"{wanted}: no such episode in the case; `riwaya compare` lists those there are ({some})")
        return found

    def _titled(self, episode: Record) -> tuple[str, str]:
        day = self._words.day(episode["date"])
        told = self._words.say("episodes.documents", count=len(episode["documents"]))
        return self._words.say("dossier.of-episode", episode=in_words(episode, self._sources, self._words)), " · ".join(
            part for part in (day, told) if part
        )

    # Scenarios

    def _scenario(self, wanted: str) -> tuple[str, str, list[Block]]:
        pairs = self._pairs(wanted)
        structures, blocks = Structures(self._sources, self._words), []
        for pair in pairs:
            between = f"{pair.first.id} / {pair.second.id}"
            blocks += [Heading(1, f"{self._words.say('scenarios.side-by-side')}: {between}"), *structures.alignment(pair)]
        for id in dict.fromkeys(play.id for pair in pairs for play in (pair.first, pair.second)):
            found = self._episode(id)
            blocks.append(Heading(1, f"{id} · \u2068{in_words(found.record, self._sources, self._words)}\u2069"))
            blocks += [_lower(block) for block in self._chapters.of(found, is_whole=False)]
        plays = dict.fromkeys(f"{play.place or play.id}" for pair in pairs for play in (pair.first, pair.second))
        return self._words.say("dossier.of-scenario", episodes=" / ".join(plays)), self._words.say("scenarios.title"), blocks

    def _pairs(self, wanted: str) -> list[Any]:
        ids = [one.strip().upper() for one in wanted.replace("+", ",").split(",") if one.strip()]
        if len(ids) > 1:
            return [self._case.align(ids[0], other) for other in ids[1 : _PAIRS + 1] if other != ids[0]] or self._none(wanted)
        if ids and ids[0][:1] == "E" and ids[0][1:].isdecimal():
            return [one for one in self._case.like(ids[0]) if one.is_same][:_PAIRS] or self._none(wanted)
        fits = self._case.cases_of(wanted)
        plays = [fit.play.id for fit in fits[: _PAIRS + 1]]
        return [self._case.align(plays[0], other) for other in plays[1:]] if len(plays) > 1 else self._none(wanted)

    def _none(self, wanted: str) -> list[Any]:
        raise NotInCase(f"{wanted}: no two episodes of the case are of that scenario; `riwaya scenarios` lists those that are")

    # Annexes

    def made_of(self) -> Line:
        """Return the case and its state in one line."""
        last = next(iter(self._case.casefile.lately(1)), None)
        told = self._words.say("dossier.state", number=last.number, day=self._words.day(last.at)) if last else ""
        name = tidy(base_name(self._case.casefile.name))
        return (Plain(self._words.say("dossier.case") + " "), Code(name), Plain(f" · {told}" if told else ""))

    def annexes(self, *, is_redacted: bool) -> Iterator[Block]:
        """Yield the annexes, once the chapters have cited what they cite."""
        sources, words = self._sources, self._words
        state = next((f"{one.number} {one.hash}" for one in self._case.casefile.lately(1)), "")
        cited = {sources.stored(sha256).id for sha256 in sources.cited}
        made = [one for one in self._case.decisions() if one.document is None or one.document in cited]
        parts: list[tuple[str, Callable[[], Iterator[Block]]]] = [
            ("annex.documents", lambda: annexes.documents(sources, words)),
            ("annex.method", lambda: annexes.method(sources, words)),
            ("annex.rules", lambda: annexes.rules(sources, words)),
            ("annex.decisions", lambda: annexes.decided(made, sources, words)),
            ("annex.verification", lambda: annexes.verification(sources, words, state=state, is_redacted=is_redacted)),
        ]
        for key, blocks in parts:
            yield Heading(1, words.say(key))
            yield from blocks()


def _lower(block: Block) -> Block:
    return replace(block, level=2) if isinstance(block, Heading) else block


def _struck(block: Block, strike: Callable[[str], str]) -> Block:
    """Return a block with names struck out once more, whatever it was made of."""

    def line(one: Line) -> Line:
        return apart(struck(one, strike))

    match block:
        case Heading(level, text):
            return Heading(level, strike(text))
        case Paragraph(words, is_quiet):
            return Paragraph(line(words), is_quiet)
        case Quotation(words, said_by):
            return Quotation(line(words), line(said_by))
        case Table(head, rows, widths):
            body = tuple(Row(tuple(map(line, row.cells)), row.is_heading) for row in rows)
            return Table(tuple(map(line, head)), body, widths)
        case Picture(svg, caption):
            return Picture(strike(svg), strike(caption))
        case Items(lines):
            return Items(tuple(map(line, lines)))
        case Commands(text):
            return Commands(text)
