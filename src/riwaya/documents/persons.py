"""Whether words are a person's name: by the given name, by a title before it, or by their shape."""

import re

from riwaya.documents import frontmatter
from riwaya.documents.frontmatter import is_function_word, is_in, is_place

POST = re.compile(r"(?:ال)?(?:مراسل|مبعوث|موفد|مندوب|محرر)\w*")
_NISBA = re.compile(r"ال\w{4,}ي")  # shorter ones may be nouns in ى (المدى، المرسى), which folding makes alike
_OF_OUTLETS = (
    "الجديده",
    "الدوليه",
    "العربيه",
    "الوطنيه",
    "الرسميه",
    "الحره",
    "الان",
    "اليوم",
    "مباشر",
    "لايف",
    "بلس",
    "الالكترونيه",
    "الاخباريه",
)
_BEFORE_NAME = (
    "ابي",
    "ابو",
    "ابا",
    "بن",
    "ابن",
    "بنت",
    "بو",
    "ام",
    "ال",
    "ولد",
    "ود",
    "عبد",
)  # then a name follows, whatever it is besides
_OF_PRESS = ("برس", "بريس", "نيوز", "ميديا", "اونلاين", "نت", "تيفي", "تايمز", "بوست")  # in no person's name
_OF_FAITH = ("الدين", "الرسول", "النبي", "الاسلام", "الحق")
_NAMES_TOO = (
    "علي",
    "عزت",
    "رفعت",
    "خيرت",
    "صادق",
    "طالب",
    "شهد",
    "يزيد",
    "يسري",
    "تامر",
    "خير",
    "امل",
)  # grammar and verbs besides
_NO_NAME = (
    "outlet_type",
    "outlet_opener",
    "issuer",
    "section",
    "report",
    "kind_word",
    "desk",
    "wire",
    "statement",
    "profession",
    "translation",
)


def is_person(parts: list[str]) -> bool:
    """Return whether folded words are a person's name: two to five, the first a given name or title."""
    untitled = parts
    while untitled and untitled[0] in frontmatter.words("title_of_person"):
        untitled = untitled[1:]
    if len(untitled) < len(parts) and 2 <= len(untitled) <= 5 and not untitled[0].startswith("ال"):
        return all(map(is_nameable, untitled))  # «د. أواب الطاهر», whoever that is
    parts = untitled if len(untitled) > 1 else parts
    if len(parts) > 1 and parts[0] in frontmatter.words("heading") and not parts[1].startswith("ال"):
        return False  # «بيان صحفي», though بيان is a woman's name
    if len(parts) == 2 and parts[1] in _OF_OUTLETS:
        return False  # «إيلاف الجديدة», though إيلاف is a woman's name
    if len(parts) > 1 and parts[-1] in _OF_PRESS:
        return False  # «مرسى برس», though مرسي is a man's name
    if len(parts) > 1 and parts[1] in ("العام", "المساعد", "العامه"):
        return False  # «الأمين العام»
    rest = [p for at, p in enumerate(parts) if at and not follows_particle(parts, at)]  # «ريما أبي عاد»
    if not 2 <= len(parts) <= 5 or not all(is_nameable(p) or p in _NAMES_TOO for p in rest):
        return False
    is_of_god = parts[1] == "الله" and is_in("name_of_god", parts[0])  # «دفع الله», «ضيف الله»
    is_of_faith = len(parts) > 2 and parts[1] in _OF_FAITH and is_in("name_of_faith", parts[0])  # «عز الدين», «حسب الرسول»
    return parts[0] in frontmatter.given_names() or is_of_god or is_of_faith or _is_shaped_name(parts)


def _is_shaped_name(parts: list[str]) -> bool:
    """Return whether two words have the shape of a name whose first word nobody knows: صادق الوصابي, ربيعة الهمامي."""
    first, last = parts[0], parts[-1]
    is_shape = len(parts) == 2 and not first.startswith("ال") and _NISBA.fullmatch(last) is not None
    is_free = is_nameable(first) and not is_place(first) and not any(first in frontmatter.words(c) for c in _NO_NAME)
    return is_shape and is_free and not is_in("no_family", last) and frontmatter.words("outlet_word_weak").isdisjoint(parts)


def may_be_name(parts: list[str]) -> bool:
    """Return whether two to four words could be a person's name that nobody knows."""
    if not 2 <= len(parts) <= 4 or parts[0].startswith("ال") or is_place(" ".join(parts)):
        return False
    if any(is_in(name, parts[0]) for name in ("outlet_type", "issuer", "desk", "report", "section", "wire")):
        return False
    if POST.match(parts[0]) or _is_pair(parts):
        return False
    rest = parts[1:] if parts[1] in ("ابو", "بن", "ولد", "ابن", "عبد", "ال") else parts  # «عاهد أبو زيتون»
    rest = [p for p in rest if p not in _NAMES_TOO]
    return not any(is_function_word(p) or p in frontmatter.saying_verbs() or any(map(str.isdigit, p)) for p in rest)


def _is_pair(parts: list[str]) -> bool:
    """Return whether two words are two things («قوائم وانتظار»), and no family name begins with the second's «و»."""
    return (
        len(parts) == 2 and parts[1][0] == "و" and len(parts[1]) > _LONGEST_WITH_W and parts[1] not in frontmatter.given_names()
    )


_LONGEST_WITH_W = 5  # letters of a family's name that begins with و (وهبة، وزني)


def follows_particle(parts: list[str], at: int) -> bool:
    """Return whether a word stands behind what opens a name («أبي عاد», «بن قال»), so that it is part of one."""
    return at > 0 and parts[at - 1] in _BEFORE_NAME


def is_nameable(word: str) -> bool:
    """Return whether a folded word may be part of a name: no particle but «أم» (أم درمان), no verb of saying, no number."""
    return (word == "ام" or not is_function_word(word)) and word not in frontmatter.saying_verbs() and not word.isdigit()
