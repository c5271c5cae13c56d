"""A toll that grows: a later telling with the higher number of the killed or hurt is no rival of the earlier."""

from riwaya.accounts.figures import Figure
from riwaya.accounts.whom import PARTS, is_grown
from riwaya.arabic.stems import stems
from riwaya.corroboration.wording import is_ordinary

_GROWS = frozenset({"killed", "wounded", "displaced", "missing", "bodies", "casualties"})
_OF_DEALS = frozenset({"exchange", "release", "negotiate", "agree"})  # what is handed over there does not grow like a toll
_DAYS = 2  # after which a higher toll has grown, whatever its text says
_SAYS_BEFORE, _SAYS_AFTER = 110, 60  # characters around a toll in which a text says that it has grown


def has_grown(one: Figure, other: Figure) -> bool:
    """Return whether a later telling has the higher toll, days later or as it says: a rival only by the word of who did it."""
    early, late = sorted((one, other), key=lambda figure: figure.telling.order)
    grows = one.amount.unit in _GROWS or (one.is_part and one.amount.unit in PARTS)  # «بينهم 20 طفلاً»
    if not grows or late.amount.value <= early.amount.value or {one.type, other.type} & _OF_DEALS:
        return False
    return _is_later(early, late) and not early.is_only and not _counts_own_deed(late)


def _is_later(early: Figure, late: Figure) -> bool:
    """Return whether a toll was published days after another, or on another day and says itself that it has grown."""
    first, then = early.telling.published, late.telling.published
    if first == then:
        return False
    if first and then is None:
        return True  # a text without a date may be of years later
    return bool(first and then and first.gap(then) >= _DAYS) or _says_so(late)


def _says_so(one: Figure) -> bool:
    """Return whether a text tells that a toll has grown: «لترتفع الحصيلة إلى», «توفي متأثراً بجراحه»."""
    end = min(one.end + _SAYS_AFTER, len(one.telling.text))
    return is_grown(one.telling.stems(max(0, one.start - _SAYS_BEFORE), end))


def _counts_own_deed(one: Figure) -> bool:
    """Return whether a figure is the word of who did the deed: «قال متحدث باسم الكتائب إن مقاتلي الكتائب قتلوا …»."""
    claim = one.telling.claims.get(one.claim or "")
    if claim is None:
        return False
    speakers = {word for link in claim["chain"] for word in stems(link["text"]) if not is_ordinary(word)}
    told = (event["roles"].get("agent") for event in one.telling.record["events"] if event["asserted_by"] == one.claim)
    return any(not speakers.isdisjoint(stems(agent["text"])) for agent in told if agent)
