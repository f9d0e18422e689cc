"""What the marked texts teach of words: in which of them each control and each journey is told."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from parcours.journeys.verdict.grounding.clauses import clauses
from parcours.journeys.verdict.grounding.wordings import (
    Wordings,
    Words,
    words_of_document,
    words_of_steps,
)
from parcours.journeys.verdict.platform_index.index import key
from parcours.journeys.verdict.platform_index.shipped import newest_index
from tests.field.examples import Example, right_alone

TEXTS = 3  # in which a control or a journey must be told, for something to be learned of it
MET = {"holds", "drifted"}  # the steps of which a reader says which control they mean
LEAST = 0.15  # a word that weighs less tells nothing of a name
STRENGTH = 3.0


def controls_of(every: Sequence[Example]) -> Wordings:
    """In which words the steps of these texts tell each control."""
    index = newest_index()
    words: list[Words] = []
    meant: list[set[str]] = []
    texts: dict[str, set[str]] = defaultdict(set)
    for example in every:
        steps = example.tutorial.steps
        words += words_of_steps(steps, clauses(steps))
        for gold in example.gold:
            seen = gold.seen if gold is not None and gold.status in MET else ()
            meant.append({one.name for name in seen for one in index.by_name.get(key(name), ())})
            for name in meant[-1]:
                texts[name].add(example.text.name)
    return wordings_of(words, meant, [name for name, where in texts.items() if len(where) >= TEXTS])


def themes_of(every: Sequence[Example]) -> Wordings:
    """In which words these texts tell each journey."""
    words = [words_of_document(example.tutorial.document) for example in every]
    where = Counter(word for one in words for word in one)
    kept = [{word: times for word, times in one.items() if where[word] >= TEXTS} for one in words]
    told = [right_alone(example.text.gold.journeys) for example in every]
    counts = Counter(journey for one in told for journey in one)
    return wordings_of(kept, told, [journey for journey, times in counts.items() if times >= TEXTS])


def wordings_of(words: Sequence[Words], meant: Sequence[set[str]], names: Iterable[str]) -> Wordings:
    """For each of these names, what the words of something speak for its being meant there."""
    vectors = DictVectorizer()
    matrix = vectors.fit_transform(words)
    matrix.indices, matrix.indptr = matrix.indices.astype(np.int32), matrix.indptr.astype(np.int32)
    in_order = sorted(names)
    bias: list[float] = []
    weights: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for place, name in enumerate(in_order):
        truth = np.array([name in one for one in meant])
        model = LogisticRegression(C=STRENGTH, solver="liblinear").fit(matrix, truth)
        bias.append(round(float(model.intercept_[0]), 2))
        for word, weight in zip(vectors.feature_names_, model.coef_[0], strict=True):
            if abs(weight) >= LEAST:
                weights[word].append((place, round(float(weight), 2)))
    found = {word: tuple(spoken) for word, spoken in sorted(weights.items())}
    return Wordings(names=tuple(in_order), bias=tuple(bias), weights=found)
