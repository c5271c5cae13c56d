"""Stage 7a: two sentences that may not both hold, whatever they are about: a proposal with its reasons, never a verdict."""

from riwaya.statements.judge import Opinion, Reason, judge, may_part

__all__ = ["Opinion", "Reason", "judge", "may_part"]
