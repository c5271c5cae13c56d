"""Stage 7b: episodes as structures; the same play with other parties, found by structure and by what texts say of it."""

from riwaya.scenarios.record import alignment_record, fit_record, pair_record, scenarios_record
from riwaya.scenarios.remarks import remarks_of
from riwaya.scenarios.scene import scene_of
from riwaya.scenarios.whole import Stage

__all__ = ["Stage", "alignment_record", "fit_record", "pair_record", "remarks_of", "scenarios_record", "scene_of"]
