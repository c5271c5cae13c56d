"""Officials and delegations who come, are received or brought, and the families of those held; crews visit nobody."""

import pytest

from tests.events.reading import events_of, roles_of

VISITS = {
    "on-a-visit": ("المبعوث الأممي يصل صنعاء في زيارة تستمر ثلاثة أيام.", "زيارة"),  # arrives on a visit of three days
    "received": ("استقبلت لجنة الأمن وفداً من وجهاء البلدة.", "استقبلت"),  # the committee received a delegation
    "guest": ("حلّ قائد المنطقة ضيفاً على القاعدة.", "حلّ"),  # came as a guest to the base
    "patrol": ("حلّت صباحاً دورية للبعثة عاينت آثار القصف.", "حلّت"),  # a patrol came and looked at the traces
    "how-things-stand": ("اطّلع وفد أممي على أوضاع النازحين في المخيم.", "اطّلع"),  # a UN delegation looked into how they live
    "aimed-at": ("قصد الوزير المخيم مرتين هذا الأسبوع.", "قصد"),  # the minister went to the camp twice
    "paid": ("وأدى وفد وزاري زيارة إلى عائلات الضحايا.", "زيارة"),  # a delegation paid a visit to the families
    "his-to-come": ("جاء القصف قبيل زيارة مرتقبة للمبعوث إلى المنطقة.", "زيارة"),  # before a visit of the envoy
    "plane": ("حطت في المطار طائرة تقل المبعوث.", "حطت"),  # a plane landed with the envoy on board
    "kin": ("سمحت الإدارة لعائلات الأسرى بالحديث معهم، وأعادت زيارات أهالي الأسرى.", "زيارات"),  # visits of the captives' kin
    "past-officers": ("قال إن وفداً من ثلاثة ضباط وصل الخميس عبر حاجز البلدة.", "وصل"),  # of three officers, arrived
}


@pytest.mark.parametrize(("sentence", "trigger"), VISITS.values(), ids=list(VISITS))
def test_who_comes_to_see_visits(sentence: str, trigger: str) -> None:
    """A visit is told by the noun, by who receives, brings or pays it, and by what the visitors do there."""
    assert trigger in [event.trigger.text for event in events_of(sentence) if event.type == "visit"]


def test_host_is_the_other_side() -> None:
    """The delegation visits, and whoever receives it is its counterparty."""
    (visit,) = events_of("استقبلت لجنة الأمن وفداً من وجهاء البلدة.")

    assert {"agent": "وفداً من وجهاء البلدة", "counterparty": "لجنة الأمن"} == roles_of(visit)


def test_crews_that_come_visit_nobody() -> None:
    """Crews on their way to a scene only help."""
    assert events_of("توجهت فرق الدفاع المدني إلى المكان.") == ()


def test_looking_is_what_a_visit_is_for() -> None:
    """What visitors go to look at is no second visit."""
    events = events_of("يتوجه وزير الداخلية إلى المعبر لمعاينة المركز.")  # goes to the crossing to look at the post

    assert ["visit"] == [event.type for event in events]
