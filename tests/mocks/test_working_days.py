"""French working days, checked against known calendars."""

from datetime import date, datetime

import pytest

from parcours.mocks.working_days import after_working_days, easter, is_working_day, public_holidays


@pytest.mark.parametrize(
    "sunday", [date(2019, 4, 21), date(2024, 3, 31), date(2025, 4, 20), date(2026, 4, 5), date(2038, 4, 25)]
)
def test_easter_falls_on_its_known_date(sunday: date) -> None:
    assert easter(sunday.year) == sunday


def test_2025_has_its_eleven_holidays() -> None:
    expected = [
        "01-01",
        "04-21",
        "05-01",
        "05-08",
        "05-29",
        "06-09",
        "07-14",
        "08-15",
        "11-01",
        "11-11",
        "12-25",
    ]
    assert sorted(f"{day:%m-%d}" for day in public_holidays(2025)) == expected


def test_weekends_and_holidays_are_not_working_days() -> None:
    assert not is_working_day(date(2025, 1, 18))
    assert not is_working_day(date(2025, 5, 1))
    assert is_working_day(date(2025, 5, 2))


@pytest.mark.parametrize(
    ("start", "count", "end"),
    [
        (datetime(2025, 1, 14, 9, 30), 2, datetime(2025, 1, 16, 9, 30)),
        (datetime(2025, 1, 17, 18), 1, datetime(2025, 1, 20, 18)),
        (datetime(2025, 4, 17, 8), 2, datetime(2025, 4, 22, 8)),
        (datetime(2025, 12, 24, 8), 5, datetime(2026, 1, 2, 8)),
        (datetime(2025, 1, 18, 8), 0, datetime(2025, 1, 18, 8)),
    ],
)
def test_working_days_are_counted_over_weekends_and_holidays(
    start: datetime, count: int, end: datetime
) -> None:
    assert after_working_days(start, count) == end
