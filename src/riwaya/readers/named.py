"""Readers by name: the built-in one, the same without its encoder, and the endpoints that somebody has configured."""

from functools import cache

from riwaya.errors import ReaderUnavailable
from riwaya.readers.reader import OWN, QUICK, BuiltIn, Quick, Reader
from riwaya.readers.settings import configured, place


def names() -> list[str]:
    """Return the names that `reader` knows, those that ask nobody else first.

    Raises:
        ReaderUnavailable: the configuration breaks its rules.
    """
    return [*OWN, *configured()]


@cache
def reader(name: str) -> Reader:
    """Return the reader of a name; of an endpoint one, with its connection, for the whole process.

    Raises:
        ReaderUnavailable: none is configured by this name, or its configuration breaks its rules.
    """
    if name in OWN:
        return Quick() if name == QUICK else BuiltIn()
    endpoints = configured()
    if name not in endpoints:
        known = ", ".join([*OWN, *endpoints])
        raise ReaderUnavailable(f"{name}: no reader of this name ({known}); describe it in {place()} or by RIWAYA_ENDPOINT_URL")
    from riwaya.readers.endpoint import EndpointReader  # here, because the rest does without its libraries

    return EndpointReader(endpoints[name])
