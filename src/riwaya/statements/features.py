"""What can be counted about two aligned statements; the same whichever comes first."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from math import sqrt

from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.statements.alignment import Alignment
from riwaya.statements.words import Statement

Features = dict[str, float]


def features(aligned: Alignment) -> Features:
    """Return the features of two statements by name."""
    return {
        **_overlap(aligned),
        **_order(aligned),
        **_clashes(aligned),
        **_numbers(aligned),
        **_states(aligned),
        **_signals(aligned),
        **_frame(aligned),
        **_words_left(aligned),
    }


def _two(name: str, a: float, b: float) -> Features:
    return {f"{name} least": min(a, b), f"{name} most": max(a, b)}


def _overlap(aligned: Alignment) -> Features:
    mine, others = len(aligned.first.content), len(aligned.second.content)
    how = Counter(pair.how for pair in aligned.pairs)
    shared = len(aligned.pairs)
    sure = how["form"] + how["stem"] + how["number"] + how["state"] + how["root"]
    return {
        **_two("words", mine, others),
        **_two("alone", len(aligned.left), len(aligned.right)),
        **_two("share", shared / max(mine, 1), shared / max(others, 1)),
        "shared": shared,
        "shared surely": 2 * sure / max(mine + others, 1),
        "shared by form": how["form"] / max(shared, 1),
        "shared by synonym": how["same"] + how["pole"],
        "letters in common": letters(aligned.first.text, aligned.second.text),
        "letters left in common": letters(_rest(aligned.first, aligned.left), _rest(aligned.second, aligned.right)),
    }


def letters(first: str, second: str, width: int = 3) -> float:
    """Return how alike two texts are spelled: the cosine of their runs of three letters."""
    x, y = (Counter(t[i : i + width] for i in range(len(t) - width + 1)) for t in (_spelled(first), _spelled(second)))
    product = sum(count * y[run] for run, count in x.items())
    return product / sqrt((sum(c * c for c in x.values()) or 1) * (sum(c * c for c in y.values()) or 1))


def _spelled(text: str) -> str:
    return " ".join(fold(text).split())


def _rest(said: Statement, places: Iterable[int]) -> str:
    return " ".join(said.terms[place].form for place in places)


def _order(aligned: Alignment) -> Features:
    """Return how far the shared words keep their order, and how long they run on."""
    seconds = [pair.second for pair in aligned.pairs]
    count = len(seconds)
    turned = sum(a > b for i, a in enumerate(seconds) for b in seconds[i + 1 :])
    longest = run = 0
    for before, after in zip(aligned.pairs, aligned.pairs[1:], strict=False):
        run = run + 1 if 0 < after.second - before.second <= 2 and after.first - before.first <= 2 else 0
        longest = max(longest, run)
    names = [p.second for p in aligned.pairs if aligned.first.terms[p.first].of("state")]
    return {
        "turned": turned / max(count * (count - 1) / 2, 1),
        "longest run": (longest + 1) / max(min(len(aligned.first.content), len(aligned.second.content)), 1) if count else 0.0,
        "states turned": sum(a > b for i, a in enumerate(names) for b in names[i + 1 :]),
        "states met": len(names),
    }


def _around(aligned: Alignment, i: int, j: int) -> int:
    """Return on how many sides two places stand beside the same words."""
    met = {(pair.first, pair.second) for pair in aligned.pairs}
    before = (i == 0 and j == 0) or (_step(aligned.first, i, -1), _step(aligned.second, j, -1)) in met
    ends = i == len(aligned.first.terms) - 1 and j == len(aligned.second.terms) - 1
    after = ends or (_step(aligned.first, i, 1), _step(aligned.second, j, 1)) in met
    return before + after


def beside(said: Statement, at: int) -> tuple[int, int]:
    """Return the places of the words of content before and after a place."""
    return _step(said, at, -1), _step(said, at, 1)


def _step(said: Statement, at: int, by: int) -> int:
    at += by
    while 0 <= at < len(said.terms) and said.terms[at].is_empty:
        at += by
    return at


def _clashes(aligned: Alignment) -> Features:
    how = Counter(pair.how for pair in aligned.clashes)
    agreeing = Counter(group for pair in aligned.pairs for group, _ in _poles(aligned, pair.first, pair.second, alike=True))
    against = Counter(group for pair in aligned.clashes for group, _ in _poles(aligned, pair.first, pair.second, alike=False))
    fitting = max((_around(aligned, p.first, p.second) for p in aligned.clashes), default=0)
    swapped = [(i, j) for i in aligned.left for j in aligned.right if _around(aligned, i, j) == 2]
    found: Features = {
        "opposed": how["pole"],
        "poles met": len([p for p in aligned.pairs if _poles(aligned, p.first, p.second, alike=True)]),
        "other states": how["state"],
        "other names": how["name"],
        "clashes": len(aligned.clashes),
        "clash in place": fitting,
        "words swapped": len(swapped),
        "all but one": float(len(aligned.left) == len(aligned.right) == 1 and bool(swapped)),
        "poles one-sided": _one_sided(aligned),
    }
    for entry in entries("statement_words"):
        if "opposition" in entry:
            name = entry["opposition"]
            found[f"opposed: {name}"] = float(against[name])
            found[f"alike: {name}"] = float(agreeing[name])
    return found


def _poles(aligned: Alignment, i: int, j: int, *, alike: bool) -> Set[tuple[str, str]]:
    mine, others = aligned.first.terms[i].of("pole"), aligned.second.terms[j].of("pole")
    if alike:
        return mine & others
    return {(group, pole) for group, pole in mine if (group, "other" if pole == "one" else "one") in others}


def _one_sided(aligned: Alignment) -> float:
    """Return how many words with a pole stand on one side with nothing like them on the other."""
    mine, others = ({group for i in rest for group, _ in said.terms[i].of("pole")} for said, rest in _sides(aligned))
    return float(len(mine ^ others))


def _sides(aligned: Alignment) -> Sequence[tuple[Statement, Sequence[int]]]:
    return (aligned.first, aligned.left), (aligned.second, aligned.right)


def _numbers(aligned: Alignment) -> Features:
    mine, others = ([t.number for t in said.terms if t.number is not None] for said in (aligned.first, aligned.second))
    same = set(mine) & set(others)
    apart = [p for p in aligned.clashes if p.how == "number"]
    return {
        "numbers met": len(same),
        "numbers apart": len(apart),
        "numbers of one thing apart": sum(_around(aligned, p.first, p.second) > 0 for p in apart),
        "number on one side": float(bool(mine) != bool(others)),
    }


def _states(aligned: Alignment) -> Features:
    mine, others = ({v for t in said.terms for _, v in t.of("state")} for said in (aligned.first, aligned.second))
    return {
        "states in both": len(mine & others),
        **_two("states alone", len(mine - others), len(others - mine)),
        "states replaced": float(bool(mine - others) and bool(others - mine)),
    }


def _signals(aligned: Alignment) -> Features:
    found: Features = {}
    for entry in entries("statement_words"):
        if "signal" in entry:
            name = entry["signal"]
            mine, others = len(aligned.first.signals(name)), len(aligned.second.signals(name))
            found[f"{name} apart"] = abs(mine - others)
            found[f"{name} met"] = min(mine, others)
    for name in ("reversal", "negation", "lack"):
        found[f"{name} left"] = sum(_left(said, rest, name) for said, rest in _sides(aligned))
    turning = [sum(len(said.signals(name)) > 0 for name in ("negation", "reversal")) for said in (aligned.first, aligned.second)]
    found["turned differently"] = float(turning[0] % 2 != turning[1] % 2)
    return found


def _left(said: Statement, rest: Sequence[int], name: str) -> int:
    return sum(any(s.kind == "signal" and s.group == name for s in said.terms[i].senses) for i in rest)


def _frame(aligned: Alignment) -> Features:
    first, second = aligned.first, aligned.second
    return {
        "questions apart": float(("؟" in first.text) != ("؟" in second.text)),
        "colons apart": float((":" in first.text) != (":" in second.text)),
        "begin alike": float(any(p.first == p.second == 0 for p in aligned.pairs)),
        "end alike": float(_last(first, second, aligned)),
    }


def _last(first: Statement, second: Statement, aligned: Alignment) -> bool:
    return any(p.first == len(first.terms) - 1 and p.second == len(second.terms) - 1 for p in aligned.pairs)


def _words_left(aligned: Alignment) -> Features:
    """Return a feature for the consonants of each word that stands on one side alone."""
    terms = (said.terms[place] for said, rest in _sides(aligned) for place in rest)
    return {f"left: {term.root}": 1.0 for term in terms if term.number is None}
