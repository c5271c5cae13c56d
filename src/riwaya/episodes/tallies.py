"""Whether two figures count the same thing: by their units, the acts, the parties and the words around them."""

from collections.abc import Iterable, Iterator, Sequence, Set

from riwaya.arabic.stems import stems
from riwaya.corroboration.judgement import Feature, Judgement, score_of
from riwaya.corroboration.numbers import FATES, as_unit, is_act, is_measure, is_one_unit, is_time, judge, kinds
from riwaya.corroboration.wording import is_ordinary
from riwaya.episodes.figures import Figure
from riwaya.episodes.whom import PARTS, are_others, is_grown

_GROWS = frozenset({"killed", "wounded", "displaced", "missing", "bodies", "casualties"})
_KIN = (
    {"evacuate", "withdraw", "airlift"},
    {"release", "exchange"},
    {"aid", "evacuate"},
    {"agree", "exchange", "evacuate", "release", "ceasefire"},
    {"evacuate", "withdraw", "surrender_position"},
)
_OF_DEALS = frozenset({"exchange", "release", "negotiate", "agree"})  # what is handed over there does not grow like a toll
_OF_MEN, _ARMED = frozenset({"evacuate", "withdraw", "release", "surrender_position"}), {"soldiers", "fighters"}
_OF_CAPTIVES, _CAPTIVES = frozenset({"release", "exchange"}), "detainees"
_HELD = frozenset({_CAPTIVES, "soldiers", "fighters", "people", "civilians", "residents", "nationals", "workers", "relatives"})
_CARRIERS = frozenset({"buses", "trucks", "cars"})
_MUNITIONS = frozenset({"shells", "missiles"})
_BLOWS, _BLAST = "attacks", "انف"  # «سبعة انفجارات» are heard of as many shells
ENOUGH = 1.0  # to count the same thing
_SURE, _SURE_OF_FEW = 1.6, 2.0  # that they do, whatever their size
_WORDS, _MANY_WORDS = 4, 8  # around two figures in common that are counted; of how long and how much, told of many things
_CARRIED = 0.3  # that two figures tell on what people were brought out
_LASTING = 0.5  # that two figures tell how long something took
_DAYS = 2  # after which a higher toll has grown, whatever its text says
_SAYS_BEFORE, _SAYS_AFTER = 110, 60  # characters around a toll in which a text says that it has grown
_COURSE, _OTHER_COURSE = 0.3, -2.0  # that both tell of the same: the siege, the talks
_OF_SOME = -0.4  # of whom or of what a text tells in many ways
_OF_KIN, _KINS = 0.15, 2  # what kin in common tells
_OTHER_ACT, _OTHER_ACT_NEAR = -0.8, -0.3  # of figures that fill a role of it, and of those that stand near it
_MANY_ACTS = 20  # shells and bombs: so many are not of one strike
_SEVERAL = 5  # things of another name: so few are others
_FEW = 3  # so few are met with everywhere


def alike(one: Figure, other: Figure) -> list[Feature]:
    """Return what speaks for two figures counting the same thing and what against, as a table; none when their units part."""
    units = one.amount.unit, other.amount.unit
    if (one.noun != other.noun and one.amount.value != other.amount.value) or not (
        is_one_unit(one.amount, other.amount) or _are_of_one_deed(one, other)
    ):
        return []
    is_beside = one.telling.key == other.telling.key  # there a number without a noun counts what the one beside it counts
    unit = 1.0 if units[0] == units[1] and units[0] else 0.7 if all(units) or is_beside else 0.3
    table = [Feature("unit", unit, " / ".join(units))]
    if one.type and other.type:
        apart = _OTHER_ACT if one.is_filler and other.is_filler else _OTHER_ACT_NEAR
        table.append(Feature("act", 0.5 if _is_of_one_act(one, other) else apart, f"{one.type} / {other.type}"))
    if one.is_ahead != other.is_ahead:
        table.append(Feature("one is planned", -2.0, f"{one.text} / {other.text}"))
    shared = one.parties & other.parties
    if one.parties and other.parties:
        table.append(Feature("parties", 0.3 if shared else -0.3, "، ".join(sorted(shared or one.parties | other.parties))))
    table += _around(one, other)
    is_several = min(one.amount.value, other.amount.value) <= _SEVERAL
    if is_several and kinds().get(units[0]) == "thing" and one.head and other.head and one.head != other.head:
        table.append(Feature("called otherwise", -0.8, f"{one.text} / {other.text}"))
    if _is_no_more(one, other):
        table.append(Feature("told to be no more", 0.8 if is_time(units[0]) else 0.3, f"{one.text} / {other.text}"))
    table += _of_whom(one, other)
    if is_few(one, other):
        is_clear = (one.is_filler and other.is_filler and one.amount.unit in FATES) or _is_no_more(one, other)
        table.append(Feature("few", -0.2 if is_clear else -0.4, f"{one.text} / {other.text}"))
    return table


def _around(one: Figure, other: Figure) -> Iterator[Feature]:
    """Yield what the words around two figures tell: those in common, those of one kin, and of how much else they may be told."""
    unit, shown = one.amount.unit, f"{one.text} / {other.text}"
    is_of_much = is_time(unit) or is_measure(unit)
    words = sorted(one.context & other.context)
    most = _MANY_WORDS if is_of_much else _WORDS
    yield Feature("words around", round(0.2 * min(most, len(words)), 1), "، ".join(words))
    if kin := sorted(one.kin & other.kin):
        yield Feature("words of one kin", round(_OF_KIN * min(_KINS, len(kin)), 2), "، ".join(kin))
    if one.is_part and other.is_part and unit not in PARTS:
        yield Feature("some of them", _OF_SOME, shown)
    if is_act(unit) and (unit not in _MUNITIONS or max(one.amount.value, other.amount.value) > _MANY_ACTS):
        yield Feature("acts, told of any length of time", -0.7, unit)
    if is_of_much:
        yield Feature("how long or how much, told of many things", -0.9, unit)
    if one.is_carrier and other.is_carrier:
        yield Feature("both tell what carried them", _CARRIED, shown)
    if one.is_lasting and other.is_lasting:
        yield Feature("both tell how long it took", _LASTING, shown)
    if one.course and other.course:
        told = _COURSE if one.course == other.course else _OTHER_COURSE
        yield Feature("what took so long", told, f"{one.course} / {other.course}")


def _are_of_one_deed(one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same under two names: those set free, armed men who left, what carried them."""
    units = {one.amount.unit, other.amount.unit}
    if one.is_carrier and other.is_carrier and units <= _CARRIERS:
        return True
    if units <= _MUNITIONS or (units & _MUNITIONS and _BLOWS in units and _BLAST in (one.head, other.head)):
        return True
    if one.is_lasting and other.is_lasting and all(map(is_time, units)):
        return True
    if not (one.is_filler and other.is_filler):
        return False
    return ({one.type, other.type} <= _OF_MEN and units == _ARMED) or (
        {one.type, other.type} <= _OF_CAPTIVES and _CAPTIVES in units and units <= _HELD
    )


def judged(one: Figure, other: Figure, table: Sequence[Feature]) -> Judgement:
    """Return whether two figures that count the same thing agree; whose smaller is told to be all part whatever their size."""
    amount = as_unit(one.amount, other.amount.unit) if _are_of_one_deed(one, other) else one.amount
    found = judge(amount, other.amount, is_sure=_is_sure(one, other, table))
    is_apart = found is Judgement.NOT_COMPARED and is_one_unit(one.amount, other.amount)
    return Judgement.CONTRADICTS if is_apart and _is_no_more(one, other) else found


def _is_sure(one: Figure, other: Figure, table: Sequence[Feature]) -> bool:
    """Return whether much beside their size tells that two figures count the same: the same people's fate, a «no more than»."""
    is_told = one.amount.unit == other.amount.unit and (
        _is_no_more(one, other) or (one.amount.unit in FATES and bool(one.sort) and one.sort == other.sort)
    )
    return score_of(table) >= (_SURE_OF_FEW if is_few(one, other) and not is_told else _SURE if not is_told else ENOUGH)


def _is_no_more(one: Figure, other: Figure) -> bool:
    """Return whether the smaller of two figures is told to be all: «جنديان فقط»."""
    small = one if one.amount.value < other.amount.value else other
    return small.is_only and small.amount.unit != ""


def _is_all_there_were(one: Figure, other: Figure) -> bool:
    """Return whether the smaller of two figures is told to be all, and not of one side's alone: «ست جثث لا غير»."""
    return _is_no_more(one, other) and not min(one, other, key=lambda figure: figure.amount.value).is_of_own


def is_few(one: Figure, other: Figure) -> bool:
    """Return whether one of two figures is so small that many things are as many."""
    return min(one.amount.value, other.amount.value) <= _FEW


def _of_whom(one: Figure, other: Figure) -> Iterator[Feature]:
    """Yield what speaks against two figures counting the same: other people, a part of them, another batch."""
    shown = f"{one.text} / {other.text}"
    if one.amount.unit in FATES and are_others(one.sort, other.sort):
        yield Feature("other people", -2.0, shown)
    elif one.amount.unit in FATES and one.sort != other.sort:
        part, whole = (one, other) if one.sort else (other, one)
        if part.amount.value <= whole.amount.value:
            yield Feature("a part of them", -2.0 if part.sort in PARTS else -0.5, shown)
    elif one.amount.unit in FATES and one.sort:
        yield Feature("the same people", 0.4, one.sort)
    if one.side and other.side and not one.side & other.side:
        yield Feature("of another side", -2.0, f"{'، '.join(sorted(one.side))} / {'، '.join(sorted(other.side))}")
    elif one.side & other.side:
        yield Feature("of one side", 0.3, "، ".join(sorted(one.side & other.side)))
    elif one.is_of_own != other.is_of_own and one.amount.unit in FATES and not _is_all_there_were(one, other):
        yield Feature("a part of one side's", -2.0, shown)
    if one.batch != other.batch and (one.batch and other.batch):
        yield Feature("another batch", -2.0, f"{one.batch} / {other.batch}")


def _is_of_one_act(one: Figure, other: Figure) -> bool:
    """Return whether the acts of two figures can be one: those that they fill a role of, else any of their sentences."""
    acts, others = ({figure.type} if figure.is_filler else figure.acts | {figure.type} for figure in (one, other))
    return bool(acts & others) or any(kin & acts and kin & others for kin in _KIN)


def has_grown(one: Figure, other: Figure) -> bool:
    """Return whether a later telling has the higher toll, days later or as it says: a rival only by the word of who did it."""
    early, late = sorted((one, other), key=lambda figure: figure.telling.order)
    if one.amount.unit not in _GROWS or late.amount.value <= early.amount.value or {one.type, other.type} & _OF_DEALS:
        return False
    return _is_later(early, late) and not early.is_only and not _counts_own_deed(late)


def _is_later(early: Figure, late: Figure) -> bool:
    """Return whether a toll was published days after another, or on another day and says itself that it has grown."""
    first, then = early.telling.published, late.telling.published
    if first == then:
        return False
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


def is_taken(one: Figure, taken: Iterable[Figure]) -> bool:
    """Return whether a figure is one of those: the same number, of the same unit or in the same text."""
    return any(
        one.amount.value == other.amount.value
        and (
            one.amount.unit == other.amount.unit != ""
            or (one.telling.key == other.telling.key and is_one_unit(one.amount, other.amount))
        )
        for other in taken
    )


def says_same(one: Figure, other: Figure, units: Set[str]) -> bool:
    """Return whether a figure is the same number of the same thing as one that is disputed, of one of some units."""
    if one.amount.unit in FATES - units or (
        one.amount.unit and units and not any(is_one_unit(one.amount, one.amount._replace(unit=unit)) for unit in units)
    ):
        return False
    if one.amount.value != other.amount.value or not is_one_unit(one.amount, other.amount):
        return False
    if other.is_denied and one.amount.unit == other.amount.unit != "":  # «سبعة لا ثلاثة» answers whoever counts three
        return True
    return one.amount.value > _FEW or score_of(alike(one, other)) >= ENOUGH


def components(pairs: Sequence[tuple[Figure, Figure]]) -> list[list[tuple[Figure, Figure]]]:
    """Return the pairs in groups that hang together by a number of one unit."""
    groups: list[list[tuple[Figure, Figure]]] = []
    for pair in pairs:
        near = [group for group in groups if any(is_taken(one, other) for one in pair for other in group)]
        groups = [group for group in groups if group not in near] + [[pair, *(one for group in near for one in group)]]
    return groups
