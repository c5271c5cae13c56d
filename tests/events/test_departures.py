"""Departures under an arrangement, told by what carries, escorts and lets out, and those of one's own, which are no event."""

import pytest

from tests.events.reading import events_of, roles_of

ARRANGED = {
    "coaches-first": ("من المعبر تقلّ باصات البلدية العائلات إلى مخيم جديد.", "تقلّ"),  # from the crossing buses take the families
    "the-aged": ("نقلت سيارات الدفاع المدني كبار السن إلى بلدة مجاورة.", "نقلت"),  # civil defence cars took the aged
    "ship-sails": ("أبحرت سفينة من مرفأ بيروت وعلى متنها نحو 300 شخص.", "أبحرت"),  # a ship sailed with 300 aboard
    "safe-way": ("مرّ عبر الممر الآمن مئة مدني نحو الضفة الثانية بمعية الشرطة.", "مرّ"),  # passed by the safe way
    "reached-by-bus": (
        "قال المتحدث إن نحو عشرين منهن بلغن البلدة في حافلات.",
        "بلغن",
    ),  # twenty reached the town by bus
    "carried": ("حُمل العجزة إلى القرية المجاورة بجرارات زراعية.", "حُمل"),  # the infirm were carried on tractors
    "convoy-goes-on": ("ومضت القافلة الثانية، وفيها جرحى، إلى قلعة المضيق.", "مضت"),  # the convoy went on, wounded in it
    "put-on-buses": ("قال إن الطلبة أُركبوا حافلتين إلى أوباري.", "أُركبوا"),  # were put on two buses
    "escort": ("بعد خروج القافلة رافقت القافلة ست سيارات إسعاف.", "رافقت"),  # six ambulances went with the convoy
    "took-them": ("كان الطلاب قد علقوا هناك ثم نقلتهم حافلات إلى الحدود.", "نقلتهم"),  # buses took them to the border
    "escorted-to": ("قال إن الجيش رافق 18 عائلة إلى البلدة.", "رافق"),  # the army went with 18 families to the town
    "let-in": ("أنهى المعبر إجراءات دخول 47 مصاباً من قطاع غزة يرافقهم ذووهم.", "دخول"),  # the entry of 47 wounded with their kin
    "boarding": ("أرغمت الفصائل المرضى على ركوب الحافلات.", "ركوب"),  # forced the sick to board the buses
    "past-an-aside": ("خرجت من البلدة، بعد مفاوضات مضنية، عشر حافلات للمدنيين.", "خرجت"),  # after long talks, ten buses
    "iraqi-batch": ("أعلنت الوزارة وصول وجبة جديدة من العراقيين إلى المركز.", "وصول"),  # a new batch of Iraqis came
    "passes-laden": ("مرّت ست حافلات تقل جرحى من الريف في مدينة حماة.", "مرّت"),  # six buses with wounded passed
    "crosses-laden": ("اجتازت قافلة تقل 250 مدنياً خط التماس.", "اجتازت"),  # a convoy with 250 civilians crossed
    "batch-and-what-it-holds": ("توجهت القافلة التي تضم 50 حافلة من حرستا إلى إدلب.", "توجهت"),  # with 50 buses set out
    "staff": ("سحبت المنظمة موظفيها من المدينة.", "سحبت"),  # brought its staff out
    "from-camp": ("استعادت فرنسا 15 امرأة من مخيمات الشمال.", "استعادت"),  # brought women home from the camps
    "wounded-let-in": ("أُدخل 20 جريحاً إلى الأراضي التركية.", "أُدخل"),  # wounded let in
    "home-under-escort": ("عادت دفعة من النازحين إلى القلمون بإشراف الأمن العام.", "عادت"),  # came home under supervision
    "taken-by-force": ("استقبل المخيم 300 نازح نقلتهم القوات من خطوط التماس.", "نقلتهم"),  # the forces took from the front
    "counted-by-deal": ("قالت اللجنة إن 200 شخص غادروا البلدة تنفيذاً للاتفاق.", "غادروا"),  # 200 left under the deal
}

OWN = {
    "after-raids": "قال ممثل القرية إن الأسر غادرت عقب أربع هجمات.",  # families left after four attacks
    "left-homes": "أحرق القصف المراعي وتركت 150 أسرة قراها.",  # 150 families left their villages
    "empty": "خرج الباصان من البلدة فارغين.",  # the buses came out empty
    "came-only": "وبعد ساعة وصلت ثلاث حافلات.",  # three buses came
    "ambulance": "تعذر وصول سيارات الإسعاف إلى الحي.",  # ambulances could not get there
    "to-the-scene": "انتقلت إلى عين المكان عناصر من الدرك.",  # gendarmes went to the scene
    "press": "تعذر وصول الصحافيين إلى المدينة.",  # the press could not get there
    "rides": "ركوب الحافلات مجاني للطلاب.",  # buses are free for pupils
    "tourists": "أقلت العبّارة مئات السياح من الجزيرة إلى البر.",  # a ferry took tourists
    "protesters": "وصلت حافلات تقل متظاهرين إلى العاصمة.",  # buses with protesters
    "ruins": "أخرجت فرق الإنقاذ ثلاثة أشخاص من تحت الأنقاض.",  # brought out of ruins
    "tenants": "أخلت صاحبة الشقة المستأجرين بعد حكم قضائي.",  # cleared of tenants
    "to-the-front": "وصل مئات المقاتلين إلى الجبهة على متن شاحنات.",  # fighters came to the front
    "leader": "غادر قائد الفصيل إلى تركيا قبل يومين.",  # a leader left
    "put-off": "أجلت اللجنة اجتماعها إلى الأسبوع المقبل.",  # put its meeting off
    "ambulances-out": "خرجت سيارات الإسعاف إلى مكان الغارة.",  # ambulances went to where the raid was
    "advised": "دعت الخارجية مواطنيها إلى المغادرة.",  # a state tells its citizens to leave
    "banned": "أبعدت المحكمة ثلاثة حراس عن مكان عملهم.",  # banned from where they work
    "sent-home": "طالب بحماية القرية وإعادة النازحين إلى بيوتهم.",  # the displaced back to their houses
    "freed": "أفرجت السلطات عن أسرى ووصلت حافلتان تقلان 39 أسيراً.",  # freed prisoners in two buses
    "barred": "قال إن الأهالي ممنوعون من المغادرة.",  # people are not allowed to leave
}


@pytest.mark.parametrize(("sentence", "trigger"), ARRANGED.values(), ids=list(ARRANGED))
def test_signs_of_an_arrangement_make_an_evacuation(sentence: str, trigger: str) -> None:
    """A vehicle with people in it, an escort, a way opened or a deal tells that those who go are taken or let out."""
    assert trigger in [event.trigger.text for event in events_of(sentence) if event.type == "evacuate"]


@pytest.mark.parametrize("sentence", OWN.values(), ids=list(OWN))
def test_who_goes_of_himself_is_not_evacuated(sentence: str) -> None:
    """People who leave of themselves, crews that come and vehicles with nobody in them are no evacuation."""
    assert [event for event in events_of(sentence) if event.type == "evacuate"] == []


def test_named_again_is_one() -> None:
    """A noun that only names the evacuation told before in the sentence adds to it."""
    events = events_of("غادرت قافلة تقل مئة مدني البلدة في أكبر عملية إجلاء منذ شهر.")  # the biggest evacuation in a month

    assert ["evacuate"] == [event.type for event in events]


ROLES = {
    "hired-by": (
        "غادرت الميناء سفينة استأجرتها المنظمة الدولية للهجرة وعلى متنها 300 شخص.",  # a ship hired by the IOM left
        {"agent": "المنظمة الدولية للهجرة"},
    ),
    "who-refuses": ("قال إن سبعين عائلة رفضت المغادرة رغم الهدنة.", {"subject": "سبعين عائلة"}),  # families refused to leave
    "whose-people": ("في البلدة التي أُخلي سكانها بقي رجل واحد.", {"origin": "البلدة"}),  # the town whose people were moved
}


@pytest.mark.parametrize(("sentence", "roles"), ROLES.values(), ids=list(ROLES))
def test_who_sends_who_goes_and_whence(sentence: str, roles: dict[str, str]) -> None:
    """Who hired the ship is the agent, who refuses would go, a place is left by its people."""
    found = roles_of(next(event for event in events_of(sentence) if event.type == "evacuate"))

    assert {role: found.get(role) for role in roles} == roles


def test_posts_vacated_are_withdrawn_from() -> None:
    """Caves, posts and lines that a deal has vacated hold an armed force, of which nobody is taken out."""
    events = events_of("يتضمن الاتفاق إخلاء ثلاثة كهوف قبل الشتاء.")  # the deal provides for three caves to be vacated

    assert ["agree", "withdraw"] == [event.type for event in events]


PULLED_BACK = {
    "ones-own": ("قررت القيادة إخراج ألويتها من المدينة.", "إخراج"),  # promised to take its brigades out
    "town": ("قال إن الجنود أخلوا سوليدار.", "أخلوا"),  # the soldiers vacated a town
    "fell-back-to": ("قال إن المقاتلين ارتدّوا إلى خط الدفاع الثاني.", "ارتدّوا"),  # fell back to the second line
    "packed-up": ("وحزمت القوات عتادها في تمبكتو.", "حزمت"),  # packed up
    "last-soldier": ("قال إن آخر جندي فرنسي غادر النيجر.", "غادر"),  # the last French soldier left
    "foreign-army": ("طالب المجلس إخراج القوات الأجنبية من البلاد.", "إخراج"),  # foreign troops to be brought out
    "on-their-heels": ("نكصت القوات على أعقابها.", "نكصت"),  # turned on their heels
    "off-the-streets": ("بدأ سحب المظاهر المسلحة من المدينة.", "سحب المظاهر المسلحة"),  # arms off the streets
}


@pytest.mark.parametrize(("sentence", "trigger"), PULLED_BACK.values(), ids=list(PULLED_BACK))
def test_forces_go_by_their_own_command(sentence: str, trigger: str) -> None:
    """Forces taken out by their own side, or that pack up and fall back, withdraw."""
    assert trigger in [event.trigger.text for event in events_of(sentence) if event.type == "withdraw"]


def test_post_given_up_for_somebody_is_handed_over() -> None:
    """Who gives up a post for somebody, or passes its running on, hands it over."""
    sentences = ("تخلّت الميليشيا عن الحاجز لصالح الجيش.", "انتقلت إدارة السجن إلى القوات الحكومية.")

    assert ["surrender_position"] * 2 == [event.type for sentence in sentences for event in events_of(sentence)]


def test_keys_of_a_base_hand_it_over() -> None:
    """Who hands over the keys of a post hands over the post."""
    (event,) = events_of("سلّمت القوات الفرنسية مفاتيح القاعدة إلى الجيش.")  # handed the keys of the base to the army

    assert ("surrender_position", "القاعدة") == (event.type, event.roles["place"].span.text)


def test_those_arrested_and_moved_on_are_held() -> None:
    """The way to a headquarters of those just arrested is no evacuation."""
    events = events_of("أوقفت القوات تسعة شبان ونُقل الأربعة الباقون إلى مقر اللواء.")  # four were moved to the headquarters

    assert ["detain", "detain"] == [event.type for event in events]


def test_captives_freed_who_arrive_are_not_evacuated() -> None:
    """The way home of those set free belongs to their release."""
    events = events_of("أُطلق سراح أربعة محتجزين ووصلوا إلى المدينة على متن سيارتين.")  # four were freed and came in two cars

    assert ["release"] == [event.type for event in events]


def test_departure_told_again_by_its_verb_is_one() -> None:
    """A verb said again of the same people adds what it tells to the first."""
    events = events_of("طلعت 30 عائلة من المدرسة، طلعوا بالباصات إلى درعا.")  # 30 families came out, came out by bus

    assert ["evacuate"] == [event.type for event in events]
