"""Who reads: the stages of `riwaya.pipeline`, or a language model behind a chat endpoint that is held to the text."""

from riwaya.readers.named import names, reader
from riwaya.readers.reader import BUILT_IN, Reader

__all__ = ["BUILT_IN", "Reader", "names", "reader"]
