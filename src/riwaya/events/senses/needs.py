"""What must stand beside a trigger for one of its senses: the needs of `lexicon/events.yaml`."""

from collections.abc import Callable, Iterator

from riwaya.events.arguments.arrangements import (
    has_people_aboard,
    is_agreed_to,
    is_arranged,
    is_escorted,
    is_for_other,
    is_from_camp,
    is_from_or_aboard,
    is_led,
    is_no_crew,
    is_of_an_army,
    is_of_army,
    is_of_coaches,
    is_of_hurt,
    is_of_keys,
    is_of_posts,
    is_of_running,
    is_of_staff,
    is_ones_own,
    is_peopled,
    is_sent_on,
    is_told_first,
    is_unpeopled,
)
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.ammunition import comes_down, falls, hits_directly, hits_itself, hurts
from riwaya.events.senses.convoys import comes_in, is_flown
from riwaya.events.senses.custody import (
    has_no_freeing,
    has_spent,
    is_from_custody,
    is_jailed,
    is_no_ruling,
    keeps_people,
    keeps_some,
    were_seized,
)
from riwaya.events.senses.deals import (
    agrees_to,
    brings_parties,
    disclaims,
    is_accord,
    is_asked_who,
    is_between_sides,
    is_carried_through,
    is_no_interview,
    is_no_town,
    is_not_put_off,
    is_round,
    is_unspecified,
    is_with_fighters,
    is_with_sides,
    names_somebody,
)
from riwaya.events.senses.errands import is_envoy, is_hastened
from riwaya.events.senses.visits import brings_official, is_by_official, is_of_kin, is_paid, is_there_to_see
from riwaya.events.senses.vouching import vouches
from riwaya.events.senses.warfare import (
    did_some_fall,
    is_armed,
    is_attack,
    is_beyond_arrest,
    is_bodily,
    is_by_mine,
    is_by_no_fire,
    is_deadly,
    is_dealt_with,
    is_fought,
    is_launched,
    is_launched_it,
    is_managed,
    is_mine_that_hurt,
    is_no_checkpoint,
    is_no_remnant,
    is_unchanged,
    is_without_casualties,
    is_wounding,
)
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    NEGATION,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
)

_BUT = {"سوي", "الا", "عدا", "غير"}  # «لم يصل منها سوى شاحنتين»
_CAMPAIGNS = {"الحمله", "البرنامج", "المشروع", "المبادره", "الدوره", "الورشه"}
_JABS = {"باللقاح", "بلقاح", "باللقاحات", "بالتطعيم", "بالتلقيح", "بالمساعدات", "بالدعم", "بالتوعيه"}
_TOWARDS = {"الي", "نحو", "صوب", "باتجاه"}
_CONFESSED_WITHIN = 12  # tokens after «أقر»
_NONE_WITHIN = 6  # tokens before «أسرى»
_NEXT_WITHIN = 3  # tokens after a notice or a shipment
_LED_WITHIN = 16  # tokens after «أنزل»
_LED = {"اقتاد", "واقتا", "اعتقل", "احتجز", "اختطف", "خطفو", "اوقفو"}
_PROMISED_WITHIN = 5  # tokens after «وعدنا»
_PRICED_WITHIN = 6  # tokens after «خرج»
_PEACEFUL = {"evacuate", "aid", "exchange", "release", "airlift", "visit", "withdraw"}
_WAGED_WITHIN = 5  # tokens before «حملة»


def has_needed(syntax: Syntax, needs: frozenset[str], arguments: Arguments) -> bool:
    """Return whether everything that a sense needs stands beside its trigger."""
    return all(TESTS[need](syntax, arguments) for need in needs)


def _all(arguments: Arguments) -> Iterator[Phrase]:
    for phrase in (arguments.subject, arguments.object):
        if phrase is not None:
            yield phrase
    yield from arguments.others


def _is_placed(syntax: Syntax, phrase: Phrase) -> bool:
    return bool(head_classes(syntax, phrase) & {"place", "position"}) or phrase.preposition in _TOWARDS


def _place(syntax: Syntax, arguments: Arguments) -> bool:
    return any(_is_placed(syntax, p) for p in _all(arguments))


def _goes_to(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition in _TOWARDS and head_classes(syntax, p) & {"place", "position"} for p in arguments.others)


def _origin(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition in ("من", "عن") and _is_placed(syntax, p) for p in arguments.others)


def _base(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether forces go back to where they are stationed or belong («عادت القوات إلى ثكناتها», «… إلى مدينتهم»)."""
    towards = [p for p in arguments.others if p.preposition in _TOWARDS]
    return any(
        head_classes(syntax, p) & {"position"}
        or (syntax.form(p.first).endswith(("هم", "ها")) and head_classes(syntax, p) & PLACES)
        for p in towards
    )


def _laid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a ring is laid round a place: «الطوق الذي فرضوه على …», «فرضت طوقاً»."""
    near = range(max(0, arguments.first - _WAGED_WITHIN), min(arguments.last + _WAGED_WITHIN, len(syntax.tags)))
    return any(syntax.form(i).removeprefix("و")[:3] in ("فرض", "يفر", "تفر", "ضرب") for i in near)


def _prison(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition == "من" and "prison" in head_classes(syntax, p) for p in arguments.others)


def _seized(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are taken by several or by a force: «أخذوا زوجها», not «أخذ الأب أطفاله»."""
    if arguments.is_plural or arguments.is_passive:
        return True
    return arguments.subject is not None and bool(head_classes(syntax, arguments.subject) & {"force", "fighter"})


def _unled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those taken off a vehicle are not said to be led away or held as well, which tells it better."""
    return not any(
        syntax.form(i).removeprefix("و").removeprefix("ثم")[:5] in _LED for i in _ahead(syntax, arguments, _LED_WITHIN)
    )


def _ahead(syntax: Syntax, arguments: Arguments, reach: int) -> range:
    return range(arguments.last, min(arguments.last + reach, len(syntax.tags)))


def _verbal(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell families are a verb: «أُسر», «كان الجيش قد أسرهم»."""
    at = arguments.first
    if "\u0651" in syntax.text.tokens[at].word.raw and syntax.form(at - 1) in ("من", "علي", "في", "الي"):
        return False  # «من أسرّتهم», their beds
    if arguments.subject is not None and arguments.object is not None:
        takes = head_classes(syntax, arguments.subject) & {"force", "fighter", "actor"}
        is_first = syntax.form(at) == syntax.core(at) and not syntax.has(at - 1, PREPOSITION)
        if takes and is_first and head_classes(syntax, arguments.object) & PEOPLE:
            return True  # «أسر المسلحون ضابطين»
    if syntax.has(at - 1, COMPLEMENTISER) and syntax.form(at - 1).removeprefix("ب") != "ان":
        return True  # «قالت إنها أسرتهم»
    if syntax.form(at).endswith(("تهم", "تهن", "تهما")) and any(_is_some(syntax, i) for i in (at - 1, at - 2)):
        return True  # «14 جندياً أسرتهم في اشتباكات»
    return syntax.text.tokens[at].word.is_damma_first or syntax.form(at - 1) in ("قد", "وقد", "لقد", "الذين", "الذي", "ممن")


def _is_some(syntax: Syntax, at: int) -> bool:
    """Return whether people without the article stand at the token: «جنود», «جندياً»."""
    return bool(classes_of(syntax.text.tokens[at].word) & PEOPLE) and not syntax.has(at, DEFINITE | PREPOSITION)


def _taking(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether letters that also spell families are the verbal noun: «تم أسرهم», «بأسر جندي»."""
    at = arguments.first
    if syntax.form(at).endswith("ي"):
        return False  # «أسرى»
    if syntax.form(at - 1).removeprefix("و") in words_of("carried_out"):
        return True
    taken = arguments.object
    if arguments.pronoun or taken is None or not head_classes(syntax, taken) & (PEOPLE | {"number"}):
        return False
    if syntax.has(at, CONJUNCTION):
        return not syntax.has(taken.first, DEFINITE)  # «مقتل 21 جندياً وأسر جنود آخرين»
    return syntax.has(at, PREFIXED) and syntax.form(at)[:1] == "ب"


def _to_somebody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is given back to somebody: «إعادة المنطقة إلى أذربيجان»."""
    named = (p for p in arguments.others if p.preposition in ("الي", "ل"))
    return any(
        (head_classes(syntax, p) & (ACTORS | {"place"}) and p.first in syntax.names) or head_classes(syntax, p) & ACTORS
        for p in named
    )


def _not_no_longer(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no «لم يعد», which is that something is no longer so."""
    return not syntax.has(arguments.first - 1, NEGATION) or syntax.form(arguments.first)[:1] not in ("ي", "ت")


def _of_them(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is emptied of people: «أُفرغت المدينة من مقاتليها», not «أفرغت السفينة حمولتها»."""
    return any(p.preposition == "من" and head_classes(syntax, p) & PEOPLE for p in arguments.others)


def _no_stones(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is by no stones that somebody is pelted: «رشق أهالٍ دورية بالحجارة»."""
    return not any(syntax.form(i) in words_of("stones") for i in _ahead(syntax, arguments, _LED_WITHIN))


def _with_somebody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether peace is made with somebody who follows, which a name does not take: «الحوثي وصالح»."""
    return (
        arguments.object is not None or bool(arguments.pronoun) or any(p.preposition in ("مع", "علي") for p in arguments.others)
    )


def _by_somebody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether who did it follows «من»: «عملية استهداف من القوات»."""
    return any(p.preposition == "من" and head_classes(syntax, p) & ACTORS for p in arguments.others)


def _promised(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «وعدنا» promises: it says what, with ب or أن, and is not «و» with «عدنا», we came back."""
    after = syntax.form(arguments.last)
    raw = syntax.text.tokens[arguments.first].word.raw
    return (
        not raw.endswith("\u0651")
        and any(syntax.form(i)[:1] == "ب" or syntax.has(i, COMPLEMENTISER) for i in _ahead(syntax, arguments, _PROMISED_WITHIN))
        and after != "الي"
    )


def _way_alone(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a way out is told by itself, no leaving by it: «فتح ممر إنساني», not «فتح ممر لخروج المدنيين»."""
    ahead = _ahead(syntax, arguments, _LED_WITHIN)
    return not any(
        h.entry.sense.type in ("evacuate", "withdraw") for i in ahead for h in find_triggers(syntax.text.tokens[i].word)
    )


def _ordered(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are told to leave by orders, or by a noun that says whom: «دعوة إلى إخلاء لسكان الحي»."""
    before = arguments.first - 1
    before -= syntax.has(before, OPENING)  # «أوامر «إخلاء» …»
    notice = syntax.form(before).removeprefix("و").removeprefix("ب").removeprefix("ال")
    is_told = (
        arguments.subject is not None or arguments.object is not None or any(p.preposition == "من" for p in arguments.others)
    )
    if notice in words_of("orders_out") and is_told:
        return True
    named = (p for p in arguments.others if p.preposition == "ل")
    return notice in words_of("notices") and any(p.first <= arguments.last + _NEXT_WITHIN for p in named)


def _purpose(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb tells what for: «باخرة لتقلّ 900 عامل»."""
    return syntax.core(arguments.first)[:1] == "ل"


def _grips(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is held in hand is a place: «يمسكون بثلاثة أرباع الأحياء», not «يمسك بزمام الأمور»."""
    return any(
        p.preposition == "ب" and any(classes_of(syntax.text.tokens[i].word) & PLACES for i in range(p.first, p.last))
        for p in arguments.others
    )


def _no_scene(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no mere spot that is cordoned off: «طوقت الشرطة مكان الحادث»."""
    return not any(syntax.form(p.first) in ("المكان", "مكان", "موقع", "الموقع") for p in arguments.bare)


def _of_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a convoy is called by those in it: «قافلة المهجرين»."""
    moved = arguments.subject
    words = [] if moved is None else [syntax.text.tokens[i].word for i in range(moved.first + 1, moved.last)]
    return any(classes_of(word) & {"people", "captive", "fighter"} for word in words)


def _in_batches(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people come in a batch of those taken out: «وصل 2800 شخص ضمن الدفعة الأولى»."""
    near = range(max(0, arguments.first - _LED_WITHIN), min(arguments.last + _LED_WITHIN, len(syntax.tags)))
    return any(syntax.core(i).removeprefix("ب").removeprefix("ال") in ("دفعه", "دفعات", "قافله") for i in near)


def _given_consent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody gives his consent: «أعطى موافقته على …»."""
    near = range(max(0, arguments.first - _WAGED_WITHIN), arguments.first)
    return bool(arguments.pronoun) and any(syntax.core(i) in words_of("giving") for i in near)


def _relief_batch(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a batch is one of relief: «الدفعة الأولى من قافلة المساعدات»."""
    moved = arguments.subject
    near = range(0) if moved is None else range(moved.first, min(moved.first + _PRICED_WITHIN, len(syntax.tags)))
    return any("aid" in classes_of(syntax.text.tokens[i].word) or syntax.form(i) in words_of("relief") for i in near)


def _unladen(syntax: Syntax, arguments: Arguments) -> bool:
    return not _relief_batch(syntax, arguments)


def _by_order(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun of motion is what an order is of: «أمر التراجع», «أوامر الانسحاب»."""
    return syntax.form(arguments.first - 1).removeprefix("و").removeprefix("ب") in words_of("notices")


def _homeward(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are brought from or to a place that is told: «أعادت السفارة رعاياها من ليبيا»."""
    return any(p.preposition in _TOWARDS | {"من"} and head_classes(syntax, p) & PLACES for p in arguments.others)


def _laden(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether relief is told of near vehicles: «أرسلت سفينة محملة بالدقيق», «ثلاث طائرات مساعدات»."""
    ahead = range(0) if arguments.is_relative else _ahead(syntax, arguments, _LED_WITHIN)
    return any("aid" in classes_of(syntax.text.tokens[i].word) or syntax.form(i) in words_of("relief") for i in ahead)


def _pushed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether something is sent on, which stands after ب: «دفع الهلال الأحمر بقافلة», «دفع بثلاثين شاحنة»."""
    sent = (p for p in arguments.others if p.preposition == "ب")
    return any(head_classes(syntax, p) & {"vehicle", "aid", "group"} for p in sent)


def _hostile(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what targets somebody is no relief: «المساعدات التي تستهدف 280 ألف شخص»."""
    near = range(arguments.first - 1, max(0, arguments.first - _LED_WITHIN) - 1, -1)
    before = range(next((i + 1 for i in near if syntax.has(i, STOP | COMPLEMENTISER)), near.stop + 1), arguments.first)
    words = [syntax.text.tokens[i].word for i in before]
    if syntax.form(arguments.last) in _CAMPAIGNS or any(syntax.form(i) in _JABS for i in _ahead(syntax, arguments, _LED_WITHIN)):
        return False  # «استهدفت الحملة 20 ألف طفل باللقاح»
    is_relief = any(
        "aid" in classes_of(word) or word.form in words_of("relief") or word.form in words_of("benefits") for word in words
    )
    return not is_relief or any("fire" in classes_of(word) and "aid" not in classes_of(word) for word in words)


def _unmoved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a shipment is told by its noun alone and no verb says that it comes: not «أول شحنة مساعدات تصل …»."""
    ahead = range(arguments.last, min(arguments.last + _NEXT_WITHIN, len(syntax.tags)))
    return not any(syntax.has(i, VERB) and find_triggers(syntax.text.tokens[i].word) for i in ahead)


def _with_aid(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told with what goods: «مدّت المدينة أهالي القرى بالمولدات»."""
    return any(p.preposition == "ب" and "aid" in head_classes(syntax, p) for p in arguments.others)


def _told_of(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a clause of its own tells what vehicles carry, and none describes them: «وكانت السفينة حملت دقيقاً»."""
    return not arguments.is_relative


def _upon(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether control is taken of something, by على; a سيطرة without it is a checkpoint in Iraq."""
    near = {syntax.form(i) for i in _ahead(syntax, arguments, 2)}
    return bool(near & {"عليها", "عليه", "عليهما"}) or any(p.preposition == "علي" for p in arguments.others)


def _ground(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is left is ground and not a session, a race or a deal («الانسحاب من الحكومة»)."""
    if any(p is not None and head_classes(syntax, p) == {"official"} for p in (arguments.subject, *arguments.bare[:1])):
        return False  # «انسحب الوفد احتجاجاً»
    if syntax.form(arguments.last) in ("منه", "منها") and _speaks_of_deal(syntax, arguments):
        return False  # «وُقّع الاتفاق قبل أن تنسحب منه الحركة»
    clause = range(arguments.last, arguments.stop - 1)
    left = (i + 1 for i in clause if syntax.form(i) in ("من", "عن"))
    return not any(syntax.form(i) in words_of("no_ground") for i in left)


def _speaks_of_deal(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the deal or place named last before a verb is a deal."""
    before = range(arguments.first - 1, max(0, arguments.first - _LED_WITHIN) - 1, -1)
    told = (classes_of(syntax.text.tokens[i].word) & (PLACES | {"deal"}) for i in before if not syntax.has(i, VERB))
    return "deal" in next((classes for classes in told if classes), frozenset())


def _parley(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a meeting is one of two sides: of several, or with somebody who acts."""
    if arguments.is_we or (arguments.object is not None and "captive" in head_classes(syntax, arguments.object)):
        return False  # «التقيناه في بيته», «التقى المندوبون كل أسير»
    if (arguments.is_plural and arguments.object is None) or _other(syntax, arguments):
        return True
    if arguments.object is not None and syntax.core(arguments.object.first).startswith(("نظير", "نظراء", "نظرائ")):
        return True  # «التقى وزير الخارجية نظيره السوري»
    if arguments.object is not None and arguments.subject is not None:
        who = (*range(arguments.subject.first, arguments.subject.last), arguments.object.first)
        if any(syntax.core(i).removeprefix("ال") in words_of("delegates") for i in who):
            return True  # «التقى ممثلون للسكان مسؤولين …»
    met = [arguments.object, *(p for p in arguments.others if p.preposition == "ب")]
    return any(p is not None and head_classes(syntax, p) & {"force", "fighter", "body"} for p in met)


def _set_free(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a passive says of nobody but a person told of before that he was let go: «كيف أُطلق؟»."""
    is_bare = not arguments.bare and syntax.text.tokens[arguments.first].word.is_damma_first
    return is_bare and not syntax.form(arguments.last).startswith(("علي", "من", "في"))


def _there(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is handed over by a pronoun is a place and not a recording or a letter."""
    if arguments.pronoun in ("هم", "هن", "هما") or (arguments.is_passive and arguments.is_plural):
        return False  # «سلمتهم إلى اللجنة»
    is_goods = arguments.object is not None and bool(head_classes(syntax, arguments.object) & {"aid", "arms", "words"})
    if arguments.pronoun in ("", "ها"):
        return not (arguments.pronoun and (is_goods or comes_in(syntax, arguments)))  # «مواد غذائية جرى تسليمها»
    return arguments.object is not None and bool(head_classes(syntax, arguments.object) & PLACES)


def _deal(syntax: Syntax, arguments: Arguments) -> bool:
    return any("deal" in classes_of(syntax.text.tokens[i].word) for i in range(arguments.start, arguments.stop))


def _object(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody or something is the object, a clause with ما too: «كذّب المصدر ما روّجت له القناة»."""
    if arguments.object is not None or bool(arguments.pronoun):
        return True
    ahead = _ahead(syntax, arguments, _LED_WITHIN)
    return arguments.subject is not None and any(syntax.form(i) == "ما" and syntax.has(i + 1, VERB) for i in ahead)


def _active(_: Syntax, arguments: Arguments) -> bool:
    return not arguments.is_passive


def _aboard(syntax: Syntax, arguments: Arguments) -> bool:
    return any("vehicle" in head_classes(syntax, p) and p.preposition not in _BUT for p in arguments.others)


def _on_foot(_: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody boards, and no vehicle is only described by who sits in it: «سيارة يستقلها ضابط»."""
    return not arguments.pronoun and not arguments.is_relative


def _out_of_it(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether one leaves a place: not «خروج المستشفيات عن الخدمة», «خرجت عن السيطرة»."""
    off = next((p for p in arguments.others if p.preposition == "عن"), None)
    return off is None or any(syntax.has(i, PREPOSITION | MASDAR) for i in range(arguments.last, off.first - 1))


def _by_whom(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is told by whose hand somebody fell: «قُتلت طفلة على يد مسلحين», «مقتل الضابط من قبل عناصر …»."""
    by = (p for p in arguments.others if p.preposition == "بيد")
    return any(head_classes(syntax, p) & (ACTORS | PEOPLE | {"vehicle"}) for p in by)


def _definite(syntax: Syntax, arguments: Arguments) -> bool:
    return syntax.has(arguments.first, DEFINITE)


def _agent(syntax: Syntax, arguments: Arguments) -> bool:
    return arguments.subject is not None or _giver(syntax, arguments)


def _owned(_: Syntax, arguments: Arguments) -> bool:
    """Return whether the noun is somebody's by a genitive or a pronoun («كفالة الشيخ», «كفالتهم»)."""
    return bool(arguments.pronoun) or (arguments.subject is not None and arguments.subject.first == arguments.last)


def _moved(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb says from where or where to; a verbal noun need not."""
    return arguments.shape != "verb" or any(_is_placed(syntax, p) for p in _all(arguments) if p.preposition != "ل")


def _giver(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody gives what the noun names: «تعهد من القائد», «وعد الحكومة»."""
    givers = [p for p in arguments.others if p.preposition == "من"]
    if arguments.subject is not None:
        givers.append(arguments.subject)
    return any(head_classes(syntax, p) & (ACTORS | PEOPLE) for p in givers)


def _other(syntax: Syntax, arguments: Arguments) -> bool:
    return any(p.preposition == "مع" and head_classes(syntax, p) & ACTORS for p in arguments.others)


def _waged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a campaign is one of arms: waged («شن حملة»), or called military."""
    before = range(max(0, arguments.first - _WAGED_WITHIN), arguments.first)
    after = _ahead(syntax, arguments, _WAGED_WITHIN)
    is_military = syntax.form(arguments.last).removeprefix("ال") in ("عسكريه", "جويه", "بريه", "قصف")
    is_military = is_military or any(syntax.form(i) in ("شنها", "شنتها", "تشنها", "يشنها") for i in after)
    against = {"علي", "ضد"} if arguments.pronoun else {"ضد"}
    if any(p.preposition in against and _is_foe(syntax, p) for p in arguments.others):
        return True  # «حملتها على العاصمة», «عملية ضد موقع للجيش»
    return is_military or any(syntax.form(i).removeprefix("و") in words_of("waging") for i in before)


def _is_foe(syntax: Syntax, phrase: Phrase) -> bool:
    return bool(head_classes(syntax, phrase) & {"place", "position", "force", "fighter", "actor"})


def _of_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what stops is fighting and no operation of another kind: not «توقفت عملية إجلاء …»."""
    what = arguments.subject or arguments.object
    if what is None or syntax.core(what.first).removeprefix("ال") not in ("عمليه", "عمليات", "اعمال"):
        return True
    return not any(h.entry.sense.type in _PEACEFUL for h in find_triggers(syntax.text.tokens[what.first + 1].word))


def _with_whom(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a confrontation takes place and is no facing of something: not «تقدم بطيء في مواجهة مقاومة شرسة»."""
    form = syntax.core(arguments.first)
    if form != "لمواجهه" and (form != "مواجهه" or syntax.core(arguments.first - 1) not in ("في", "الي")):
        return True
    return any(p.preposition in ("مع", "بين") for p in arguments.others)


def _from_whom(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who fight off fight off somebody or something, and no attack that is itself told: «تصدوا لهجوم»."""
    return not any(p.preposition == "ل" and is_attack(syntax, p.first) for p in arguments.others)


def _no_accident(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what goes off is no store, pipe or mine, which nobody fires: «انفجار مستودع وقود», «انفجار لغم»."""
    near = range(arguments.last, min(arguments.last + 3, len(syntax.tags)))
    return not any(syntax.core(i).removeprefix("ال") in words_of("stores") for i in near if not syntax.has(i - 1, PREPOSITION))


def _under_fire(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what somebody is exposed to is an attack, whatever counts it: «تعرضت لثلاثة مقذوفات», «لعدة غارات»."""
    struck = [p for p in arguments.others if p.preposition == "ل"]
    if any(syntax.core(p.first) in words_of("beatings") for p in struck):
        return False
    return any(is_attack(syntax, i) for p in struck for i in range(p.first, min(p.last, p.first + 4)))


def _afoot(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether fighters who enter a place are named and are not brought there: not «دخل المقاتلون إدلب في حافلات»."""
    return _named(syntax, arguments) and not _aboard(syntax, arguments) and not arguments.is_relative


def _ship(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is taken is a ship: «احتجزوا ناقلة نفط»."""
    taken = [p for p in (arguments.object, *arguments.others) if p is not None and p.preposition in ("", "علي")]
    return any(syntax.core(i).removeprefix("ال") in words_of("vessels") for p in taken for i in range(p.first, p.last))


def _spared(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a negated clause assures somebody of not being touched: «بألا يتعرضوا لأبناء الوادي»."""
    near = range(arguments.last, min(arguments.last + 2, len(syntax.tags)))
    is_harm = any("ضر" in syntax.form(i)[-5:] or is_attack(syntax, i) for i in near)  # «لم تتعرض لأي ضرر»
    return syntax.has(arguments.first - 1, NEGATION) and syntax.form(arguments.last)[:1] == "ل" and not is_harm


def _bare(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb stands without an object: «الحشد رمى أول»."""
    return arguments.shape == "verb" and arguments.object is None and not arguments.pronoun


def _confession(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «أقر» confesses («أقر بأن …») and does not adopt («أقر القانون»)."""
    for i in range(arguments.last, min(arguments.last + _CONFESSED_WITHIN, len(syntax.tags))):
        is_prefixed = syntax.has(i, PREFIXED) and syntax.form(i)[:1] == "ب"
        if syntax.has(i, COMPLEMENTISER) or is_prefixed or syntax.form(i) in ("به", "بها", "بذلك", "بهذا"):
            return True
    return False


def _named(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun says that fighters did it, not the plural of the verb alone."""
    return arguments.subject is not None and "fighter" in head_classes(syntax, arguments.subject)


def _after_leaving(_: Syntax, arguments: Arguments) -> bool:
    """Return whether those who arrive are no newcomers of the clause («ناجين وصلوا إلى المخيم»)."""
    return arguments.is_plural and not arguments.is_relative


def _doubled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a written shadda makes the verb one of bringing out (نطلّع) and not of coming out (نطلع)."""
    return "\u0651" in syntax.text.tokens[arguments.first].word.raw


def _vacated(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a place is left and not cleared of somebody («أخلت القوات الحي من سكانه»)."""
    return arguments.shape == "verb" and not any(p.preposition == "من" for p in arguments.others)


def _on_their_way(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is on the way somewhere: «في طريقه إلى المكان»."""
    at = arguments.first
    if arguments.subject is not None and "force" in head_classes(syntax, arguments.subject):
        return False  # «آليات كانت في طريقها إلى الجبهة»
    return bool(arguments.pronoun) and syntax.form(at - 1) in ("في", "وفي") and syntax.form(arguments.last) in _TOWARDS


def _besieged(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those who arrive were shut in: «يصل المدنيون المحاصرون إلى …»."""
    who = arguments.subject
    if who is None or not _place(syntax, arguments):
        return False
    return any(
        "محاصر" in syntax.form(i) or "عالق" in syntax.form(i) for i in range(who.first, min(who.last + 3, len(syntax.tags)))
    )


def _them(_: Syntax, arguments: Arguments) -> bool:
    """Return whether people told of before are the object: «سلمتهم إلى اللجنة»."""
    return arguments.pronoun in ("هم", "هن", "هما")


def _stops_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «أوقف» arrests people and does not halt them on the road, or a work, or somebody from it."""
    if any(syntax.form(i) in words_of("halting") for i in _ahead(syntax, arguments, _LED_WITHIN)):
        return False
    if any(p.preposition == "عن" for p in arguments.others):
        return False  # «أُوقف عن العمل»
    return not any(_is_work(syntax, p) or _is_thing(syntax, p) for p in arguments.bare[:2])


def _is_thing(syntax: Syntax, phrase: Phrase) -> bool:
    classes = head_classes(syntax, phrase)
    is_thing = bool(classes & {"vehicle", "aid", "fire"}) or syntax.form(phrase.first).removeprefix("ال").startswith("قافل")
    return is_thing and not classes & (PEOPLE - {"group"})


def _is_work(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase begins with a thing done and not with people: «عملها», «تقدم المسلحين»."""
    at = phrase.first
    if at in syntax.names or classes_of(syntax.text.tokens[at].word) or syntax.has(at, NUMBER | TIME):
        return False
    return syntax.has(at, MASDAR | POSSESSED)


def _none_left(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether none is said to be left or there: «لم يبق في سجونه أسير واحد»."""
    near = range(max(1, arguments.first - _NONE_WITHIN), arguments.first)
    return any(syntax.form(i) in ("يبق", "يبقي", "يوجد", "يعد") and syntax.has(i - 1, NEGATION) for i in near)


def _swap(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a deal is the exchange of captives itself: carried out, or with its terms and their return."""
    at = arguments.first
    ahead = [syntax.text.tokens[i].word for i in _ahead(syntax, arguments, 2 * _LED_WITHIN)]
    if not any("captive" in classes_of(word) or "remains" in classes_of(word) for word in ahead):
        return False
    if syntax.form(at - 1).removeprefix("و") in words_of("carried_on"):
        return True
    has_terms = any(word.form in words_of("its_terms") for word in ahead[:3])
    return has_terms and any(word.form == "مقابل" for word in ahead)


def _takes_him(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a tour is told by where it takes somebody: «جولة تقوده إلى ثلاث دول»."""
    near = _ahead(syntax, arguments, 4)
    leads = any(syntax.form(i) in ("تقوده", "تقودها", "قادته", "قادتها", "تشمل", "شملت", "ستقوده", "ستشمل") for i in near)
    ahead = _ahead(syntax, arguments, 7)
    where = PLACES | {"body"}  # «ثلاث دول»
    return leads and any(where & classes_of(syntax.text.tokens[i].word) or i in syntax.names for i in ahead)


def _turned_back(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether lorries are sent back from where they wanted to pass: «أعيدت الشاحنات من الحاجز»."""
    return (arguments.is_passive or arguments.is_plural) and any(
        p.preposition == "من" and (head_classes(syntax, p) & PLACES or syntax.form(p.first).startswith("هنا"))
        for p in arguments.others
    )


def _told_as(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an indefinite noun says what something is or is not: «هذه ليست مقايضة», «مجرد تبادل»."""
    at = arguments.first
    if syntax.has(at, DEFINITE | PREFIXED):
        return False
    return syntax.form(at - 1) in words_of("saying_what") or syntax.has(at - 1, AUXILIARY)


def _anybody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the object is nobody in particular («لم يبادلوا أحداً»)."""
    return any(
        syntax.form(i) in ("احدا", "احد", "حدا", "حد") for i in range(arguments.last, min(arguments.last + 2, len(syntax.tags)))
    )


def _consented(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the consent of the sides is got: «تلقت موافقة الطرفين»."""
    near = range(max(0, arguments.first - _WAGED_WITHIN), arguments.first)
    return any(syntax.form(i).removeprefix("و") in words_of("getting") for i in near)


def _signed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the verb is «signed» by its written shadda and not «fell»."""
    return "ق\u0651" in syntax.text.tokens[arguments.first].word.raw


def _of_sides(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a meeting is one of the warring sides: with a commander, between the parties, of three sides."""
    if syntax.form(arguments.last).removeprefix("ال") in words_of("of_sides"):
        return True
    for phrase in arguments.others:
        classes = head_classes(syntax, phrase)
        if (phrase.preposition == "مع" and "fighter" in classes) or (phrase.preposition == "بين" and "force" in classes):
            return True
    return False


def _his(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no feminine is the subject, of whom the same letters are another verb: «تسلم الصليب», «تسلم الحركة»."""
    who = arguments.subject
    return who is None or not syntax.text.tokens[who.first].word.text.endswith(("ة", "ات"))


def _received(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «تسلم» is no present of handing over, which a feminine does: «تسلم البعثة قواعدها للجيش»."""
    return arguments.shape != "verb" or syntax.core(arguments.first) != "تسلم" or _his(syntax, arguments)


def _passive(_: Syntax, arguments: Arguments) -> bool:
    return arguments.is_passive


def _for_price(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out for a ransom, on bail or for somebody else: «خرج بعد أن دفع أهله …», «مقابل جثة»."""
    return any(syntax.form(i) in words_of("prices") for i in _ahead(syntax, arguments, _PRICED_WITHIN))


TESTS: dict[str, Callable[[Syntax, Arguments], bool]] = {
    "active": _active,
    "anybody": _anybody,
    "after_leaving": _after_leaving,
    "agent": _agent,
    "armed": is_armed,
    "bare": _bare,
    "base": _base,
    "between_sides": is_between_sides,
    "beyond_arrest": is_beyond_arrest,
    "by_mine": is_by_mine,
    "besieged": _besieged,
    "carried_through": is_carried_through,
    "confession": _confession,
    "consented": _consented,
    "deadly": is_deadly,
    "dealt_with": is_dealt_with,
    "no_casualties": is_without_casualties,
    "not_freed": has_no_freeing,
    "deal": _deal,
    "definite": _definite,
    "disclaims": disclaims,
    "doubled": _doubled,
    "aboard": _aboard,
    "from_whom": _from_whom,
    "with_whom": _with_whom,
    "on_foot": _on_foot,
    "out_of_it": _out_of_it,
    "by_whom": _by_whom,
    "fall": falls,
    "flown": is_flown,
    "fought": is_fought,
    "giver": _giver,
    "goes_to": _goes_to,
    "ground": _ground,
    "his": _his,
    "hits": hits_directly,
    "hurt": hurts,
    "itself": hits_itself,
    "jailed": is_jailed,
    "kept": keeps_some,
    "kept_people": keeps_people,
    "were_seized": were_seized,
    "envoy": is_envoy,
    "hastened": is_hastened,
    "from_custody": is_from_custody,
    "laid": _laid,
    "managed": is_managed,
    "mine_hurt": is_mine_that_hurt,
    "moved": _moved,
    "no_checkpoint": is_no_checkpoint,
    "no_remnant": is_no_remnant,
    "no_ruling": is_no_ruling,
    "none_left": _none_left,
    "named": _named,
    "names_somebody": names_somebody,
    "not_put_off": is_not_put_off,
    "object": _object,
    "on_their_way": _on_their_way,
    "origin": _origin,
    "other": _other,
    "owned": _owned,
    "unpeopled": is_unpeopled,
    "ones_own": is_ones_own,
    "of_posts_named": is_of_keys,
    "passive": _passive,
    "for_price": _for_price,
    "parley": _parley,
    "of_sides": _of_sides,
    "place": _place,
    "pushed": _pushed,
    "prison": _prison,
    "not_no_longer": _not_no_longer,
    "of_them": _of_them,
    "no_stones": _no_stones,
    "with_fighters": is_with_fighters,
    "with_sides": is_with_sides,
    "with_somebody": _with_somebody,
    "by_somebody": _by_somebody,
    "promised": _promised,
    "seized": _seized,
    "some_fell": did_some_fall,
    "afoot": _afoot,
    "received": _received,
    "ship": _ship,
    "under_fire": _under_fire,
    "no_accident": _no_accident,
    "spared": _spared,
    "swap": _swap,
    "stops_people": _stops_people,
    "set_free": _set_free,
    "launched": is_launched,
    "launched_it": is_launched_it,
    "takes_him": _takes_him,
    "taking": _taking,
    "to_somebody": _to_somebody,
    "them": _them,
    "there": _there,
    "unchanged": is_unchanged,
    "unled": _unled,
    "upon": _upon,
    "verbal": _verbal,
    "wounding": is_wounding,
    "signed": _signed,
    "spent": has_spent,
    "told_as": _told_as,
    "by_no_fire": is_by_no_fire,
    "of_fire": _of_fire,
    "comes_down": comes_down,
    "turned_back": _turned_back,
    "vacated": _vacated,
    "vouches": vouches,
    "waged": _waged,
    "way_alone": _way_alone,
    "ordered": _ordered,
    "grips": _grips,
    "in_batches": _in_batches,
    "round": is_round,
    "of_people": _of_people,
    "given_consent": _given_consent,
    "relief_batch": _relief_batch,
    "unladen": _unladen,
    "accord": is_accord,
    "agrees_to": agrees_to,
    "brings_parties": brings_parties,
    "no_question": is_asked_who,
    "no_interview": is_no_interview,
    "no_town": is_no_town,
    "no_scene": _no_scene,
    "bodily": is_bodily,
    "arranged": is_arranged,
    "brings_official": brings_official,
    "by_official": is_by_official,
    "paid": is_paid,
    "no_crew": is_no_crew,
    "for_other": is_for_other,
    "of_an_army": is_of_an_army,
    "of_army": is_of_army,
    "of_running": is_of_running,
    "escorted": is_escorted,
    "from_camp": is_from_camp,
    "from_or_aboard": is_from_or_aboard,
    "of_hurt": is_of_hurt,
    "of_staff": is_of_staff,
    "people_aboard": has_people_aboard,
    "sent_on": is_sent_on,
    "with_aid": _with_aid,
    "told_of": _told_of,
    "of_kin": is_of_kin,
    "there_to_see": is_there_to_see,
    "led": is_led,
    "of_coaches": is_of_coaches,
    "of_posts": is_of_posts,
    "peopled": is_peopled,
    "told_first": is_told_first,
    "agreed_to": is_agreed_to,
    "purpose": _purpose,
    "by_order": _by_order,
    "hostile": _hostile,
    "unmoved": _unmoved,
    "unspecified": is_unspecified,
    "laden": _laden,
    "homeward": _homeward,
}
