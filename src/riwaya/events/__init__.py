"""Stage 3b: what happened, to whom, where and when, as the text tells it; who tells it is joined in `riwaya.claims`.

`find` goes through the sentences: `senses` tells which trigger is an event and of which type, `arguments` who fills its roles,
`factuality` whether it is said to have happened; all three stand on `nouns`, the phrases of a clause.
"""

from riwaya.events.find import find_events

__all__ = ["find_events"]
