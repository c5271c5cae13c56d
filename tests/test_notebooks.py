"""The notebooks run from the first cell to the last, and show what they promise."""

import os
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

ROOT = Path(__file__).parents[1]
NOTEBOOKS = sorted((ROOT / "docs" / "notebooks").glob("*.ipynb"))


def shown(notebook):
    """Return what the cells show, by kind."""
    outputs = (output for cell in notebook.cells for output in cell.get("outputs", ()))
    return [kind for output in outputs for kind in output.get("data", ())]


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: path.stem)
def test_a_notebook_runs(path, tmp_path, monkeypatch):
    """With frames as tables and a chart; and it was kept without what it showed when somebody tried it."""
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(ROOT / "src"), os.environ.get("PYTHONPATH", "")]))
    notebook = nbformat.read(path, as_version=4)
    assert shown(notebook) == []

    NotebookClient(notebook, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(tmp_path)}}).execute()

    assert shown(notebook).count("text/html") >= 4
    assert "image/svg+xml" in shown(notebook)
