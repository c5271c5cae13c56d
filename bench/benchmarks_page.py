"""docs/benchmarks.md and its charts, written from what the benches kept."""

from collections.abc import Mapping
from typing import Any

import results
import suite

PAGE = results.ROOT / "docs" / "benchmarks.md"
_LEAST, _MOST = 100, 1_000_000  # words a second that are drawn
PICTURES = results.ROOT / "docs" / "pictures"


def write(found: Mapping[str, Any]) -> None:
    """Write the tables and charts."""
    results.put(
        PAGE,
        {
            "peers": _peers(found),
            "published": _published(),
            "alone": _alone(found),
            "where": _where(found),
            "others": _others(),
            "compiled": _compiled(),
        },
    )
    draw(found)


def _peers(found: Mapping[str, Any]) -> str:
    rows = [["", "what it does", "words/s", "Riwaya, all of it", "Riwaya ÷ it", "right", "version"]]
    for peer in found["peers"]:
        if "missing" in peer:
            rows.append([peer["name"], peer["task"], "–", "–", "–", peer["missing"], "–"])
            continue
        speeds = [f"{peer['speed']:,.0f}", f"{peer['riwaya']:,.0f}", f"{peer['riwaya'] / peer['speed']:.2f}"]
        rows.append([peer["name"], peer["task"], *speeds, suite.accuracy(peer) or "–", peer["version"]])
    right = f"times: {suite.told(found['times'])}; names: {suite.told(found['names'])}"
    rows.append(["**Riwaya**", "everything", f"**{found['riwaya']:,.0f}**", "", "", right, ""])
    return results.as_table(rows)


def _published() -> str:
    return results.as_table([["published, not run here", "words/s", "from"], *map(list, suite.PUBLISHED)])


def _alone(found: Mapping[str, Any]) -> str:
    two, ans, where = found["two"], found["ans"], found["machine"]
    rows = [
        ["words per second of one core, raw text to records", f"{found['riwaya']:,.0f}"],
        ["two processes, times one (best of some runs of each)", f"{two['times']:.2f} (load {two['load']})"],
        ["start-up to the first record", f"{found['first_record_seconds']:.2f} s"],
        ["peak memory", f"{found['peak_memory_mb']:.0f} MB"],
        ["contradiction of headlines, ANS test, macro-F1 (published .767)", f"{ans['macro_f1']:.3f}"],
        ["pairs of headlines a second", f"{ans['pairs_per_second']:,.0f}"],
        ["measured", f"{found['at']}, Python {where['python']}, {where['cores']} cores, load {where['load']}"],
    ]
    return results.as_table([["Riwaya alone", ""], *rows])


def _where(found: Mapping[str, Any]) -> str:
    return results.as_table([["stage", "share of the time"], *([name, f"{share:.0%}"] for name, share in found["where"].items())])


def _others() -> str:
    rows = [["measurement", "figure", "command"]]
    day, scale, compared = (results.kept(name) for name in ("day", "scale", "compare"))
    if day:
        together = day["add"]["seconds"] + day["compare"]["seconds"]
        spent = day["add"]["processor"] + day["compare"]["processor"]
        figure = f"{together:.0f} s by the clock, {spent:.0f} s of one core (load {day['load']})"
        rows.append(
            [f"a day of {day['articles']:,} articles, {day['words']:,} words, added and compared", figure, "`./run bench day`"]
        )
    for number, row in sorted(compared.items(), key=lambda item: int(item[0]) if item[0].isdigit() else 0):
        if number.isdigit() and "compared_cpu" in row:
            figure = f"{row['compared_cpu']:,.0f} s of one core, {row['compared_mb']:,.0f} MB"
            rows.append([f"{int(number):,} documents of a case compared", figure, "`./run bench compare`"])
    for number, row in sorted(scale.get("compared", {}).items(), key=lambda item: int(item[0])):
        cpu = sum(job.get("cpu", 0) for job in row["jobs"].values())
        rows.append([f"{int(number):,} documents compared by blocks", f"{cpu:,.0f} s of one core", "`./run bench scale`"])
    return results.as_table(rows)


def write_compiled() -> None:
    """Write what the bench of compiled stages kept."""
    results.put(PAGE, {"compiled": _compiled()})


def _compiled() -> str:
    found = results.kept("compiled")
    if not found:
        return ""
    rows = [["the stages of reading", "words/s", "word lists", "records"]]
    rows += [
        [name, f"{found[name]['words_per_second']:,.0f}", f"{found[name]['lists']:.2f} s", records]
        for name, records in (("as it is", ""), ("compiled", "the same" if found["is_same"] else "**not** the same"))
    ]
    ratio = found["compiled"]["words_per_second"] / found["as it is"]["words_per_second"]
    return results.as_table([*rows, ["compiled ÷ as it is", f"{ratio:.2f} (load {found['load']})", "", ""]])


def draw(found: Mapping[str, Any]) -> None:
    """Draw the speeds, and accuracy beside speed for times."""
    import altair as alt
    import vl_convert as vlc

    bars = [{"tool": peer["name"], "words a second of one core": peer["speed"]} for peer in found["peers"] if "speed" in peer]
    bars.append({"tool": "Riwaya, everything at once", "words a second of one core": found["riwaya"]})
    speeds = (
        alt.Chart(alt.Data(values=bars), title="Words per second of one core", width=420)
        .mark_bar()
        .encode(
            x=alt.X("words a second of one core:Q", scale=alt.Scale(type="log", domain=[_LEAST, _MOST])),
            x2=alt.datum(_LEAST),
            y=alt.Y("tool:N", sort="-x", title=None, axis=alt.Axis(labelLimit=260)),
            color=alt.condition("test(/Riwaya/, datum.tool)", alt.value("#b3541e"), alt.value("#7a8b99")),
        )
    )
    dots = [{"tool": p["name"], "speed": p["speed"], "F1": p["f1"]} for p in found["peers"] if "f1" in p]
    dots.append({"tool": "Riwaya, everything at once", "speed": found["riwaya"], "F1": found["times"]["f1"]})
    base = alt.Chart(
        alt.Data(values=dots), title="Time expressions with their values: right, and how fast", width=420, height=220
    )
    axes = {
        "x": alt.X("speed:Q", scale=alt.Scale(type="log"), title="words a second of one core"),
        "y": alt.Y("F1:Q", scale=alt.Scale(domain=[0, 1])),
    }
    times = base.mark_point(filled=True, size=80).encode(**axes) + base.mark_text(dy=-12).encode(**axes, text="tool:N")
    for name, chart in (("benchmarks-speed", speeds), ("benchmarks-times", times)):
        (PICTURES / f"{name}.svg").write_text(vlc.vegalite_to_svg(chart.to_dict()), "utf8")
