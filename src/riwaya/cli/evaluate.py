"""`riwaya evaluate`: readings scored against annotated articles, comparisons against annotated sets of them."""

import json
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from riwaya.cli.endings import fault, one_line
from riwaya.cli.reading import READER, announce, dropped
from riwaya.errors import DocumentUnreadable, LexiconError, ReaderError, ReaderUnavailable
from riwaya.evaluation import LinkScores, Miss, Scores, gold_files, load_gold, load_links, score, score_links, text_files
from riwaya.evaluation.linking import RECALL_ALONE
from riwaya.evaluation.tally import Figures
from riwaya.model import Reading
from riwaya.readers.reader import BUILT_IN


@click.command()
@click.argument("gold", metavar="GOLD...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--misses", "lists_misses", is_flag=True, help="List what was missed, wrong or too much.")
@click.option("--json", "is_json", is_flag=True, help="Print the figures as one JSON object.")
@READER
def evaluate(gold: tuple[Path, ...], lists_misses: bool, is_json: bool, reader: str) -> int:
    """Score the reading of annotated articles, or the comparison of annotated sets of them.

    A folder GOLD is searched for NN.txt or NN.rewrite.txt with NN.gold.json or NN.json beside it. A file GOLD is a set:
    its documents are made a case and compared. Several are counted together. With --reader, articles are read by both:
    F1 of the built-in reader beside that of the other.
    """
    sets = [path for path in gold if path.is_file()]
    pairs = [pair for path in gold if path not in sets for pair in gold_files(path)]
    if reader != BUILT_IN:
        if sets:
            raise click.UsageError("--reader scores articles, not sets of them")
        return _score_readers(pairs, reader, lists_misses, is_json)
    scores, links = Scores(), LinkScores()
    code, _ = _score_articles(pairs, scores, lists_misses, is_json)
    for path in sets:
        _report(path, _score_set(path, links), lists_misses, is_json)
    rows = {**_rows(scores.tasks, bool(scores.documents)), **_rows(links.tasks, bool(links.sets))}
    for line in [json.dumps(rows)] if is_json else _as_table(scores, links, rows):
        click.echo(line)
    return code


def _score_readers(pairs: Iterable[tuple[Path, Path]], reader: str, lists_misses: bool, is_json: bool) -> int:
    """Score both readers on the same articles; what was missed is listed of the one that was asked for."""
    announce(reader)
    pairs, own, other = list(pairs), Scores(), Scores()
    code, _ = _score_articles(pairs, own, False, is_json)
    failed, lost = _score_articles(pairs, other, lists_misses, is_json, reader)
    rows = {BUILT_IN: _rows(own.tasks, True), reader: _rows(other.tasks, True)}
    for line in [json.dumps({**rows, "dropped": lost})] if is_json else _beside(own.documents, rows):
        click.echo(line)
    if lost:
        click.echo(f"riwaya: {dropped(reader, lost)}", err=True)
    return max(code, failed)


def _beside(documents: int, rows: Mapping[str, Mapping[str, Mapping[str, float]]]) -> Iterator[str]:
    first, second = rows.values()
    yield f"{documents} documents"
    yield f"{'F1':24} {'   '.join(f'{name[:12]:>12}' for name in rows)}"
    for task, row in first.items():
        yield f"{task:24} {row['f1']:12.3f}   {second[task]['f1']:12.3f}   gold {row['gold']}"


def _score_articles(
    pairs: Iterable[tuple[Path, Path]], scores: Scores, lists_misses: bool, is_json: bool, reader: str = BUILT_IN
) -> tuple[int, Counter[str]]:
    """Score one reader and return the exit code, and what was dropped of what it told."""
    loaded, code, lost = [(text, load_gold(gold)) for text, gold in pairs], 0, Counter[str]()
    for text, gold in loaded:
        reading, problem = _read(text, reader)
        lost += Counter(reading.read_by.dropped if reading and reading.read_by else {})
        if problem:
            code = 1
            click.echo(f"riwaya: {problem}", err=True)
        _report(text, score(gold, reading, scores), lists_misses, is_json)
    return code, lost


def _score_set(path: Path, scores: LinkScores) -> list[Miss]:
    from riwaya.cases import open_case  # here, because it brings in every stage

    links = load_links(path)
    texts = text_files(path, links)
    with tempfile.TemporaryDirectory() as folder, open_case(Path(folder) / "set.riwaya") as case:
        case.add(*texts)
        return score_links(links, case.compare(), scores)


def _read(path: Path, reader: str) -> tuple[Reading | None, str | None]:
    try:
        return _reading(path, reader), None
    except (LexiconError, ReaderUnavailable):
        raise  # no document's fault: the next would fail alike
    except DocumentUnreadable as error:
        return None, one_line(str(error))
    except ReaderError as error:
        return None, one_line(f"{path}: {error}")
    except Exception as error:
        return None, one_line(f"{path}: {fault(error)}")


def _reading(path: Path, reader: str) -> Reading:
    from riwaya import pipeline, readers  # here, because they bring in every stage
    from riwaya.documents import readers as documents

    return pipeline.read_path(path) if reader == BUILT_IN else readers.reader(reader).read(documents.read_path(path))


def _report(path: Path, misses: Iterable[Miss], lists_misses: bool, is_json: bool) -> None:
    if not lists_misses:
        return
    click.echo(f"== {path}", err=is_json)
    for miss in misses:
        click.echo(f"   {miss.fault:<18} {one_line(miss.gold)} | {one_line(miss.found)}", err=is_json)


def _rows(tasks: Mapping[str, Any], is_scored: bool) -> dict[str, dict[str, float]]:
    return {task: _row(task, tally.figures, tally.gold) for task, tally in tasks.items()} if is_scored else {}


def _row(task: str, figures: Figures, gold: int) -> dict[str, float]:
    if task in RECALL_ALONE:
        return {"r": figures.recall, "gold": gold}
    return {"p": figures.precision, "r": figures.recall, "f1": figures.f1, "gold": gold}


def _as_table(scores: Scores, links: LinkScores, rows: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    if scores.documents:
        yield f"{scores.documents} documents"
    if links.sets:
        yield f"{links.sets} sets" if links.sets > 1 else "1 set"
    width = 27 if links.sets else 24
    for task, row in rows.items():
        cells = ("  ".join([_cell(row, "p"), _cell(row, "r"), _cell(row, "f1")]), f"gold {row['gold']}")
        yield f"{task:{width}} {'   '.join(cells)}"


def _cell(row: Mapping[str, float], figure: str) -> str:
    return f"{figure.upper()} {row[figure]:.3f}" if figure in row else " " * len(f"{figure} 0.000")
