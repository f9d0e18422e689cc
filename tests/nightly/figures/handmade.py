"""Figures made by hand, looked at: how often what is said of them is true."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from parcours.journeys.figures.handmade.search import Screens, identify
from parcours.journeys.ocr.reader import Reader
from tests.figures.handmade.cases import Case, Take
from tests.support.walks import Walks

QUOTE_25, QUOTE_26 = ("quote", "first visit", "2025-01"), ("quote", "first visit", "2026-01")
ENROL_21, ENROL_22, ENROL_24 = (("enrol", "first visit", day) for day in ("2021-11", "2022-10", "2024-01"))
IDENTITY_21, IDENTITY_26 = (("create-identity", "online", day) for day in ("2021-11", "2026-01"))
OTHER_FONT, OTHER_FONT_25 = (*QUOTE_26, ("harmless:font",)), (*QUOTE_25, ("harmless:font",))
ZOOMED = (*QUOTE_26, (), 1.25)
PAIRS = (
    (QUOTE_26, QUOTE_26, "same"),
    (QUOTE_25, QUOTE_26, "older"),
    (ENROL_22, ENROL_24, "older"),
    (IDENTITY_21, IDENTITY_26, "older"),
    (ENROL_21, ENROL_22, "older"),
    (ENROL_24, ENROL_24, "same"),
    (QUOTE_26, IDENTITY_26, "foreign"),
    (IDENTITY_26, IDENTITY_26, "same"),
    (OTHER_FONT, QUOTE_26, "font"),
    (ZOOMED, QUOTE_26, "zoom"),
    (OTHER_FONT_25, QUOTE_26, "older font"),
)
"""Walks that figures are made of, those they are held against, and how the two stand."""


@dataclass(frozen=True)
class Outcome:
    """What was said of one case, and whether it is true."""

    case: Case
    named: str | None
    said: str
    told: str

    @property
    def dared(self) -> bool:
        return self.said != "unsure"

    @property
    def right(self) -> bool:
        return self.named == self.case.screen and self.said == self.case.truth


def outcomes(made: Iterator[Case], reader: Reader | None = None) -> Iterator[Outcome]:
    """What is said of each, with an OCR or without."""
    screens = Screens()
    for case in made:
        match, opinion = identify(case.made.content, case.candidates, screens, reader)
        told = opinion.told or opinion.reason
        yield Outcome(case, match.candidate.screen if match else None, opinion.standing, told)


def tally(told: list[Outcome]) -> dict[str, float]:
    """Shares: right screen of those named; dared of those it could; right of those dared; wrong of all."""
    counted = Counter[str]()
    for one in told:
        counted["known"] += one.case.screen is not None
        counted["named"] += one.named is not None
        counted["named right"] += one.named is not None and one.named == one.case.screen
        counted["dared"] += one.dared and one.case.screen is not None
        counted["right"] += one.dared and one.right
        counted["wrong"] += one.dared and not one.right
    return {
        "right screen": counted["named right"] / max(counted["named"], 1),
        "dared": counted["dared"] / max(counted["known"], 1),
        "right of dared": counted["right"] / max(counted["right"] + counted["wrong"], 1),
        "wrong of all": counted["wrong"] / max(len(told), 1),
    }


def pairs(kept: Walks) -> list[tuple[Take, Take, str]]:
    """The walks of the pairs, taken where they are not kept in the folder."""
    takes = {
        named: Take.of(kept.of(*named))
        for named in dict.fromkeys(walk for pair in PAIRS for walk in pair[:2])
    }
    return [(takes[source], takes[against], kind) for source, against, kind in PAIRS]


def wrong(number: int, one: Outcome) -> str:
    """What was said that is not true, and how to see it."""
    case = one.case
    return (
        f"{number}: {case.kind}, {case.source.parent.name}/{case.source.name} {case.made.area} "
        f"at {case.made.scale:.2f}, quality {case.made.quality}: true {case.screen} {case.truth}, "
        f"said {one.named} {one.said}: {one.told}"
    )
