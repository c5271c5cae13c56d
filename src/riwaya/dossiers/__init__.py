"""Stage 10: dossiers: what a case holds of an episode or a scenario, as a document whose every statement has its source."""

from riwaya.dossiers.build import Made, build
from riwaya.dossiers.content import Dossier
from riwaya.dossiers.write import ENDINGS, checked, write

__all__ = ["ENDINGS", "Dossier", "Made", "build", "checked", "write"]
