"""The annexes of a dossier: method, rules and how well they read, what people decided, and how a stranger checks it all."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

import riwaya
from riwaya.casefile.deciding import Decision
from riwaya.corroboration.telling import base_name
from riwaya.dossiers.content import Block, Break, Code, Commands, Heading, Items, Line, Paragraph, Plain, Quote, Row, Table, plain
from riwaya.dossiers.folding import left_out
from riwaya.dossiers.measured import Cells, figures
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

_DECISIONS = 200
_STEPS = ("read", "voices", "events", "episodes", "matrix", "independent", "neutral")
_LIMITS = ("recall", "likeness", "independence", "translation")


def documents(sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the documents that the dossier stands on, with outlet, day, and when and by whom each was collected."""
    rows = []
    for sha256 in sources.cited:
        stored, met = sources.stored(sha256), sources.first_met(sha256)
        title, file = sources.shown(stored.title or ""), Code(sources.shown(base_name(stored.source)))
        where: Line = (Quote(f"«{title}»"), Break(), file) if title else (file,)
        by = (Plain(words.say("dossier.at", day=words.day(met.at))), Break(), Quote(sources.shown(met.collector))) if met else ()
        rows.append(Row((plain(sources.name(sha256)), sources.title(sha256), where, plain(words.day(stored.published)), by)))
    keys = ("dossier.number", "dossier.outlet", "dossier.title-and-file", "dossier.published", "dossier.collected-by")
    yield Table(tuple(plain(words.say(key)) for key in keys), tuple(rows), (0.5, 1.5, 2.7, 1.4, 2.1))


def method(sources: Sources, words: Words) -> Iterator[Block]:
    """Yield what was done to come to this dossier, and what it cannot tell."""
    readers = Counter(told["name"] for sha256 in sources.cited if (told := sources.record(sha256).get("reader")))
    key = "dossier.made-with-model" if readers else "dossier.made-with"
    yield Paragraph(plain(words.say(key, version=riwaya.__version__)))
    for name, count in readers.most_common():
        yield Paragraph((Plain(words.say("dossier.read-by", count=count) + " "), Code(sources.shown(name))))
    yield Items(tuple(plain(words.say(f"method.{step}")) for step in _STEPS))
    yield Heading(2, words.say("dossier.limits"))
    yield Items(tuple(plain(words.say(f"limit.{one}")) for one in _LIMITS))


def rules(sources: Sources, words: Words) -> Iterator[Block]:
    """Yield how well Riwaya reads as measured: each task, and the rules and kinds of events in these documents."""
    records = [sources.record(sha256) for sha256 in sources.cited]
    found = figures()
    yield Paragraph(plain(words.say("dossier.measured-note")), is_quiet=True)
    tasks = [Row((plain(words.term("task", task)), *_cells(row))) for task, row in found.tasks.items()]
    yield Table(
        _heads(words, "dossier.task", "dossier.f1-test", "dossier.items", "dossier.f1-people"), tuple(tasks), (2.4, 1, 1, 1)
    )
    yield Heading(2, words.say("dossier.rules-here"))
    families = Counter(claim["rule"].partition(".")[0] for record in records for claim in record["claims"])
    heads = _heads(
        words, "dossier.construction", "dossier.here", *(f"dossier.{one}" for one in ("measured-on", "right", "chain-whole"))
    )
    yield Table(heads, _counted("construction", families, found.constructions, words), (2, 1, 1, 1, 1))
    types = Counter(event["type"] for record in records for event in record["events"])
    heads = _heads(words, "dossier.event-type", "dossier.here", "dossier.f1-test", "dossier.items")
    yield Table(heads, _counted("type", types, found.events, words), (2, 1, 1, 1))


def _counted(family: str, counts: Counter[str], measured: Mapping[str, Cells], words: Words) -> tuple[Row, ...]:
    """Return a row for each word that was counted, with what was measured of it; dashes where nothing was."""
    across = len(next(iter(measured.values())))
    return tuple(
        Row((plain(words.term(family, word)), plain(words.number(count)), *_cells(measured.get(word, ("–",) * across))))
        for word, count in counts.most_common()
    )


def _cells(values: Sequence[str]) -> tuple[Line, ...]:
    return tuple(plain(value) for value in values)


def _heads(words: Words, *keys: str) -> tuple[Line, ...]:
    return tuple(plain(words.say(key)) for key in keys)


def decided(found: Sequence[Decision], sources: Sources, words: Words) -> Iterator[Block]:
    """Yield what people decided on these documents and on the whole case: who, when, what, why."""
    if not found:
        yield Paragraph(plain(words.say("dossier.nothing-decided")))
        return
    yield Paragraph(plain(words.say("dossier.decided-note")), is_quiet=True)
    rows = [Row(_decision(one, sources, words)) for one in found[-_DECISIONS:]]
    keys = ("dossier.number", "dossier.when-and-who", "dossier.decision", "dossier.on", "dossier.reason")
    yield Table(_heads(words, *keys), tuple(rows), (0.5, 2.1, 1.3, 2.2, 1.6))
    yield from left_out(len(found) - _DECISIONS, words)


def _decision(one: Decision, sources: Sources, words: Words) -> tuple[Line, ...]:
    quote = one.anchor.quote if one.anchor else str(one.value.get("about") or one.value.get("entity") or "")
    made = words.comma.join([words.term("action", one.action), words.term("record", one.kind)])
    changed = words.comma.join(sorted(field for field in one.value if field != "nth")) if one.action == "correct" else ""
    who = (Plain(words.say("dossier.at", day=words.day(one.at))), Break(), Quote(sources.shown(one.author)))
    on = (Quote(sources.shown(quote)), Plain(f" ({changed})" if changed else ""))
    return plain(str(one.id)), who, plain(made), on, (Quote(sources.shown(one.reason or "")),)


def verification(sources: Sources, words: Words, *, state: str, is_redacted: bool) -> Iterator[Block]:
    """Yield how the hashes, the words and the log are checked without trusting whoever made the dossier."""
    say = words.say
    yield Paragraph(plain(say("verify.intro")))
    sums = "\n".join(f"{sha256}  {original_name(sources, sha256)}" for sha256 in sources.cited)
    yield Commands(sums)
    yield Paragraph(plain(say("verify.withheld" if is_redacted else "verify.run")))
    if not is_redacted:
        yield Commands("sha256sum --check SHA256SUMS")
    if sources.cited:
        name = f"texts/{number_of(sources, sources.cited[0])}.txt"
        yield Paragraph(plain(say("verify.words")))
        yield Commands(f"python3 -c \"print(open('{name}', encoding='utf-8', newline='').read()[START:END])\"")
    yield Paragraph(plain(say("verify.log")))
    yield Commands(state)
    yield Commands("riwaya verify CASE")


def number_of(sources: Sources, sha256: str) -> str:
    """Return the name of a document's files: D3."""
    return f"D{sources.cited.index(sha256) + 1}"


def original_name(sources: Sources, sha256: str) -> str:
    """Return where an original stands beside the dossier: "originals/D3.txt", with the ending of its format."""
    ending = "".join(sign for sign in sources.stored(sha256).format.lower() if sign.isascii() and sign.isalnum()) or "bin"
    return f"originals/{number_of(sources, sha256)}.{ {'text': 'txt'}.get(ending, ending) }"
