"""Places that no list has, told by the way a text speaks of them."""

from riwaya.corroboration.telling import telling
from riwaya.corroboration.unlisted import unlisted
from tests.comparing import record_of


def names(text):
    """Return the names of such places in a text, each once, in order."""
    one = telling(record_of("page.txt", f"نشرة الجسر | 10 أيار 2019\nأخبار متفرقة\n\n{text}"))
    return list(dict.fromkeys(one.text[name.start : name.end] for name in unlisted(one)))


def test_a_strange_name_after_what_a_place_is_is_one():
    """«قرية شنقروش» is enough, said once; «مدينة مبلقعة» may be what the town is like."""
    # "The men left the village of Shanqrush." - "The men left a desolate town."
    assert names("غادر الرجال قرية شنقروش مساء.") == ["شنقروش"]
    assert names("غادر الرجال مدينة مبلقعة مساء.") == []


def test_a_strange_name_told_as_where_something_is_and_told_again_is_a_place():
    """«في زغرماطة», and once more."""
    # "They waited in Zaghramata for a night. Zaghramata slept."
    assert names("انتظروا في زغرماطة ليلة كاملة. نامت زغرماطة.") == ["زغرماطة"]


def test_where_a_way_begins_is_a_place():
    """«من زغرماطة إلى …» tells of a way, «من زغرماطيو الجبل» of people."""
    # "They went from Zaghramata to the coast. Zaghramata slept." - "A boy of the Zaghramatiyu came; the Zaghramatiyu slept."
    assert names("ساروا من زغرماطة إلى الساحل. نامت زغرماطة.") == ["زغرماطة"]
    assert names("جاء فتى من زغرماطيو الجبل. نام زغرماطيو الجبل.") == []


def test_a_rare_word_with_the_article_is_no_place():
    """«في الطابور» is said again and is a queue: such a word must stand in the title to be a place."""
    # "They stood in the queue for an hour; the queue was long."
    assert names("وقفوا في الطابور ساعة كاملة، وكان الطابور طويلاً.") == []
