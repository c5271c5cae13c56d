"""An object store in the place of folders: the same tables come out of it and into it."""

import json
import socket

import pytest

pytest.importorskip("daft", reason="needs the extra [cluster]; `./run test cluster` installs it")
pytest.importorskip("moto.server", reason="`./run test cluster` installs it")

from moto.server import ThreadedMotoServer
from pyarrow import fs

from riwaya.cluster import Engine, compare, read
from riwaya.cluster.slicing import arrivals
from riwaya.cluster.storage import Input, Place
from tests.cluster.world import as_lines, as_warc, texts

pytestmark = pytest.mark.filterwarnings("ignore")

NEWS, TABLES = "s3://news/2017", "s3://tables/2017"
KINDS = ("documents", "claims", "links", "events", "episodes", "corroborations")


@pytest.fixture(scope="module")
def store():
    """A store that speaks as S3 does, with an empty bucket for tables and one for news."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    serving = ThreadedMotoServer("127.0.0.1", port, verbose=False)
    serving.start()
    with pytest.MonkeyPatch.context() as environment:
        for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY"):
            environment.delenv(name, raising=False)
        environment.setenv("AWS_ENDPOINT_URL", f"http://127.0.0.1:{port}")
        environment.setenv("AWS_ACCESS_KEY_ID", "reader")
        environment.setenv("AWS_SECRET_ACCESS_KEY", "secret")
        environment.setenv("AWS_DEFAULT_REGION", "us-east-1")
        system = fs.S3FileSystem(endpoint_override=f"http://127.0.0.1:{port}", allow_bucket_creation=True)
        for bucket in ("news", "tables"):
            system.create_dir(bucket)
        yield system
    serving.stop()


def put(system, name, content):
    with system.open_output_stream(f"news/2017/{name}", compression=None) as stream:
        stream.write(content)


@pytest.fixture(scope="module")
def both(store, tmp_path_factory):
    """The same input read and compared in a folder and in the store."""
    folder = tmp_path_factory.mktemp("folder")
    listed = texts()
    files = {"a.jsonl": as_lines(listed[:6]).encode(), "b.warc.gz": as_warc(listed[6:12])}
    (folder / "news").mkdir()
    for name, content in files.items():
        (folder / "news" / name).write_bytes(content)
        put(store, name, content)
    counts = []
    for news, tables in ((str(folder / "news"), str(folder / "tables")), (NEWS, TABLES)):
        counts.append(read(Engine(), news, tables, block=4))
        compare(Engine(), tables)
    return counts, Place(str(folder / "tables")), Place(TABLES)


def rows(place, kind):
    found = [row for name in place.names(kind) for row in place.read_table(f"{kind}/{name}").to_pylist()]
    for row in found:  # the address of the input is part of a document's source
        for field in ("source", "record"):
            row.pop(field, None)
    return found


@pytest.mark.parametrize("kind", KINDS)
def test_a_store_holds_the_rows_that_a_folder_holds(kind, both):
    """Tables read from and written to a store are those of a folder, row for row."""
    _, here, there = both

    assert rows(there, kind) == rows(here, kind)
    assert rows(here, kind)


def test_nothing_is_lost_on_the_way(both):
    """As many documents are counted."""
    (here, there), _, _ = both

    assert here == there
    assert here.documents == 12


def test_what_is_done_is_not_done_again(both, monkeypatch):
    """Notes in the store tell what was done: the same command reads nothing."""
    counts, _, _ = both
    monkeypatch.setattr(Engine, "_give_out", lambda *_: pytest.fail("it was done already"))

    assert read(Engine(), NEWS, TABLES, block=4) == counts[1]


def test_a_slice_comes_out_of_a_store(both):
    """What `riwaya add CASE s3://…` takes in is what it takes out of a folder."""
    _, here, there = both
    condition = "event_types like '%evacuate%'"
    sliced = [
        sorted(json.loads(one.record)["document"]["id"] for few in arrivals(place.address, condition) for one in few)
        for place in (here, there)
    ]

    assert sliced[0] == sliced[1]
    assert sliced[0]


def test_a_place_before_the_beginning_is_an_error(both):
    """As with a file on a disk, so that a damaged archive is told of and not read from its beginning."""
    with Input(f"{NEWS}/b.warc.gz", 0).open() as stream, pytest.raises(OSError, match="before the beginning"):
        stream.seek(-1)
