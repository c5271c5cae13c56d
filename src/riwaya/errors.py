"""The errors Riwaya raises on purpose, drawn here and defined below.

    RiwayaError
    ├── CaseError               a case that cannot be opened, read or written
    │   └── NotInCase           a document, record or decision that a case does not have
    ├── ClusterError            work on many machines that cannot go on
    ├── DocumentUnreadable      a file that cannot be read as a document
    ├── GoldError               an annotation file that cannot be scored
    ├── LexiconError            a word list that breaks its own rules
    ├── MissingExtra            a part of Riwaya that is not installed
    └── ReaderError             a document that a reader could not read
        └── ReaderUnavailable   a reader that is not configured, or that nobody can reach

Each message is one line: what is wrong, where, and the next step. `EXIT_CODES` is the only place where an error becomes
an exit code.
"""


class RiwayaError(Exception):
    """Anything Riwaya refuses, with a message a user can act on."""


class CaseError(RiwayaError):
    """A case that cannot be opened, read or written; the message names the case, the reason and the next step."""


class NotInCase(CaseError):
    """A document, record or decision that a case does not have; the message says how to find those that it has."""


class ClusterError(RiwayaError):
    """Work on many machines that cannot go on; the message names the folder or address, the reason and the next step."""


class DocumentUnreadable(RiwayaError):
    """A file that cannot be read as a document; the message names the file, the reason and the next step."""


class GoldError(RiwayaError):
    """An annotation file that cannot be scored; the message names the file and the field."""


class LexiconError(RiwayaError):
    """A word list that breaks its own rules; the message names the file, the entry and the mend."""


class MissingExtra(RiwayaError):
    """A part of Riwaya that is not installed; the message tells how to install it."""


class ReaderError(RiwayaError):
    """A document that a reader could not read; the message names the reader and the reason."""


class ReaderUnavailable(ReaderError):
    """A reader that is not configured, or that nobody can reach; the message tells the next step."""


EXIT_CODES: dict[type[RiwayaError], int] = {
    CaseError: 1,
    NotInCase: 1,
    ClusterError: 1,
    DocumentUnreadable: 1,
    GoldError: 1,
    LexiconError: 2,
    MissingExtra: 1,
    ReaderError: 1,
    ReaderUnavailable: 1,
    RiwayaError: 1,
}
