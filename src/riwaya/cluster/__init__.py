"""Reading and comparing past one machine: the same stages, done block by block by Daft, here or on a Ray cluster.

Everything is files in one folder, local or in an object store. A job has numbered orders; an order is done once its note
stands in the folder, and doing it again writes the same. So whatever dies (a worker, a machine, the command itself), what
is done stays done, the rest is done again, and nothing is there twice.

    survey    which documents the input holds, and where        plan      each document once, in blocks
    read      documents, claims, events, links                  gists     what comparing needs of each
    marks     who stands in which list                          echoes    who repeats whom
    edges     which happenings may be one                       groups    which are
    parts     episodes compared                                 tables    what came of it
"""

from riwaya.cluster.comparing import compare
from riwaya.cluster.engine import Engine
from riwaya.cluster.reading import read

__all__ = ["Engine", "compare", "read"]
