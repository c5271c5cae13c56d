"""Found times that a pattern has matched together."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from riwaya.dates.clock import Clock
from riwaya.dates.periods import Period
from riwaya.mentions.times.scene import Found, Scene


class Join(NamedTuple):
    """A pattern matched over found times; `found` holds them by position, `clocks` the clock times."""

    scene: Scene
    match: "re.Match[str]"
    found: Mapping[int, Found]
    clocks: Mapping[int, Clock]
    rule: str

    def at(self, group: str) -> int | None:
        """Return where a group begins; None when it took no part."""
        start = self.match.start(group) if group in self.match.re.groupindex else -1
        return start if start >= 0 else None

    def time(self, group: str) -> Found | None:
        """Return the time found that a group stands for; None when it took no part."""
        at = self.at(group)
        return self.found.get(at) if at is not None else None

    def part(self, group: str) -> str | None:
        """Return which part of the day a group names; None when it names none."""
        at = self.at(group)
        return None if at is None else self.scene.line.value(at, "day_part", "midnight", "part_adverb", "part_name")

    def made(self, like: Found, period: Period | None, rule: str = "", conflict: str | None = None) -> Found:
        """Return what the times make together, over the whole match, anchored and flagged as the main one."""
        made = like._replace(start=self.match.start(), end=self.match.end(), period=period, rule=rule or self.rule)
        return made._replace(conflict=conflict or like.conflict)
