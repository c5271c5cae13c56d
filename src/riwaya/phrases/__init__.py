"""Shallow syntax: what each token can be, where noun phrases end and where clauses begin.

No parser stands behind this. Arabic news is regular enough that closed classes, known verbs and the marks of the writer
bound phrases well, at a cost of a few microseconds a word.
"""

from riwaya.phrases.nouns import noun_phrase
from riwaya.phrases.syntax import Syntax, analyse

__all__ = ["Syntax", "analyse", "noun_phrase"]
