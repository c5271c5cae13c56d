"""Claims mended where the encoder is sure of what no rule has seen: where a content begins and ends, who speaks, in what stance.

The rules read first. What stands far from what the encoder finds likely gives way to what it finds all but certain.
"""

from collections.abc import Iterable

from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.sources.phrases import make_link, read_phrase
from riwaya.encoder import Contexts, Related
from riwaya.model import Attribution, Link, Span, changed
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, STOP

_FARTHEST = 120  # tokens from a cue to what belongs to it
_LONGEST = 30  # tokens of a content whose bounds are mended; longer ones run on over what looks like an end
_GOING_ON = frozenset(
    ("كما", "وكما", "لكن", "ولكن", "بل", "اذ", "فيما", "الا", "غير", "بدليل", "لان", "لانه", "لانها", "لانهم")
)  # the same voice goes on
_BOUND = 0.0  # log-odds above which a bound of a content is likely
_STRAY = -3.5  # and below which one that rules found gives way to it
_SPEAKS = 3.0  # above which somebody surely speaks
_SURER = 5.0  # how much surer that is than of one whom rules found, who then gives way
_SPEAKS_HIMSELF = 2.0  # above which one surely speaks through whom rules have another quoted
_UNHEARD = -5.0  # and below which there is no second source, so that the first whom rules found gives way
_PASSED_ON = 0.5  # above which there is a second source that rules did not find
_ALONE = -1.0  # and below which there is none
_SURE = 0.97  # the probability from which on the encoder tells how something is said


def mended(syntax: Syntax, attributions: Iterable[Attribution], contexts: Contexts) -> tuple[Attribution, ...]:
    """Return the attributions with contents and chains as the encoder finds them where it is sure and the rules' are unlikely."""
    return tuple(_mended(syntax, attribution, contexts) for attribution in attributions)


def _mended(syntax: Syntax, attribution: Attribution, contexts: Contexts) -> Attribution:
    cue = syntax.tokens_of(attribution.cue)
    attribution = changed(attribution, in_context=max(contexts.cue(at) for at in range(cue[0], max(cue[0] + 1, cue[1]))))
    near = range(max(0, cue[0] - _FARTHEST), min(len(syntax.tags), cue[1] + _FARTHEST))
    parts = contexts.parts(cue[0], near)
    content = _content(syntax, attribution, cue, parts)
    chain = _chain(syntax, attribution, parts)
    if content is not None:
        chain = _before_content(syntax, attribution.chain if chain is None else chain, content)
    stance = contexts.stance(cue[0])
    is_other = stance.name != attribution.stance and stance.probability > _SURE
    if content is None and chain is None and not is_other:
        return attribution
    return changed(
        attribution,
        content=content or attribution.content,
        chain=attribution.chain if chain is None else chain,
        stance=stance.name if is_other else attribution.stance,
        rule=f"{attribution.rule}.in-context",
    )


def _content(syntax: Syntax, attribution: Attribution, cue: tuple[int, int], parts: Related) -> Span | None:
    """Return where the content stands, if other bounds than those of the rules are likely; None if not."""
    first, last = syntax.tokens_of(attribution.content)
    begin, end = parts.likeliest("content start"), parts.likeliest("content end")
    first_odds, last_odds = parts.odds("content start", first), parts.odds("content end", last - 1)
    new_first = begin.at if begin.odds > _BOUND and first_odds < _STRAY else first
    new_last = end.at + 1 if end.odds > _BOUND and last_odds < _STRAY else last
    if (new_first, new_last) == (first, last) or last - first > _LONGEST or new_first <= cue[0] < new_last:
        return None
    new_first, new_last = trim(syntax, new_first, new_last)
    if new_first >= new_last or (new_last < last and _goes_on(syntax, new_last)):
        return None
    content = syntax.span(new_first, new_last)
    return None if "\n" in content.text and "\n" not in attribution.content.text else content


def _before_content(syntax: Syntax, chain: tuple[Link, ...], content: Span) -> tuple[Link, ...]:
    """Return the sources without what of them turns out to be told: «نفى الوزير | استهداف أي تجمع»."""
    return tuple(_cut(syntax, link, content) for link in chain)


def _cut(syntax: Syntax, link: Link, content: Span) -> Link:
    first, _ = syntax.tokens_of(link.span)
    begin, _ = syntax.tokens_of(content)
    if not link.span.start < content.start < link.span.end:
        return link
    return make_link(syntax, *trim(syntax, first, begin))


def _goes_on(syntax: Syntax, at: int) -> bool:
    """Return whether the same voice goes on after a comma: «، كما قصفوا», «لكن ذلك لا يكفي»."""
    while at < len(syntax.tags) and syntax.has(at, COMMA):
        at += 1
    return syntax.form(at) in _GOING_ON


def _chain(syntax: Syntax, attribution: Attribution, parts: Related) -> tuple[Link, ...] | None:
    """Return the chain with a source added or replaced; None when it stays."""
    chain = attribution.chain
    if not chain:
        return None
    first, second = parts.likeliest("first source"), parts.likeliest("second source")
    spoken = [_holds(syntax, link, first.at) for link in chain]
    passed = [_holds(syntax, link, second.at) for link in chain]
    if len(chain) == 1 and spoken[0] and not passed[0] and second.odds > _PASSED_ON:
        link = _link(syntax, second.at)
        return None if link is None else (*chain, link)
    if spoken == [False, True] and chain[0].kind != "outlet" and first.odds > _SPEAKS_HIMSELF and second.odds < _UNHEARD:
        return chain[1:]
    is_wrong = len(chain) == 1 and second.odds < _ALONE and first.odds - _odds(syntax, chain[0], parts) > _SURER
    if first.odds > _SPEAKS and is_wrong:
        link = _link(syntax, first.at)
        return None if link is None or (link.name is not None and link.name == chain[0].name) else (link,)
    return None


def _odds(syntax: Syntax, link: Link, parts: Related) -> float:
    return max(parts.odds("first source", at) for at in range(*syntax.tokens_of(link.span)))


def _holds(syntax: Syntax, link: Link, at: int) -> bool:
    first, last = syntax.tokens_of(link.span)
    return first <= at < last


def _link(syntax: Syntax, at: int) -> Link | None:
    stop = next((i for i in range(at, len(syntax.tags)) if syntax.has(i, STOP | COMPLEMENTISER)), len(syntax.tags))
    found = read_phrase(syntax, at, stop)
    return make_link(syntax, *found) if found is not None else None
