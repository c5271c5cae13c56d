"""Roles that stand beside the frame: vehicles, numbers of people and the time."""

from riwaya.arabic.number_words import number_word
from riwaya.events.arguments import tolls
from riwaya.events.arguments.victims import victim
from riwaya.events.classes import PEOPLE, classes_of, is_pair, words_of
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import Phrase, head_classes, span_of
from riwaya.events.scene import Arguments, Draft, Scene
from riwaya.model import Quantity, Span, Time
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    NEGATION,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    VERB,
)

MOVES = {"evacuate", "withdraw", "aid", "airlift", "release"}
_CASUALTIES = {"killed", "wounded", "dead", "injured", "casualties", "victims"}
_HURT = {"wounded", "injured"}
_COUNTED_IN = {"attack": "counterparty", "surrender_position": "agent"}
_COUNTED = {"surrender_position", "evacuate", "release", "detain", "exchange", "withdraw"}
_AFTERMATH = 22  # tokens after the clause of an attack
_FALLEN_BEFORE = 18  # tokens before it
_DIED_WITHIN = 14  # tokens after a number, who they are among them
_SPAN_WITHIN = 6  # tokens from «خلال» over some days to «من القتال»
_SET_OFF = 9  # tokens before a number, among them a time
_IN_WHICH = {"في", "فى", "خلال", "اثر", "جراء", "نتيجه", "ضحايا", "بعد", "اثناء", "حصيله", "قتلي"}
_WHEN = {"حين", "عندما", "حينما", "لما", "بعدما"}
_BACKGROUND = {"بعد", "عقب", "منذ", "رغم", "ضحايا", "غداه", "قبل", "اثر"}
_THEIR_NUMBER = {"عددهم", "عددهن", "عددهما"}
_TERMS = {"الي", "لغايه"}
_LASTING = {"besiege", "detain", "negotiate", "ceasefire", "sponsor"}
_NEAR_NUMBER, _FAR_NUMBER = 9, 22  # tokens after the trigger
_NOT_PEOPLE = frozenset({"place", "vehicle", "fire", "arms", "words", "aid"})
_NOT_COUNTED = _NOT_PEOPLE | {"group", "duration"}


def count_and_carry(scene: Scene, draft: Draft, chosen: dict[str, Phrase]) -> None:
    """Add the vehicle that is itself the subject, how many moved or were held, and an attack's casualties."""
    syntax, kind = scene.syntax, draft.sense.type
    subject = chosen.get("subject")
    if subject is not None and kind in MOVES:
        classes = head_classes(syntax, subject)
        if classes & {"vehicle"} and not classes & (PEOPLE | {"force"}):
            draft.roles.setdefault("vehicle", draft.roles["subject"])
            if kind in ("evacuate", "airlift"):
                del draft.roles["subject"]
    if subject is not None and kind in MOVES and "vehicle" not in draft.roles and (vehicles := _vehicles_in(scene, subject)):
        draft.roles["vehicle"] = vehicles
    held = subject or chosen.get(_COUNTED_IN.get(kind, "subject"))
    if held is not None and ("subject" in draft.roles or kind in _COUNTED_IN):
        number = _number_in(scene, held)
        if number is not None:
            draft.roles["headcount"] = number
    if kind in _COUNTED and "headcount" not in draft.roles and (number := _number_of_them(scene, draft)):
        draft.roles["headcount"] = number
    if kind == "attack":
        _casualties(scene, draft)


def _number_in(scene: Scene, phrase: Phrase) -> Span | None:
    """Return how many a phrase says that they are: «سبعة رجال», «خمسة من العمال», «الشبان الستة», «رجلين»."""
    for at in range(phrase.first, min(phrase.last, phrase.first + 3)):
        located = scene.quantities.get(at)
        if located is not None:
            counted = head_classes(scene.syntax, Phrase("", located[1], located[2]))
            if scene.syntax.core(located[2] - 1).removeprefix("ال") in words_of("machines"):
                return None  # «دمّر ثلاث دبابات»
            if counted & _NOT_COUNTED and not counted & (PEOPLE - {"group"}):
                return None
            return _with_of_whom(scene, located)
    last = scene.syntax.form(phrase.last - 1)
    if phrase.last - phrase.first > 1 and last[:2] == "ال" and number_word(scene.syntax.text.tokens[phrase.last - 1].word):
        return scene.syntax.span(phrase.first, phrase.last)
    word = scene.syntax.text.tokens[phrase.first].word
    return scene.syntax.span(phrase.first, phrase.first + 1) if is_pair(word) else None


def _vehicles_in(scene: Scene, phrase: Phrase) -> Span | None:
    """Return the vehicles that a convoy is made of («قافلة من 32 شاحنة»)."""
    for at in range(phrase.first + 1, phrase.last):
        located = scene.quantities.get(at)
        if located is not None and "vehicle" in head_classes(scene.syntax, Phrase("", located[1], located[2])):
            return located[0].span
    return None


def _with_of_whom(scene: Scene, located: tuple[Quantity, int, int]) -> Span:
    """Return a number with the noun after «من» that it counts («خمسة من العمال»), the whole of a force («4 من الحرس الوطني»)."""
    quantity, first, last = located
    syntax = scene.syntax
    of = last + 1
    is_share = last - first <= 2 and syntax.form(last) == "من" and of < len(syntax.tags)
    if not is_share or is_pair(syntax.text.tokens[first].word):
        return quantity.span
    end = syntax.name_ends.get(of, of + 1) if "force" in head_classes(syntax, Phrase("", of, of + 1)) else of + 1
    if end == of + 1 and not classes_of(syntax.text.tokens[of].word) & (PEOPLE | {"force"}):
        return quantity.span
    whole, begin = syntax.span(first, end), quantity.span.start
    return Span(begin, whole.end, whole.text[begin - whole.start :])


def _number_of_them(scene: Scene, draft: Draft) -> Span | None:
    """Return the number that the sentence gives apart: «عدد الخارجين بلغ 312», «وعددهم تسعة», «البالغ عددهم …»."""
    syntax, arguments = scene.syntax, draft.arguments
    before = arguments.first - 1
    if syntax.has(before, RELATIVE) or syntax.form(before) == "من":
        before -= 1  # «عدد من خرجوا»
    if syntax.form(before) in ("عدد", "اعداد", "حصيله", "بعدد"):
        return _first_number(scene, arguments.last, arguments.last + _NEAR_NUMBER)
    for at in range(arguments.start, arguments.first):
        if syntax.form(at).removeprefix("و") in _THEIR_NUMBER:
            return _first_number(scene, at + 1, at + 4)  # «المقاتلون، وعددهم 2500، سيخرجون»
    for at in range(arguments.last, min(arguments.last + _FAR_NUMBER, len(syntax.tags))):
        if syntax.has(at, STOP):
            return None
        if syntax.form(at).removeprefix("و") in _THEIR_NUMBER | {"قوامها", "قوامه", "تضم", "ضمت", "يضم"}:
            return _first_number(scene, at + 1, at + 4)
    return None


def _first_number(scene: Scene, first: int, last: int) -> Span | None:
    for at in range(first, min(last, len(scene.syntax.tags))):
        located = scene.quantities.get(at)
        if located is not None:
            return located[0].span
        if scene.syntax.has(at, STOP):
            return None
    return None


def _casualties(scene: Scene, draft: Draft) -> None:
    """Add the dead, or the wounded where nobody died: those who fell in the attack, then those its aftermath tells."""
    arguments, syntax = draft.arguments, scene.syntax
    first = arguments.start
    is_when = syntax.form(first - 1) in _WHEN or syntax.form(first - 2) in _WHEN  # «قُتل خمسة حين أصابت قذيفة منزلهم»
    if is_when or (arguments.shape != "verb" and _is_cause(syntax, arguments.first)):
        first = min(first, max(draft.sentence, arguments.first - _FALLEN_BEFORE))
    last = min(arguments.stop + _AFTERMATH, len(syntax.tags))
    last = next((i for i in range(arguments.last, last) if syntax.has(i, STOP)), last)
    trigger = arguments.first, arguments.last
    fallen = [
        at
        for at in range(first, last)
        if _falls(scene, at) and not tolls.is_of_another(syntax, (at, scene.quantities[at][2]), trigger)
    ]
    fallen = fallen or [
        at for at in _fallen_after(scene, last, arguments.last - 1) if not tolls.tells_own(syntax, scene.quantities[at][2])
    ]
    if fallen:
        chosen = next((at for at in fallen if not _is_hurt(scene, at)), fallen[0])
        draft.roles.setdefault("headcount", _with_of_whom(scene, scene.quantities[chosen]))
    if "counterparty" not in draft.roles and (hit := victim(scene, draft, range(first, last))):
        draft.roles["counterparty"] = span_of(syntax, hit)


def _fallen_after(scene: Scene, stop: int, trigger: int) -> list[int]:
    """Return the numbers of those of whom the next sentence says at once that they fell: «… وقُتل سبعة أشخاص.»"""
    syntax, size = scene.syntax, len(scene.syntax.tags)
    if stop >= size or not syntax.has(stop, STOP):
        return []
    first = next((i for i in range(stop + 1, min(stop + 3, size)) if not syntax.has(i, STOP | SIGN | CLOSING)), size)
    opening = syntax.form(first).removeprefix("و") if first < size else ""
    if opening not in words_of("dying") | words_of("resulting"):
        return []
    last = next((i for i in range(first, min(first + _AFTERMATH, size)) if syntax.has(i, STOP)), first)
    found = [at for at in range(first, last) if _falls(scene, at)]
    if found and tolls.tells_another(syntax, range(first, found[0]), trigger):
        return []
    is_told_at_once = bool(found) and (opening in words_of("resulting") or _just_before(scene, found[0])[0] == first)
    return found if is_told_at_once else []  # else «وقتل مقاتلوها 19 مدنياً», another deed


def _is_hurt(scene: Scene, at: int) -> bool:
    """Return whether a number is of the wounded."""
    near = _just_before(scene, at)
    return scene.quantities[at][0].unit in _HURT or any(scene.syntax.core(i) in words_of("hurting") for i in near)


def _just_before(scene: Scene, at: int) -> list[int]:
    """Return the two tokens before one, a time set off by commas passed over: «قُتل، الأربعاء، 15 شخصاً»."""
    found: list[int] = []
    i = at - 1
    while i >= 0 and len(found) < 2 and at - i <= _SET_OFF:
        if i in scene.times:
            i = scene.times[i][1]
        elif not scene.syntax.has(i, COMMA):
            found.append(i)
        i -= 1
    return found


def _falls(scene: Scene, at: int) -> bool:
    """Return whether a number of dead or wounded begins at the token: «خمسة قتلى», «قُتل خمسة أشخاص», «أربعة … قضوا»."""
    located = scene.quantities.get(at)
    if located is None or located[1] != at:
        return False
    if located[0].unit in _CASUALTIES:
        return True
    syntax, near = scene.syntax, _just_before(scene, at)
    classes = head_classes(syntax, Phrase("", at, located[2]))
    if not classes & PEOPLE and classes - {"number", "measure"}:
        return False
    return any(syntax.core(i) in words_of("dying") for i in near) or _died(syntax, located[2])


def _died(syntax: Syntax, at: int) -> bool:
    """Return whether those told up to a token are said to have died: «42 من مقاتلي الحركة، بينهم قائد، قُتلوا في …»."""
    for i in range(at, min(at + _DIED_WITHIN, len(syntax.tags) - 1)):
        if syntax.form(i) in words_of("died"):
            return not syntax.text.tokens[i + 1].word.raw.endswith(("اً", "ًا"))  # «قتلوا حارساً»
        if syntax.has(i, VERB):
            return syntax.form(i + 1) in words_of("died")  # «فقدوا أرواحهم»
        if syntax.has(i, STOP | COMPLEMENTISER | COLON):
            return False
    return False


def _is_cause(syntax: Syntax, at: int) -> bool:
    """Return whether an attack is what others fell in: «قُتل خمسة في اشتباكات …», «أصيبوا بالقصف»."""
    at -= syntax.form(at - 1) in words_of("rounds") or syntax.has(at - 1, DEMONSTRATIVE)  # «في سلسلة غارات», «في تلك الغارة»
    is_span = syntax.form(at - 1) == "من" and any(syntax.form(i) == "خلال" for i in range(max(0, at - _SPAN_WITHIN), at))
    return syntax.form(at - 1) in _IN_WHICH or is_span or (syntax.has(at, PREFIXED | DEFINITE) and syntax.core(at)[:1] == "ب")


def date(scene: Scene, draft: Draft) -> None:
    """Take the nearest time of the clause, after the trigger first."""
    syntax, arguments = scene.syntax, draft.arguments
    found = next((scene.times[i] for i in range(arguments.last, arguments.stop) if _dates(scene, draft, i)), None)
    if found is None and _looks_back(syntax, arguments):
        back = range(arguments.first - 1, arguments.start - 1, -1)
        found = next((scene.times[i] for i in back if i in scene.times), None) or _opening_time(scene, arguments.start)
    found = found or _time_of_fallen(scene, draft) or _time_of_governor(scene, draft)
    if found is None:
        found = _time_in_front(scene, draft)
        draft.is_stamped = found is not None
    if found is not None:
        draft.roles["time"] = found[0].span
        draft.time = found[0].value


def _dates(scene: Scene, draft: Draft, at: int) -> bool:
    """Return whether a time after the trigger dates the event: not since when or until when, save of what lasts."""
    located = scene.times.get(at)
    if located is None:
        return False
    before = scene.syntax.form(located[1] - 1)
    if any(scene.syntax.core(i) in words_of("rising") for i in range(draft.arguments.last, located[1])):
        return False  # «قُتل عشرة في قصف على الحي، ليرتفع العدد منذ الصباح إلى …»
    if before == "منذ":
        return draft.sense.type in _LASTING or draft.arguments.shape != "verb"
    return before not in _TERMS


def _looks_back(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a time before the trigger may be its own: not that of another verb, nor of what a noun only follows."""
    if arguments.shape == "verb":
        return True
    if _is_background(syntax, arguments.first) or syntax.form(arguments.first - 1) == "عن":
        return False
    verb = arguments.start - 1
    if not syntax.has(verb, VERB):
        return True
    is_bare = not syntax.has(arguments.first - 1, PREPOSITION | MASDAR | KNOWN_NOUN) and not syntax.has(arguments.first, PREFIXED)
    return is_bare and bool(effects_at(syntax, verb) & {"hits", "told"} or syntax.core(verb) in words_of("arriving"))


def _is_background(syntax: Syntax, at: int) -> bool:
    """Return whether a noun only tells after or amid what something else happened: «بعد عدوان», «من ضحايا الاشتباكات»."""
    return syntax.form(at - 1) in _BACKGROUND or syntax.form(at - 2) in _BACKGROUND


def _time_of_fallen(scene: Scene, draft: Draft) -> tuple[Time, int, int] | None:
    """Return when people fell in an attack («قُتل، الأربعاء، 15 شخصاً جراء قصف …»)."""
    syntax, at = scene.syntax, draft.arguments.first
    if draft.sense.type != "attack" or draft.arguments.shape == "verb" or not _is_cause(syntax, at):
        return None
    found: tuple[Time, int, int] | None = None
    is_told = False
    for i in range(at - 1, max(draft.sentence, at - _FALLEN_BEFORE) - 1, -1):
        if syntax.has(i, STOP | COLON | COMPLEMENTISER):
            break
        is_told = is_told or syntax.core(i) in words_of("dying") | words_of("casualties")
        if i in scene.times and syntax.form(scene.times[i][1] - 1) != "منذ":
            found = found or scene.times[i]
    return found if is_told else None


def _time_of_governor(scene: Scene, draft: Draft) -> tuple[Time, int, int] | None:
    """Return the time of the empty verb before a verbal noun («أنهى الجيش، أمس، إخلاء …»)."""
    arguments = draft.arguments
    if arguments.governor is None or scene.syntax.core(arguments.governor) in words_of("announcing"):
        return None  # when it was told, not when it was done
    return next((scene.times[i] for i in range(arguments.governor + 1, arguments.first) if i in scene.times), None)


def _time_in_front(scene: Scene, draft: Draft) -> tuple[Time, int, int] | None:
    """Return the hour or day set before a sign at the head of the sentence, or the hour that stamps its line («17:20 – …»)."""
    syntax = scene.syntax
    first = draft.sentence + (1 if syntax.has(draft.sentence, SIGN | OPENING) else 0)
    located = scene.times.get(first)
    if located is None:
        located = scene.times.get(draft.sentence - 1)  # the stamp has the line before to itself
        if located is None or not (_is_stamp(syntax, located[0].span) and _is_alone(syntax, located[0].span)):
            return None
    elif not syntax.has(located[2], SIGN | COLON | CLOSING | COMMA) and not _is_stamp(syntax, located[0].span):
        return None
    between = range(max(located[2] + 1, draft.sentence), draft.arguments.first)
    if any(syntax.has(i, COLON) or (syntax.has(i, COMPLEMENTISER) and i < draft.arguments.start) for i in between):
        return None  # when somebody said so
    return located


def _is_stamp(syntax: Syntax, time: Span) -> bool:
    """Return whether a time is an hour in figures at the head of a line, with hardly a sign before it: «🔴 15:00 نفى …»."""
    text = syntax.text.document.text
    before = text[text.rfind("\n", 0, time.start) + 1 : time.start]
    return time.text[0].isdigit() and ":" in time.text and not any(map(str.isalnum, before))


def _is_alone(syntax: Syntax, time: Span) -> bool:
    """Return whether nothing else stands on the line after a time."""
    return not syntax.text.document.text[time.end :].partition("\n")[0].strip()


def _opening_time(scene: Scene, start: int) -> tuple[Time, int, int] | None:
    """Return the time set off by a comma right before the clause («أمس السبت، …»); None when there is none."""
    at = start
    while at > 1 and scene.syntax.has(at - 1, AUXILIARY | NEGATION):
        at -= 1
    if at < start and at - 1 in scene.times:
        return scene.times[at - 1]  # «قبل ذلك بيوم كان المستوطنون قد هاجموا …»
    if start >= 2 and scene.syntax.has(start - 1, COMMA):
        return scene.times.get(start - 2)
    return None
