"""French working days: Monday to Friday, public holidays left out."""

from datetime import date, datetime, timedelta
from functools import cache

FIXED_HOLIDAYS = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
DAYS_AFTER_EASTER = (1, 39, 50)  # Easter Monday, Ascension, Whit Monday


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar, by the anonymous (Meeus) computation."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def public_holidays(year: int) -> frozenset[date]:
    """The eleven national holidays of that year."""
    fixed = {date(year, month, day) for month, day in FIXED_HOLIDAYS}
    return frozenset(fixed | {easter(year) + timedelta(days) for days in DAYS_AFTER_EASTER})


def is_working_day(day: date) -> bool:
    return day.weekday() < 5 and day not in public_holidays(day.year)


def after_working_days(start: datetime, count: int) -> datetime:
    """The same time of day, `count` working days later."""
    moment = start
    while count > 0:
        moment += timedelta(days=1)
        count -= is_working_day(moment.date())
    return moment
