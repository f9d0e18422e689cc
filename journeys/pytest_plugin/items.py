"""A document as pytest sees it: one item a step, and one for what belongs to no step."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from os import PathLike
from typing import Any, NoReturn

import pytest

from parcours.journeys.commands.output import harmless, uncommanding
from parcours.journeys.language import _
from parcours.journeys.public.verifying import NotWalked, Unusable
from parcours.journeys.pytest_plugin.verifying import Verifying, other_browser
from parcours.journeys.pytest_plugin.wording import told
from parcours.journeys.report.captions import accepted_until
from parcours.journeys.report.selection import findings_of, judged_step
from parcours.journeys.report.text import plain
from parcours.journeys.tutorial.model import Step
from parcours.journeys.verdict.model import Finding, StepVerdict, Verdict

WHOLE = "whole document"
LONGEST = 80  # characters of an item's name


class Guide(pytest.File):
    """One document."""

    def collect(self) -> Iterator[pytest.Item]:
        steps: Sequence[Step] = ()
        unusable: Unusable | NotWalked | None = None
        try:
            steps = Verifying.of(self.config).steps(self.path)
        except (Unusable, NotWalked) as error:
            unusable = error
        for index, (name, step) in enumerate(zip(names_of(steps), steps, strict=True)):
            yield StepItem.from_parent(self, name=name, index=index, line=step.place.line)
        yield WholeItem.from_parent(self, name=WHOLE, unusable=unusable)


def names_of(steps: Sequence[Step]) -> list[str]:
    """« 4 Cliquez sur « Suivant » », each once: the same for the same words, wherever they stand."""
    taken: Counter[str] = Counter()
    names: list[str] = []
    for step in steps:
        whole = uncommanding(plain(f"{step.number or ''} {step.text}"), at_start=False)
        words = whole.replace("::", ":").rstrip(".:; ")
        name = words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
        taken[name] += 1
        names.append(name if taken[name] == 1 else f"{name} ({taken[name]})")
    return names


class _Judged(pytest.Item):
    """What both kinds of items share."""

    line: int | None = None

    def reportinfo(self) -> tuple[PathLike[str] | str, int, str]:
        return self.path, (self.line or 1) - 1, f"{self.path.name}: {self.name}"

    @property
    def verifying(self) -> Verifying:
        return Verifying.of(self.config)

    def judge(self) -> Verdict:
        """The verdict on the document; where there is none, this is an error, for each of its items."""
        if browser := other_browser(self.config):
            _skip(_("walks are made in Chromium, and --browser asks for {browser}", browser=browser))
        try:
            return self.verifying.verification(self.path).runs[0].verdicts[0]
        except (Unusable, NotWalked) as error:
            why = str(error)
        return _fail(why)

    def note(self, verdict: Verdict, findings: Iterable[Finding]) -> list[Finding]:
        """Keep what reports need; those that fail are given back."""
        grave: list[Finding] = []
        for finding in findings:
            self.user_properties += [("parcours_finding", finding.id), ("parcours_kind", finding.kind)]
            if self.verifying.fails(finding):
                grave.append(finding)
            else:
                self.add_report_section("call", "parcours", told(verdict, finding))
        return grave

    def show(self, verdict: Verdict, findings: Sequence[Finding]) -> None:
        """Fail with what was found, and what to do about it."""
        pictures = (self.verifying.picture(self.path, finding.sighting) for finding in findings)
        each = zip(findings, pictures, strict=True)
        _fail("\n\n".join(told(verdict, finding, picture) for finding, picture in each))


class StepItem(_Judged):
    """One step."""

    def __init__(self, *, index: int, line: int | None, **of_pytest: Any) -> None:
        super().__init__(**of_pytest)
        self.index, self.line = index, line

    def setup(self) -> None:
        """Judge the document, and say so when nothing is known of the step."""
        self.verdict = self.judge()
        self.judged: StepVerdict = self.verdict.steps[self.index]
        self.user_properties.append(("parcours_status", self.judged.status))
        if picture := self.verifying.picture(self.path, self.judged.sighting):
            self.user_properties.append(("parcours_picture", str(picture)))
        if self.judged.status == "unreached":
            _fail(_("the walk ended before this step: {reason}", reason=self.judged.reason))

    def runtest(self) -> None:
        found = findings_of(self.verdict, self.judged)
        if grave := self.note(self.verdict, found):
            self.show(self.verdict, grave)
        accepted = [one.accepted for one in found if one.accepted is not None]
        if self.judged.status == "drifted" and accepted:
            _skip(accepted_until(accepted[0]))
        if self.judged.status == "drifted" and not found:
            _fail(self.judged.reason)
        if self.judged.status in ("drifted", "manual", "unsure"):
            _skip(f"{self.judged.status}: {plain(self.judged.reason)}")


class WholeItem(_Judged):
    """The document itself: whether it can be judged, and what was found that belongs to no step."""

    def __init__(self, *, unusable: Unusable | NotWalked | None, **of_pytest: Any) -> None:
        super().__init__(**of_pytest)
        self.unusable = unusable

    def setup(self) -> None:
        if isinstance(self.unusable, NotWalked):
            _fail(str(self.unusable))
        if self.unusable is None:
            self.verdict = self.judge()

    def runtest(self) -> None:
        if self.unusable is not None:
            _fail(str(self.unusable))
        found = (one for one in self.verdict.findings if judged_step(self.verdict, one) is None)
        if grave := self.note(self.verdict, found):
            self.show(self.verdict, grave)


def _fail(told: str) -> NoReturn:
    """With words, and no traceback."""
    pytest.fail(harmless(told), pytrace=False)


def _skip(reason: str) -> NoReturn:
    raise pytest.skip.Exception(harmless(reason), _use_item_location=True)
