"""What documents themselves give as evidence and as explanation, with the words of both."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.dossiers.content import Block, Heading, Line, Paragraph, Plain, Quotation, Row, Table, plain
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
_RELATIONS, _HYPOTHESES, _EVIDENCE = 12, 8, 12  # of one document


def arguments(found: Sequence[tuple[str, Record]], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the explanations of documents, given with their hashes; a remark where there are none."""
    if not found:
        yield Paragraph(plain(words.say("explanations.none")))
        return
    yield Paragraph(plain(words.say("explanations.note")), is_quiet=True)
    for sha256, explained in found:
        yield Heading(2, f"{sources.name(sha256)}: {_title(sha256, sources)}")
        for one in explained["relations"][:_RELATIONS]:
            yield from _relation(one, sha256, sources, words)
        yield from _hypotheses(explained, sha256, sources, words)


def _title(sha256: str, sources: Sources) -> str:
    stored = sources.stored(sha256)
    return sources.shown(stored.title or stored.outlet or stored.source)


def _relation(one: Record, sha256: str, sources: Sources, words: Words) -> Iterator[Block]:
    claim, evidence = one["antecedent"] or one["claim"], one["evidence"]
    if not claim or not evidence:
        return
    by = (Plain("— "), *sources.voice(sha256, one["asserted_by"]))
    line: Line = (
        Plain(words.say("explanation.claim") + ": "),
        *sources.quoted(sha256, claim["start"], claim["end"]),
        Plain(f" — {words.term('evidential', one['relation'])} — "),
        *sources.quoted(sha256, evidence["start"], evidence["end"]),
    )
    yield Quotation(line, by)


def _hypotheses(explained: Record, sha256: str, sources: Sources, words: Words) -> Iterator[Block]:
    matrix = explained["matrix"]
    told = {cell["hypothesis"] for row in matrix["rows"] for cell in row["cells"] if cell["bearing"] != "neutral"}
    shown = [one for one in explained["hypotheses"] if one["id"] in told or one["kind"] != "claim"][:_HYPOTHESES]
    if not shown:
        return
    rows = [Row((plain(one["id"]), _supposed(one, sha256, sources, words))) for one in shown]
    yield Table((plain(words.say("dossier.number")), plain(words.say("dossier.hypothesis"))), tuple(rows), (0.4, 4))
    bearing = [row for row in matrix["rows"] if any(cell["bearing"] != "neutral" for cell in row["cells"])][:_EVIDENCE]
    if not bearing:
        return
    heads = [one["id"] for one in shown]
    body = []
    for row in bearing:
        cells = {cell["hypothesis"]: cell for cell in row["cells"]}
        signs = [plain(_sign(cells.get(id), words)) for id in heads]
        body.append(Row((sources.quoted(sha256, row["start"], row["end"]), *signs)))
    head = (plain(words.say("explanation.row")), *(plain(id) for id in heads))
    yield Table(head, tuple(body), (3, *(0.9 for _ in heads)))


def _supposed(one: Record, sha256: str, sources: Sources, words: Words) -> Line:
    notes = [words.term("hypothesis", one["kind"])]
    notes += [words.say(f"explanation.{key}") for key in ("exclusive", "hedged") if one[key]]
    said = sources.voice(sha256, one["asserted_by"])
    return (*sources.quoted(sha256, one["start"], one["end"]), Plain(f" — {words.comma.join(notes)}{words.comma}"), *said)


def _sign(cell: Record | None, words: Words) -> str:
    return "" if cell is None or cell["bearing"] == "neutral" else words.term("bearing", cell["bearing"])
