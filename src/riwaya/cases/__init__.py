"""Stage 8: cases as people use them: documents taken in and read, found again, decided on, given back."""

from riwaya.cases.case import Case, open_case

__all__ = ["Case", "open_case"]
