"""Stage 5: what small models trained on the corpus (`./run train`) add: better roles, and how sure each record is."""

from riwaya.learned.confidence import Reasons, weigh
from riwaya.learned.roles import settle_roles

__all__ = ["Reasons", "settle_roles", "weigh"]
