"""Model values with sane defaults, for tests that care about one field."""

from collections.abc import Mapping, Sequence
from datetime import date

from riwaya.model import Attribution, Document, Event, Filler, Link, Mention, Quantity, Reading, Span, Time

ARTICLE = """وكالة السهل | 14 أيار 2019
هدنة في وادي النخيل تصمد ليلة واحدة
قال مدير المستشفى الميداني لصحيفة الأفق إن «المستشفى استقبل 12 جريحاً». ونفى المجلس المحلي انسحاب المقاتلين."""
# Plain Agency | 14 May 2019 / A truce in Palm Valley holds for one night / The director of the field hospital told
# Al-Ufuq newspaper that "the hospital received 12 wounded". The local council denied the fighters' withdrawal.


def span_in(text: str, words: str, after: int = 0) -> Span:
    """Return where the words stand in the text."""
    start = text.index(words, after)
    return Span(start, start + len(words), words)


def make_document(text: str = ARTICLE, **facts: object) -> Document:
    """Return a document of the text; facts override the defaults."""
    defaults: dict[str, object] = {
        "id": "0" * 64,
        "source": "samples/valley.txt",
        "title": "هدنة في وادي النخيل تصمد ليلة واحدة",
        "outlet": "وكالة السهل",
        "published": date(2019, 5, 14),
    }
    return Document(text=text, **(defaults | facts))  # type: ignore[arg-type]


def make_link(
    words: str, *, text: str = ARTICLE, name: str | None = None, kind: str = "official", entity: str | None = None
) -> Link:
    """Return one source as it stands in the text."""
    return Link(span_in(text, words), name, kind, entity)


def make_claim(
    cue: str = "قال",
    content: str = "المستشفى استقبل 12 جريحاً",
    *,
    text: str = ARTICLE,
    chain: Sequence[Link] = (),
    stance: str = "asserts",
    direct_quote: bool = False,
    hedges: Sequence[str] = (),
    target: str | None = None,
    carried: bool = False,
    rule: str = "test.claim",
) -> Attribution:
    """Return an attribution whose words stand in the text."""
    return Attribution(
        cue=span_in(text, cue),
        content=span_in(text, content),
        chain=tuple(chain),
        stance=stance,
        direct_quote=direct_quote,
        rule=rule,
        hedges=tuple(span_in(text, hedge) for hedge in hedges),
        target=span_in(text, target) if target else None,
        carried=carried,
    )


def make_event(
    type: str = "withdraw",
    trigger: str = "انسحاب",
    *,
    text: str = ARTICLE,
    polarity: str = "positive",
    modality: str = "actual",
    roles: Mapping[str, str] | None = None,
    time: str | None = None,
    asserted_by: int | None = None,
    rule: str = "test.event",
) -> Event:
    """Return an event whose words stand in the text."""
    fillers = {role: Filler(span_in(text, words)) for role, words in (roles or {}).items()}
    return Event(type, span_in(text, trigger), polarity, modality, rule, fillers, time, asserted_by)


def make_time(
    words: str = "14 أيار 2019",
    value: str | None = "2019-05-14",
    *,
    text: str = ARTICLE,
    anchor: str = "text",
    conflict: str | None = None,
) -> Time:
    """Return a time expression that stands in the text."""
    return Time(span_in(text, words), value, anchor, "test.time", conflict)


def make_quantity(
    words: str = "12 جريحاً",
    value: float = 12.0,
    *,
    text: str = ARTICLE,
    unit: str | None = "wounded",
    modifier: str = "exact",
    number: str | None = None,
) -> Quantity:
    """Return a quantity that stands in the text; the number is its first word unless given."""
    span = span_in(text, words)
    return Quantity(span, value, unit, modifier, span_in(text, number or words.split()[0], span.start), "test.quantity")


def make_mention(words: str = "المجلس المحلي", *, text: str = ARTICLE, kind: str = "actor") -> Mention:
    """Return a name that stands in the text."""
    return Mention(span_in(text, words), kind, None, None, "test.mention")


def make_reading(document: Document | None = None, **lists: object) -> Reading:
    """Return a reading of the sample article: two accounts, one event, a time and a quantity; lists override."""
    defaults: dict[str, object] = {
        "times": (make_time(),),
        "quantities": (make_quantity(),),
        "mentions": (make_mention(),),
        "events": (make_event(roles={"subject": "المقاتلين"}, polarity="negative", asserted_by=1),),
        "attributions": (
            make_claim(
                chain=(
                    make_link("صحيفة الأفق", name="الأفق", kind="outlet"),
                    make_link("مدير المستشفى الميداني"),
                ),
                direct_quote=True,
            ),
            make_claim(
                "نفى",
                "انسحاب المقاتلين",
                chain=(make_link("المجلس المحلي", name="المجلس المحلي", kind="organisation"),),
                stance="denies",
            ),
        ),
    }
    return Reading(document=document or make_document(), **(defaults | lists))  # type: ignore[arg-type]
