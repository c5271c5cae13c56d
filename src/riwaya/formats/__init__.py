"""0. What a researcher has, taken apart into documents."""

from riwaya.formats.pieces import Container, Piece, Refusal
from riwaya.formats.take import pieces_in, pieces_of

__all__ = ["Container", "Piece", "Refusal", "pieces_in", "pieces_of"]
