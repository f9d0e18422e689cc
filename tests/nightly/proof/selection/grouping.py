"""Several drifts in one walk: as many as can be told apart, so that one walk answers for all of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from parcours.mocks.drift.compose import leaves
from tests.nightly.proof.case import Case

SILENT = 40
DUE = 6
BLOCKING = ("remove", "disable", "drop", "device", "channel", "require")
ALONE = ("swap",)
TOLD_APART = ("fact", "link")  # by the value told


@dataclass
class Group:
    """Drifts planted at once under one tutorial, for the same people; each must still be told by itself."""

    cases: list[Case] = field(default_factory=list)
    changed: set[str] = field(default_factory=set)

    def takes(self, case: Case) -> bool:
        """Whether that drift can be planted too, and what is said of it told from what is said of others."""
        first = self.cases[0]
        alike = (first.ground, first.is_silent, case.drift.kind in ALONE) == (
            case.ground,
            case.is_silent,
            False,
        )
        room = len(self.cases) < (SILENT if first.is_silent else DUE)
        if not (alike and room) or first.drift.kind in ALONE or self.changed & _touched(case):
            return False
        return first.is_silent or not self._confused_with(case)

    def add(self, case: Case) -> None:
        self.cases.append(case)
        self.changed |= _touched(case)

    def _confused_with(self, case: Case) -> bool:
        """True when a step is touched by both, or when one would end the walk before the other is met."""
        near = {step + by for other in self.cases for step in other.steps for by in (-1, 0, 1)}
        stepless = [one for one in (*self.cases, case) if not one.steps and one.drift.kind not in TOLD_APART]
        if near & case.steps or len(stepless) > 1:
            return True
        together = sorted([*self.cases, case], key=lambda one: one.first_met)
        return any(one.drift.kind in BLOCKING for one in together[:-1])

    def parts(self, suspected: "Iterable[Case]") -> "tuple[Group, Group]":
        """Those suspected and the others; two halves when that would part nothing."""
        apart = list(suspected)
        others = [case for case in self.cases if case not in apart]
        if not apart or not others:
            middle = len(self.cases) // 2
            apart, others = self.cases[:middle], self.cases[middle:]
        return grouped(apart), grouped(others)


def grouped(cases: "Iterable[Case]") -> Group:
    group = Group()
    for case in cases:
        group.add(case)
    return group


def groups(cases: Sequence[Case], together: bool = True) -> list[Group]:
    """All of them, in as few groups as a simple rule finds, or one in each."""
    found: list[Group] = []
    for case in cases:
        place = next((group for group in found if group.takes(case)), None) if together else None
        if place is None:
            place = Group()
            found.append(place)
        place.add(case)
    return found


def _touched(case: Case) -> set[str]:
    """What of the release is no longer as it was, and which control or screen it is about."""
    drift = case.drift
    about = {f"{drift.screen}.{drift.control}"} if drift.control else {f"{drift.screen}."}
    return set(leaves(drift.changes)) | (about if drift.screen else set())
