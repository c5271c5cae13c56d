"""A language model behind a chat endpoint as a reader: it proposes accounts and events, and the text decides which stand."""

import secrets
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from importlib.resources import files
from itertools import chain
from string import Template

from riwaya import pipeline
from riwaya.errors import MissingExtra, ReaderError
from riwaya.model import Attribution, Document, Event, Filler, Link, Mention, ReadBy, Reading, Span, Time
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, MODALITIES, ROLES
from riwaya.readers.anchoring import Anchors
from riwaya.readers.answers import POLARITIES, REPEATED, Account, Source, Told, held
from riwaya.readers.pieces import Piece, pieces
from riwaya.readers.settings import Endpoint

try:
    from riwaya.readers.asking import Asker, TooLong
except ModuleNotFoundError as missing:
    raise MissingExtra(f"endpoints need {missing.name}; install it with: pip install 'riwaya[endpoint]'") from missing

_LONGEST_NAME = 80  # characters of a model's name in the mark of its records
_MOST_PIECES = 100
_NAMED_AS = {
    "person": {"person"},
    "organisation": {"organisation", "actor"},
    "outlet": {"outlet"},
    "state": {"place", "actor", "organisation"},
    "official": {"office"},
}  # which kinds of names a kind of source may have


class EndpointReader:
    """Reads accounts and events by asking a model; names, times and quantities are the built-in reader's."""

    def __init__(self, endpoint: Endpoint) -> None:
        self.endpoint = endpoint
        self._asker = Asker(endpoint)

    @property
    def name(self) -> str:
        """The name of the endpoint."""
        return self.endpoint.name

    @property
    def rule(self) -> str:
        """What marks the records: the model's name in one word."""
        model = "".join(char if char.isprintable() and not char.isspace() else "_" for char in self.endpoint.model)
        return f"model:{model[:_LONGEST_NAME]}"

    def read(self, document: Document) -> Reading:
        """Return what the model told of a document and what stands in it; how much was dropped is told with it.

        Raises:
            ReaderError: a piece of it got no answer that can be used.
            ReaderUnavailable: no document will get one.
        """
        text = pipeline.text_of(document)
        times, quantities, mentions = pipeline.find_mentions(text)
        put = pieces(text, self.endpoint.piece)
        if len(put) > _MOST_PIECES:
            raise ReaderError(f"{self.name}: too long to be asked about: {len(put)} pieces of {self.endpoint.piece} characters")
        anchors, dropped = Anchors(document.text), Counter[str]()
        accounts: list[Account] = []
        own: list[Told] = []
        for piece, given in chain.from_iterable(map(self._asked, put)):
            answer = held(given, piece, anchors)
            accounts += answer.accounts
            own += answer.events
            dropped += answer.dropped
        told = _Teller(self.rule, mentions, times, dropped)
        attributions, events = told.records(accounts, own)
        return Reading(document, times, quantities, mentions, events, attributions, ReadBy(self.rule, dict(dropped)))

    def _asked(self, piece: Piece) -> Iterator[tuple[Piece, dict[str, object]]]:
        """Yield a piece with its answer; where the answer is too long, its halves with theirs."""
        try:
            yield piece, self._asker.ask(task(), article(piece))
        except TooLong as error:
            if len(piece.asked) < 2:
                raise ReaderError(
                    f"{self.name}: a single sentence with its answer is too long; raise `answer`, or the context of the model"
                ) from error
            for half in piece.halves():
                yield from self._asked(half)


@cache
def task() -> str:
    """Return what a model is asked to do."""
    words = {"stances": STANCES, "kinds": SOURCE_KINDS, "types": EVENT_TYPES, "roles": ROLES}
    words |= {"polarities": POLARITIES, "modalities": MODALITIES}
    return _prompt("task").substitute({name: ", ".join(values) for name, values in words.items()})


def article(piece: Piece) -> str:
    """Return a piece as it is put to a model, between marks that no text can foresee."""
    fence = f"ARTICLE-{secrets.token_hex(8)}"
    first, last = piece.number, piece.number + len(piece.asked) - 1
    return _prompt("article").substitute(fence=fence, lines="\n".join(piece.lines()), first=first, last=last)


@cache
def _prompt(name: str) -> Template:
    return Template((files("riwaya.readers") / "prompts" / f"{name}.md").read_text("utf8"))


class _Teller:
    """Makes what was told into records, each once and in text order."""

    def __init__(self, rule: str, mentions: Sequence[Mention], times: Sequence[Time], dropped: Counter[str]) -> None:
        self._rule = rule
        self._mentions = mentions
        self._times = times
        self._dropped = dropped

    def records(self, accounts: Iterable[Account], own: Iterable[Told]) -> tuple[tuple[Attribution, ...], tuple[Event, ...]]:
        """Return the claims and the events of all accounts, and the events that the author tells."""
        kept: dict[tuple[Span, Span], Account] = {}
        for account in sorted(accounts, key=lambda account: (account.cue, account.content)):
            self._dropped[REPEATED] += (account.cue, account.content) in kept
            kept.setdefault((account.cue, account.content), account)
        events: dict[tuple[Span, str, int | None], Event] = {}
        told = [(event, by) for by, account in enumerate(kept.values()) for event in account.events]
        for event, by in [*told, *((event, None) for event in own)]:
            self._dropped[REPEATED] += (event.trigger, event.type, by) in events
            events.setdefault((event.trigger, event.type, by), self._event(event, by))
        self._dropped += Counter()  # leaves out what stands at zero
        ordered = sorted(events.values(), key=lambda event: (event.trigger, event.asserted_by is not None))
        return tuple(map(self._attribution, kept.values())), tuple(ordered)

    def _attribution(self, account: Account) -> Attribution:
        sources = account.sources
        return Attribution(
            cue=account.cue,
            content=account.content,
            chain=tuple(map(self._link, sources)),
            stance=account.stance,
            direct_quote=account.direct_quote,
            rule=self._rule,
            hedges=account.hedges,
            target=account.target,
            carried=bool(sources) and all(source.span.end <= account.sentence.start for source in sources),
        )

    def _link(self, source: Source) -> Link:
        fitting = _NAMED_AS.get(source.kind, set())
        name = next((m for m in self._mentions if m.name and m.kind in fitting and source.span.covers(m.span)), None)
        return Link(source.span, name.name if name else None, source.kind, name.entity if name else None)

    def _event(self, told: Told, by: int | None) -> Event:
        roles = {role: Filler(span, self._entity(span), self._rule) for role, span in told.roles.items()}
        when = roles.get("time")
        value = next((time.value for time in self._times if when and time.span.meets(when.span)), None)
        return Event(told.type, told.trigger, told.polarity, told.modality, self._rule, roles, value, by)

    def _entity(self, span: Span) -> str | None:
        return next((m.entity for m in self._mentions if m.entity and span.covers(m.span)), None)
