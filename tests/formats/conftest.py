"""The tests of the formats need the libraries that read them, which an environment made before them lacks."""

from importlib.util import find_spec

collect_ignore_glob = [] if find_spec("pypdfium2") and find_spec("defusedxml") else ["test_*.py"]
