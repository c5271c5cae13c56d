"""Train the encoder of `riwaya.encoder` on the train part of the corpus: `./run train --encoder`, 50 minutes on two cores.

It starts from the lower layers of multilingual-e5-small, each of whose feed-forward parts keeps its busiest half; from the
third layer on it sees words instead of pieces. One network learns all at once which words tell events and claims, of what
kind, and which words belong to them. What is kept is the running mean of the weights. The same machine and threads give the
same weights; others give them nearly, since they add in another order.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from card.files import CORPUS, annotated, splits

from riwaya.encoder.contexts import RELATIONS, TAGS
from riwaya.encoder.network import packed, unpacked
from riwaya.encoder.vocabulary import BEGIN, END, PAD, UNKNOWN, Vocabulary
from riwaya.encoder.windows import LONGEST
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES, ROLES
from training.e5 import Pretrained
from training.marks import Mark, Window, marked

TARGET = Path(__file__).resolve().parents[2] / "src" / "riwaya" / "weights" / "encoder.npz"
_LAYERS, _MERGED, _WIDE, _HEADS = 6, 2, 768, 12
_SIZE = 32  # numbers in which a relation compares two words
_EPOCHS, _TOGETHER = 10, 1600  # pieces of a batch
_RATE, _NEW_RATE, _OPENING_RATE = 3e-4, 2e-3, 1e-4
_WARM = 0.06  # of the steps
_HIDDEN = 0.06  # of the words, each time they are seen
_KEPT = 0.997  # of the running mean, at each step
_SEEN = 20  # batches that show which parts are busy
_RARE = -4.0  # log-odds of everything at first
_CUE = len(EVENT_TYPES)
_SLICES = {"stance": slice(_CUE + 1, _CUE + 1 + len(STANCES)), "modality": slice(_CUE + 1 + len(STANCES), len(TAGS) - 1)}


class _Layer(nn.Module):
    """A layer of BERT: attention and a feed-forward part, each added to what it was given and normed."""

    def __init__(self, pretrained: Pretrained, number: int) -> None:
        super().__init__()
        size = pretrained.size

        def linear(name: str, columns: int) -> nn.Linear:
            made = nn.Linear(columns, len(pretrained.vector(f"l{number}.{name}.b")))
            made.weight.data = torch.tensor(pretrained.matrix(f"l{number}.{name}.w", columns))
            made.bias.data = torch.tensor(pretrained.vector(f"l{number}.{name}.b"))
            return made

        self.query, self.key, self.value, self.told = (linear(name, size) for name in ("q", "k", "v", "ao"))
        self.wide, self.narrow = linear("fi", size), linear("fo", pretrained.wide)
        self.attended, self.left = (_norm(pretrained, f"l{number}.{name}") for name in ("aln", "oln"))
        self.drop = nn.Dropout(0.1)

    def forward(self, x: Tensor, there: Tensor) -> Tensor:
        count, length, size = x.shape

        def heads(y: Tensor) -> Tensor:
            return y.view(count, length, _HEADS, -1).transpose(1, 2)

        mixed = functional.scaled_dot_product_attention(
            heads(self.query(x)),
            heads(self.key(x)),
            heads(self.value(x)),
            attn_mask=there[:, None, None, :],
            dropout_p=0.1 if self.training else 0.0,
        )
        x = self.attended(x + self.drop(self.told(mixed.transpose(1, 2).reshape(count, length, size))))
        return self.left(x + self.drop(self.narrow(functional.gelu(self.wide(x), approximate="tanh"))))

    def slim(self, busy: Tensor) -> None:
        """Keep the busiest numbers of the feed-forward part."""
        kept = torch.topk(busy, _WIDE).indices.sort().values
        self.wide.weight.data, self.wide.bias.data = self.wide.weight.data[kept].clone(), self.wide.bias.data[kept].clone()
        self.narrow.weight.data = self.narrow.weight.data[:, kept].clone()


class _Batch(NamedTuple):
    ids: Tensor  # (windows, pieces)
    there: Tensor
    owners: Tensor  # the unit of each piece; one past the last for the signs of the model's own
    befores: Tensor  # units of each window that the one before has already
    counts: Tensor  # units of each window
    windows: Sequence[Window]


class Network(nn.Module):
    """The network that `riwaya.encoder.network` runs, as it is trained."""

    def __init__(self, pretrained: Pretrained) -> None:
        super().__init__()
        size = pretrained.size
        self.pieces = torch.tensor(unpacked(*pretrained.pieces()))  # they stay
        place = pretrained.vector("emb.pos").reshape(-1, size) + pretrained.vector("emb.type")[:size]
        self.places = nn.Parameter(torch.tensor(place[: LONGEST + 2]))
        self.opening = _norm(pretrained, "emb.ln")
        self.drop = nn.Dropout(0.1)
        self.layers = nn.ModuleList(_Layer(pretrained, number) for number in range(_LAYERS))
        self.tags = nn.Linear(size, len(TAGS))
        nn.init.zeros_(self.tags.weight)
        nn.init.zeros_(self.tags.bias)
        self.tags.bias.data[: _CUE + 1] = _RARE
        self.heads, self.parts = (nn.Linear(size, len(RELATIONS) * _SIZE) for _ in range(2))
        for one in (self.heads, self.parts):
            nn.init.normal_(one.weight, std=0.02)
            nn.init.zeros_(one.bias)
        self.related = nn.Parameter(torch.full((len(RELATIONS),), _RARE))

    def forward(self, batch: _Batch) -> Tensor:
        """Return a vector for each unit: (windows, units, size)."""
        x = self.drop(self.opening(self.pieces[batch.ids] + self.places[: batch.ids.shape[1]]))
        for layer in self.layers[:_MERGED]:
            x = layer(x, batch.there)
        count, _, size = x.shape
        most = int(batch.counts.max())
        owners = batch.owners.clamp(max=most)
        summed = torch.zeros(count, most + 1, size).scatter_add(1, owners[..., None].expand(-1, -1, size), x.float())
        number = torch.zeros(count, most + 1).scatter_add(1, owners, torch.ones(owners.shape))
        x = (summed / number.clamp(min=1)[..., None])[:, :most]
        there = torch.arange(most)[None] < batch.counts[:, None]
        for layer in self.layers[_MERGED:]:
            x = layer(x, there)
        return x

    def relations(self, words: Tensor, window: Tensor, at: Tensor) -> Tensor:
        """Return the log-odds of every word of a window to be each part of some heads: (heads, relations, units)."""
        heads = self.heads(words[window, at]).view(len(at), len(RELATIONS), _SIZE)
        parts = self.parts(words).view(*words.shape[:2], len(RELATIONS), _SIZE)[window]
        made: Tensor = torch.einsum("krd,kurd->kru", heads, parts) / _SIZE**0.5 + self.related[None, :, None]
        return made


def _norm(pretrained: Pretrained, name: str) -> nn.LayerNorm:
    made = nn.LayerNorm(pretrained.size, eps=1e-12)
    made.weight.data, made.bias.data = (torch.tensor(pretrained.vector(f"{name}.{part}")) for part in ("w", "b"))
    return made


def _hiding(window: Window, chance: random.Random) -> Window:
    """Return a window with a few words made unknown, so that the network looks at what stands around them."""
    told = {mark.at for mark in window.marks}
    units = [
        unit if at in told or chance.random() > _HIDDEN else unit._replace(pieces=(UNKNOWN,))
        for at, unit in enumerate(window.units)
    ]
    return window._replace(units=units)


def _batch(windows: Sequence[Window]) -> _Batch:
    longest = max(sum(len(unit.pieces) for unit in w.units) for w in windows) + 2
    ids = torch.full((len(windows), longest), PAD)
    there = torch.zeros(len(windows), longest, dtype=torch.bool)
    owners = torch.full((len(windows), longest), sys.maxsize)
    for row, window in enumerate(windows):
        spelt = [piece for unit in window.units for piece in unit.pieces]
        ids[row, : len(spelt) + 2] = torch.tensor([BEGIN, *spelt, END])
        there[row, : len(spelt) + 2] = True
        owners[row, 1 : len(spelt) + 1] = torch.tensor([n for n, unit in enumerate(window.units) for _ in unit.pieces])
    befores, counts = (torch.tensor(numbers) for numbers in zip(*((w.before, len(w.units)) for w in windows), strict=True))
    return _Batch(ids, there, owners, befores, counts, windows)


def _loss(network: Network, batch: _Batch) -> Tensor:
    """Return how far off the network is, a word."""
    with torch.autocast("cpu", torch.bfloat16):
        words = network(batch)
    words = words.float()
    tags = network.tags(words)
    wanted = torch.zeros(*words.shape[:2], _CUE + 1)
    units = torch.arange(words.shape[1])[None]
    own = (batch.befores[:, None] <= units) & (units < batch.counts[:, None])
    weighed = own.float()[..., None].expand_as(wanted).clone()
    marks = [(row, mark) for row, window in enumerate(batch.windows) for mark in window.marks]
    for row, mark in marks:
        tag = _CUE if mark.tag is None else mark.tag
        wanted[row, mark.at, tag] = 1
        if not mark.is_core:
            weighed[row, mark.at, tag] = 0
    loss = (functional.binary_cross_entropy_with_logits(tags[..., : _CUE + 1], wanted, reduction="none") * weighed).sum()
    if marks:
        window, at = torch.tensor([row for row, _ in marks]), torch.tensor([mark.at for _, mark in marks])
        loss = loss + 0.5 * _of_relations(network, words, batch, window, at, [mark for _, mark in marks])
        loss = loss + 0.3 * _of_manner(tags[window, at], [mark for _, mark in marks])
    made: Tensor = loss / own.sum()
    return made


def _of_relations(network: Network, words: Tensor, batch: _Batch, window: Tensor, at: Tensor, marks: Sequence[Mark]) -> Tensor:
    odds = network.relations(words, window, at)
    wanted, weighed = torch.zeros_like(odds), torch.zeros_like(odds)
    for row, mark in enumerate(marks):
        asked = slice(len(ROLES), None) if mark.tag is None else slice(0, len(ROLES))
        weighed[row, asked, : int(batch.counts[window[row]])] = 1
        for name, part in mark.parts.items():
            place = RELATIONS.index(name)
            if part is None:
                weighed[row, place] = 0  # it stands where the network does not see it
            else:
                wanted[row, place, part] = 1
    return (functional.binary_cross_entropy_with_logits(odds, wanted, reduction="none") * weighed).sum()


def _of_manner(tags: Tensor, marks: Sequence[Mark]) -> Tensor:
    loss = torch.zeros(())
    events = [row for row, mark in enumerate(marks) if mark.tag is not None]
    claims = [row for row, mark in enumerate(marks) if mark.tag is None]
    for rows, name in ((events, "modality"), (claims, "stance")):
        if rows:
            wanted = torch.tensor([marks[row].manner[0] for row in rows])
            loss = loss + functional.cross_entropy(tags[rows][:, _SLICES[name]], wanted, reduction="sum")
    if events:
        denied = torch.tensor([float(marks[row].manner[1]) for row in events])
        loss = loss + functional.binary_cross_entropy_with_logits(tags[events][:, -1], denied, reduction="sum")
    return loss


def _shuffled(windows: Sequence[Window], chance: random.Random) -> list[list[Window]]:
    """Return the windows in batches of like length, in random order."""
    size = {id(w): sum(len(unit.pieces) for unit in w.units) for w in windows}
    batches: list[list[Window]] = [[]]
    for window in sorted(windows, key=lambda w: size[id(w)] + 60 * chance.random()):
        if batches[-1] and (len(batches[-1]) + 1) * size[id(window)] > _TOGETHER:
            batches.append([])
        batches[-1].append(window)
    chance.shuffle(batches)
    return batches


def _slim(network: Network, windows: Sequence[Window]) -> None:
    """Keep of each layer what is busiest on some windows: how far each number moves what the layer says."""
    busy = [torch.zeros(layer.wide.out_features) for layer in network.layers]

    def note(number: int) -> object:
        def seen(part: nn.Linear, given: tuple[Tensor, ...]) -> None:
            busy[number] += given[0].float().abs().flatten(0, -2).mean(0) * part.weight.norm(dim=0)

        return seen

    hooks = [layer.narrow.register_forward_pre_hook(note(number)) for number, layer in enumerate(network.layers)]
    network.eval()
    with torch.no_grad():
        for batch in _shuffled(windows, random.Random(1))[:_SEEN]:
            network(_batch(batch))
    for hook in hooks:
        hook.remove()
    for layer, of_layer in zip(network.layers, busy, strict=True):
        layer.slim(of_layer)


def train(pretrained: Pretrained, windows: Sequence[Window], epochs: int = _EPOCHS) -> dict[str, np.ndarray]:
    """Return the trained weights by name."""
    torch.manual_seed(1)
    chance = random.Random(1)
    network = Network(pretrained)
    _slim(network, windows)
    new = [*network.tags.parameters(), *network.heads.parameters(), *network.parts.parameters(), network.related]
    groups = [
        {"params": list(network.layers.parameters()), "peak": _RATE},
        {"params": [network.places, *network.opening.parameters()], "peak": _OPENING_RATE},
        {"params": new, "peak": _NEW_RATE},
    ]
    optimizer = torch.optim.AdamW(groups, lr=_RATE, weight_decay=0.01)
    kept = {name: value.detach().clone() for name, value in network.named_parameters()}
    shuffled = [_shuffled(windows, chance) for _ in range(epochs)]
    steps, step = sum(map(len, shuffled)), 0
    network.train()
    for epoch, batches in enumerate(shuffled):
        began, summed = time.monotonic(), 0.0
        for batch in batches:
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * min(1.0, (step + 1) / (_WARM * steps)) * (1 - step / steps)
            loss = _loss(network, _batch([_hiding(window, chance) for window in batch]))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimizer.step()
            summed += loss.item()
            step += 1
            with torch.no_grad():
                for name, value in network.named_parameters():
                    kept[name].lerp_(value, 1 - min(_KEPT, step / (step + 10)))
        print(
            f"epoch {epoch + 1} of {epochs}: loss {summed / len(batches):.4f}, {time.monotonic() - began:.0f} s",
            flush=True,
        )
    return {name: value.numpy() for name, value in kept.items()}


def _arrays(pretrained: Pretrained, weights: dict[str, np.ndarray]) -> Iterator[tuple[str, np.ndarray]]:
    """Yield the weights as `riwaya.encoder.network` takes them."""
    yield "spelling", np.frombuffer("\n".join(pretrained.spelling).encode(), np.uint8)
    yield "scores", pretrained.scores
    yield from zip(("pieces", "pieces.scale"), pretrained.pieces(), strict=True)
    yield "places", weights["places"].astype(np.float16)
    yield "layers", np.array([_LAYERS, _MERGED])
    yield "related", weights["related"]

    def norm(name: str) -> np.ndarray:
        return np.stack((weights[f"{name}.weight"], weights[f"{name}.bias"])).astype(np.float16)

    def linear(name: str, *parts: str) -> Iterator[tuple[str, np.ndarray]]:
        matrix = np.concatenate([weights[f"{part}.weight"] for part in parts])
        yield from zip((name, f"{name}.scale"), packed(matrix), strict=True)
        yield f"{name}.bias", np.concatenate([weights[f"{part}.bias"] for part in parts]).astype(np.float16)

    yield "opening", norm("opening")
    for number in range(_LAYERS):
        layer, own = f"layer{number}.", f"layers.{number}."
        yield from linear(f"{layer}asking", f"{own}query", f"{own}key", f"{own}value")
        for name in ("told", "wide", "narrow"):
            yield from linear(layer + name, own + name)
        for name in ("attended", "left"):
            yield layer + name, norm(own + name)
    for name in ("tags", "heads", "parts"):
        yield from linear(name, name)


def _texts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield the articles of train and the passages, with their annotations."""
    for number in splits()["train"]:
        path = CORPUS / "articles" / f"{number}.txt"
        yield path.read_text("utf8"), annotated(path.with_suffix(".gold.json"))
    for path in sorted((CORPUS / "passages").glob("*.jsonl")):
        for line in path.read_text("utf8").splitlines():
            passage = json.loads(line)
            yield passage["text"], passage


def main() -> int:
    """Run the script."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--epochs", type=int, default=_EPOCHS, help="how often the corpus is gone through")
    parser.add_argument("--out", type=Path, default=TARGET, help="the file to write")
    chosen = parser.parse_args()
    pretrained = Pretrained()
    vocabulary = Vocabulary(pretrained.spelling, pretrained.scores.astype(float).tolist())
    texts = list(_texts())
    windows = list(marked(texts, vocabulary))
    print(f"{len(texts)} texts, {len(windows)} windows, {sum(len(w.units) for w in windows):,} words and signs", flush=True)
    held = BytesIO()
    np.savez_compressed(held, **dict(_arrays(pretrained, train(pretrained, windows, chosen.epochs))))
    chosen.out.write_bytes(held.getvalue())
    print(f"{chosen.out.name}: {len(held.getvalue()) / 1e6:.1f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
