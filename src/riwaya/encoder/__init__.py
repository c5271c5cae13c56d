"""Words as they stand in their text: a small transformer that tells what each may be and how two of them hang together.

No stage of its own: `attributions` asks which words are cues, `events` which are events, `learned` who fills a role. It knows
word meaning from the lower layers of multilingual-e5-small, narrowed and trained on the corpus (`scripts/training/encoder.py`).
"""

import os

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # before numpy: windows are short, and processes share the cores

from riwaya.encoder.contexts import RELATIONS, Contexts, Related

__all__ = ["RELATIONS", "Contexts", "Related"]
