"""Articles made for timing: the samples, with a share of their words replaced so that no two are alike.

Real news keeps bringing words never seen before, and a reader that remembers words would look too fast on repeats. So
one word in seven is replaced, half the time by a word from elsewhere in the samples, half the time by one made up.
"""

import random
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

_WORD = re.compile(r"[\u0621-\u064a]{4,}")
_LETTERS = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_REPLACED = 1 / 7


def samples() -> list[str]:
    """Return the texts of the sample articles that Riwaya ships."""
    folder = files("riwaya") / "samples"
    return [file.read_text("utf8") for file in sorted(folder.iterdir(), key=str) if file.name.endswith(".txt")]


def articles(words: int, seed: int = 1) -> list[str]:
    """Return varied articles that hold at least so many words in all."""
    chance, texts = random.Random(seed), samples()
    pool = sorted({word for text in texts for word in _WORD.findall(text)})
    made: list[str] = []
    while words > 0:
        made.append(varied(chance.choice(texts), pool, chance))
        words -= count(made[-1])
    return made


def varied_news(number: int, seed: int = 1) -> Iterator[str]:
    """Yield so many articles made from all that the corpus keeps for reading: more kinds of news than the samples are."""
    chance, texts = random.Random(seed), news()
    pool = sorted({word for text in texts for word in _WORD.findall(text)})
    yield from (varied(texts[at % len(texts)], pool, chance) for at in range(number))


def news() -> list[str]:
    """Return the texts of the corpus that may be read by those who write rules; without the corpus the samples."""
    folder = Path(__file__).parents[1] / "corpus"
    if not (folder / "splits.yaml").exists():
        return samples()
    import yaml

    named = yaml.safe_load((folder / "splits.yaml").read_text("utf8"))["train"]
    return [(folder / "articles" / f"{name}.txt").read_text("utf8") for name in named]


def varied(text: str, pool: list[str], chance: random.Random) -> str:
    """Return the text with some of its words replaced."""

    def replaced(match: re.Match[str]) -> str:
        if chance.random() > _REPLACED:
            return match[0]
        if chance.random() < 0.5:
            return chance.choice(pool)
        return match[0][:2] + "".join(chance.choices(_LETTERS, k=3))

    return _WORD.sub(replaced, text)


def count(text: str) -> int:
    """Return how many words a text has, by blanks, as word counts usually are."""
    return len(text.split())
