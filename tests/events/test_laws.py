"""What holds of every reading."""

from hypothesis import given
from hypothesis import strategies as st

from riwaya.model.event import EVENT_TYPES, ROLES
from tests.events.reading import events_of

SENTENCE = (
    "قصف الجيش المدينة وانسحب المقاتلون من البلدة إلى إدلب ، . « » أن الذين احتجزتهم نقلهم لم سوف برعاية وضمانة بوساطة"
    " روسية هدنة بين و تسعة معلمين حافلات في على متن رفع الحصار عن إطلاق سراح أسرى نفى اتفاق لا أي 180 أمس"
)
WORDS = st.sampled_from(SENTENCE.split())


@given(st.lists(WORDS, max_size=40))
def test_spans_stand_in_the_text(words: list[str]) -> None:
    """Every trigger and filler is the text at its offsets, and types, roles, polarity and modality are the contract's."""
    text = " ".join(words)
    for event in events_of(text):
        assert event.type in EVENT_TYPES
        assert event.polarity in ("positive", "negative")
        assert event.modality in ("actual", "planned", "possible", "asked")
        for span in (event.trigger, *(filler.span for filler in event.roles.values())):
            assert text[span.start : span.end] == span.text != ""
        assert event.roles.keys() <= set(ROLES)
