"""Texts with their annotations as UIMA CAS; what went out is told apart by hash when it comes back."""

from pathlib import Path

from riwaya.cas import write_cas
from riwaya.exports.holdings import Holdings


def write(holdings: Holdings, out: Path) -> None:
    """Write a file for each document, named by its number and hash."""
    write_cas(((f"{held.noted['id']}-{held.noted['sha256'][:16]}", held.record) for held in holdings), out)
