"""Where accounts part, side by side in their own words, and what people decided on it; and who repeats whom."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.cases.alone import Repeats
from riwaya.dossiers.content import Block, Line, Paragraph, Plain, Quote, Row, Strong, Table, plain
from riwaya.dossiers.folding import beneath, left_out
from riwaya.dossiers.matrix import question
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
_MOST = 40  # disputes of one episode
_SIDES = 12  # of one dispute
_PLACES = 4  # of one side
_EACH = 12  # echoes that have a row each; more are told by what is repeated
_ORIGINS, _COPIES = 20, 6  # rows then, and documents in each


def disputes(found: Sequence[Record], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the contradictions of an episode as a table: what is asked, then each side with its places."""
    if not found:
        yield Paragraph(plain(words.say("episode.undisputed")))
        return
    yield Paragraph(plain(words.say("dossier.disputes-note")), is_quiet=True)
    rows = [row for one in found[:_MOST] for row in _dispute(one, sources, words)]
    yield Table((plain(words.say("dossier.side")), plain(words.say("dossier.words"))), tuple(rows), (0.5, 4))
    yield from left_out(len(found) - _MOST, words)


def _dispute(record: Record, sources: Sources, words: Words) -> Iterator[Row]:
    head = question(record["question"], words)
    decision = record.get("decision")
    if decision:
        verdict = words.say(
            f"dossier.verdict-{decision['action']}", author=sources.shown(decision["author"]), day=words.day(decision["at"])
        )
        head = (*head, Plain(f" — {verdict}"))
    yield Row(tuple_of(head), is_heading=True)
    sides = record["sides"]
    for number, side in enumerate(sides[:_SIDES], 1):
        spans = _once(side["spans"])
        told = [_said(span, sources, words) for span in spans[:_PLACES]]
        yield Row((plain(words.number(number)), beneath(told, len(spans), words, "episode.more-places")))
    if len(sides) > _SIDES:
        yield Row((plain(""), plain(words.say("dossier.more-sides", count=len(sides) - _SIDES))))


def tuple_of(head: Line) -> tuple[Line]:
    """Return the one cell of a row that heads others, set off."""
    return (tuple(Strong(piece.text) if isinstance(piece, Plain) else piece for piece in head),)


def _said(span: Record, sources: Sources, words: Words) -> Line:
    sha256 = span["document_id"]
    said = (*sources.quoted(sha256, span["start"], span["end"]), Plain(" — "), *sources.title(sha256))
    return (*said, Plain(words.comma), *sources.voice(sha256, span["claim"])) if span["claim"] else said


def _once(spans: Sequence[Record]) -> list[Record]:
    found: dict[tuple[Any, ...], Record] = {}
    for span in spans:
        found.setdefault((span["document_id"], span["start"], span["end"]), span)
    return list(found.values())


def echoes(found: Sequence[Repeats], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield who repeats whom, with the first words that are the same; of very many, those together that repeat one document."""
    if not found:
        return
    groups: dict[tuple[str, ...], list[Repeats]] = {}
    for one in found:
        kind = str(one.record["kind"])
        groups.setdefault((one.origin, kind) if len(found) > _EACH else (one.origin, kind, one.copy), []).append(one)
    ordered = sorted(groups.values(), key=len, reverse=True)
    rows = tuple(_repeated(alike, sources, words) for alike in ordered[:_ORIGINS])
    yield Paragraph(plain(words.say("dossier.echoes-note")), is_quiet=True)
    head = tuple(plain(words.say(key)) for key in ("dossier.repeats", "dossier.repeated", "dossier.by-what"))
    yield Table(head, rows, (1, 1, 2.4))
    yield from left_out(len(ordered) - _ORIGINS, words)


def _repeated(alike: Sequence[Repeats], sources: Sources, words: Words) -> Row:
    """Return a row of what repeats one document in one way."""
    first = alike[0]
    copies = [_named(one.copy, sources, words) for one in alike[:_COPIES]]
    who = beneath(copies, len(alike), words, "dossier.more-copies")
    how = words.say(f"dossier.echo-{first.record['kind']}")
    shared = _shared(first.record, first.copy, sources)
    return Row((who, _named(first.origin, sources, words), (Plain(how), *shared)))


def _named(sha256: str, sources: Sources, words: Words) -> Line:
    return (Plain(f"{sources.name(sha256)} "), *sources.title(sha256))


def _shared(one: Record, copy: str, sources: Sources) -> Line:
    shown = max(one["evidence"], key=lambda each: each["copy"]["end"] - each["copy"]["start"], default=None)
    if shown is None:
        return ()
    start, end = shown["copy"]["start"], shown["copy"]["end"]
    words = sources.words(copy, start, end)
    short = words if len(words) <= 160 else words[:160].rpartition(" ")[0] + " …"
    return (Plain(": "), Quote(f"«{short}»"), sources.note(copy, start, end))
