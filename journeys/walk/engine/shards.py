"""Splitting walks over machines that do not know of each other: each works out the same split."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from parcours.journeys.walk.journey import Journey, Variant

UNKNOWN = 1.0  # the time of every walk, where none is known


@dataclass(frozen=True)
class Shard:
    """« 2/5 »: the second of five."""

    index: int
    count: int

    def of(
        self, wanted: Sequence[tuple[Journey, Variant]], times: Mapping[str, float]
    ) -> list[tuple[Journey, Variant]]:
        """Its walks, in the order of all: the longest are dealt first, each to whoever has least to do.

        `times` are seconds by « journey: variant », the same on every machine.
        """
        usual = median(times.values()) if times else UNKNOWN
        names = [f"{journey.name}: {variant.name}" for journey, variant in wanted]
        longest_first = sorted(range(len(wanted)), key=lambda at: (-times.get(names[at], usual), names[at]))
        loads, mine = [0.0] * self.count, []
        for at in longest_first:
            least = loads.index(min(loads))
            loads[least] += times.get(names[at], usual)
            if least == self.index - 1:
                mine.append(at)
        return [wanted[at] for at in sorted(mine)]
