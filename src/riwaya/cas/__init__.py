"""Annotations as UIMA CAS, for INCEpTION and its kin: what was read goes out to be corrected, and comes back as decisions."""

from riwaya.cas.bringing import Brought, bring, bring_gold, told
from riwaya.cas.gold import is_gold, write_gold
from riwaya.cas.writing import write_cas

__all__ = ["Brought", "bring", "bring_gold", "is_gold", "told", "write_cas", "write_gold"]
