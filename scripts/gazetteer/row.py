"""A place on its way into the gazetteer."""

from dataclasses import dataclass, field
from math import cos, hypot, radians

ARAB = frozenset(
    (
        *("SY", "LB", "IQ", "YE", "LY", "SD", "EG", "JO", "PS", "SA", "AE", "KW", "QA", "BH", "OM"),
        *("DZ", "TN", "MA", "MR", "EH", "SO", "DJ", "KM"),
    )
)
# Weight of a kind when two places share a name: what it would count for as a town of that population.
FLOOR = {"country": 10**9, "region": 40_000, "governorate": 20_000, "sea": 10**6, "strait": 10**6, "city": 30_000}
FLOOR |= {"town": 6_000, "camp": 8_000, "island": 8_000, "mountain": 5_000, "river": 50_000, "district": 4_000}


@dataclass(frozen=True)
class Row:
    """A place on its way into the file."""

    id: str
    forms: tuple[str, ...]
    en: str
    kind: str
    country: str
    parent: str
    at: tuple[float, float] | None
    approximate: bool = False
    population: int = 0
    nisba: tuple[str, ...] = ()
    ambiguous: bool = False
    hand: bool = True
    names: frozenset[str] = field(default=frozenset(), compare=False)
    admin: str = field(default="", compare=False)

    @property
    def weight(self) -> int:
        """Return how well known the place is to Arabic news: Babil in Iraq before the larger Babol in Iran."""
        if self.hand:
            return max(self.population, FLOOR.get(self.kind, 1_500))
        return self.population if self.country in ARAB else self.population // 20


def kilometres(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Return the distance of two points on a plane: good enough to tell namesakes apart."""
    return 111.2 * hypot(one[0] - other[0], (one[1] - other[1]) * cos(radians((one[0] + other[0]) / 2)))
