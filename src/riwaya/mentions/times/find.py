"""The times a text names, with their EDTF values against the day of publication."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from riwaya.arabic.letters import strip
from riwaya.dates import periods
from riwaya.dates.alphabet import Line
from riwaya.dates.calendar import alphabet
from riwaya.dates.clock import clocks_in
from riwaya.dates.explicit import CalendarDate, dates_in
from riwaya.dates.nearest import day_near
from riwaya.dates.periods import Period
from riwaya.documents.frontmatter import is_in, weekdays
from riwaya.documents.printed import printed_dates
from riwaya.documents.sentences import Text
from riwaya.mentions.times.joins import join, overlay
from riwaya.mentions.times.rules import find_single
from riwaya.mentions.times.scene import Found, Scene, letters_of
from riwaya.model import Document, Span, Time, ZoneKind

_FRONT = (ZoneKind.MASTHEAD, ZoneKind.BYLINE)
_READ = (ZoneKind.TITLE, *_FRONT, ZoneKind.HEADLINE, ZoneKind.BODY)


def find_times(text: Text) -> tuple[Time, ...]:
    """Return the times of a text in order, headlines included; None as value where there is no day to count from."""
    published, named = text.document.published, list[Period]()
    if published and not periods.is_on_calendar(published):
        published = None
    found: list[Time] = []
    issued: date | None = None
    told: list[Found] = []
    heading, lead = None, None
    for first, last, zone in _lines(text):
        line = alphabet().spell(text.tokens, first, last)
        scene = Scene(line, published, named, len(named), issued=issued, told=told, heading=heading, lead=lead)
        times = _printed(text, scene) if zone in _FRONT else _read(scene)
        if zone in _FRONT and issued is None:
            issued = next((t.period.end for t in times if t.period), None)
        if zone not in _FRONT and times:
            heading = _heading(text, scene, times) or heading
        if zone is ZoneKind.BODY:
            lead = lead or next((t.period.end for t in times if t.period and t.period.unit == "day"), None)
            told.extend(t for t in times if not scene.letter_before(t.start, "since_when"))
        found.extend(_time(text, scene.line, time) for time in times)
    return tuple(time for time in found if not _is_in_name(text.document, time.span))


def _is_in_name(document: Document, span: Span) -> bool:
    """Return whether a time is a word of the outlet's name, wherever that stands («المصري اليوم», «سبتمبر الجديد»)."""
    name = document.outlet or ""
    at = name.find(span.text)
    if at < 0 or len(name) == len(span.text):
        return False
    begin = span.start - at
    return document.text[begin : begin + len(name)] == name


def _heading(text: Text, scene: Scene, times: list[Found]) -> date | None:
    """Return the day that is all a line says («الأحد 3 أيلول:»); None where it says more."""
    found = times[0]
    if len(times) > 1 or found.period is None or found.period.unit != "day" or found.period.time:
        return None
    size, first = len(scene.line.letters), scene.line.first
    rest = (at for stretch in (range(found.start), range(found.end, size)) for at in stretch)
    return found.period.start if all(text.tokens[first + at].word.kind == "punct" for at in rest) else None


def _lines(text: Text) -> Iterator[tuple[int, int, ZoneKind]]:
    """Yield whole lines, because a full stop inside a date (25.08.2016) ends no sentence."""
    first, last, paragraph, zone = 0, 0, -1, ZoneKind.BODY
    for sentence in text.sentences_in(*_READ):
        if (sentence.paragraph, sentence.zone) != (paragraph, zone):
            if last > first:
                yield first, last, zone
            first, paragraph, zone = sentence.first, sentence.paragraph, sentence.zone
        last = sentence.last
    if last > first:
        yield first, last, zone


def _printed(text: Text, scene: Scene) -> list[Found]:
    """Return the dates of a publication line; one without its year is of the year of publication."""
    first, last = scene.line.first, scene.line.first + len(scene.line.letters)
    printed = printed_dates(text.document.text, text.tokens[first:last])
    dates = [replace(d, first=d.first + first, last=d.last + first) for d in printed]
    found = [_written(scene.line, d) if d.year else _near(scene, d) for d in dates]
    whole = [f for f in found if f and f.period]
    if not whole:
        return _read(scene) if _is_stamp(scene) else []
    scene.named.extend(f.period for f in whole if f.period)
    scene.line = scene.line._replace(letters=overlay(scene.line, whole))
    return _with_hours(scene, join(scene, whole, {}))


def _is_stamp(scene: Scene) -> bool:
    """Return whether a line is nothing but a clock time, as over an entry of a live blog («17:10», «1:52 ص»)."""
    inside = {at for c in clocks_in(scene.line) for at in range(c.first, c.last)}
    first = scene.line.first
    rest = (at for at in range(first, first + len(scene.line.letters)) if at not in inside)
    return bool(inside) and all(scene.line.tokens[at].word.kind == "punct" for at in rest)


def _with_hours(scene: Scene, found: list[Found]) -> list[Found]:
    """Return the times of a publication line with the hour behind its only day, past the day of the week and signs.

    «25 كانون الثاني 2022، الثلاثاء - 14:10» is one time; the hour of an update («آخر تحديث: 21:10») is another.
    """
    at = next((n for n, f in enumerate(found) if f.period and f.period.unit == "day"), None)
    if at is None or len(found) > 1:
        return found
    day = found[at]
    for clock in clocks_in(scene.line):
        start, end = clock.first - scene.line.first, clock.last - scene.line.first
        if start < day.end or not clock.is_certain or day.period is None:
            continue
        period = replace(day.period, time=clock.time)
        between = [t.word.form for t in scene.line.tokens[scene.line.first + day.end : clock.first] if t.word.kind == "word"]
        if "تحديث" in between or "التحديث" in between:
            return [*found, Found(start, end, "found_day", period, "published", "time.clock")]
        if day.period.time is None and all(word in weekdays() or is_in("clock_word", word) for word in between):
            return [day._replace(end=end, period=period)]
        return found
    return found


def _near(scene: Scene, written: CalendarDate) -> Found | None:
    """Return a day printed without its year, nearest to publication."""
    if scene.published is None or not (written.month and written.day) or written.calendar == "hijri":
        return None
    near = day_near(scene.published, written.month, written.day, "", written.weekday, is_ahead=False)
    start, end = written.first - scene.line.first, written.last - scene.line.first
    return Found(start, end, "found_day", periods.day(near, written.time), "published", "time.date") if near else None


def _read(scene: Scene) -> list[Found]:
    """Return the times of a line of running text: what is written out, what is relative, and what they make together."""
    first = scene.line.first
    clocks = clocks_in(scene.line)
    dates = dates_in(scene.line, clocks)
    written = [_written(scene.line, d) for d in dates]
    inside = {at for d in dates for at in range(d.first, d.last)}
    hours = {c.first - first: c for c in clocks if c.first not in inside}
    seen = written + [Found(at, c.last - first, "found_clock", None, "", "") for at, c in hours.items()]
    whole = {f.start: f for f in seen if not f.kind.startswith("no_year")}
    scene.line = scene.line._replace(letters=overlay(scene.line, seen))
    singles = list(find_single(scene, whole, {f.start: d for f, d in zip(written, dates, strict=True)}))
    return join(scene, singles, hours)


def _written(line: Line, found: CalendarDate) -> Found:
    """Return a date written out as a time found, without «بتاريخ»; without its year it is still to be resolved."""
    start, end = found.first - line.first, found.last - line.first
    while start + 1 < end and line.letters[start] in letters_of(("dated",)):
        start += 1
    precision = "day" if found.day else "month" if found.month else "year"
    if found.year is None:
        return Found(start, end, f"no_year_{precision}", None, "published", "time.date", conflict=found.conflict)
    period = _period(found)
    return Found(start, end, f"found_{precision}", period, "text", f"time.{precision}", conflict=found.conflict)


def _period(found: CalendarDate) -> Period | None:
    if found.edtf is None:
        return None
    start, _, end = found.edtf.partition("/")
    if end:
        return periods.days(date.fromisoformat(start), date.fromisoformat(end))
    if found.day:
        return periods.day(date.fromisoformat(start[:10]), found.time)
    number = int(start[:4])
    return periods.month(number, int(start[5:7])) if found.month else periods.year(number)


def _time(text: Text, line: Line, found: Found) -> Time:
    value = found.period.edtf if found.period else found.partial
    return Time(_span(text, line, found), value, found.anchor, found.rule, found.conflict)


def _span(text: Text, line: Line, found: Found) -> Span:
    """Return the original text of a time, without what is glued to its first word (وأمس, لأيلول)."""
    span = text.span(line.first + found.start, line.first + found.end)
    reading = line.readings.get(found.start)
    glued = len(reading.clitic) if reading else 0
    if not glued:
        return span
    raw = line.tokens[line.first + found.start].word.raw
    if strip(raw).startswith("لل", glued - 1):
        glued -= 1  # the article of «لليوم» has lost its alif to the preposition
    cut = next((n for n in range(glued, len(raw)) if len(strip(raw[: n + 1])) > glued), 0)
    return Span(span.start + cut, span.end, span.text[cut:])
