"""The layers of the encoder, in numpy: pieces in, a vector for each word and sign out."""

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from riwaya.encoder.vocabulary import BEGIN, END

Matrix = NDArray[np.float32]
Packed = tuple[NDArray[Any], NDArray[np.float16]]  # whole numbers, and the scale of each group of them
_TINY = 1e-12  # of a norm
_GROUP = 32  # numbers that share a scale
_HEADS = 12


class _Linear(NamedTuple):
    weight: Matrix  # (in, out)
    bias: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        made: Matrix = x @ self.weight
        made += self.bias
        return made


class _Norm(NamedTuple):
    weight: Matrix
    bias: Matrix

    def __call__(self, x: Matrix) -> Matrix:
        x = x - x.mean(-1, keepdims=True)
        x /= np.sqrt((x * x).mean(-1, keepdims=True) + np.float32(_TINY))
        x *= self.weight
        x += self.bias
        return x


class _Layer(NamedTuple):
    """Self-attention and a feed-forward part, each added to what it was given and normed."""

    asking: _Linear  # query, key and value, side by side
    told: _Linear
    attended: _Norm
    wide: _Linear
    narrow: _Linear
    left: _Norm

    def __call__(self, x: Matrix) -> Matrix:
        count, size = x.shape
        query, key, value = self.asking(x).reshape(count, 3, _HEADS, size // _HEADS).transpose(1, 2, 0, 3)
        weighed = query @ key.transpose(0, 2, 1)
        weighed *= np.float32((size // _HEADS) ** -0.5)
        weighed -= weighed.max(-1, keepdims=True)
        np.exp(weighed, out=weighed)
        weighed /= weighed.sum(-1, keepdims=True)
        mixed: Matrix = np.matmul(weighed, value).transpose(1, 0, 2).reshape(count, size)
        x = self.attended(x + self.told(mixed))
        return self.left(x + self.narrow(_gelu(self.wide(x))))


class Network:
    """A transformer whose first layers see pieces and whose others see words: the mean of what their pieces became.

    Args:
        arrays: the weights by name, as `scripts/training/encoder.py` packs them.
    """

    def __init__(self, arrays: Mapping[str, NDArray[Any]]) -> None:
        self._pieces = _matrix(arrays, "pieces")
        self._places = arrays["places"].astype(np.float32)
        self._opening = _norm(arrays, "opening")
        count, self._merged = (int(n) for n in arrays["layers"])
        self._layers = [_layer(arrays, f"layer{number}.") for number in range(count)]
        self._tags = _linear(arrays, "tags")
        self._heads, self._parts = _linear(arrays, "heads"), _linear(arrays, "parts")
        self.relations = len(arrays["related"])
        self._related = arrays["related"].astype(np.float32)

    def words(self, spelt: Sequence[Sequence[int]]) -> Matrix:
        """Return a vector for each word, given the pieces of each: (words, size)."""
        ids = [BEGIN, *(piece for pieces in spelt for piece in pieces), END]
        x = self._opening(self._pieces[ids] + self._places[: len(ids)])
        for layer in self._layers[: self._merged]:
            x = layer(x)
        lengths = np.array([len(pieces) for pieces in spelt])
        begins = np.concatenate(([0], np.cumsum(lengths)[:-1]))
        x = np.divide(np.add.reduceat(x[1:-1], begins), lengths[:, None], dtype=np.float32)
        for layer in self._layers[self._merged :]:
            x = layer(x)
        return x

    def tags(self, words: Matrix) -> Matrix:
        """Return the log-odds of everything that a word may be: (words, tags)."""
        return self._tags(words)

    def ends(self, words: Matrix) -> tuple[Matrix, Matrix]:
        """Return each word as the head of relations and as a part of them, both (words, relations, size), for `related`."""
        count = len(words)
        scale = np.float32((self._heads.weight.shape[1] // self.relations) ** -0.5)
        return (
            self._heads(words).reshape(count, self.relations, -1) * scale,
            self._parts(words).reshape(count, self.relations, -1),
        )

    def related(self, head: Matrix, parts: Matrix) -> Matrix:
        """Return the log-odds of each relation between one head and many parts: (parts, relations)."""
        made: Matrix = np.einsum("rd,prd->pr", head, parts) + self._related
        return made


def _gelu(x: Matrix) -> Matrix:
    """Return x times how likely a normal variable is below it, by the usual approximation with a hyperbolic tangent."""
    bent = x * x
    bent *= np.float32(0.044715)
    bent += np.float32(1)
    bent *= x
    bent *= np.float32(0.7978845608)
    np.tanh(bent, out=bent)
    bent += np.float32(1)
    bent *= x
    bent *= np.float32(0.5)
    return bent


def packed(matrix: Matrix) -> Packed:
    """Return a matrix in a byte a number, with a scale for each group of numbers in a row."""
    groups = matrix.reshape(len(matrix), -1, _GROUP)
    scale = (np.abs(groups).max(-1, keepdims=True) / 127).astype(np.float16)
    whole = np.where(scale > 0, groups / np.maximum(scale.astype(np.float32), 1e-8), 0)
    return np.clip(np.rint(whole), -127, 127).astype(np.int8).reshape(matrix.shape), scale[..., 0]


def unpacked(whole: NDArray[Any], scale: NDArray[np.float16]) -> Matrix:
    """Return a matrix that was packed: in a byte a number, or in half of one, the first half of each group in the lower bits."""
    rows, groups = scale.shape
    if whole.dtype == np.uint8:
        halves = whole.reshape(rows, groups, _GROUP // 2)
        whole = np.concatenate((halves & 15, halves >> 4), -1).astype(np.float32) - np.float32(8)
    made: Matrix = whole.reshape(rows, groups, _GROUP).astype(np.float32) * scale.astype(np.float32)[..., None]
    return made.reshape(rows, groups * _GROUP)


def _matrix(arrays: Mapping[str, NDArray[Any]], name: str) -> Matrix:
    return unpacked(arrays[name], arrays[f"{name}.scale"])


def _linear(arrays: Mapping[str, NDArray[Any]], name: str) -> _Linear:
    return _Linear(np.ascontiguousarray(_matrix(arrays, name).T), arrays[f"{name}.bias"].astype(np.float32))


def _norm(arrays: Mapping[str, NDArray[Any]], name: str) -> _Norm:
    return _Norm(*arrays[name].astype(np.float32))


def _layer(arrays: Mapping[str, NDArray[Any]], name: str) -> _Layer:
    return _Layer(
        _linear(arrays, f"{name}asking"),
        _linear(arrays, f"{name}told"),
        _norm(arrays, f"{name}attended"),
        _linear(arrays, f"{name}wide"),
        _linear(arrays, f"{name}narrow"),
        _norm(arrays, f"{name}left"),
    )
