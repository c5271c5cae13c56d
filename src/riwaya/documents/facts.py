"""What the front matter has said so far, and which of two statements holds."""

from dataclasses import dataclass
from datetime import date

from riwaya.documents.masthead import Masthead


@dataclass
class Facts:
    """Outlet and byline as stretches of the text, the day and hour of publication; None while nothing has said it.

    The first statement holds, with two exceptions: an outlet that is known, typed or quoted beats one that only stands
    in the outlet's place, and a day of publication beats a day of updating and one that only stands over the page.
    """

    outlet: tuple[int, int] | None = None
    byline: tuple[int, int] | None = None
    published: date | None = None
    time: str | None = None
    is_outlet_certain: bool = False
    _is_update: bool = False
    _is_labelled: bool = False

    @property
    def any(self) -> bool:
        """Return whether anything has been said."""
        return self.outlet is not None or self.published is not None

    @property
    def published_at(self) -> str | None:
        """Return day and clock time ("2023-09-06T21:10"); None when no clock time was given."""
        return f"{self.published}T{self.time}" if self.published and self.time else None

    def take(self, masthead: Masthead) -> None:
        """Take over what a publication line or dateline says and nothing better has said."""
        if masthead.outlet and (self.outlet is None or (masthead.is_outlet_certain and not self.is_outlet_certain)):
            self.outlet, self.is_outlet_certain = masthead.outlet, masthead.is_outlet_certain
        is_surer = (self._is_update and not masthead.is_update) or (masthead.is_labelled and not self._is_labelled)
        if masthead.published and (self.published is None or is_surer):
            self.published, self.time, self._is_update = masthead.published, masthead.time, masthead.is_update
            self._is_labelled = masthead.is_labelled
        self.byline = self.byline or masthead.byline

    def text(self, text: str, span: tuple[int, int] | None) -> str | None:
        """Return the text of a stretch; None for none."""
        return text[slice(*span)] if span else None
