"""`riwaya evaluate`: readings scored against annotated articles."""

import json
from collections.abc import Iterator
from pathlib import Path

import click

from riwaya.cli.endings import fault, one_line
from riwaya.errors import DocumentUnreadable, LexiconError
from riwaya.evaluation import Miss, Scores, gold_files, load_gold, score
from riwaya.model import Reading


@click.command()
@click.argument("gold_dir", metavar="GOLD_DIR", type=click.Path(path_type=Path))
@click.option("--misses", "lists_misses", is_flag=True, help="List what was missed, wrong or too much in each article.")
@click.option("--json", "is_json", is_flag=True, help="Print the figures as one JSON object.")
def evaluate(gold_dir: Path, lists_misses: bool, is_json: bool) -> int:
    """Score the reading of annotated articles.

    GOLD_DIR is searched for NN.txt or NN.rewrite.txt with NN.gold.json or NN.json beside it.
    """
    pairs = [(text, load_gold(gold)) for text, gold in gold_files(gold_dir)]
    scores, code = Scores(), 0
    for text, gold in pairs:
        reading, problem = _read(text)
        if problem:
            code = 1
            click.echo(f"riwaya: {problem}", err=True)
        misses = score(gold, reading, scores)
        if lists_misses:
            for line in _miss_lines(text, misses):
                click.echo(line, err=is_json)
    for line in [_as_json(scores)] if is_json else _as_table(scores):
        click.echo(line)
    return code


def _read(path: Path) -> tuple[Reading | None, str | None]:
    from riwaya import pipeline  # here, because it brings in every stage

    try:
        return pipeline.read_path(path), None
    except DocumentUnreadable as error:
        return None, one_line(str(error))
    except LexiconError:
        raise  # no document's fault: the next would fail alike
    except Exception as error:
        return None, one_line(f"{path}: {fault(error)}")


def _miss_lines(text: Path, misses: list[Miss]) -> Iterator[str]:
    yield f"== {text}"
    for miss in misses:
        yield f"   {miss.fault:<18} {one_line(miss.gold)} | {one_line(miss.found)}"


def _as_json(scores: Scores) -> str:
    return json.dumps(
        {
            task: {"p": figures.precision, "r": figures.recall, "f1": figures.f1, "gold": tally.gold}
            for task, tally in scores.tasks.items()
            for figures in [tally.figures]
        }
    )


def _as_table(scores: Scores) -> Iterator[str]:
    yield f"{scores.documents} documents"
    for task, tally in scores.tasks.items():
        precision, recall, f1 = tally.figures
        yield f"{task:24} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   gold {tally.gold}"
