"""Roles that stand beside the frame: vehicles, numbers of people and the time."""

from riwaya.events.classes import PEOPLE
from riwaya.events.phrasing import Phrase, head_classes
from riwaya.events.scene import Draft, Scene
from riwaya.model import Span, Time
from riwaya.phrases.tags import COMMA, STOP, VERB

MOVES = {"evacuate", "withdraw", "aid", "airlift", "release"}
_CASUALTIES = {"killed", "wounded", "dead", "injured", "casualties", "victims"}
_NOT_PEOPLE = frozenset({"place", "vehicle", "fire", "arms", "words", "aid"})


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
    held = subject or (chosen.get("counterparty") if kind == "attack" else None)
    if held is not None and "subject" in draft.roles | ({"subject": None} if kind == "attack" else {}):
        number = _number_in(scene, held)
        if number is not None:
            draft.roles["headcount"] = number
    if kind == "attack":
        _casualties(scene, draft)


def _number_in(scene: Scene, phrase: Phrase) -> Span | None:
    for at in range(phrase.first, min(phrase.last, phrase.first + 3)):
        located = scene.quantities.get(at)
        if located is not None:
            counted = head_classes(scene.syntax, Phrase("", located[1], located[2]))
            others = _NOT_PEOPLE | {"group"}
            return None if counted & others and not counted & (PEOPLE - {"group"}) else located[0].span
    return None


def _casualties(scene: Scene, draft: Draft) -> None:
    arguments = draft.arguments
    for at in range(arguments.start, min(arguments.stop + 12, len(scene.syntax.tags))):
        located = scene.quantities.get(at)
        if located is not None and located[0].unit in _CASUALTIES:
            draft.roles.setdefault("headcount", located[0].span)
            return
        if at > arguments.last and scene.syntax.has(at, STOP):
            return


def date(scene: Scene, draft: Draft) -> None:
    """Take the nearest time of the clause, after the trigger first."""
    arguments = draft.arguments
    after = [scene.times[i] for i in range(arguments.last, arguments.stop) if i in scene.times]
    before = [scene.times[i] for i in range(arguments.first - 1, arguments.start - 1, -1) if i in scene.times]
    if arguments.shape != "verb" and scene.syntax.has(arguments.start - 1, VERB):
        before = []  # the time of another verb
    found = after[0] if after else before[0] if before else _opening_time(scene, arguments.start)
    if found is not None:
        draft.roles["time"] = found[0].span
        draft.time = found[0].value


def _opening_time(scene: Scene, start: int) -> tuple[Time, int, int] | None:
    """Return the time set off by a comma right before the clause («أمس السبت، …»); None when there is none."""
    if start >= 2 and scene.syntax.has(start - 1, COMMA):
        return scene.times.get(start - 2)
    return None
