"""Inflection: from a lexicon's headwords to every form that stands in a text.

Unvowelled spelling keeps this small: a verb is given by its past and its present (third person masculine singular), a
noun by its singular and broken plurals. All forms are returned folded (see `riwaya.arabic.letters`).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold, strip


class Inflection(NamedTuple):
    """The grammar of one verb form.

    Attributes:
        tense: past, present or jussive (a present shortened by لم or لا).
        person: 1, 2 or 3.
        number: s, d or p.
        gender: m, f or "" when the form does not tell.
        voice: active, passive, or either when only an unwritten vowel would tell.
    """

    tense: str
    person: int
    number: str
    gender: str
    voice: str


@cache
def conjugate(past: str, present: str) -> dict[str, tuple[Inflection, ...]]:
    """Return every form of a verb with its grammar: conjugate("قال", "يقول")["قيل"] is passive.

    A shadda written on the last letter (أقرّ) tells that the verb is doubled: أقررت.
    """
    doubled = past.endswith("ّ")
    past, present = strip(past), strip(present)
    forms: dict[str, list[Inflection]] = {}
    for form, inflection in (*_past(past, doubled), *_present(past, present), *_passive(past, present)):
        known = forms.setdefault(fold(form), [])
        if inflection not in known:
            known.append(inflection)
    return {form: tuple(found) for form, found in forms.items()}


def participles(form: str) -> frozenset[str]:
    """Return every form of an active participle, defective ones too: participles("نافي") holds ناف، نافيا and نافون."""
    forms = decline(form, sound="mf")
    cut = fold(form[:-1])
    return forms | {cut, cut + "ون", cut + "ين", cut + "و"} if form.endswith("ي") else forms


def decline(singular: str, plurals: Iterable[str] = (), sound: str = "") -> frozenset[str]:
    """Return the forms of a noun or participle: singular, dual, given plurals, accusative, construct.

    Args:
        singular: مصدر, هدنة, مشير.
        plurals: broken plurals, as مصادر.
        sound: which sound plurals it takes: "m" (ون), "f" (ات), "mf" or "".
    """
    forms = {singular}
    stem = singular[:-1] + "ت" if singular.endswith("ة") else singular
    forms |= {stem + "ان", stem + "ين", stem + "ا", stem + "ي"} if not singular.endswith(("ى", "ا")) else set()
    if singular.endswith("ة"):
        forms.discard(stem)
    if "m" in sound:
        forms |= {singular + "ون", singular + "ين", singular + "و", singular + "ي"}
        if not singular.endswith("ة"):
            forms |= {singular + "ة", singular + "تان", singular + "تين"}
    if "f" in sound:
        forms.add((singular[:-1] if singular.endswith("ة") else singular) + "ات")
    for plural in plurals:
        forms.add(plural)
        if not plural.endswith(("ة", "اء", "ا", "ات", "ون", "ين")):
            forms.add(plural + "ا")
    return frozenset(fold(f) for f in forms)


def _past(past: str, doubled: bool) -> Iterator[tuple[str, Inflection]]:
    voice = "active" if _changes_in_passive(past) else "either"
    cut = past[:-1]
    if past.endswith("ى"):
        third, first = (cut + "ت", cut + "يا", cut + "تا", cut + "وا", cut + "ين"), cut + "ي"
    elif past.endswith("ا"):
        third, first = (cut + "ت", cut + "وا", cut + "تا", cut + "وا", cut + "ون"), cut + "و"
    elif past.endswith("ي"):
        third, first = (past + "ت", past + "ا", past + "تا", cut + "وا", past + "ن"), past
    else:
        first = past + past[-1] if doubled else _short(past) if _is_hollow(past) else past
        first = first[:-1] + "ئ" if first.endswith("ء") else first
        third = (past + "ت", past + "ا", past + "تا", past + "وا", first + "ن")
        if past.endswith(("اء", "أ")):
            yield past[:-1] + "ؤوا", Inflection("past", 3, "p", "m", voice)
    yield past, Inflection("past", 3, "s", "m", voice)
    for form, number, gender in zip(third, "sddpp", "fmfmf", strict=True):
        yield form, Inflection("past", 3, number, gender, voice)
    yield first + "ت", Inflection("past", 1, "s", "", "active")
    yield first + "نا", Inflection("past", 1, "p", "", "active")


def _present(past: str, present: str) -> Iterator[tuple[str, Inflection]]:
    base = present[1:]
    cut = base[:-1]
    weak = base.endswith(("ي", "و", "ى"))
    plural = cut if weak else base
    dual = cut + "ي" if base.endswith("ى") else base
    short = cut if weak else _short(base) if _is_hollow(past) else base
    voice = "active" if (weak and not base.endswith("ى")) or short != base else "either"
    for prefix, person, number, gender in (
        ("ي", 3, "s", "m"),
        ("ت", 3, "s", "f"),
        ("أ", 1, "s", ""),
        ("ن", 1, "p", ""),
    ):
        if prefix == "أ" and base.startswith("أ"):
            yield "آ" + base[1:], Inflection("present", person, number, gender, voice)
            continue
        yield prefix + base, Inflection("present", person, number, gender, voice)
        if short != base:
            yield prefix + short, Inflection("jussive", person, number, gender, voice)
    for ending, number, stem in (
        ("ون", "p", plural),
        ("وا", "p", plural),
        ("ان", "d", dual),
        ("ا", "d", dual),
    ):
        tense = "present" if ending in ("ون", "ان") else "jussive"
        yield "ي" + stem + ending, Inflection(tense, 3, number, "m", voice)
        if number == "p" and base.endswith("أ"):
            yield "ي" + cut + "ؤ" + ending, Inflection(tense, 3, number, "m", voice)
        if number == "d":
            yield "ت" + stem + ending, Inflection(tense, 3, number, "f", voice)
    yield "ي" + (dual if weak else short) + "ن", Inflection("present", 3, "p", "f", voice)


def _passive(past: str, present: str) -> Iterator[tuple[str, Inflection]]:
    """Yield the passives whose letters differ from the active: قيل، نُفي، حوصر، أُفيد، يقال."""
    passive = _passive_past(past)
    if passive != past:
        for ending, number, gender in (
            ("", "s", "m"),
            ("ت", "s", "f"),
            ("وا", "p", "m"),
            ("ا", "d", "m"),
            ("تا", "d", "f"),
        ):
            stem = passive[:-1] if passive.endswith("ي") and ending == "وا" else passive
            yield stem + ending, Inflection("past", 3, number, gender, "passive")
    base = present[1:]
    changed = base
    if base[-1:] in "يو":
        changed = base[:-1] + "ى"
    elif base.endswith("ئ"):
        changed = base[:-1] + "أ"
    elif len(base) >= 2 and base[-2] in "وي" and _is_hollow(past):
        changed = base[:-2] + "ا" + base[-1]
    elif len(past) == 3 and past[0] == "و" and not base.startswith("و"):
        changed = "و" + base
    if changed != base:
        for prefix, gender in (("ي", "m"), ("ت", "f")):
            yield prefix + changed, Inflection("present", 3, "s", gender, "passive")
        stem = changed[:-1] if changed.endswith("ى") else changed
        yield "ي" + stem + "ون", Inflection("present", 3, "p", "m", "passive")
        yield "ي" + stem + "وا", Inflection("jussive", 3, "p", "m", "passive")


def _passive_past(past: str) -> str:
    if past.endswith(("ى", "ا")):
        past = past[:-1] + "ي"
    elif past.endswith("أ"):
        past = past[:-1] + "ئ"
    elif _is_hollow(past):
        return past[:-2] + "ي" + past[-1]
    elif len(past) == 3 and past[1] == "أ":
        return past[0] + "ئ" + past[2]
    if len(past) == 4 and past[1] == "ا" and past[0] not in "أاآ":
        return past[0] + "و" + past[2:]
    if len(past) == 5 and past[0] == "ت" and past[2] == "ا":
        return past[:2] + "و" + past[3:]
    return past


def _changes_in_passive(past: str) -> bool:
    return _passive_past(past) != past


def _is_hollow(past: str) -> bool:
    """Return whether a verb's middle radical is weak: قال and أفاد, not بيّن or فاوض, whose و and ي are consonants."""
    return len(past) >= 3 and past[-2] == "ا" and not past.endswith(("ى", "ا", "ي"))


def _short(stem: str) -> str:
    """Return a hollow stem without its long vowel (قال: قل, فيد: فد)."""
    return stem[:-2] + stem[-1] if len(stem) >= 2 and stem[-2] in "اوي" else stem
