"""The spellings of a place, and which of them may be something else."""

from gazetteer.row import ARAB, Row
from riwaya.arabic.letters import fold

# A one-word name that only GeoNames has is taken for a place without a context from this population on: in the Arab
# countries, there when it is of four letters or fewer, and elsewhere.
LITTLE_KNOWN, WELL_KNOWN, FAR_KNOWN = 15_000, 50_000, 200_000
FUSED = {"كفر", "دير", "أبو", "ابو", "بو", "تل", "خان", "بور", "بن"}
PERSONAL = ("ابو ", "ام ", "ابن ", "بن ", "الشيخ ", "الحاج ", "عبد ", "سيدي ")


def spellings(row: Row) -> list[str]:
    """Return the forms of a place, and after them those that writers fuse: كفر نبل as كفرنبل, خان يونس as خانيونس."""
    fused = [form.replace(" ", "") for form in row.forms if form.split()[0] in FUSED and form.count(" ") == 1]
    return [*row.forms, *fused, *(form.replace("عبد ال", "عبدال") for form in row.forms if "عبد ال" in form)]


def ambiguous_forms(rows: list[Row], words: frozenset[str]) -> frozenset[str]:
    """Return the folded forms that need a context: ordinary words, and the short names of places little known."""
    flagged, short, known = set(words), set[str](), set[str]()
    for row in rows:
        for form in filter(_is_short, map(fold, spellings(row))):
            short.add(form)
            if row.ambiguous:
                flagged.add(form)
            elif _is_known(row, form):
                known.add(form)
    return frozenset(flagged | (short - known))


def _is_short(form: str) -> bool:
    """Return whether a form may be a word or a person: one word, or a kunya (أبو حمد) or title (الشيخ سالم) and a name."""
    return " " not in form or (form.startswith(PERSONAL) and form.count(" ") == 1)


def _is_known(row: Row, form: str) -> bool:
    if row.hand:
        return True
    if len(form.removeprefix("ال")) <= 4:
        return row.country in ARAB and row.population >= WELL_KNOWN
    return row.population >= (LITTLE_KNOWN if row.country in ARAB else FAR_KNOWN)
