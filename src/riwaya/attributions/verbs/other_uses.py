"""Verbs of saying that say nothing where they stand: spelt like a plainer verb, used otherwise, or told of by nobody."""

from collections.abc import Callable

from riwaya.arabic.words import Hit
from riwaya.attributions.contents.markers import Marker, measures
from riwaya.attributions.cues import Cue, CueForm, cue_forms
from riwaya.attributions.passage import Passage
from riwaya.attributions.sources.phrases import source_noun
from riwaya.attributions.verbs.who_speaks import JOINED_PRONOUNS
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    POSSESSED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    VERB,
    is_masdar,
)

OF_RUMOURS = ("انتشر", "شاع", "سرى", "راج", "شهد", "أشهد")  # verbs of more than telling
_NEAR_WITNESS = 5  # tokens between a testimony and its ب

_BELIEVED = ("اعتقد", "ظن", "رجح", "اشتبه", "زعم", "افترض", "قال", "شك", "احتمل")


def is_supposed(passage: Passage, at: int, hit: Hit[CueForm], marker: Marker) -> bool:
    """Return whether a passive in the middle of a clause tells what is expected of a thing, by nobody: «اتفاق يتوقع أن يكون»."""
    syntax = passage.syntax
    is_told = hit.entry.cue.id in ("اعتقد", "رجح", "افترض", "احتمل", "توقع", "انتظر", "خشي") and syntax.form(at)[:1] in ("ي", "ت")
    begins = COMMA | STOP | OPENER | COMPLEMENTISER | AUXILIARY | RELATIVE | COLON | SIGN
    is_inside = at > passage.first and not syntax.has(at, CONJUNCTION) and not syntax.has(at - 1, begins)
    is_alone = hit.entry.inflections and all(i.number == "s" for i in hit.entry.inflections) and not hit.split.enclitic
    return bool(is_told and is_inside and is_alone and marker.kind == "that" and marker.at == at + 1)


_CALLING = ("وصف", "سمى", "اعتبر", "عدّ", "عد", "صنف")


def is_untold(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether the verb tells what nobody said: «دون أن يذكر اسمه», «الذي يوصف بأنه», «لم يصدر أي بيان يؤكد»."""
    syntax, cue = passage.syntax, hit.entry.cue
    if syntax.form(at - 1) == "ان" and syntax.form(at - 2) in ("دون", "بدون", "غير") and cue.stance == "asserts":
        return True
    if cue.id in ("جاء", "ورد") and syntax.form(at + 1) in ("ذلك", "هذا", "هذه"):
        return True  # «جاء ذلك في بيان للفصيل، قال إنه»
    if cue.id == "افترض" and syntax.core(at) == "يفترض" and (at == passage.first or syntax.has(at - 1, COMMA)):
        return True  # «ويُفترض أن يزور الوزير المنطقة»
    if (cue.id == "ذكر" and _is_worth_it(passage, at)) or (cue.id == "كتب" and _is_byline(passage, at)):
        return True
    if cue.id == "تحقق" and "س" in hit.split.proclitics:
        return True  # «قوات ستتحقق من هوياتهم»
    if says_nothing(syntax, at, cue):
        return True
    if (cue.id == "تابع" and hit.split.enclitic) or (cue.id == "لام" and syntax.form(at) == "لمن"):
        return True  # «في تقريرها، وتابعه موقع X، إن», «لمن دواعي الفخر»
    if syntax.form(at - 1).lstrip("وفس") in _DONE or (cue.id == "أضاف" and syntax.form(at + 1) in _TO_THEM):
        return True
    if syntax.has(at - 1, RELATIVE) and hit.entry.is_passive and cue.id in _CALLING and syntax.form(at)[:1] in "يت":
        return True
    return not syntax.has(at, CONJUNCTION) and _is_never_issued(passage, at)


_LACKING = ("دون", "بدون", "بلا", "اي", "ايه", "ليس", "ليست")
_FARTHEST_LACK = 7  # tokens from a negation to «يذكر»


def _is_worth_it(passage: Passage, at: int) -> bool:
    """Return whether «يُذكر» says that there is hardly any of the noun before it: «دون مقاومة | تُذكر», «لم يكن له دور | يُذكر»."""
    syntax = passage.syntax
    before = DEFINITE | COMMA | CONJUNCTION | VERB | COMPLEMENTISER | STOP | OPENER | RELATIVE | AUXILIARY | NEGATION
    if syntax.form(at) not in ("يذكر", "تذكر") or at == passage.first or syntax.has(at - 1, before):
        return False
    if syntax.has(at + 1, COMPLEMENTISER | COLON):
        return False
    near = range(max(passage.first, at - _FARTHEST_LACK), at)
    return any(syntax.form(i).lstrip("و") in _LACKING or syntax.has(i, NEGATION) for i in near)


def _is_byline(passage: Passage, at: int) -> bool:
    """Return whether the verb opens the line that names the writer: «كتب - سامر الحلو», «كتبت/ هند عدن»."""
    return at == passage.first and passage.syntax.text.tokens[at + 1].word.raw in ("-", "–", "—", "ـ", "/", "|")


def says_nothing(syntax: Syntax, at: int, cue: Cue) -> bool:
    """Return whether nobody speaks, whatever stands around the word: of how a thing turned out, or of an act."""
    is_act = (cue.id == "أعلن" and _proclaims(syntax, at)) or (cue.id == "شدد" and _tightens(syntax, at))
    return is_act or _turns_out(syntax, at)


_FARTHEST_TIGHTENED = 5  # tokens from «شدد» to what is made tighter


def _tightens(syntax: Syntax, at: int) -> bool:
    """Return whether somebody makes something tighter: «شددت القوات | حصارها على البلدة», not «شدد الوزير على الحصار»."""
    for here in range(at + 1, min(len(syntax.tags), at + _FARTHEST_TIGHTENED)):
        if syntax.has(here, COMMA | STOP | COLON | COMPLEMENTISER | VERB | PREPOSITION):
            return False
        if syntax.core(here).removeprefix("ال") in words_of("tightened"):
            return True
    return False


def _turns_out(syntax: Syntax, at: int) -> bool:
    """Return whether nobody tells: «تحسباً لهجوم جديد» is in expectation of it, «، تبين لاحقاً أنه ملفق» how it turned out."""
    return syntax.form(at) == "تحسبا" or (syntax.form(at) == "تبين" and syntax.form(at + 1) in words_of("later"))


_FARTHEST_PROCLAIMED = 5  # tokens from a verb of declaring to what is declared


def _proclaims(syntax: Syntax, at: int) -> bool:
    """Return whether a state of things is declared, which is an act: «أُعلنت فيه المجاعة», «الحرب التي أعلنها الحزب»."""
    proclaimed = words_of("proclaimed")
    if syntax.has(at - 1, RELATIVE) and syntax.form(at - 2).removeprefix("لل").removeprefix("ال") in proclaimed:
        return syntax.form(at).endswith(("ها", "ه"))
    for here in range(at + 1, min(len(syntax.tags), at + _FARTHEST_PROCLAIMED)):
        state = here + (syntax.form(here) == "حاله")
        if syntax.form(state).removeprefix("ال").removesuffix("ا") in proclaimed:
            acts = (is_masdar(syntax.core(i).removeprefix("ال")) for i in range(at + 1, state))
            if syntax.form(state).endswith("ا") and any(acts):
                return False  # «تعلن الإضراب | حداداً على الشهيد»
            before = DEFINITE | POSSESSED | CLOSING
            return here == at + 1 or syntax.form(here - 1) in words_of("in_it") or bool(syntax.has(here - 1, before))
        if syntax.has(here, COMMA | STOP | COMPLEMENTISER | VERB | PREPOSITION) and syntax.form(here) not in words_of("in_it"):
            return False
    return False


_DONE = ("تم", "تمت", "يتم", "تتم")  # before the noun of what is done: «تم | تشييعه»
_TO_THEM = ("اليه", "اليها", "اليهم", "اليهما")  # «وأضيف إليهم ثلاثة مقاتلين»
_FARTHEST_ISSUING = 9  # tokens from «لم يصدر» to the verb of what is not told


def _is_never_issued(passage: Passage, at: int) -> bool:
    """Return whether the clause says that no statement was made which would tell it: «لم يصدر أي تصريح | يوضح السبب»."""
    syntax = passage.syntax
    for here in range(at - 1, max(passage.first, at - _FARTHEST_ISSUING), -1):
        if syntax.has(here, COMMA | STOP | COLON | COMPLEMENTISER):
            return False
        if syntax.form(here) in ("يصدر", "تصدر") and syntax.has(here - 1, NEGATION):
            return any(syntax.form(i) in ("اي", "ايه") for i in range(here, at))
    return False


def _only_describes(syntax: Syntax, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether a passive right after an indefinite noun tells what that may be: «مسلحون يُعتقد أنهم من الحركة»."""
    is_told = hit.entry.cue.id in _BELIEVED and syntax.form(at).startswith("ي") and syntax.form(at + 1) in _OF_IT
    if hit.entry.cue.id == "اشتبه" and syntax.form(at) == "يشتبه" and not syntax.has(at - 1, COMMA | STOP | DEFINITE) and at:
        return syntax.form(at + 1) in ("في", "ب") or syntax.form(at + 1).startswith(
            ("ب", "انتم", "ضلوع", "تورط")
        )  # «شخصاً يشتبه في انتمائهم»
    before = syntax.form(at - 1)
    closed = (
        COMMA | CONJUNCTION | DEFINITE | PREPOSITION | VERB | COMPLEMENTISER | STOP | OPENER | AUXILIARY | RELATIVE | NEGATION
    )
    is_plural = before.endswith(("ون", "ين", "ات")) or syntax.form(at + 1) in ("انها", "انهم")
    return bool(is_told and is_plural and at > 0 and not syntax.has(at - 1, closed) and at - 1 not in syntax.names)


_OF_IT = ("انه", "انها", "انهم", "انهما", "انهن", "بانه", "بانها", "بانهم")
_REACHED_BY = {
    *("طول", "ارتفاع", "عمق", "سعر", "قيمه", "كلفه", "تكلفه", "اجمالي"),
    *("مجموع", "نسبه", "سن", "عمر", "عمره", "عمرها", "مساحه"),
}


def is_other_sense(syntax: Syntax, at: int, hit: Hit[CueForm], marker: Marker) -> bool:
    """Return whether the form is another verb, or another use of it, than the one that reports."""
    cue = hit.entry.cue
    if _only_describes(syntax, at, hit):
        return True  # «مسلحون يُعتقد أنهم من الحركة»
    if "ل" in hit.split.proclitics and hit.split.enclitic and marker.kind not in ("that", "colon", "quote"):
        return True  # «هرع إلى جيرانه ليحذرهم من ذلك»: what he did it for
    if cue.subject == "outlet" and hit.split.enclitic and marker.kind != "that":
        return True  # «مقطع بثه التلفزيون»: what is shown, not what is said
    if cue.id == "قطع":
        return not syntax.form(marker.at).startswith("ب")  # «قطعت دول العلاقات معها مضيفا أن», where «قطع بأن» tells
    if cue.id in OF_RUMOURS and any(syntax.has(i, VERB) for i in range(at + 1, marker.at)):
        return True  # «انتشرت مجموعات تصفها الحكومة بأنها»
    return _is_other_verb(syntax, at, hit) or _is_other_use(syntax, at, hit, marker)


_NEAR_VIEW = 12  # tokens from a verb of uttering to what of
_OF_VIEW = ("عن", "عنه", "عنها", "عما", "بالقول", "بقوله", "بقولها", "بذلك")


def _is_other_verb(syntax: Syntax, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether the form is that of a plainer verb spelt alike: saw, reaches, understands, knows, counts as."""
    cue_id, text = hit.entry.cue.id, syntax.text.tokens[at].word.text.lstrip("وف")
    if cue_id == "أطلع":
        return not text.startswith(("أ", "ي", "ت", "ن"))  # «اطلعت على نسخة»
    if cue_id == "اتهم":
        wished = syntax.form(at + 1)[:1] in ("ي", "ت") and at + 1 not in syntax.names and not syntax.has(at + 1, DEFINITE)
        return text == "ليتهم" and wished  # «ليتهم يسألونني»: if only they did
    if cue_id == "أبلغ":
        is_told = syntax.text.tokens[at].word.raw.lstrip("وف") == "تبلّغ"  # «تبلّغ المكتب بـ»: was told
        is_age = syntax.form(at + 1) == "من" and syntax.form(at + 2) == "العمر"
        return (
            is_told or is_age or syntax.form(at + 1).removeprefix("ال") in measures() | _REACHED_BY | {"ما"}
        )  # «يبلغ عدد النازحين»
    if cue_id == "عبر":  # «كان يعبر الطريق مرتين»: crosses
        near = range(at + 1, min(len(syntax.tags), at + _NEAR_VIEW))
        return not hit.split.enclitic and not any(syntax.form(i) in _OF_VIEW or syntax.has(i, COLON) for i in near)
    if cue_id == "أفهم":
        return not hit.split.enclitic and not text.startswith(("ا", "أ"))  # «لا بد أن يفهم أنه»
    if cue_id == "أعلم":
        return (
            not hit.split.enclitic and text.startswith(("ي", "ت", "ن")) and syntax.has(at + 1, COMPLEMENTISER) > 0
        )  # «كان عليها أن تعلم أن»
    return False


def _is_other_use(syntax: Syntax, at: int, hit: Hit[CueForm], marker: Marker) -> bool:
    """Return whether what follows the verb shows that it reports nothing here."""
    is_other = _OTHER_USES.get(hit.entry.cue.id)
    return is_other is not None and is_other(syntax, at, marker, bool(hit.split.enclitic))


def _is_granted(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«إذا قُدّر له الانتصار»."""
    del marker
    return syntax.form(at + 1) in ("له", "لها", "لهم", "لنا") and not has_object


def _is_prayed(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«ادعوا للشباب»."""
    del at, has_object
    return syntax.form(marker.at).startswith("لل")


def _is_passed(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«أقرت الحكومة خطة»."""
    del at, has_object
    word = syntax.form(marker.at).removeprefix("ال")
    is_admitted = word in words_of("admitted") or syntax.has(marker.at, POSSESSED | MAYBE_VERB)
    return marker.kind == "noun" and not is_admitted


def _is_received(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«تلقى معلومات تفيد بأن»."""
    del at, has_object
    return any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[marker.start + 1].word))


def _is_fallen(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«استشهد بتفجير», «استشهد، إثر غارة بطائرة», «استشهد سبعة مدنيين بينهم»."""
    del has_object
    by = any(syntax.form(i).startswith("ب" + w) for i in (at + 1, marker.at) for w in words_of("falling_by"))
    after = at + 1 + bool(syntax.has(at + 1, COMMA))
    is_count = bool(syntax.has(after, NUMBER) or syntax.has(marker.at - 1, NUMBER))
    return by or is_count or after > at + 1 or syntax.form(after) in words_of("fatally")


def _is_heard(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«سُمعت أصوات», «يُسمع جندي وهو يقول: …»."""
    del has_object
    return marker.kind == "noun" or _goes_on_to_say(syntax, at, marker.at)


def _is_spread(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«شائعات تروج لها القناة»."""
    del marker, has_object
    return syntax.form(at + 1) in ("له", "لها", "لهم") and syntax.form(at - 1) != "ما"


def _is_divided(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«تُقسم الصفقة إلى مرحلتين»."""
    return has_object or any(syntax.form(i) == "الي" for i in range(at + 1, marker.start + 1))


def _is_handed_over(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«سلّمه إلينا», «سلّم المطلوب نفسه إلى السلطات … بالإضافة إلى بندقية»."""
    gave = any(syntax.form(i) in _GIVEN for i in range(at + 1, marker.at))
    return has_object or gave or marker.kind not in ("that", "ب")


def _is_reminded(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«الحادثة ذكرته بأيام الحصار»."""
    return has_object and marker.kind != "that" and any(syntax.form(i).startswith("ب") for i in range(at + 1, marker.start + 1))


def _is_tale(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«يروي الناجون قصصاً تقشعر لها الأبدان»: nothing of what they tell."""
    tales = any(syntax.form(i).removesuffix("ا") in _TALES for i in range(at + 1, marker.start + 1))
    return tales and not has_object and marker.kind in ("noun", "عن", "ب", "ل")


_TALES = ("قصص", "قصه", "حكايات", "حكايه", "روايات", "ذكريات", "قصته", "قصتها", "قصصهم", "حكايته", "حكايتها", "حكاياتهم")
_GIVEN = ("نفسه", "نفسها", "انفسهم", "سلاحه", "اسلحتهم", "سلاحهم")


def _is_surrounded(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«يحيطون بالحافلة»."""
    del syntax, has_object
    return marker.kind == "ب" and marker.at == at + 1


def _is_met(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«ويرد في المذكرات أن», «ترد في التقرير شهادة»: what is met there, where «ردّ بأن» answers."""
    del has_object
    is_there = syntax.form(at).removeprefix("و")[:1] in ("ي", "ت") and syntax.form(at + 1) == "في"
    return is_there and (marker.kind != "that" or syntax.form(marker.at) == "ان")


def _answers_by_deed(syntax: Syntax, marker: Marker) -> bool:
    """Return whether an answer is what was done: «رد الجيش بقصف القواعد», «رد بالإيجاب»; not «رد بالقول إن», «رد بنفي التهمة»."""
    form = syntax.form(marker.at)
    if marker.kind != "ب" or form.startswith("بان") or syntax.has(marker.at, COMPLEMENTISER):
        return False
    noun = form[1:].removeprefix("ال")
    told = noun in words_of("utterance") or noun in words_of("summed") or noun in words_of("uttered") or noun == "قول"
    return not told and not any(h.entry.shape == "masdar" for h in cue_forms(syntax.text.tokens[marker.at].word))


def _is_no_answer(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«ويرد في المذكرات أن», «رد الجيش بقصف مدفعي»."""
    return _answers_by_deed(syntax, marker) or _is_met(syntax, at, marker, has_object)


def _is_sent(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«وجه الرئيس رسالة إلى الشعب»: what is sent, where «وجه الانتباه إلى» tells."""
    del has_object
    return not any(syntax.form(i) in words_of("attention") for i in range(at + 1, marker.at))


def _is_seen(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«مقطع يظهر فيه أسير»: who appears in it, where «أظهر المقطع» shows."""
    del marker, has_object
    return syntax.form(at).removeprefix("و")[:1] in ("ي", "ت", "ظ") and syntax.form(at + 1) in words_of("in_it")


def _is_pushed(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«دفع ذلك السكان إلى الرحيل»: what is pushed, where «دفع بأن» pleads."""
    del at, has_object
    return not syntax.form(marker.at).startswith("بان")


def _is_known(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«كان القائد يعلم أننا نكذب»: who knows, where «علمت» learnt."""
    del marker, has_object
    return syntax.form(at).removeprefix("و")[:1] in ("ي", "ت", "ن")


def _is_prepared(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«تعد قائمة بالمحتجزين», «وتعد الولاية مسرحاً للنزاع الذي بدأ … بمواجهة», «القصف يعد «جريمة حرب»», «لم يعد بإمكانهم»."""
    if syntax.form(at + 1) in words_of("prepared"):
        return True
    if has_object or syntax.form(at).removeprefix("و") not in ("تعد", "يعد"):
        return False
    if "\u0651" in syntax.text.tokens[at].word.raw:
        return True  # «تعدّ الجثث» counts
    if marker.kind == "ل" or syntax.has(at + 1, DEMONSTRATIVE) or (syntax.has(at - 1, NEGATION) and marker.kind != "that"):
        return True  # «يعد لهجوم» prepares, «يعد ذلك خرقاً» counts as one
    is_called = marker.kind == "quote" and marker.at == at + 1
    return is_called or any(syntax.has(i, RELATIVE) for i in range(at, marker.at))


def _gives_cause(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«الوضع يدعو إلى القلق», «ما يدعو للتفاؤل»: what gives cause for a feeling, and nobody who calls."""
    if has_object or marker.at != at + 1 or syntax.form(at).lstrip("وف") not in ("يدعو", "تدعو", "يدعوا"):
        return False
    form = syntax.form(marker.start)
    return ("ال" + form[2:] if form.startswith("لل") else form).removeprefix("ال") in words_of("felt")


def _is_happening(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«حدثت في البلدة»: it happened, where «حدّثنا عن» tells."""
    del marker
    return not has_object and "\u0651" not in syntax.text.tokens[at].word.raw


def _is_undergone(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«شهدت المدينة اشتباكات …»."""
    del has_object
    return marker.kind in ("ب", "that") and marker.at - at > _NEAR_WITNESS and not syntax.has(at, CONJUNCTION)


def _is_ascribed(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """Return whether it is told who did a thing, not who told it: «مذبحة نسبها شهود إلى قوات», «نسب التنفيذ إلى شخص»."""
    if syntax.form(at + 1) == "الي" and not has_object and not syntax.has(at - 1, COMMA | RELATIVE):
        before = source_noun(syntax, at - 1)  # «غارة نُسبت إلى الجيش», but «تصريح نُسب إليه»
        return before is None and syntax.form(at - 1) not in ("ما", "ومما", "مما", "كلام", "اقوال", "قول")
    is_act = syntax.has(at + 1, DEFINITE) and at + 1 not in syntax.names and source_noun(syntax, at + 1) is None
    if is_act and syntax.form(at + 2) == "الي":
        return True
    return has_object and any(syntax.form(i) == "الي" for i in range(at + 1, marker.at + 1))


def _goes_on_to_say(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether «وهو يقول» stands between the tokens, which then is the cue."""
    circumstances = (i for i in range(first + 1, last) if syntax.form(i) in JOINED_PRONOUNS)
    return any(h.entry.shape == "verb" for i in circumstances for h in cue_forms(syntax.text.tokens[i + 1].word))


def _is_hung(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«علّق المجلس الهدنة في خطوة وصفها بأنها رد»: what is suspended, where «علّق على» tells."""
    del has_object
    between = range(at + 1, marker.at)
    calls = any(h.entry.shape == "verb" and h.split.enclitic for i in between for h in cue_forms(syntax.text.tokens[i].word))
    return calls and not any(syntax.form(i) == "علي" for i in between)


def _is_stopped(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«اعترضت الدفاعات الطائرة قبل بلوغها هدفها»: what is stopped on its way, where «اعترض على» objects."""
    return has_object or (marker.kind in ("ب", "noun") and "علي" not in syntax.forms[at : marker.start])


def _is_no_finding(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«سجل اللاعب هدفين», «رصدت الحكومة مبلغاً»: what is scored or set aside, where «سجلت المنظمة انتهاكات» found it."""
    del at, has_object
    found = syntax.form(marker.at).removesuffix("ا")
    happens = syntax.has(marker.at, MASDAR) and not syntax.has(marker.at, DEFINITE)
    counted = any(syntax.form(marker.at + i) in words_of("observed") for i in (1, 2))  # «سبعة خروقات», «أكثر من 40 غارة»
    undergoes = found in ("تراجع", "ارتفاع", "انخفاض", "زياده", "نمو", "هبوط", "تحسن", "نجاح", "تقدم", "حضور", "غياب")
    return marker.kind == "noun" and (undergoes or not (happens or counted or found in words_of("observed")))


def _decides(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«رأى القادة أن ينسحبوا»: what they see fit to do, where «رأى أن القوة تكفي» holds a view."""
    del at
    verb = marker.start
    is_deed = syntax.form(marker.at) == "ان" and syntax.form(verb)[:1] in ("ي", "ت") and syntax.has(verb, VERB | MAYBE_VERB)
    if has_object or not is_deed or verb in syntax.names or syntax.has(verb, DEFINITE):
        return False
    return syntax.form(verb).endswith("وا") or (source_noun(syntax, verb + 1) is None and verb + 1 not in syntax.names)


def _feels(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«المدينة تشعر بالقلق»: what is felt, where «أشعرت القيادة الوسطاء بأن» lets them know."""
    if has_object or marker.kind != "ب":
        return False
    return marker.at == at + 1 or syntax.form(marker.at).removeprefix("ب").removeprefix("ال") in words_of("felt")


def _is_captive(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«عشرة من أسراهم»: whom they hold, where «أسرّ إليه بأن» confides."""
    del syntax, at, marker
    return has_object


def _bears(syntax: Syntax, at: int, marker: Marker, has_object: bool) -> bool:
    """«العقل يقتضي تحمل مسؤولية البلاد»: who bears it, where «حمّل الوزير | الجيش مسؤولية القصف» lays it on another."""
    del marker
    is_present = syntax.form(at).lstrip("وف")[:1] in ("ي", "ت")
    return is_present and not has_object and syntax.form(at + 1) in ("مسووليه", "مسووليات", "عبء", "اعباء", "تبعات", "نتايج")


_OTHER_USES: dict[str, Callable[[Syntax, int, Marker, bool], bool]] = {
    "أشعر": _feels,
    "أسر": _is_captive,
    "رأى": _decides,
    "ارتأى": _decides,
    "حمل": _bears,
    "سجل": _is_no_finding,
    "رصد": _is_no_finding,
    "اعترض": _is_stopped,
    "علق": _is_hung,
    "قدر": _is_granted,
    "ادعى": _is_prayed,
    "أقر": _is_passed,
    "تلقى": _is_received,
    "استشهد": _is_fallen,
    "نسب": _is_ascribed,
    "سمع": _is_heard,
    "روج": _is_spread,
    "سلم": _is_handed_over,
    "ذكر": _is_reminded,
    "روى": _is_tale,
    "حكى": _is_tale,
    "سرد": _is_tale,
    "أحاط": _is_surrounded,
    "علم": _is_known,
    "دفع": _is_pushed,
    "أظهر": _is_seen,
    "وجه الانتباه": _is_sent,
    "استرعى": _is_sent,
    "رد": _is_no_answer,
    "وعد": _is_prepared,
    "دعا": _gives_cause,
    "حدث": _is_happening,
    "شهد": _is_undergone,
    "أشهد": _is_undergone,
    "أقسم": _is_divided,
}
