"""`make weights`: learns from the marked texts how much each feature speaks for what may be said.

Each stage is weighed by what the stage before said of texts it had not seen, so that what is learned is true
of new texts; the scores printed are those of texts that were left out, those of one author together.
"""

import functools
import json
import operator
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click
import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from parcours.journeys.scripts import JOURNEYS
from parcours.journeys.verdict.claims.alarms import alarm_features, suspicions
from parcours.journeys.verdict.claims.facts import doubts, fact_features
from parcours.journeys.verdict.grounding import weights as shipped
from parcours.journeys.verdict.grounding.features import Features, features
from parcours.journeys.verdict.grounding.grounded import candidates
from parcours.journeys.verdict.grounding.journeys import journey_features
from parcours.journeys.verdict.grounding.matching import Match
from parcours.journeys.verdict.grounding.weights import Model, Weights
from parcours.journeys.verdict.grounding.wordings import Wordings
from parcours.journeys.verdict.platform_index.shipped import newest_index
from parcours.journeys.verdict.run import RunTarget
from parcours.journeys.verification.judging import follow, followed
from parcours.journeys.verification.own_words import passages_by_words
from parcours.journeys.verification.passage import Passage
from parcours.journeys.verification.reading import ReadTutorial
from parcours.journeys.walk.addresses import NONE_KNOWN
from tests.field import corpus
from tests.field.__main__ import table
from tests.field.corpus import GoldStep, Text
from tests.field.examples import Example, by_batch, examples, right_alone
from tests.field.judging import said_of
from tests.field.scoring import Tally, key, scored
from tests.field.training_words import controls_of, themes_of
from tests.recordings import recorded

WEIGHTS = Path(shipped.__file__).with_name("weights.json")
LEAST = 0.005  # a weight below says nothing
STRENGTH = {"first": 0.2, "journeys": 1.0, "holds": 0.15, "alarms": 0.5, "facts": 3.0}
Rows = tuple[list[Features], list[bool]]
Learned = TypeVar("Learned", Model, Wordings)


def holds_on(match: Match, gold: GoldStep | None) -> bool:
    """Whether a careful reader says the step holds there."""
    if gold is None:
        return False
    if match.name is None:
        return gold.status == "holds"
    name = key(match.name.name)
    there = not gold.seen or any(name in key(seen) or key(seen) in name for seen in gold.seen)
    return there and (gold.status == "holds" or (gold.status == "drifted" and not gold.strict))


def rows_of_matches(example: Example, stage: str) -> Rows:
    ground = example.ground(stage)
    found: Rows = ([], [])
    for position, grounding in enumerate(ground.matched.groundings):
        for rank in candidates(grounding):
            found[0].append(features(ground.matched, position, rank, newest_index()))
            found[1].append(holds_on(grounding.matches[rank], example.gold[position]))
    return found


def rows_of_journeys(example: Example) -> Rows:
    by_journey = journey_features(
        example.ground("first"), example.tutorial.document, JOURNEYS, example.learned.themes
    )
    right = right_alone(example.text.gold.journeys)
    return list(by_journey.values()), [journey in right for journey in by_journey]


def rows_of_alarms(example: Example) -> Rows:
    ground = example.ground("holds")
    found: Rows = ([], [])
    for one in suspicions(ground):
        gold = example.gold[one.position]
        found[0].append(alarm_features(ground, one))
        found[1].append(gold is not None and gold.status == "drifted" and one.kind in gold.kinds)
    return found


def rows_of_facts(example: Example) -> Rows:
    document, index, facts = example.tutorial.document, newest_index(), example.text.gold.facts
    found: Rows = ([], [])
    for one in doubts(document, index):
        number = key(one.quantity.written).split()[0]
        value = one.fact.value.split()[0]
        found[0].append(fact_features(one, document, index))
        found[1].append(any(number in key(fact.quote).split() and value in str(fact.seen) for fact in facts))
    return found


def fitted(rows: Iterable[Rows], strength: float) -> Model:
    every = list(rows)
    vectors = DictVectorizer()
    matrix = vectors.fit_transform([one for told, _ in every for one in told])
    truth = np.array([one for _, right in every for one in right])
    model = LogisticRegression(C=strength, max_iter=5000).fit(matrix, truth)
    named = zip(vectors.feature_names_, model.coef_[0], strict=True)
    told = {name: round(float(weight), 3) for name, weight in named if abs(weight) > LEAST}
    return Model(bias=round(float(model.intercept_[0]), 3), weights=told)


def learn(every: Sequence[Example], stage: str, rows_of: Callable[[Example], Rows]) -> Model:
    """The model of one stage."""
    rows = {one.text.name: rows_of(one) for one in every}
    return taught(every, stage, lambda some: fitted((rows[one.text.name] for one in some), STRENGTH[stage]))


def taught(every: Sequence[Example], stage: str, lesson: Callable[[Sequence[Example]], Learned]) -> Learned:
    """What all the examples teach; each of them gets what those of other authors do."""
    for batch, own in by_batch(every).items():
        learned = lesson([one for one in every if one.text.batch != batch])
        for example in own:
            example.learned = example.learned.model_copy(update={stage: learned})
    return lesson(every)


def follow_walks(example: Example) -> None:
    """What following the walks of the journeys said of texts unseen to be told says of each step."""
    passages = passages_by_words(example.ground("first"), example.tutorial, example.learned)
    if not passages:
        return
    release = example.text.gold.release
    walks = {one.journey.name: list(recorded(release, one.journey.name).values()) for one in passages}
    told = ReadTutorial(example.tutorial, tuple[Passage, ...](passages), by_words=True)
    judgement = follow(told, RunTarget(kind="mock", release=release), walks, NONE_KNOWN)
    example.followed = followed(judgement.judged)


def learn_all(texts: Iterable[Text]) -> tuple[Weights, list[Example]]:
    """The weights learned from all these texts, and each text with those learned from others."""
    every = examples(texts)
    controls = taught(every, "controls", controls_of)
    themes = taught(every, "themes", themes_of)
    first = learn(every, "first", lambda one: rows_of_matches(one, "first"))
    journeys = learn(every, "journeys", rows_of_journeys)
    for example in every:
        follow_walks(example)
    holds = learn(every, "holds", lambda one: rows_of_matches(one, "holds"))
    alarms = learn(every, "alarms", rows_of_alarms)
    facts = learn(every, "facts", rows_of_facts)
    learned = Weights(
        controls=controls,
        themes=themes,
        first=first,
        journeys=journeys,
        holds=holds,
        alarms=alarms,
        facts=facts,
    )
    return learned, every


def written(learned: Weights) -> str:
    """As JSON, a line for each feature and each word."""
    parts = [
        f" {_line(part)}: {{\n" + ",\n".join(_lines(told)) + "\n }"
        for part, told in learned.model_dump(mode="json").items()
    ]
    return "{\n" + ",\n".join(parts) + "\n}\n"


def _lines(told: dict[str, Any]) -> Iterator[str]:
    for field, value in told.items():
        if isinstance(value, dict):
            rows = (f"   {_line(name)}: {_line(row)}" for name, row in value.items())
            yield f"  {_line(field)}: {{\n" + ",\n".join(rows) + "\n  }"
        else:
            yield f"  {_line(field)}: {_line(value)}"


def _line(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


@click.command()
@click.option("--cases", is_flag=True, help="Say what went wrong.")
@click.option("--dry", is_flag=True, help="Write nothing.")
def main(cases: bool, dry: bool) -> None:
    """Learn the weights, write them, and print how true they are on texts left out."""
    learned, every = learn_all(corpus.training())
    if not dry:
        WEIGHTS.write_text(written(learned), "utf-8")
    tallies = [
        scored(one.text.name, one.text.gold, said_of(one.text.path, one.text.gold.release, one.learned))
        for one in every
    ]
    total = functools.reduce(operator.add, tallies, Tally())
    if cases:
        click.echo("\n".join(total.cases))
    click.echo(table(total))


if __name__ == "__main__":
    main()
