"""The times a text names: what is written out, what is relative to publication, and what they make together."""

from riwaya.mentions.times.find import find_times

__all__ = ["find_times"]
