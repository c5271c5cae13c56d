"""What a word that may be a cue looks like where it stands, as named features for the model of `riwaya.weights`.

They tell forms, kinds of words and distances, and nothing of what any rule makes of them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from typing import Generic, TypeVar

from riwaya.arabic.words import Word
from riwaya.attributions.cue_words import cues_at
from riwaya.attributions.cues import adjunct_words, cue_forms, may_open
from riwaya.attributions.sources.phrases import source_noun
from riwaya.phrases import Syntax
from riwaya.phrases.kinds import BEYOND, kinds
from riwaya.phrases.tags import (
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    OPENING,
    SIGN,
    STOP,
    VERB,
)
from riwaya.remembering import remembered
from riwaya.weights.groups import Group, Rows, Seen

T = TypeVar("T")
SIGNS = COMMA | COLON | STOP | OPENING | CLOSING | SIGN
_FARTHEST = 30  # tokens ahead in which a mark or a verb is looked for
_FARTHEST_BACK = 40
_AHEAD = ((COMPLEMENTISER, "that"), (COLON, "colon"), (OPENING, "quote"), (VERB, "verb"))
_OPENING_CONTENT = ("that", "colon", "quote")
_BACK = 3  # tokens before a word whose kinds tell something of it
_STEPS = (-_BACK, -2, -1, 0, 1, 2, 3, 4)  # whose kinds do
_FORMS = (-2, -1, 1, 2, 3)  # whose forms do
_MARKS = STOP | COMMA | COMPLEMENTISER | COLON | OPENING | VERB


def may_be_cue(syntax: Syntax, at: int) -> bool:
    """Return whether the token may be a cue and is weighed: a word of saying, or a preposition of sources."""
    if syntax.tags[at] & SIGNS or not may_open(syntax.text.tokens[at].word):
        return False
    return bool(cues_at(syntax, at)) or syntax.core(at) in adjunct_words()


class Groups(Generic[T]):
    """Every group met, with what `see` makes of its names: training takes the names, a model only what they weigh."""

    def __init__(self, see: Callable[[Group], T]) -> None:
        self.word = Seen(_word, see)
        self.kind = Rows(_STEPS, _kind, see)
        self.form = Rows(_FORMS, _form, see)
        self.pair = Seen(_pair, see)
        self.kinds = Seen(_kinds, see)
        self.beside = Seen(_beside, see)
        self.named = Seen(_named, see)
        self.mark = Seen(_mark, see)
        self.first = Seen(_first, see)
        self.behind = Seen(_behind, see)


class CueFeatures(Generic[T]):
    """The features of the words of one text, in groups."""

    def __init__(self, syntax: Syntax, groups: Groups[T]) -> None:
        self._syntax = syntax
        self._groups = groups
        self._kinds = kinds(syntax)
        self._kinds_from_back = [BEYOND] * _BACK + self._kinds
        self._forms = [*syntax.forms, *[BEYOND] * 4]
        self._marks = [at for at, tags in enumerate(syntax.tags) if tags & _MARKS]
        self._opened = [_opened_by(syntax.tags[at]) for at in self._marks]

    def own(self, at: int) -> T:
        """Return the features of a word by itself."""
        shape, cue, is_tanwin = _lemma(self._syntax.text.tokens[at].word)
        return self._groups.word[self._syntax.core(at), cue, shape, is_tanwin, bool(self._syntax.tags[at] & CONJUNCTION)]

    def of(self, at: int) -> list[T]:
        """Return the features of a word that may be a cue, its own and those of where it stands."""
        syntax, groups = self._syntax, self._groups
        core = syntax.core(at)
        shape, cue, _ = _lemma(syntax.text.tokens[at].word)
        found = [self.own(at)]
        self._around(at, core, shape, cue, found)
        self._before_stop(at, shape, cue, found)
        distance, mark = self._since(at)
        found.append(groups.behind[distance, mark, syntax.quotation_around(at) is not None, shape, cue])
        return found

    def _around(self, at: int, core: str, shape: str, cue: str, found: list[T]) -> None:
        """Add what words and kinds of words stand beside it."""
        kinds, forms, groups = self._kinds, self._forms, self._groups
        beside = self._kinds_from_back[at : at + len(_STEPS)]
        found += [row[kind] for row, kind in zip(groups.kind[shape], beside, strict=True)]
        found += [row[forms[at + step]] for row, step in zip(groups.form[""], _FORMS, strict=True)]
        before, after, ahead, behind = forms[at - 1], forms[at + 1], kinds[at + 1], kinds[at - 1]
        found += (groups.pair["-1", before, core, shape], groups.pair["1", after, core, shape])
        found += (groups.kinds["12", ahead, kinds[at + 2], shape], groups.kinds["-2-1", kinds[at - 2], behind, shape])
        found += (groups.kinds["-11", behind, ahead, shape], groups.beside["1", ahead, cue], groups.beside["-1", behind, cue])
        found.append(groups.named[self._named(at + 1), shape, cue])

    def _named(self, at: int) -> str:
        """Return what kind of source begins at the token: a name's kind, else that of a noun of the lexicon."""
        mention = self._syntax.names.get(at)
        if mention is not None:
            return mention.kind
        noun = source_noun(self._syntax, at) if at < len(self._syntax.tags) else None
        return "-" if noun is None else "a " + noun.entry.kind

    def _before_stop(self, at: int, shape: str, cue: str, found: list[T]) -> None:
        """Add how far ahead in the sentence what may open a content stands, and what comes first."""
        groups, places = self._groups, self._first_ahead(at)
        for name in _OPENING_CONTENT:
            found.append(groups.mark[name, _within(places[name] - at) if name in places else "no", shape, cue])
        first = next(iter(places), "-")
        found.append(groups.first[first, _within(places[first] - at) if places else "", cue])

    def _first_ahead(self, at: int) -> dict[str, int]:
        """Return where the first mark of each kind stands after a word and before the next stop, the nearest first."""
        marks, opened = self._marks, self._opened
        places: dict[str, int] = {}
        for i in range(bisect_right(marks, at), len(marks)):
            names, place = opened[i], marks[i]
            if names is None or place >= at + _FARTHEST:
                break
            for name in names:
                if name not in places:
                    places[name] = place
        return places

    def _since(self, at: int) -> tuple[int, str]:
        """Return how far the sentence has come, and which mark stands last before the word, how far away."""
        tags, marks = self._syntax.tags, self._marks
        mark = "start"
        for i in range(bisect_left(marks, at) - 1, -1, -1):
            if tags[marks[i]] & STOP or marks[i] <= at - _FARTHEST_BACK:
                break
            if tags[marks[i]] & (COMMA | COMPLEMENTISER | COLON | OPENING):
                mark = self._kinds[marks[i]] + _within(at - marks[i])
                break
        return next((back for back in range(3) if back >= at or tags[at - back - 1] & STOP), 3), mark


@remembered
def _opened_by(tags: int) -> tuple[str, ...] | None:
    """Return the kinds of marks that tags tell; None for a stop, before which all others stand."""
    return None if tags & STOP else tuple(name for tag, name in _AHEAD if tags & tag and not (tag == OPENING and tags & BRACKET))


@remembered
def _lemma(word: Word) -> tuple[str, str, bool]:
    """Return a word as the lexicon of cues knows it, its shapes and its entries, and whether it bears a tanwīn."""
    hits = cue_forms(word)
    shape = "+".join(sorted({h.entry.shape for h in hits})) or "none"
    cue = "+".join(sorted({h.entry.cue.id for h in hits})[:3]) or "none"
    return shape, cue, word.raw.endswith(("اً", "ًا"))


def _within(distance: int) -> str:
    if distance < 3:
        return str(distance)
    return "3-5" if distance < 6 else "6-10" if distance < 11 else "11+"


def _word(core: str, cue: str, shape: str, is_tanwin: bool, is_joined: bool) -> Group:
    own = (f"w={core}", f"cue={cue}", f"shape={shape}", f"end={core[-3:]}", f"begin={core[:3]}", f"begin4={core[:4]}")
    return *own, f"joined={is_joined}", f"tanwin={is_tanwin}|{shape}"


def _kind(step: int, kind: str, shape: str) -> Group:
    return f"k{step}={kind}", f"k{step}={kind}|{shape}"


def _form(step: int, form: str, _: str) -> Group:
    return (f"w{step}={form}",)


def _pair(step: str, form: str, core: str, shape: str) -> Group:
    return f"w{step}w={form} {core}", f"w{step}s={form}|{shape}"


def _kinds(steps: str, one: str, other: str, shape: str) -> Group:
    return (f"k{steps}={one} {other}|{shape}",)


def _beside(step: str, kind: str, cue: str) -> Group:
    return (f"k{step}c={kind}|{cue}",)


def _named(name: str, shape: str, cue: str) -> Group:
    return f"name={name}|{shape}", f"namec={name}|{cue}"


def _mark(name: str, distance: str, shape: str, cue: str) -> Group:
    return f"{name}={distance}|{shape}", f"{name}c={distance}|{cue}"


def _first(name: str, distance: str, cue: str) -> Group:
    return f"first={name}{distance}", f"firstc={name}|{cue}"


def _behind(distance: int, mark: str, is_quoted: bool, shape: str, cue: str) -> Group:
    return f"start={distance}|{shape}", f"startc={min(distance, 2)}|{cue}", f"mark={mark}|{shape}", f"quoted={is_quoted}"
