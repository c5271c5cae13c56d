"""Dates as texts write them, over tokens: the calendar's words, and the grammar of days, months, years and hours."""

from riwaya.dates.calendar import hijri_to_gregorian
from riwaya.dates.clock import Clock
from riwaya.dates.explicit import CalendarDate, find_dates

__all__ = ["CalendarDate", "Clock", "find_dates", "hijri_to_gregorian"]
