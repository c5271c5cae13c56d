"""What all tests share: property tests that are not timed, for a busy machine is no fault of the code; and the databases that
a case can be kept in: SQLite in a file, PostgreSQL on a real server started for the tests; and articles that are compared.
"""

import os
import shutil
import tempfile
import uuid
import warnings
from pathlib import Path

import pytest
from hypothesis import settings

from tests.comparing import ARTICLES, record_of

settings.register_profile("riwaya", deadline=None, max_examples=60)
settings.load_profile("riwaya")


@pytest.fixture(scope="session")
def postgresql():
    """Start a PostgreSQL server from the wheel that brings it; or take the one that RIWAYA_TEST_POSTGRESQL names.

    Its folder is none of pytest's: started by root, the server runs as another user, whom pytest shuts out of its own.
    """
    if named := os.environ.get("RIWAYA_TEST_POSTGRESQL"):
        yield named
        return
    folder = tempfile.mkdtemp(prefix="riwaya-postgresql-")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pgserver

        server = pgserver.get_server(folder)
    yield server.get_uri()
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)


def new_database(server):
    """Make an empty database on the server and return its URL."""
    import psycopg

    name = f"case_{uuid.uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    place, _, options = server.partition("?")
    return f"{place.rpartition('/')[0]}/{name}" + (f"?{options}" if options else "")


@pytest.fixture(scope="session")
def records():
    """Give the records of the articles about one evacuation and what lies beside it."""
    return [record_of(name, text) for name, text in ARTICLES.items()]


@pytest.fixture(params=["sqlite", "postgresql"])
def case_name(request, tmp_path: Path):
    """Name a case that is not there yet, on each database."""
    if request.param == "sqlite":
        return str(tmp_path / "case.riwaya")
    return new_database(request.getfixturevalue("postgresql"))
