"""How often Python looks for garbage in a process that is Riwaya's own: seldom."""

import atexit
import gc


def collect_seldom() -> None:
    """Look for garbage seldom: the word lists are built once and kept, and to search them again and again is most of the cost.

    Reading took 1.4 times as long without this, and building the lists twice as long (November 2026). Every process begins
    with it, for those that are started anew take nothing over from the one that starts them. At its end nothing is searched:
    that was a third of the time in which one article is read.
    """
    gc.set_threshold(50_000, 20, 20)
    atexit.register(gc.freeze)
