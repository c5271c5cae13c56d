"""What a word that may name an event looks like where it stands, as named features for the model of `riwaya.weights`.

They tell forms, kinds of words and what those near it name, and nothing of what the rules of a sense make of them.
"""

from collections import Counter
from collections.abc import Callable
from typing import Generic, TypeVar

from riwaya.arabic.words import Word
from riwaya.documents.sentences import Sentence
from riwaya.events.classes import classes_of, domain_of
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.kinds import BEYOND, kinds
from riwaya.phrases.tags import CLOSING, COLON, COMMA, CONJUNCTION, DEFINITE, NEGATION, OPENING, PREFIXED, SIGN, STOP
from riwaya.remembering import remembered
from riwaya.weights.groups import Group, Seen

T = TypeVar("T")
SIGNS = COMMA | COLON | STOP | OPENING | CLOSING | SIGN
_NEAR = 7  # tokens after a trigger within which what it tells of mostly stands
_DENIED = 3  # tokens back to a negation
_SUBJECTS = 2  # of a document


class Groups(Generic[T]):
    """Every group met, with what `see` makes of its names: training takes the names, a model only what they weigh."""

    def __init__(self, see: Callable[[Group], T]) -> None:
        self.word = Seen(_word, see)
        self.kind = Seen(_kind, see)
        self.form = Seen(_form, see)
        self.pair = Seen(_pair, see)
        self.forms = Seen(_forms, see)
        self.name = Seen(_name, see)
        self.word_name = Seen(_word_name, see)
        self.near = Seen(_near, see)
        self.beside = Seen(_beside, see)
        self.subject = Seen(_subject, see)
        self.stand = Seen(_stand, see)


class TriggerFeatures(Generic[T]):
    """The features of the words of one text, in groups."""

    def __init__(self, syntax: Syntax, groups: Groups[T]) -> None:
        self._syntax = syntax
        self._groups = groups
        self._kinds = kinds(syntax)
        self._forms = [*syntax.forms, *[BEYOND] * 2]
        self._subjects = [groups.subject[subject,] for subject in _subjects(syntax)]
        self._told: dict[int, list[tuple[int, tuple[str, ...]]]] = {}
        self._named: dict[int, list[tuple[int, str]]] = {}

    def types(self, at: int) -> tuple[str, ...]:
        """Return the types of event that a word may name."""
        return _lemma(self._syntax.text.tokens[at].word)[1]

    def own(self, at: int) -> T:
        """Return the features of a word by itself."""
        tags, form = self._syntax.tags[at], self._syntax.form(at)
        shape, types = _lemma(self._syntax.text.tokens[at].word)
        glued = form[0] if tags & PREFIXED else ""
        return self._groups.word[self._syntax.core(at), shape, types, bool(tags & DEFINITE), bool(tags & CONJUNCTION), glued]

    def of(self, at: int, sentence: Sentence) -> list[T]:
        """Return the features of a word that may be a trigger, its own and those of its sentence."""
        syntax, groups = self._syntax, self._groups
        core = syntax.core(at)
        shape, _ = _lemma(syntax.text.tokens[at].word)
        found = [self.own(at), *self._subjects]
        self._beside(at, shape, core, found)
        found += [groups.near[name,] for name in sorted(self._near(at, sentence))]
        found += [groups.beside[told,] for told in sorted(self._others(at, sentence))]
        is_denied = any(syntax.has(i, NEGATION) for i in range(at - _DENIED, at))
        found.append(groups.stand[syntax.quotation_around(at) is not None, is_denied, min(3, at - sentence.first)])
        return found

    def _beside(self, at: int, shape: str, core: str, found: list[T]) -> None:
        """Add what words stand beside it, of what kind they are and what they name."""
        kinds, forms, groups = self._kinds, self._forms, self._groups
        found += [groups.kind[step, kinds[at + step], shape] for step in (-3, -2, -1, 0, 1, 2, 3)]
        found += [groups.form[step, forms[at + step]] for step in (-2, -1, 1, 2)]
        found += [groups.pair[step, forms[at + step], core] for step in (-1, 1, 2)]
        found.append(groups.forms[forms[at - 2], forms[at - 1]])
        names = {step: self._name(at + step) for step in (-2, -1, 1, 2, 3)}
        found += [groups.name[step, name, shape] for step, name in names.items()]
        found += [groups.word_name[step, core, names[step]] for step in (-1, 1, 2)]

    def _name(self, at: int) -> str:
        """Return what a token names: the kind of a name, else the classes of a noun."""
        syntax = self._syntax
        if not 0 <= at < len(syntax.tags):
            return BEYOND
        mention = syntax.names.get(at)
        return "@" + mention.kind if mention is not None else _named_by(syntax.text.tokens[at].word)

    def _near(self, at: int, sentence: Sentence) -> set[str]:
        """Return what the words after it name, and which names its sentence holds on which side."""
        tokens, names = self._syntax.text.tokens, self._syntax.names
        found = {name for here in range(at + 1, min(at + _NEAR, sentence.last)) for name in classes_of(tokens[here].word)}
        held = self._named.get(sentence.first)
        if held is None:
            places = range(sentence.first, sentence.last)
            held = self._named[sentence.first] = [(here, "@" + names[here].kind) for here in places if here in names]
        return found | {kind + (">" if here > at else "<") for here, kind in held if here != at}

    def _others(self, at: int, sentence: Sentence) -> set[str]:
        """Return the types that the other words of the sentence may name, and on which side they stand."""
        told = self._told.get(sentence.first)
        if told is None:
            places = ((here, self.types(here)) for here in range(sentence.first, sentence.last))
            told = self._told[sentence.first] = [(here, types) for here, types in places if types]
        return {kind + ("<" if here < at else ">") for here, types in told if here != at for kind in types}


def _subjects(syntax: Syntax) -> list[str]:
    """Return of what a document speaks most."""
    counts = Counter(filter(None, [domain_of(token.word) for token in syntax.text.tokens]))
    return sorted(counts, key=lambda domain: (-counts[domain], domain))[:_SUBJECTS]


@remembered
def _lemma(word: Word) -> tuple[str, tuple[str, ...]]:
    """Return a word as the lexicon of triggers knows it: its shapes and the types it may name."""
    hits = find_triggers(word)
    return "+".join(sorted({h.entry.shape for h in hits})), tuple(sorted({h.entry.sense.type for h in hits}))


@remembered
def _named_by(word: Word) -> str:
    return "+".join(sorted(classes_of(word))[:2]) or "-"


def _word(core: str, shape: str, types: tuple[str, ...], is_definite: bool, is_joined: bool, glued: str) -> Group:
    own = (f"w={core}", f"shape={shape}", f"end={core[-3:]}", f"begin={core[:3]}", f"types={'+'.join(types)}")
    return *own, f"types={len(types)}", f"the={is_definite}", f"joined={is_joined}", f"to={glued}"


def _kind(step: int, kind: str, shape: str) -> Group:
    return (f"k{step}={kind},{shape}",)


def _form(step: int, form: str) -> Group:
    return (f"w{step}={form}",)


def _pair(step: int, form: str, core: str) -> Group:
    return (f"w{step}w={form} {core}",)


def _forms(back: str, before: str) -> Group:
    return (f"w-2-1={back} {before}",)


def _name(step: int, name: str, shape: str) -> Group:
    return f"n{step}={name}", f"n{step}={name},{shape}"


def _word_name(step: int, core: str, name: str) -> Group:
    return (f"wn{step}={core} {name}",)


def _near(name: str) -> Group:
    return (f"near={name}",)


def _beside(told: str) -> Group:
    return (f"beside={told}",)


def _subject(domain: str) -> Group:
    return (f"of={domain}",)


def _stand(is_quoted: bool, is_denied: bool, start: int) -> Group:
    return f"quoted={is_quoted}", f"denied={is_denied}", f"start={start}"
