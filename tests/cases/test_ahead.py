"""Things made ahead of whoever takes them."""

import threading

import pytest

from riwaya.cases.ahead import ahead
from riwaya.formats import Container


def test_the_same_things_in_the_same_order():
    """However many there are, all come, in their order."""
    assert list(ahead(iter(range(1000)))) == list(range(1000))


def test_an_error_comes_where_it_arose():
    """What was made before it is handed out first."""

    def things():
        yield 1
        raise OSError("the disk is gone")

    found = ahead(things())

    assert next(found) == 1
    with pytest.raises(OSError, match="the disk is gone"):
        next(found)


def test_the_next_thing_waits_until_a_container_was_used():
    """The bytes of a container last only until the next thing is made."""
    is_made = threading.Event()

    def things():
        yield Container("a" * 64, b"", "news.zip")
        is_made.set()
        yield 2

    found = ahead(things())
    next(found)

    assert not is_made.wait(0.3)
    assert next(found) == 2


def test_nothing_more_is_made_once_nobody_takes_it():
    """Whoever stops listening stops the work, too."""
    is_closed = threading.Event()

    def things():
        try:
            while True:
                yield 0
        finally:
            is_closed.set()

    found = ahead(things())
    next(found)
    found.close()

    assert is_closed.wait(5)
