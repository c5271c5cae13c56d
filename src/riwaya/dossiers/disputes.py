"""Where accounts part, side by side in their own words, and what people decided on it; and who repeats whom."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.dossiers.content import Block, Break, Line, Paragraph, Plain, Quote, Row, Strong, Table, joined, plain
from riwaya.dossiers.matrix import question
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
_MOST = 40  # disputes of one episode
_PLACES = 4  # of one side


def disputes(found: Sequence[Record], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the contradictions of an episode as a table: what is asked, then each side with its places."""
    if not found:
        yield Paragraph(plain(words.say("episode.undisputed")))
        return
    yield Paragraph(plain(words.say("dossier.disputes-note")), is_quiet=True)
    rows = [row for one in found[:_MOST] for row in _dispute(one, sources, words)]
    yield Table((plain(words.say("dossier.side")), plain(words.say("dossier.words"))), tuple(rows), (0.5, 4))
    if len(found) > _MOST:
        yield Paragraph(plain(words.say("dossier.left-out", count=len(found) - _MOST)), is_quiet=True)


def _dispute(record: Record, sources: Sources, words: Words) -> Iterator[Row]:
    head = question(record["question"], words)
    decision = record.get("decision")
    if decision:
        verdict = words.say(
            f"dossier.verdict-{decision['action']}", author=sources.shown(decision["author"]), day=words.day(decision["at"])
        )
        head = (*head, Plain(f" — {verdict}"))
    yield Row(tuple_of(head), is_heading=True)
    for number, side in enumerate(record["sides"], 1):
        places = [_said(span, sources, words) for span in _once(side["spans"])[:_PLACES]]
        more = len(_once(side["spans"])) - len(places)
        places += [plain(words.say("episode.more-places", count=more))] if more > 0 else []
        yield Row((plain(words.number(number)), joined(places, Break())))


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


def echoes(found: Sequence[Record], by_name: Mapping[str, str], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield who repeats whom, with the first words that are the same.

    Args:
        by_name: the hashes of documents by the names that a comparison calls them by.
    """
    rows = []
    for one in found:
        if one["copy"] not in by_name or one["origin"] not in by_name:
            continue
        copy, origin = by_name[one["copy"]], by_name[one["origin"]]
        how = words.say(f"dossier.echo-{one['kind']}")
        rows.append(
            Row((_named(copy, sources, words), _named(origin, sources, words), (Plain(how), *_shared(one, copy, sources))))
        )
    if rows:
        yield Paragraph(plain(words.say("dossier.echoes-note")), is_quiet=True)
        head = tuple(plain(words.say(key)) for key in ("dossier.repeats", "dossier.repeated", "dossier.by-what"))
        yield Table(head, tuple(rows), (1, 1, 2.4))


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
