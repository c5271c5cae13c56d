"""Riwaya reads Arabic news about armed conflict and keeps every account with its chain of sources."""

from riwaya.errors import RiwayaError

__all__ = ["RiwayaError"]
