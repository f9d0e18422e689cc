"""`parcours.verify`: the pipeline, for programs of others; its names and values are a promise."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from parcours.journeys.commands.failures import told
from parcours.journeys.commands.options import UNUSABLE
from parcours.journeys.own.found import journey_named
from parcours.journeys.privacy.veil import hidden
from parcours.journeys.targets.choice import RELEASES, no_release
from parcours.journeys.verdict.model import Verdict
from parcours.journeys.verdict.run import Unjudged
from parcours.journeys.verification.options import Options
from parcours.journeys.verification.pipeline import verify as verify_all
from parcours.journeys.walk.engine.threads import Threads
from parcours.journeys.walk.provider import Silent


class Unusable(Exception):
    """A document or an option cannot be used; the message is one sentence that says why."""


class NotWalked(Exception):
    """The platform could not be walked, which says nothing of the document; the message is one sentence."""


def verify(
    *documents: Path | str,
    release: str | None = None,
    journey: str | None = None,
    drifts: Sequence[str] = (),
    fresh: bool = False,
    figures: bool = True,
) -> list[Verdict]:
    """The verdict on each document, at that release of the mock: the newest when none is given.

    Those on the mock come first, then those on platforms of one's own, each in the order of the documents.
    `journey` names the one told, where it is not found; `drifts` are planted; `fresh` walks again even where
    nothing has changed; `figures` compares the pictures with the screens.

    Raises:
        Unusable: a document, or something asked for, cannot be used.
        NotWalked: the platform or the browser failed.
    """
    with in_one_sentence():
        if journey is not None:
            journey_named(journey)
        if release is not None and release not in RELEASES:
            raise Unusable(no_release(release))
        options = Options(journey, tuple(drifts), fresh, figures, engine=Threads())
        paths = [Path(document) for document in documents]
        verification = verify_all(paths, [release or RELEASES[-1]], options, Silent())
    for run in verification.runs:
        for one in run.unjudged:
            raise error_of(one)
    return [verdict for run in verification.runs for verdict in run.verdicts]


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """Whatever fails in the block is Unusable or NotWalked, as the command would tell it."""
    try:
        yield
    except (Unusable, NotWalked):
        raise
    except Exception as error:
        sentence, code = told(error)
        raise (Unusable if code == UNUSABLE else NotWalked)(hidden(sentence)) from error


def error_of(unjudged: Unjudged) -> Unusable | NotWalked:
    """Of a document on which there is no verdict."""
    if unjudged.is_ours:
        return NotWalked(unjudged.message)
    return Unusable(f"{unjudged.path}: {unjudged.message}")
