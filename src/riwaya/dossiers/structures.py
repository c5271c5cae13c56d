"""Two episodes as one play: who stands in for whom, step by step, what texts say of likeness, and mirror positions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.dossiers.content import (
    Block,
    Break,
    Heading,
    Line,
    Paragraph,
    Plain,
    Quotation,
    Quote,
    Row,
    Strong,
    Table,
    joined,
    plain,
)
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.values import Alignment, Filler, Likeness, Mirror, Passage, Play

_FILLERS, _PLACES, _HELD = 3, 2, 4
_AUTHOR = ("author",)


class Structures:
    """Makes the chapters that set episodes side by side."""

    def __init__(self, sources: Sources, words: Words) -> None:
        self._sources, self._words = sources, words

    def alignment(self, found: Alignment) -> Iterator[Block]:
        """Yield two episodes side by side: roles, steps, what is said of them, mirrors."""
        say = self._words.say
        same = say("scenarios.same" if found.is_same else "scenarios.near")
        yield Paragraph((Strong(f"{found.score:.2f} · {same}"),))
        yield Paragraph(plain(say("scenarios.note")), is_quiet=True)
        yield Heading(2, say("align.roles"))
        head = (plain(say("align.role")), *(self.title(one) for one in (found.first, found.second)), plain(say("align.kind")))
        rows = [
            Row(
                (
                    plain(self._role(row.role)),
                    self._filled(row.first, row.role),
                    self._filled(row.second, row.role),
                    plain(say(f"row.{row.kind}")),
                )
            )
            for row in found.rows
        ]
        yield Table(head, tuple(rows), (1, 2.2, 2.2, 1))
        yield Heading(2, say("align.steps"))
        yield self._steps(found)
        yield from self._stated(found.stated)
        yield from self.mirrors(found.mirrors, [found.first, found.second])

    def title(self, play: Play) -> Line:
        """Return what an episode is called: its kind, place and day."""
        day = self._words.day(play.days.edtf() if play.days else None)
        place: Line = (Plain(" · "), Quote(self._sources.shown(play.place))) if play.place else ()
        return (Plain(f"{play.id} {self._words.term('play', play.family)}"), *place, Plain(f" · {day}" if day else ""))

    def _role(self, role: str) -> str:
        known = roles()[role]
        return self._words.between(known.ar, role.replace("_", " "))

    def _step(self, kind: str) -> str:
        return self._words.between(step_kinds()[kind].ar, kind.replace("_", " "))

    def _filled(self, fillers: Sequence[Filler], role: str) -> Line:
        if not fillers:
            return plain(self._words.say("align.empty"))
        told = [self._filler(one, role) for one in fillers[:_FILLERS]]
        more = len(fillers) - len(told)
        return joined([*told, *([plain(self._words.say("dossier.more-answers", count=more))] if more > 0 else [])], Break())

    def _filler(self, filler: Filler, role: str) -> Line:
        marks = [key for key, holds in (("align.disputed", filler.is_disputed), ("align.compared", filler.stated)) if holds]
        refs = [self._note(one) for one in filler.evidence[:_PLACES]]
        notes = "".join(f" ({self._words.say(key)})" for key in marks)
        value = self._sources.shown(filler.value)
        told = Plain(self._words.day(value)) if role == "time" else Quote(value)
        return (told, *refs, Plain(notes))

    def _note(self, passage: Passage) -> Any:
        return self._sources.note(passage.key, passage.start, passage.end)

    def _steps(self, found: Alignment) -> Block:
        both = set(found.steps[0])
        order = list(dict.fromkeys([step.kind for one in (found.first, found.second) for step in one.steps]))
        rows = []
        for kind in order:
            cells = [self._taken(one, kind) for one in (found.first, found.second)]
            name = self._step(kind)
            rows.append(Row(((Strong(name),) if kind in both else plain(name), *cells)))
        head = (plain(self._words.say("dossier.step")), self.title(found.first), self.title(found.second))
        return Table(head, tuple(rows), (1, 2.2, 2.2))

    def _taken(self, play: Play, kind: str) -> Line:
        told = [passage for step in play.steps if step.kind == kind for passage in step.evidence]
        days = next((step.days for step in play.steps if step.kind == kind and step.days), None)
        if not told:
            return plain("–")
        pieces: list[Any] = []
        for passage in told[:_PLACES]:
            pieces += [Plain(" ")] if pieces else []
            pieces += self._sources.quoted(passage.key, passage.start, passage.end)
        day = self._words.day(days.edtf()) if days else ""
        return (*pieces, Plain(f" · {day}" if day else ""))

    def _stated(self, found: Sequence[Likeness]) -> Iterator[Block]:
        if found:
            yield Heading(2, self._words.say("align.stated"))
            for one in found:
                yield self._said(one.clause or one.passage, one.voice)

    def _said(self, passage: Passage, voice: Sequence[str] = _AUTHOR) -> Quotation:
        day = self._words.day(passage.published)
        said: Line = (Plain("— "), *self._sources.title(passage.key), Plain(f"{self._words.comma}{day}" if day else ""))
        if passage.claim or voice != _AUTHOR:
            said = (*said, Plain(self._words.comma), *self._sources.voice(passage.key, passage.claim))
        return Quotation(self._sources.quoted(passage.key, passage.start, passage.end), said)

    def mirrors(self, found: Sequence[Mirror], plays: Sequence[Play]) -> Iterator[Block]:
        """Yield who stands against one episode and holds a role of trust in its counterpart, in the words of both texts."""
        if not found:
            return
        by_id = {play.id: play for play in plays}
        yield Heading(2, self._words.say("align.mirrors"))
        yield Paragraph(plain(self._words.say("align.mirrors-note")), is_quiet=True)
        for one in found:
            held = self._words.comma.join(self._role(role) if role in roles() else role for role in one.roles)
            through = self._words.say("align.through", through=self._through(one)) if one.through else ""
            yield Paragraph((Strong(self._sources.shown(one.name)), Plain(f" — {through}" if through else "")))
            yield Paragraph((Plain(self._words.say("dossier.against") + " "), *self._named(one.critic_in, by_id)))
            yield self._said(one.criticism)
            yield Paragraph((Plain(self._words.say("dossier.holds", roles=held) + " "), *self._named(one.role_in, by_id)))
            for holding in one.holdings[:_HELD]:
                yield self._said(holding)

    def _through(self, mirror: Mirror) -> str:
        """Return how the two names are one party, ids of entities written as the documents name them."""
        keys = dict.fromkeys(passage.key for passage in (mirror.criticism, *mirror.holdings))
        mentions = (mention for key in keys for mention in self._sources.record(key)["mentions"])
        names = {mention["entity"]: mention["name"] for mention in mentions if mention["entity"] and mention["name"]}
        parts = (mirror.through or "").split(" = ")
        return self._sources.shown(" = ".join(dict.fromkeys(str(names.get(part, part)) for part in parts)))

    def _named(self, id: str, plays: Mapping[str, Play]) -> Line:
        return self.title(plays[id]) if id in plays else plain(id)
