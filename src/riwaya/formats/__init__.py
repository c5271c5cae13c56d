"""0. What a researcher has, taken apart into documents."""

from riwaya.formats.pieces import Container, Known, Piece, Refusal
from riwaya.formats.take import pieces_in, pieces_of

__all__ = ["Container", "Known", "Piece", "Refusal", "pieces_in", "pieces_of"]
