"""What this machine has that Riwaya can use, and what each part adds."""

from riwaya.equipment.parts import EXTRAS, Part, parts

__all__ = ["EXTRAS", "Part", "parts"]
