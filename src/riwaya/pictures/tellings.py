"""When an episode is told to have happened and when each document told it: a line for each document, as Vega-Lite."""

from collections.abc import Mapping, Sequence
from importlib import import_module
from typing import Any, NamedTuple

from riwaya.pictures.charts import finished

_ACCENT, _BAD, _SOFT = "#0f5f5c", "#a02a20", "#5a6475"
MOST = 24  # documents drawn


class Told(NamedTuple):
    """A document on the line: its name, when it was published, the first and last day it tells; None of what is unknown."""

    name: str
    published: str | None
    start: str | None
    end: str | None


def told(found: Sequence[Told], language: str, titles: Mapping[str, str]) -> dict[str, Any] | None:
    """Return the chart; None where no document has a day.

    Args:
        titles: the words for "published" and "told" in the language.
    """
    rows = [
        {"name": one.name, "at": at, "to": to, "what": titles[what], "order": number}
        for number, one in enumerate(found[:MOST])
        for what, at, to in (("published", one.published, one.published), ("told", one.start, one.end))
        if at
    ]
    if not rows:
        return None
    alt = import_module("altair")
    is_rtl = language == "ar"
    time = alt.Scale(reverse=is_rtl, nice="day", padding=24)
    axis = alt.Axis(format="%Y-%m-%d", labelFlush=True, tickCount=6)
    names = alt.Axis(orient="right" if is_rtl else "left", labelLimit=230, title=None, labelPadding=6)
    order = alt.EncodingSortField("order", op="min")
    colour = alt.Color(
        "what:N",
        title=None,
        scale=alt.Scale(domain=[titles["told"], titles["published"]], range=[_ACCENT, _BAD]),
        legend=alt.Legend(orient="top", symbolType="circle"),
    )
    base = alt.Chart(alt.Data(values=rows)).encode(
        x=alt.X("at:T", title=None, scale=time, axis=axis), y=alt.Y("name:N", sort=order, axis=names), color=colour
    )
    bars = base.mark_bar(height=8, cornerRadius=4, opacity=0.5).encode(x2="to:T")
    is_day = alt.datum.at == alt.datum.to
    dots = (
        base.transform_filter(is_day)
        .mark_point(filled=True, opacity=0.95, size=80)
        .encode(
            shape=alt.Shape(
                "what:N", legend=None, scale=alt.Scale(domain=[titles["told"], titles["published"]], range=["circle", "diamond"])
            )
        )
    )
    return finished(alt.layer(bars, dots), max(90, 26 * len({row["name"] for row in rows})))
