"""Pictures of pages of our own, told by their words: `python -m tests.nightly.figures.by_words`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import click
from playwright.sync_api import Page

from parcours.journeys.figures.handmade.by_words.evidence import Recognised
from parcours.journeys.figures.handmade.by_words.recognition import ByWords
from parcours.journeys.ocr.reader import Reader, installed
from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.platform_index.shipped import index_at
from parcours.journeys.walk.browser import browser
from tests.figures.handmade.by_words.cases import SET_ASIDE, TRAPS, TUNED, Case, picture
from tests.recordings import recorded


@dataclass(frozen=True)
class Told:
    """One picture, and what was said of it."""

    case: Case
    recognised: Recognised
    screen_of: str | None
    """Heading of the screen it shows."""

    @property
    def right_screen(self) -> bool:
        screen = self.recognised.screen
        return screen is not None and screen.heading == self.screen_of

    @property
    def judged(self) -> bool:
        return self.recognised.opinion.standing != "unsure"

    @property
    def wrong(self) -> bool:
        said = self.recognised.opinion.standing
        return self.judged and (said != self.case.truth or not self.right_screen)


def known(release: str, reader: Reader | None) -> ByWords:
    """The screens of all recorded walks at a release."""
    walks = [walk for journey in JOURNEYS for walk in recorded(release, journey).values()]
    return ByWords(walks, index_at(release), reader)


def told(cases: Sequence[Case], page: Page, reader: Reader | None) -> Iterator[Told]:
    """What is said of each."""
    by_words = {release: known(release, reader) for release in {case.at for case in cases}}
    for case in cases:
        said = by_words[case.at].look(picture(case, page))
        if said is None:
            raise ValueError(f"{case.name}: no picture")
        yield Told(case, said, by_words[case.at].heading(case.screen))


def table(made: Sequence[Told]) -> str:
    """A line for each picture, then how many of them."""
    lines = []
    for one in made:
        opinion, screen = one.recognised.opinion, one.recognised.screen
        mark = "WRONG" if one.wrong else "     "
        lines.append(
            f"{mark} {one.case.name:32} {one.case.truth:7} {opinion.standing:7} "
            f"{screen.name if screen else '-':16} {opinion.told or opinion.reason}"
        )
    counts = [sum(one.right_screen for one in made), sum(one.judged for one in made)]
    wrong = sum(one.wrong for one in made)
    lines.append(f"{len(made)} pictures: right screen {counts[0]}, judged {counts[1]}, wrong {wrong}\n")
    return "\n".join(lines)


@click.command()
@click.option("--ocr/--no-ocr", default=True, help="Read them with the OCR of this machine, if it has one.")
def main(ocr: bool) -> None:
    """How often is what is said of pictures of other pages true?"""
    reader = installed() if ocr else None
    with browser() as launched:
        page = launched.new_page()
        for name, cases in (("tuned on", TUNED), ("set aside", SET_ASIDE), ("traps", TRAPS)):
            click.echo(f"{name}, {'read by OCR' if reader else 'by the shapes of letters'}")
            click.echo(table(list(told(cases, page, reader))))


if __name__ == "__main__":
    main()
