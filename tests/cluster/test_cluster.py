"""Reading and comparing block by block on this machine's own cores: the same rows as one process gives."""

import json
import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("daft", reason="needs the extra [cluster]; `./run test cluster` installs it")

import pyarrow as pa
import pyarrow.parquet as pq

from riwaya.cases import open_case
from riwaya.cluster import Engine, compare, read
from riwaya.cluster.register import Recent
from riwaya.cluster.rows import record_of
from riwaya.cluster.storage import Place
from riwaya.errors import ClusterError
from tests.cluster.world import DEADLY, as_lines, as_warc, contents, environment, texts

pytestmark = pytest.mark.filterwarnings("ignore")

READ = ("documents", "claims", "links", "events", "quarantine")
FOUND = ("episodes", "corroborations", "contradictions", "agreements", "proposals")


def rows(out, kind, columns=None):
    return [row for path in sorted((Path(out) / kind).iterdir()) for row in pq.read_table(path, columns=columns).to_pylist()]


def records(out):
    return {row["id"]: record_of(row) for row in rows(out, "documents")}


def singly(path, tmp_path):
    """Return the records that `riwaya add` keeps of the same input, by document."""
    with open_case(tmp_path / "single.riwaya") as case:
        case.add(path)
        return {record["document"]["id"]: record for record in (case.record(one.id) for one in case.documents())}


def write(path, content):
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


def as_parquet(listed, path):
    pq.write_table(pa.Table.from_pylist([json.loads(line) for line in as_lines(listed).splitlines()]), path, row_group_size=3)
    return path


@pytest.mark.parametrize("kind", ["jsonl", "warc", "parquet"])
def test_the_same_rows_as_one_process(kind, tmp_path):
    """Lines of JSON, pages in a WARC and rows of Parquet are read as `riwaya add` reads them, whatever the blocks."""
    listed = texts()[:11]
    if kind == "parquet":
        path, same = as_parquet(listed, tmp_path / "news.parquet"), write(tmp_path / "news.jsonl", as_lines(listed))
    else:
        path = same = write(
            tmp_path / ("news.warc.gz" if kind == "warc" else "news.jsonl"),
            as_warc(listed) if kind == "warc" else as_lines(listed),
        )

    read(Engine(), str(path), str(tmp_path / "out"), block=4)

    expected = singly(same, tmp_path)
    found = {id: json.loads(record) for id, record in records(tmp_path / "out").items()}
    if kind == "parquet":  # the same but for the name of the file
        for record in (*found.values(), *expected.values()):
            record["document"]["source"] = ""
    assert found == expected
    assert len(found) == len(listed)


def test_each_document_once(tmp_path):
    """What stands in the input three times, in two files, is read where it stands first."""
    one, other, *_ = texts()
    folder = tmp_path / "in"
    folder.mkdir()
    same = as_lines([one])
    write(folder / "a.jsonl", as_lines([one, other]) + same)
    write(folder / "b.jsonl", same)

    counts = read(Engine(), str(folder), str(tmp_path / "out"), block=1)

    assert (counts.documents, counts.again, counts.quarantined) == (2, 2, 0)
    assert [row["locator"] for row in rows(tmp_path / "out", "documents")] == ["record 1", "record 2"]


def test_what_cannot_be_read_is_put_aside_with_its_reason(tmp_path):
    """A broken line, a text without Arabic and one that kills whoever reads it are quarantined; the rest is read."""
    listed = texts()[:3]
    lines = as_lines([listed[0], DEADLY, listed[1]]) + "{broken\n" + as_lines(["no Arabic"]) + as_lines([listed[2]])
    path = write(tmp_path / "news.jsonl", lines)
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "cluster", "read", path, tmp_path / "out"]

    done = subprocess.run(command, env=environment(tmp_path), capture_output=True, text=True)

    assert done.stdout == "3 documents, 0 more of the same bytes, 3 quarantined\n", done.stderr
    assert done.returncode == 1
    assert [(row["locator"], row["reason"]) for row in rows(tmp_path / "out", "quarantine")] == [
        ("record 2", "reading it killed the process twice (perhaps for want of memory); left out"),
        ("record 4", "damaged JSON on this line; export it again"),
        ("record 5", "no Arabic letters; Riwaya reads Arabic articles only"),
    ]


def test_a_killed_command_takes_up_where_it_stopped(tmp_path):
    """Killed in the middle and begun again, it leaves the same bytes as one that nobody disturbed."""
    path = write(tmp_path / "news.jsonl", as_lines(texts()))
    undisturbed, disturbed = tmp_path / "undisturbed", tmp_path / "disturbed"
    read(Engine(), str(path), str(undisturbed), block=3)
    code = "import sys; from riwaya.cluster import Engine, read; print(read(Engine(), *sys.argv[1:], block=3))"
    command = [sys.executable, "-c", code, str(path), str(disturbed)]
    first = subprocess.Popen(command, env=environment(tmp_path))
    notes = disturbed / "notes" / "read_block"
    while not notes.exists() or not len(os.listdir(notes)):
        assert first.poll() is None
        time.sleep(0.02)
    first.kill()
    first.wait()
    done = len(os.listdir(notes))

    read(Engine(), str(path), str(disturbed), block=3)

    assert 0 < done < len(os.listdir(notes))
    assert contents(disturbed, *READ) == contents(undisturbed, *READ)


def test_a_comparison_comes_to_what_one_process_finds(tmp_path):
    """Episodes, echoes, corroborations, contradictions: row for row those of `riwaya compare`, in the same order."""
    path = write(tmp_path / "news.jsonl", as_lines(texts()))
    out = tmp_path / "out"
    read(Engine(), str(path), str(out), block=4)

    compare(Engine(), str(out))

    with open_case(tmp_path / "case.riwaya") as case:
        case.add(path)
        expected = json.loads(json.dumps(case.compare()))
    for kind in FOUND:
        found = sorted(rows(out, kind), key=lambda row: (row["rank"], row["at"]))
        assert [json.loads(row["record"]) for row in found] == expected[kind], kind
    echoes = [json.loads(row["record"]) for row in rows(out, "echoes")]
    assert sorted(echoes, key=repr) == sorted(expected["echoes"], key=repr)
    assert expected["episodes"]


def test_a_slice_goes_into_a_case(tmp_path):
    """What fits a condition over the table of documents is kept in a case with its bytes and its record, and is not read anew."""
    path = write(tmp_path / "news.jsonl", as_lines(texts()))
    out = tmp_path / "out"
    read(Engine(), str(path), str(out), block=6)
    evacuations = {row["id"] for row in rows(out, "documents") if "evacuate" in row["event_types"]}
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "add", tmp_path / "slice.riwaya", out]

    done = subprocess.run([*command, "--where", "event_types like '%evacuate%'"], capture_output=True, text=True)

    assert done.stdout == f"{len(evacuations)} new, 0 seen again elsewhere, 0 already there, 0 refused\n", done.stderr
    with open_case(tmp_path / "slice.riwaya") as case:
        kept = {one.sha256 for one in case.documents()}
        assert case.verify() is None
    assert kept == evacuations


def test_a_condition_that_makes_no_sense_is_refused(tmp_path):
    """One line names what is wrong and the columns there are."""
    path = write(tmp_path / "news.jsonl", as_lines(texts()[:1]))
    out = tmp_path / "out"
    read(Engine(), str(path), str(out))
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "add", tmp_path / "slice.riwaya", out]

    done = subprocess.run([*command, "--where", "colour = 'red'"], capture_output=True, text=True)

    assert done.returncode == 1
    assert done.stderr.startswith("riwaya: --where colour = 'red': ")
    assert "published" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_holds_one_input(tmp_path):
    """Another input is not mixed into what was begun."""
    out = str(tmp_path / "out")
    one, other = (write(tmp_path / f"{name}.jsonl", as_lines([text])) for name, text in zip("ab", texts(), strict=False))
    read(Engine(), str(one), out)

    with pytest.raises(ClusterError, match="another input or by another Riwaya; read into a new folder"):
        read(Engine(), str(other), out)


def test_what_a_killed_writer_leaves_stands_among_no_tables(tmp_path, monkeypatch):
    """A file that was not finished lies apart, and its folder holds whole files alone."""

    def killed(*_):
        raise InterruptedError

    monkeypatch.setattr("riwaya.cluster.storage.os.replace", killed)
    with pytest.raises(InterruptedError):
        Place(str(tmp_path)).write("claims/0.parquet", b"half of it")

    assert list((tmp_path / "claims").iterdir()) == []


def test_threads_look_up_one_at_a_time():
    """Workers of one machine are threads: files that are no threads' own are read by one of them at once."""
    inside, together = [], []

    def look_up(key):
        inside.append(key)
        time.sleep(0.001)
        together.append(len(inside))
        inside.remove(key)
        return key

    recent = Recent(look_up, 2)
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(recent, [at % 5 for at in range(80)]))

    assert found == [at % 5 for at in range(80)]
    assert set(together) == {1}
